// A drawing of the page → a file that stands by itself: no style sheet, no variables, nothing to press.

/** The value of a custom property ("--ink"), or an empty text where there is none. */
export type ValueOf = (property: string) => string;

const NAMESPACE = 'http://www.w3.org/2000/svg';
const OF_XML = 'http://www.w3.org/XML/1998/namespace';

/** What belongs to the page and means nothing in a file. */
const OF_THE_PAGE = ['role', 'tabindex', 'class', 'style', 'pointer-events', 'data-id'];

/**
 * The text of a file with the drawing in it. Colours and sizes that the page keeps under names stand in its attributes, in a
 * notation that older programs read too; what is there for the pointer or for keys is left out.
 */
export function svgText(drawing: SVGSVGElement, valueOf: ValueOf): string {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  for (const element of copy.querySelectorAll('*')) {
    if (element.getAttribute('fill') === 'transparent' || isUnseen(element)) element.remove();
  }
  // A drawing in the drawing has its size already; many programs clip it or lose its place.
  for (const inner of copy.querySelectorAll('svg')) {
    const group = document.createElementNS(NAMESPACE, 'g');
    for (const name of ['font-family', 'fill']) {
      const value = inner.getAttribute(name);
      if (value !== null) group.setAttribute(name, value);
    }
    group.append(...inner.childNodes);
    inner.replaceWith(group);
  }
  for (const element of [copy, ...copy.querySelectorAll('*')]) {
    for (const name of element.getAttributeNames()) {
      if (OF_THE_PAGE.includes(name) || name.startsWith('aria-') || name.startsWith('on')) {
        element.removeAttribute(name);
      }
    }
    withoutHalo(element);
    for (const name of element.getAttributeNames()) settle(element, name, valueOf);
    // Weights in between are younger than many programs that open such files.
    if (element.getAttribute('font-weight') === '650') element.setAttribute('font-weight', '700');
  }
  copy.setAttribute('role', 'img');
  for (const text of copy.querySelectorAll('text')) keepSpaces(text);
  nameApart(copy);
  const text = new XMLSerializer().serializeToString(copy);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`;
}

/**
 * Between two runs of a line a space is written as one that does not break, for LibreOffice drops the usual one where a run begins or
 * ends; and is said to be kept, for librsvg drops both. Where the line itself begins or ends there is none.
 */
function keepSpaces(text: SVGTextElement) {
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  const runs: Text[] = [];
  while (walker.nextNode()) runs.push(walker.currentNode as Text);
  const lines: Text[][] = [];
  if (runs.length > 1) text.setAttributeNS(OF_XML, 'xml:space', 'preserve');
  for (const run of runs) {
    const line = lines.at(-1);
    if (!line || (run.parentElement?.hasAttribute('x') && !run.previousSibling)) lines.push([run]);
    else line.push(run);
  }
  for (const line of lines) {
    while (line.at(-1)?.data.trim() === '') {
      const empty = line.pop();
      const { parentElement } = empty ?? {};
      if (parentElement?.tagName === 'tspan') parentElement.remove();
      else empty?.remove();
    }
    for (const [index, run] of line.entries()) {
      const before = index === 0 ? '' : '\u00a0';
      const after = index === line.length - 1 ? '' : '\u00a0';
      run.data = run.data.replace(/^ +/, before).replace(/ +$/, after);
    }
  }
}

/**
 * Gives ids that no other file has, in which anything differs. A page that holds two drawings finds an id in the first, and there finds
 * nothing to paint with while the first is hidden.
 */
function nameApart(copy: SVGSVGElement) {
  const mark = fingerprint(new XMLSerializer().serializeToString(copy));
  for (const element of copy.querySelectorAll('*'))
    for (const { name, value } of element.attributes)
      if (name === 'id') element.setAttribute(name, `${value}-${mark}`);
      else if (/url\(#/.test(value))
        element.setAttribute(name, value.replaceAll(/url\(#([^)]+)\)/g, `url(#$1-${mark})`));
}

/** The same few letters for the same text, others for any other (FNV-1a over 32 bits, twice). */
function fingerprint(text: string): string {
  return [0x81_1c_9d_c5, 0x01_00_01_93]
    .map((seed) => {
      let hash = seed;
      for (let at = 0; at < text.length; at += 1)
        hash = Math.imul(hash ^ text.charCodeAt(at), 0x01_00_01_93);
      return (hash >>> 0).toString(36);
    })
    .join('');
}

/** Wide strokes that only a pointer finds. */
function isUnseen(element: Element): boolean {
  return element.getAttribute('stroke') === 'transparent';
}

/** The edge behind letters: programs that do not know that it is painted first would paint it over them. */
function withoutHalo(element: Element) {
  if (element.getAttribute('paint-order') !== 'stroke') return;
  for (const name of ['paint-order', 'stroke', 'stroke-width', 'stroke-linejoin'])
    element.removeAttribute(name);
}

/** Puts the value in the place of its name, and what is half transparent into an attribute of its own. */
function settle(element: Element, name: string, valueOf: ValueOf) {
  const written = element.getAttribute(name) ?? '';
  if (!written.includes('var(')) return;
  let value = written;
  // One name may stand for another.
  for (let depth = 0; depth < 4 && value.includes('var('); depth += 1)
    value = value.replaceAll(
      /var\((--[\w-]+)(?:, ?(var\(--[\w-]+\)))?\)/g,
      (_, property: string, otherwise = '') => valueOf(property).trim() || otherwise,
    );
  const { colour, opacity } = parted(value.replaceAll(/\s+/g, ' '));
  element.setAttribute(name, colour);
  if (opacity < 1) element.setAttribute(`${name}-opacity`, String(Math.round(100 * opacity) / 100));
}

/** "rgb(255 255 255 / 62%)" and "#ffffff9e" as "#ffffff" and 0.62: other programs know a colour and its opacity apart. */
function parted(value: string): { colour: string; opacity: number } {
  const written = /^rgb\((\d+) (\d+) (\d+) ?\/ ?([\d.]+)(%?)\)$/.exec(value);
  if (written) {
    const [, red, green, blue, alpha, sign] = written;
    const digits = [red, green, blue].map((part) => Number(part).toString(16).padStart(2, '0'));
    return { colour: `#${digits.join('')}`, opacity: Number(alpha) / (sign === '%' ? 100 : 1) };
  }
  const short = /^#([\da-f])([\da-f])([\da-f])([\da-f])$/i.exec(value);
  const hex = short
    ? `#${short
        .slice(1)
        .map((digit) => digit + digit)
        .join('')}`
    : value;
  return /^#[\da-f]{8}$/i.test(hex)
    ? { colour: hex.slice(0, 7), opacity: Number.parseInt(hex.slice(7), 16) / 255 }
    : { colour: value, opacity: 1 };
}
