import type { Source } from '../../study/evidence.ts';
import { hallWords } from '../../locale/hallWindow.ts';

/** The source in short, as a link that opens beside the talk and not in its place. */
export function HallSource({ source: { short, url } }: { readonly source: Source }) {
  return url === undefined ? (
    <span>{short}</span>
  ) : (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {short}
      <span className="unseen"> {hallWords.opensBeside}</span>
    </a>
  );
}
