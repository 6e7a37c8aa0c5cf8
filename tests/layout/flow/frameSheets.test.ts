import { describe, expect, it } from 'vitest';
import { frameSheet, type Room } from '../../../src/layout/flow/frameSheets.ts';
import { pictureOf } from '../../../src/layout/flow/picture.ts';
import { wordsFit } from '../../../src/layout/flow/wordsFit.ts';
import { reportedFlows, type Flows } from '../../../src/model/flows.ts';
import { first } from '../../../src/study/first.ts';
import { franklin1996 } from '../../../src/study/trials/franklin1996.ts';
import { studies } from '../../../src/study/studies.ts';
import { patients } from '../../../src/study/units.ts';

const reported = reportedFlows(first, patients(195));
const askedOf = (flows: Flows): Parameters<typeof frameSheet>[1] => ({
  fits: (sheet) => wordsFit(flows, sheet),
  heightOf: (sheet) => pictureOf(flows, flows, sheet).height,
});
const asked = askedOf(reported);
const sheetIn = (widthPx: number, heightPx: Room['heightPx'] = null, remPx = 16) =>
  frameSheet({ widthPx, heightPx, remPx }, asked);

describe('the sheet of a frame', () => {
  it('is by the width of its column: down a phone or a card, across a column of text', () => {
    const names = [264, 290, 440, 456, 488, 552, 640, 896, 1056].map(
      (width) => sheetIn(width).name,
    );
    expect(names).toEqual([
      'tiny',
      'short',
      'short',
      'article',
      'leaf',
      'essay',
      'medium',
      'journal',
      'wide',
    ]);
  });

  it.each(studies.map((study) => [study.id, study] as const))(
    'of %s is no picture of a phone blown up: across from 568 px on, and before that as large as it is',
    (_, study) => {
      const flows = reportedFlows(study, patients(study.groups[0]?.count.patients ?? 0));
      for (let width = 456; width <= 1400; width += 8) {
        const sheet = frameSheet({ widthPx: width, heightPx: null, remPx: 16 }, askedOf(flows));
        const { flow, textPx, widthPx } = sheet;
        expect(pictureOf(flows, flows, sheet).height / widthPx, `at ${width}`).toBeLessThanOrEqual(
          0.9,
        );
        if (width >= 568) expect(flow, `at ${width}`).toBe('across');
        expect((textPx * width) / widthPx, `at ${width}`).toBeGreaterThanOrEqual(12);
        if (flow === 'down') expect(width / widthPx, `at ${width}`).toBeLessThanOrEqual(1.25);
      }
    },
  );

  it('says of those who share a label how many they are, and not that a table tells more: it mostly has none', () => {
    const flows = reportedFlows(franklin1996, patients(63));
    const rooms: readonly (readonly [number, number | null])[] = [
      ...[264, 290, 440, 456, 488, 552, 568, 600, 640, 760, 896, 1056].map(
        (width) => [width, null] as const,
      ),
      ...[456, 616, 704, 936, 1256].map((width) => [width, Math.round(width / 3)] as const),
    ];
    for (const [widthPx, heightPx] of rooms) {
      const sheet = frameSheet({ widthPx, heightPx, remPx: 16 }, askedOf(flows));
      const said = pictureOf(flows, flows, sheet).groups.flatMap(({ label }) =>
        [...label.name, ...label.numbers.flat().map(({ text }) => text)].join(' '),
      );
      expect(said.join(), `at ${widthPx} on ${sheet.name}`).not.toContain('table');
      expect(
        said.some((each) => /(?:^| )more(?: |$)/.test(each)),
        `at ${widthPx}`,
      ).toBe(true);
    }
  });

  it.each(studies)('of $id can be read on a slide that is hardly larger than a stamp', (study) => {
    const flows = reportedFlows(study, patients(study.groups[0].count.patients));
    const room = { widthPx: 456, heightPx: 152, remPx: 16 };
    const sheet = frameSheet(room, askedOf(flows));
    const { height } = pictureOf(flows, flows, sheet);
    const scale = Math.min(room.widthPx / sheet.widthPx, room.heightPx / height);
    // Eight groups at its last stage leave a line little height.
    const least = study.id === 'kutikov-2010' ? 9 : 11;
    expect(sheet.textPx * scale).toBeGreaterThanOrEqual(least);
  });

  it.each(studies)('of $id has no word up to the outline of the next box', (study) => {
    const flows = reportedFlows(study, patients(study.groups[0].count.patients));
    for (let width = 456; width <= 1000; width += 8) {
      const sheet = frameSheet({ widthPx: width, heightPx: null, remPx: 16 }, askedOf(flows));
      if (sheet.flow === 'down') continue;
      const { groups } = pictureOf(flows, flows, sheet);
      const begins = [...new Set(groups.map(({ box }) => box.x))].toSorted((a, b) => a - b);
      for (const { id, box, label } of groups) {
        const next = begins.find((x) => x > box.x) ?? sheet.widthPx;
        expect(
          next - label.x - label.widthPx,
          `${id} at ${width} on ${sheet.name}`,
        ).toBeGreaterThanOrEqual(2);
      }
    }
  });

  it('goes down where words have no room across, and with larger text', () => {
    expect(
      frameSheet({ widthPx: 600, heightPx: null, remPx: 16 }, { ...asked, fits: () => false }).name,
    ).toBe('ample');
    expect(sheetIn(600, null, 32).flow).toBe('down');
  });

  it('never has text smaller than 12 px at a width for which it is made', () => {
    for (let width = 256; width <= 1400; width += 8) {
      const { textPx, widthPx } = sheetIn(width);
      expect((textPx * width) / widthPx, `at ${width}`).toBeGreaterThanOrEqual(12);
    }
  });

  it('of a height too is the one that tells most of those that can be read in it', () => {
    for (const [width, height, name] of [
      [1240, 470, 'wide'],
      [930, 290, 'slide'],
      [620, 240, 'strip'],
      [460, 170, 'slip'],
      [300, 290, 'short'],
    ] as const) {
      const sheet = sheetIn(width, height);
      expect(sheet.name).toBe(name);
      const scale = Math.min(width / sheet.widthPx, height / asked.heightOf(sheet));
      expect(scale * sheet.textPx).toBeGreaterThanOrEqual(12);
    }
  });

  it('is the one with the largest text where none can be read', () => {
    const sheet = sheetIn(200, 60);
    expect(asked.heightOf(sheet)).toBeLessThan(asked.heightOf(sheetIn(1240, 470)));
  });
});
