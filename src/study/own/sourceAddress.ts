// The address that a reader's source has in it. What strangers write is text: of addresses only those of https lead anywhere, and
// each is seen as what it is.

import type { Source } from '../evidence.ts';

/** Where a source can be looked up: as it stands in the text, and as a browser understands it. */
export type SourceAddress = { readonly written: string; readonly url: string };

/**
 * The first https address in a text. None that has a name before its host, by which "https://doi.org@elsewhere.example" looks like
 * another, and none without a host that has a place in the world.
 */
export function sourceAddress(text: string): SourceAddress | null {
  for (const [found] of text.matchAll(/https:\/\/[^\s<>"“”]+/gi)) {
    const written = withoutStop(found);
    if (!URL.canParse(written)) continue;
    const { href, protocol, username, password, hostname } = new URL(written);
    const isNamed = username !== '' || password !== '';
    if (protocol === 'https:' && !isNamed && /\.[a-z][a-z\d-]+$/.test(hostname))
      return { written, url: href };
  }
  return null;
}

/** How a text has this address in it; null where it has not. */
export function addressIn(text: string, url: string): string | null {
  const found = sourceAddress(text);
  return found?.url === url ? found.written : null;
}

/** A source with its address behind it, where it does not have it in it. */
export function withAddress({ citation, url }: Pick<Source, 'citation' | 'url'>): string {
  return url === undefined || addressIn(citation, url) !== null ? citation : `${citation} ${url}`;
}

/** The DOI to which a source leads, where it is not in its text as an address. */
export function doiOf({
  citation,
  url = '',
}: Pick<Source, 'citation' | 'url'>): string | undefined {
  return addressIn(citation, url) === null
    ? /^https:\/\/doi\.org\/(.+)$/.exec(url)?.[1]
    : undefined;
}

/** Without the stop of the sentence around it, or the bracket in which it stands. */
function withoutStop(address: string): string {
  const short = address.replace(/[.,;:!?'’”»]+$/, '');
  const isOpen = !short.includes('(') && short.endsWith(')');
  return isOpen ? withoutStop(short.slice(0, -1)) : short;
}
