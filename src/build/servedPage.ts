import { locked } from './locked.ts';
import { replacedOnce } from './replacedOnce.ts';

// Nothing is painted before what comes after the bar at the top begins: half of the bar would move as the rest comes.
const BAR_AND_MORE = '<link rel="expect" href="#main" blocking="render" />';

type Parts = {
  /** The page as Vite wrote it, without the link to its style sheet. */
  readonly html: string;
  readonly style: string;
  /** What React takes over: the markup of the page as reported. */
  readonly root: string;
};

/** The page as it is served: as reported before any script, with its styles, and a policy that names what may run. */
export function servedPage({ html, style, root }: Parts): string {
  const atHead = `<style>${style}</style>\n    ${BAR_AND_MORE}\n  </head>`;
  const styled = replacedOnce(html, '</head>', () => atHead);
  const drawn = replacedOnce(styled, '<div id="root"></div>', () => `<div id="root">${root}</div>`);
  return locked(drawn, {
    'script-src': "'self'",
    'style-src': "'self'",
    'worker-src': "'self'",
    'img-src': "'self' data:",
    'manifest-src': "'self'",
    // The page in one file, to be saved with a talk in it.
    'connect-src': "'self'",
    // The page itself, as others will have it in theirs.
    'frame-src': "'self'",
  });
}
