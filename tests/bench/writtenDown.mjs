// The one place at which the figures of a run are written down.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inMarkdown } from './table.mjs';

const PLACE = fileURLToPath(new URL('../../docs/numbers.md', import.meta.url));
const [BEGIN, END] = ['<!-- from `npm run bench -- --write` -->', '<!-- to here -->'];

/** Puts the table of a run into the page of the documentation, in place of the last one. */
export function writeDown(measured) {
  const page = readFileSync(PLACE, 'utf8');
  const [from, to] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (from < 0 || to < from) throw new Error(`${PLACE} has no place for figures.`);
  const table = `${BEGIN}\n\n${inMarkdown(measured)}\n`;
  writeFileSync(PLACE, page.slice(0, from) + table + page.slice(to));
}
