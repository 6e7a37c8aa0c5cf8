// A file of cells → the cells, by RFC 4180 and without the apostrophes that keep a spreadsheet from running a text.

/** Lines of cells; throws where the file is none. */
export function readCsv(text: string): string[][] {
  const lines: string[][] = [];
  let cells: string[] = [];
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  while (at < text.length) {
    const match = /"((?:[^"]|"")*)"|([^",\r\n]*)/y;
    match.lastIndex = at;
    const [whole = '', quoted, plain = ''] = match.exec(text) ?? [];
    cells.push(unguarded(quoted === undefined ? plain : quoted.replaceAll('""', '"')));
    at += whole.length;
    if (text[at] === ',') {
      at += 1;
    } else if (text.startsWith('\r\n', at)) {
      at += 2;
      lines.push(cells);
      cells = [];
    } else {
      throw new Error(`not a file of cells at ${at}: ${text.slice(at, at + 20)}`);
    }
  }
  return lines;
}

function unguarded(cell: string): string {
  return /^'(?:\s*[=+\-@＝＋－＠]|[\t\r\n'])/.test(cell) ? cell.slice(1) : cell;
}

/** Each line below the headings as an object of its cells by heading. */
export function readRows(text: string): Record<string, string>[] {
  const [headings = [], ...lines] = readCsv(text);
  return lines.map((cells) =>
    Object.fromEntries(headings.map((heading, index) => [heading, cells[index] ?? ''])),
  );
}
