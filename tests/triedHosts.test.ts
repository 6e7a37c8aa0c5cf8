// The table of hosts in the documentation: it is about the hosts that are tried, and says of each what is tried in it.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PLACE, readTable, triedHosts, withTable } from './helpers/triedHosts.ts';

const page = readFileSync(join(import.meta.dirname, '..', PLACE), 'utf8');

test('the documentation has the hosts that are tried, each once and with what is tried in it, and no other', () => {
  const table = readTable(page);
  expect([...table.keys()]).toEqual(triedHosts.map(({ name }) => name));
  expect(withTable(page, table)).toBe(page);
});

test('where a host begins with the height of the code, its page moves by at most 40 px', () => {
  const table = readTable(page);
  const moved = triedHosts
    .filter(({ beginsOtherwise }) => !beginsOtherwise)
    .map(({ name, zoom = 1 }) => ({ name, zoom, ...table.get(name) }))
    .filter(({ zoom, before = 0, after = Infinity }) => Math.abs(after - before) > 40 * zoom);
  expect(moved).toEqual([]);
});
