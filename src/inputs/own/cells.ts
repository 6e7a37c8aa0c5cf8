// Text of a table → its cells: commas, semicolons or tabulators between them, by RFC 4180, as files and as pasted from a spreadsheet.

const DELIMITERS = ['\t', ';', ','] as const;

/** Lines of cells, without those that have none; null where the text is no table. */
export function readCells(text: string): readonly (readonly string[])[] | null {
  const plain = text.replace(/^\uFEFF/, '');
  const [heading = ''] = plain.split(/\r\n|[\n\r]/, 1);
  const delimiter = DELIMITERS.find((each) => heading.includes(each));
  if (delimiter === undefined) return null;
  const lines: string[][] = [];
  let cells: string[] = [];
  let at = 0;
  const end = () => {
    if (cells.some((cell) => cell !== '')) lines.push(cells);
    cells = [];
  };
  while (at <= plain.length) {
    let cell = '';
    if (plain[at] === '"') {
      const closing = closingQuote(plain, at + 1);
      cell = plain.slice(at + 1, closing).replaceAll('""', '"');
      at = closing + 1;
    }
    const from = at;
    while (at < plain.length && plain[at] !== delimiter && !isBreak(plain[at])) at++;
    cells.push(unguarded(cell + plain.slice(from, at)).trim());
    if (plain[at] === delimiter) at++;
    else {
      end();
      at += plain.startsWith('\r\n', at) ? 2 : 1;
    }
  }
  return lines;
}

/** Where the quotes close that were opened before `from`; at the end of the text where nobody closed them. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at < 0 ? text.length : at;
}

function isBreak(sign: string | undefined): boolean {
  return sign === '\n' || sign === '\r';
}

/** Without the apostrophe that our own files put before what a spreadsheet could run. */
function unguarded(cell: string): string {
  return /^'(?:\s*[=+\-@＝＋－＠]|[\t\r\n'])/.test(cell) ? cell.slice(1) : cell;
}
