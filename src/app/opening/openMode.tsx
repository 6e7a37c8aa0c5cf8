// A link with a mode → how the page is arranged. Loaded only where a link names one.

import { readFrame, readMode } from '../../inputs/frame.ts';
import { Embed } from '../embed/Embed.tsx';
import type { ModeProps, OpenedLink } from '../mode.ts';

/** What a query string asks for, with the arrangement of its mode and what of that was not understood. */
export async function openMode(
  search: string,
  link: OpenedLink | Promise<OpenedLink>,
): Promise<OpenedLink> {
  const { mode, problems } = readMode(search);
  if (mode === 'present') {
    const { openPresent } = await import('../present/openPresent.tsx');
    return openPresent(search, link);
  }
  const start = await link;
  if (mode !== 'embed') return { ...start, problems: [...start.problems, ...problems] };
  const { frame, problems: ofFrame } = readFrame(search);
  return {
    ...start,
    problems: [...start.problems, ...problems, ...ofFrame],
    Arrangement: function Embedded(props: ModeProps) {
      return <Embed {...props} frame={frame} />;
    },
  };
}
