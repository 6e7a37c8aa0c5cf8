import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { SHARES_OF_STEP } from '../../../src/locale/carriedWords.ts';
import { caveatText } from '../../../src/locale/caveat.ts';
import { explanations } from '../../../src/locale/explained.ts';
import { headlineText } from '../../../src/locale/phrases.ts';
import {
  boxesDrawing,
  fileOf,
  flowDrawing,
  peopleDrawing,
} from '../../../src/app/takeaway/drawings.tsx';
import { offscreen } from '../../../src/app/picture/offscreen.tsx';
import { carriedOf } from '../../../src/export/carried.ts';
import { flowsOf, reportedFlows, type Rates } from '../../../src/model/flows.ts';
import { wilson } from '../../../src/model/interval.ts';
import { ratesNow } from '../../../src/model/ratesNow.ts';
import { studies } from '../../../src/study/studies.ts';
import { cohortSize, type Study } from '../../../src/study/study.ts';
import { franklin1996 } from '../../../src/study/trials/franklin1996.ts';
import { walther1997 } from '../../../src/study/trials/walther1997.ts';
import { patients, perMille } from '../../../src/study/units.ts';

/** The values of the light theme as its file has them. */
const [light = ''] = /:root \{[^}]*\}/.exec(readFileSync('src/app/shell/theme.css', 'utf8')) ?? [];
const valueOf = (property: string) =>
  new RegExp(`${property}:([^;]*);`).exec(light)?.[1]?.trim() ?? '';

function drawn(study: Study, rates: Rates = {}) {
  const size = patients(cohortSize(study));
  const now = flowsOf(study, size, rates);
  const reported = reportedFlows(study, size);
  const carried = carriedOf(now, {
    headline: headlineText(now),
    caveat: caveatText(
      now,
      reported,
      ratesNow(now, rates, (x, n) => wilson(x, n, 0.95)),
    ),
    date: '2026-11-23',
    address: 'https://example.org/patient-flow/',
  });
  return { now, reported, carried, explained: explanations(now, reported) };
}

const flowFile = (study: Study, rates?: Rates) =>
  fileOf(flowDrawing(drawn(study, rates), offscreen.Sankey), valueOf, offscreen.drawnOffscreen);
const peopleFile = (study: Study, rates?: Rates) =>
  fileOf(peopleDrawing(drawn(study, rates)), valueOf, offscreen.drawnOffscreen);
const boxesFile = (study: Study, rates?: Rates) =>
  fileOf(boxesDrawing(drawn(study, rates)), valueOf, offscreen.drawnOffscreen);

/** One element a line, but texts whole, so that a change can be read; and without what every change changes in all ids. */
function tidy(file: string): string {
  const [, mark = ''] = / id="[^"]*(-\w+)"/.exec(file) ?? [];
  return (mark === '' ? file : file.replaceAll(mark, '-of-this-file')).replaceAll(
    /><(?!\/?tspan|\/text)/g,
    '>\n<',
  );
}

const changed = { eligible: perMille(750), responded: perMille(240) };

