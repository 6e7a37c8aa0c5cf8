// Passing on what the page shows.

/** How the file of a study of one's own is called. */
export const OWN_FILE = 'own-study.json';

export const shareWords = {
  title: 'Share',
  link: 'Link',
  copy: 'Copy the link',
  theLink: 'the link',
  passOn: 'Send it by another program',
  refused: 'Your browser does not allow that here; copy the link instead.',
  tooLong: 'The link is too long for a code that cameras could read.',
  noLink:
    'The study is too long for a link that arrives whole. Send it as a file: whoever opens it in “Your own study” has all of it.',
  saveStudy: 'Save as a file (JSON)',
  notSaved: 'What writes the file could not be loaded. Press once more.',
  caption: 'For cameras: the same link.',
  large: 'Show it large',
  saveCode: 'Save the code (SVG)',
} as const;

/** What the link opens, with the headline of the page. */
export function aboutLink(headline: string, isHypothetical: boolean): string {
  const opens = `The link opens the page as it is now: ${headline}`;
  return isHypothetical ? `${opens} This is hypothetical, and the page says so.` : opens;
}
