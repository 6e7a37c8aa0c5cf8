// A link to a frame → how the page is arranged in it.

import { readFrame } from '../../inputs/frame.ts';
import type { ModeProps, OpenedLink } from '../mode.ts';
import { Embed } from './Embed.tsx';

/** What a query string asks for in a frame, and what of that was not understood. */
export async function openEmbed(
  search: string,
  link: OpenedLink | Promise<OpenedLink>,
): Promise<OpenedLink> {
  const start = await link;
  const { frame, problems } = readFrame(search);
  return {
    ...start,
    problems: [...start.problems, ...problems],
    Arrangement: function Embedded(props: ModeProps) {
      return <Embed {...props} frame={frame} />;
    },
  };
}
