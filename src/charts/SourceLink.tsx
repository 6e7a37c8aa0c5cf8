import type { Source } from '../study/evidence.ts';

/** A source in short, as a link where its address is known. */
export function SourceLink({ source }: { readonly source: Source }) {
  return source.url === undefined ? (
    <span>{source.short}</span>
  ) : (
    <a href={source.url} rel="noopener noreferrer">
      {source.short}
    </a>
  );
}
