// What is read or heard in a part of the page, line by line, as a reader meets it: every paragraph, name and label as a whole,
// though it may be in pieces on the page, and every row of a table as one line.

/** Elements that are a part of the line in which they stand. */
const WITHIN_LINE = new Set(
  'A ABBR B BDI CODE EM FONT I OUTPUT PLAIN-TEXT SMALL SPAN STRONG SUB SUP TSPAN'.split(' '),
);
const SILENT = new Set('OPTION SCRIPT STYLE TEMPLATE'.split(' '));
const NAMES = ['aria-label', 'aria-description', 'aria-valuetext', 'alt', 'title', 'placeholder'];

/** The lines of an element in the order of the page; each once, and none without a letter. */
export function sentencesIn(root: Element): readonly string[] {
  const lines = linesOf(root).map((line) => line.replaceAll('\u00A0', ' ').trim());
  return [...new Set(lines.filter((line) => /\p{L}/u.test(line)))];
}

function linesOf(element: Element): readonly string[] {
  const tag = tagOf(element);
  if (SILENT.has(tag)) return [];
  const names = NAMES.flatMap((name) => element.getAttribute(name) ?? []);
  if (tag === 'TR') return [...names, cellsOf(element).join(' | ')];
  const lines: string[] = [];
  let line = '';
  const end = () => {
    lines.push(line);
    line = '';
  };
  for (const node of element.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) line += node.textContent ?? '';
    if (!(node instanceof Element)) continue;
    if (isWithinLine(node)) {
      // A piece of a drawing that has a place of its own stands apart from the one before it.
      line += tag === 'TEXT' && node.hasAttribute('x') ? ` ${node.textContent}` : node.textContent;
      lines.push(...namesWithin(node));
    } else {
      end();
      lines.push(...linesOf(node));
    }
  }
  end();
  return [...names, ...lines];
}

function cellsOf(row: Element): readonly string[] {
  return [...row.children].map(({ textContent }) => (textContent ?? '').trim());
}

/** Whether an element, with all that is in it, is a part of the line around it. */
function isWithinLine(element: Element): boolean {
  return WITHIN_LINE.has(tagOf(element)) && [...element.children].every(isWithinLine);
}

function namesWithin(element: Element): readonly string[] {
  return [element, ...element.querySelectorAll('*')].flatMap((each) =>
    NAMES.flatMap((name) => each.getAttribute(name) ?? []),
  );
}

/** Of drawings too: these are written in small letters. */
function tagOf({ tagName }: Element): string {
  return tagName.toUpperCase();
}
