// The query string of a link as it was meant. Mail, chats and editors that write HTML make "&amp;" or "&#038;" of the "&" between two
// keys, and some programs change the case of letters.

/** "&" as HTML writes it, once or several times over; its ";" may have been encoded since. */
const WRITTEN_AND = /&(?:(?:amp|#0*38|#x0*26)(?:;|%3b))+/gi;

/** What the "#" of such an "&" has cut off: as far as the "#" of a real hash. */
const CUT_OFF = /^#(?:0*38|x0*26);(?:[^#&]|&(?:#(?:0*38|x0*26);)?)*/i;

/** The keys of a query string, in the order and the spelling in which they stand. */
export function queryOf(search: string): URLSearchParams {
  return new URLSearchParams(mended(search));
}

/** All values of a key, in whatever case it is written. */
export function valuesOf(query: URLSearchParams, key: string): readonly string[] {
  const wanted = key.toLowerCase();
  return [...query].flatMap(([written, value]) =>
    written.toLowerCase() === wanted ? [value] : [],
  );
}

export function hasKey(query: URLSearchParams, key: string): boolean {
  return valuesOf(query, key).length > 0;
}

/** The two ends of an address, mended: the "#" of "&#038;" has cut the query short, and what was cut off belongs to it. */
export function meantAddress({
  search,
  hash,
}: {
  readonly search: string;
  readonly hash: string;
}): { readonly search: string; readonly hash: string } {
  const [cutOff = ''] = search.endsWith('&') ? (CUT_OFF.exec(hash) ?? []) : [];
  return { search: mended(search + cutOff), hash: hash.slice(cutOff.length) };
}

function mended(text: string): string {
  return text.replaceAll(WRITTEN_AND, '&');
}