describe('a saved picture', () => {
  it('says of whom its percentages are, where they are not of all', () => {
    const { carried, ...rest } = drawn(walther1997, { eligible: perMille(750) });
    const ofStep = {
      ...rest,
      of: 'step' as const,
      carried: { ...carried, shares: SHARES_OF_STEP },
    };
    const file = fileOf(flowDrawing(ofStep, offscreen.Sankey), valueOf, offscreen.drawnOffscreen);
    const text = new DOMParser().parseFromString(file, 'image/svg+xml').documentElement.textContent;
    expect(text.replaceAll('\u00A0', ' ')).toMatch(/of 188\s\(75%\)/);
    expect(text).toContain('Percentages are of those at the step before.');
    expect(flowFile(walther1997)).not.toContain('Percentages are');
  });

  it.each([
    ['saved-as-reported', () => flowFile(walther1997)],
    ['saved-75-eligible-and-24-responding', () => flowFile(walther1997, changed)],
    ['saved-people-as-reported', () => peopleFile(walther1997)],
    ['saved-people-75-eligible-and-24-responding', () => peopleFile(walther1997, changed)],
    ['saved-boxes-as-reported', () => boxesFile(walther1997)],
    ['saved-boxes-franklin-1996', () => boxesFile(franklin1996)],
  ])('is the one that was looked at: %s', async (name, file) => {
    await expect(tidy(file())).toMatchFileSnapshot(`../../golden/${name}.svg`);
  });

  it.each(studies.map((study) => [study.id, study] as const))(
    'of %s stands by itself: well formed, no names of the page, nothing to press',
    (_, study) => {
      for (const file of [flowFile(study), peopleFile(study), boxesFile(study)]) {
        const parsed = new DOMParser().parseFromString(file, 'image/svg+xml');
        expect(parsed.querySelector('parsererror')).toBeNull();
        expect(file).not.toMatch(
          /var\(|light-dark|<style|class=|style=|tabindex|transparent|rgb\(/,
        );
        expect([...parsed.querySelectorAll('[role]')]).toEqual([parsed.documentElement]);
        expect(parsed.querySelectorAll('text').length).toBeGreaterThan(10);
        for (const [reference] of file.matchAll(/(?<=url\(#)[^)]+/g))
          expect(parsed.getElementById(reference), reference).not.toBeNull();
        // An attribute whose name had no value would be empty.
        expect(file).not.toMatch(/(fill|stroke|stroke-width|font-family)=""/);
      }
    },
  );

  it.each([
    ['as reported', {}, false],
    ['with a rate changed', changed, true],
  ])('%s carries its title, source, day, address and state', (_, rates, isStamped) => {
    for (const file of [
      flowFile(walther1997, rates),
      peopleFile(walther1997, rates),
      boxesFile(walther1997, rates),
    ]) {
      const words = new DOMParser()
        .parseFromString(file, 'image/svg+xml')
        .documentElement.textContent.replaceAll(/\s+/g, ' ');
      for (const part of [walther1997.words.title, '195 patients', 'J Urol 1997', '2026-11-23'])
        expect(words).toContain(part);
      expect(words).toContain('https://example.org/patient-flow/');
      expect(words.includes('Hypothetical: not what was reported')).toBe(isStamped);
    }
  });

  it('has ids that no other file has, and the same in the same file', () => {
    const idsOf = (file: string) => [...file.matchAll(/(?<= id=")[^"]+/g)].map(([id]) => id);
    const files = [
      ...studies.map((study) => flowFile(study)),
      flowFile(walther1997, changed),
      flowFile(walther1997, { eligible: perMille(751) }),
    ];
    const ids = files.flatMap(idsOf);
    expect(idsOf(flowFile(walther1997)).length).toBeGreaterThan(2);
    expect(new Set(ids).size).toBe(ids.length);
    expect(flowFile(walther1997)).toBe(files[studies.findIndex(({ id }) => id === walther1997.id)]);
  });

  it('has no space at the edge of a run of text, where many programs drop it, and loses none', () => {
    for (const study of studies)
      for (const file of [
        flowFile(study),
        flowFile(study, changed),
        peopleFile(study),
        boxesFile(study),
      ]) {
        const parsed = new DOMParser().parseFromString(file, 'image/svg+xml');
        for (const run of parsed.querySelectorAll('text, tspan')) {
          expect(run.textContent).toMatch(/^[^ ](.*[^ ])?$/);
          const runs = run.tagName === 'text' ? run.childNodes.length : 0;
          if (runs > 1) expect(run.getAttribute('xml:space')).toBe('preserve');
          // Nor at its outer ends one of the other kind.
          if (run.tagName === 'text') expect(run.textContent).toBe(run.textContent.trim());
        }
      }
    const cohort = new DOMParser()
      .parseFromString(flowFile(walther1997), 'image/svg+xml')
      .querySelector('[data-label="operated"]');
    expect(cohort?.textContent).toBe('Taken to surgery195\u00a0of 195\u00a0(100%)');
  });

  it('has on every box the number of the page', () => {
    const { now } = drawn(walther1997, changed);
    for (const file of [flowFile(walther1997, changed), boxesFile(walther1997, changed)]) {
      const parsed = new DOMParser().parseFromString(file, 'image/svg+xml');
      const counts = Object.fromEntries(
        [...parsed.querySelectorAll('[data-group]')].map((box) => [
          box.getAttribute('data-group'),
          Number(box.getAttribute('data-count')),
        ]),
      );
      expect(counts).toEqual(Object.fromEntries(now.groups.map((g) => [g.group.id, g.count])));
    }
  });
});
