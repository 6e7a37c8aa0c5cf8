// Where the page stands, and the link to what it shows.

import type { Choices } from '../../inputs/choices.ts';
import { hashOf, writtenLink } from '../../inputs/writtenLink.ts';
import { first } from '../../study/first.ts';

/** The whole address of the page with these choices, and with nothing that a host has added to it. */
export function addressOf(choices: Choices): string {
  // A frame whose content was given as text has no address of its own but a base.
  const here = window.location.protocol === 'about:' ? document.baseURI : window.location.href;
  return `${here.replace(/[?#].*$/, '')}${writtenLink(choices, '', [first])}${hashOf(choices)}`;
}

/** "2026-11-23": the day of a moment, where the reader is. */
export function dayOf(moment: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}
