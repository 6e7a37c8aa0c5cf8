/** The address that is meant where it is one of the web. */
export function pageIn(src: string): URL | undefined {
  try {
    const url = new URL(src, document.baseURI);
    if (/^https?:$/.test(url.protocol)) return url;
  } catch {
    // Of what is none.
  }
  return undefined;
}
