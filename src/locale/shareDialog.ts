// Passing on what the page shows.

export const shareWords = {
  title: 'Share',
  link: 'Link',
  copy: 'Copy the link',
  theLink: 'the link',
  passOn: 'Send it by another program',
  refused: 'Your browser does not allow that here; copy the link instead.',
  tooLong: 'The link is too long for a code that cameras could read.',
  caption: 'For cameras: the same link.',
  large: 'Show it large',
  saveCode: 'Save the code (SVG)',
} as const;

/** What the link opens, with the headline of the page. */
export function aboutLink(headline: string, isHypothetical: boolean): string {
  const opens = `The link opens the page as it is now: ${headline}`;
  return isHypothetical ? `${opens} This is hypothetical, and the page says so.` : opens;
}
