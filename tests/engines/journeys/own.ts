import { expect, test } from 'vitest';
import { makeWorkbook } from '../../helpers/makeWorkbook.ts';
import { dropFile, pictured, press, textOf, valueOf } from '../reader.ts';
import type { Visits } from '../visits.ts';

const ROWS = `Treated,End\r\n${'Early,Well\r\n'.repeat(30)}${'Early,Ill\r\n'.repeat(8)}${'Late,Ill\r\n'.repeat(7)}`;
const COUNTS = { early: 38, late: 7, well: 30, ill: 15 };

/** A study of one's own: rows of patients that are dropped on the editor, forms, and the link to its page. */
export function ownJourneys(visits: Visits) {
  test.each([
    ['a server', (link: string) => visits.open(link)],
    ['a disk, where a worker has no address', (link: string) => visits.openFile(link)],
  ])('rows of patients and workbooks are read by the page from %s, and drawn', async (_, open) => {
    const tab = await open('?study=own');
    await expect.poll(() => dropFile(tab, 'rows.csv', ROWS)).toBe(true);
    await expect
      .poll(() => textOf(tab, 'main'))
      .toContain('45 rows were counted and forgotten; they went 3 different ways.');
    await expect.poll(() => pictured(tab)).toMatchObject(COUNTS);
    expect(await valueOf(tab, 'textarea')).toContain('Counted: from rows of patients');
    const sheet = [['Treated', 'End'], ...Array.from({ length: 25 }, () => ['Once', 'Well'])];
    await expect.poll(() => dropFile(tab, 'book.xlsx', makeWorkbook({ Rows: sheet }))).toBe(true);
    await expect.poll(() => pictured(tab)).toMatchObject({ once: 25, well: 25 });
  });

  test('a number typed in a form is drawn, stands in the text, and is in the page that is opened from there', async () => {
    const tab = await visits.open('?study=own');
    await expect.poll(() => dropFile(tab, 'own.txt', 'All 40\n  Well 30\n  Ill ?\n')).toBe(true);
    await press(tab, 'label', 'Forms');
    await press(tab, 'input', 'People in “All”');
    await tab.keys(['Control+a', '5', '0']);
    await expect.poll(() => pictured(tab)).toMatchObject({ all: 50 });
    await press(tab, 'label', 'Text');
    expect(await valueOf(tab, 'textarea')).toContain('All 50\n');
    await press(tab, 'a', 'Open as a page');
    await expect.poll(() => textOf(tab, 'header')).toContain('Own study, not checked');
    await expect.poll(() => pictured(tab)).toMatchObject({ all: 50 });
  });
}
