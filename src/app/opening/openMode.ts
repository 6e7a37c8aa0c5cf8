// A link with a mode → how the page is arranged, once the code of the mode is there.

import { readMode } from '../../inputs/mode.ts';
import type { OpenedLink } from '../mode.ts';

/** What a query string asks for, with the arrangement of its mode and what of that was not understood. Fails where the code of the mode cannot be loaded. */
export async function openMode(
  search: string,
  link: OpenedLink | Promise<OpenedLink>,
): Promise<OpenedLink> {
  const { mode, problems } = readMode(search);
  if (mode === 'present') {
    const { openPresent } = await import('../present/openPresent.tsx');
    return openPresent(search, link);
  }
  if (mode === 'embed') {
    const { openEmbed } = await import('../embed/openEmbed.tsx');
    return openEmbed(search, link);
  }
  const start = await link;
  return { ...start, problems: [...start.problems, ...problems] };
}
