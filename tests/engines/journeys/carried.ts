import { expect, test } from 'vitest';
import { readRows } from '../../helpers/readCsv.ts';
import { pngDots } from '../../helpers/unzipped.ts';
import { evaluate, type Tab } from '../drivers/engine.ts';
import { chooseAction, pictured, press, query, textOf, type, valueOf } from '../reader.ts';
import type { Visits } from '../visits.ts';
import { OF_ONE, REPORTED, SET, SET_LINK } from './counts.ts';

/** What a reader carries away: a link, a code for a page, files, and the whole page in one file. */
export function carriedJourneys(visits: Visits) {
  const today = (tab: Tab) => evaluate(tab, () => new Date().toLocaleDateString('sv'));
  const counts = Object.values(SET).map(String);

  test('Share has the link, and its code for cameras is saved', async () => {
    const tab = await visits.open(SET_LINK);
    await chooseAction(tab, 'Share');
    await expect.poll(() => valueOf(tab, 'dialog input')).toBe(visits.address(SET_LINK));
    const { name, file } = await visits.saved(() => press(tab, 'button', 'Save the code'));
    expect(name).toBe('walther-1997-link.svg');
    expect(file.toString()).toMatch(/^<svg [^]*<path [^]*<\/svg>$/);
    await tab.keys(['Escape']);
    await expect.poll(() => textOf(tab, 'dialog')).toBe('');
  });

  test('Embed shows what it gives, at the height that is in its code', async () => {
    const tab = await visits.open(SET_LINK);
    await chooseAction(tab, 'Embed');
    const code = () => valueOf(tab, '[aria-label="Code: Plain frame"]');
    await expect.poll(code).toContain('r.eligible=75');
    const frame = visits.watch(await tab.frame());
    await expect.poll(() => pictured(frame)).toEqual(SET);
    const isFitted = async () => {
      const told = Number(/height="(\d+)"/.exec(await code())?.[1]);
      const height = await evaluate(frame, () => document.documentElement.scrollHeight);
      return told === height;
    };
    await expect.poll(isFitted).toBe(true);
  });

  test('Save gives a picture, its dots and a table of the numbers that are seen', async () => {
    const tab = await visits.open(SET_LINK);
    await chooseAction(tab, 'Save');
    const called = `walther-1997-hypothetical-${await today(tab)}`;

    const picture = await visits.saved(() => press(tab, 'button', 'Picture (SVG)'));
    expect(picture.name).toBe(`${called}.svg`);
    const text = picture.file.toString();
    const drawn = [...text.matchAll(/data-group="([^"]+)"[^>]* data-count="(\d+)"/g)];
    expect(Object.fromEntries(drawn.map(([, group, count]) => [group, Number(count)]))).toEqual(
      SET,
    );

    const dots = await visits.saved(() => press(tab, 'button', 'Picture (PNG)'));
    expect(dots.name).toBe(`${called}.png`);
    expect(pngDots(dots.file)[0]).toBe(2560);

    const table = await visits.saved(() => press(tab, 'button', 'Table (CSV)'));
    expect(table.name).toBe(`${called}.csv`);
    expect(readRows(table.file.toString()).map(({ now }) => now)).toEqual(counts);
  });

  test('the page in one file opens from a disk, is moved there, and gives its numbers away', async () => {
    const tab = await visits.openFile();
    await expect.poll(() => pictured(tab)).toEqual(REPORTED);
    await type(tab, 'Eligible for IL-2', '75');
    await type(tab, 'Responded to IL-2', '24');
    await expect.poll(() => pictured(tab)).toEqual(SET);
    await expect.poll(() => query(tab)).toBe(SET_LINK);
    await chooseAction(tab, 'Save');
    const { file } = await visits.saved(() => press(tab, 'button', 'Table (CSV)'));
    expect(readRows(file.toString()).map(({ now }) => now)).toEqual(counts);
    const sent = await visits.openFile('?v=1&n=1');
    await expect.poll(() => pictured(sent)).toEqual(OF_ONE);
  });
}
