// What of a link was not understood, or could not be loaded, said on the page that it opened.

import { PAGE_NAME } from './pageName.ts';

/** Of phrases such as "the rate of …". */
export function notUnderstood(problems: readonly string[]): string {
  return `Part of the link was not understood: ${problems.join('; ')}.`;
}

/** "Negrier 1998 could not be loaded. Shown is Walther 1997." */
export function notLoaded(asked: string, shown: string): string {
  return `${asked} could not be loaded. Shown is ${shown}.`;
}

/** The title of the document. */
export function pageTitle(study: string): string {
  return `${PAGE_NAME}: ${study}`;
}
