// Everything that a page says to anybody, also where it is not seen.

const HEARD =
  /^(aria-(label|description|valuetext|roledescription)|title|alt|value|placeholder|data-(longest|reported))$/;

/** Texts, names, titles and values of the document, one a line; without the list of the studies that can be opened. */
export function saidInDocument(): string {
  const all = [...document.body.querySelectorAll('*')].filter(
    (element) => element.closest('option, style, script') === null,
  );
  return all
    .flatMap((element) => [
      ...[...element.childNodes]
        .filter((node) => node.nodeType === Node.TEXT_NODE)
        .map((node) => node.textContent ?? ''),
      ...[...element.attributes].filter(({ name }) => HEARD.test(name)).map(({ value }) => value),
    ])
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .join('\n');
}
