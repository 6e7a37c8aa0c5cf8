import { render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { explanations, spoken } from '../../../src/locale/explained.ts';
import { Sankey } from '../../../src/charts/flow/Sankey.tsx';
import { Fans, ScaleDots } from '../../../src/charts/flow/Fans.tsx';
import { pictureOf } from '../../../src/layout/flow/picture.ts';
import { fansOf, whiskerWords } from '../../../src/layout/flow/ranges.ts';
import { scaleDots } from '../../../src/layout/flow/scaleDots.ts';
import { low, sheets } from '../../../src/layout/flow/sheets.ts';
import { flowsOf, reportedFlows, type Rates } from '../../../src/model/flows.ts';
import { rangesOf } from '../../../src/model/ranges.ts';
import { franklin1996 } from '../../../src/study/trials/franklin1996.ts';
import { walther1997 } from '../../../src/study/trials/walther1997.ts';
import { walther1997Readable } from '../../../src/study/trials/walther1997Readings.ts';
import { patients, perMille } from '../../../src/study/units.ts';
import { painted } from '../../helpers/paint.ts';

const [wide, medium, narrow] = sheets;
const changed = { eligible: perMille(750), responded: perMille(240) };

const { read } = walther1997Readable;

function diagram(rates: Rates, sheet = wide, study = walther1997, fanSeed: number | null = null) {
  const now = flowsOf(study, patients(195), rates);
  const reported = reportedFlows(study, patients(195));
  const picture = pictureOf(now, reported, sheet);
  const ranges =
    fanSeed !== null && rangesOf(study, patients(195), rates, { seed: fanSeed, doubt: 'rates' });
  return (
    <Sankey
      picture={picture}
      name="Flow of patients"
      describedBy="how-to-read"
      spokenOf={(id) => spoken(explanations(now, reported)(id))}
      tabStop="operated"
      picked={null}
      isMarked
      overlay={
        ranges && <Fans {...fansOf(picture, ranges)} words={whiskerWords(picture, ranges)} />
      }
    />
  );
}

describe('the diagram', () => {
  it.each([
    ['as reported, wide', {}, wide],
    ['as reported, medium', {}, medium],
    ['as reported, narrow', {}, narrow],
    ['75% eligible and 24% responding, wide', changed, wide],
    ['75% eligible and 24% responding, narrow', changed, narrow],
    ['nobody eligible, wide', { eligible: perMille(0) }, wide],
    ['everybody unresectable, narrow', { unresectable: perMille(1000) }, narrow],
  ])('paints the study %s', async (title, rates, sheet) => {
    const file = title.replaceAll('%', '').replaceAll(/[ ,]+/g, '-');
    await expect(painted(diagram(rates, sheet))).toMatchFileSnapshot(`../../golden/${file}.svg`);
  });

  it.each([
    ['as reported, wide', {}, wide],
    ['as reported, narrow', {}, narrow],
    ['75% eligible and 24% responding, wide', changed, wide],
  ])('paints fans on the study %s', async (title, rates, sheet) => {
    const file = title.replaceAll('%', '').replaceAll(/[ ,]+/g, '-');
    await expect(painted(diagram(rates, sheet, walther1997, 1))).toMatchFileSnapshot(
      `../../golden/fans-${file}.svg`,
    );
  });

  it('with fans is the same picture for the same seed, and another for another', () => {
    const drawn = (seed: number) => painted(diagram(changed, wide, walther1997, seed));
    expect(drawn(4)).toBe(drawn(4));
    const others = [5, 6, 7, 8, 9, 10, 11, 12].map(drawn);
    expect(new Set(others).size).toBeGreaterThan(1);
  });

  it('moves nothing to make room for fans', () => {
    const without = painted(diagram(changed));
    const soft = painted(diagram(changed, wide, walther1997, 1));
    expect(soft.replace(/ *<g [^>]*data-fans[^]*?<\/g>\n/, '')).toBe(without);
  });

  it.each([
    ['18% of 107 treated, wide', { treated: 107 }, wide],
    ['18% of 107 treated, narrow', { treated: 107 }, narrow],
    [
      'both deaths and 2 eligible among the unresectable, wide',
      { 'deaths-resected': 0, 'unresectable-eligible': 2 },
      wide,
    ],
  ])('paints the study under another reading: %s', async (title, readings, sheet) => {
    const file = title.replaceAll('%', '').replaceAll(/[ ,]+/g, '-');
    await expect(painted(diagram({}, sheet, read(readings)))).toMatchFileSnapshot(
      `../../golden/${file}.svg`,
    );
  });

  it('hatches what another reading takes, and marks nothing of it as set by the reader', () => {
    const { container } = render(
      diagram({}, wide, read({ treated: 107, 'deaths-resected': 1, 'unresectable-eligible': 2 })),
    );
    const basis = (id: string) =>
      container.querySelector(`[data-flow="${id}"]`)?.getAttribute('data-basis');
    for (const id of [
      'unresectable-periop-death',
      'unresectable-unresectable-alive',
      'unresectable-alive-eligible',
      'recovered-eligible',
      'eligible-treated',
      'eligible-treatment-not-reported',
      'treated-responded',
    ])
      expect([id, basis(id)]).toEqual([id, 'assumed']);
    expect(basis('operated-unresectable')).toBe('reported');
    expect(container.querySelector('[data-basis="set"], [data-ghost]')).toBeNull();
  });

  it('marks every box and ribbon with its id, its whole patients and what they rest on', () => {
    const { container } = render(diagram(changed));
    const marks = (name: string, attribute: string) =>
      Object.fromEntries(
        [...container.querySelectorAll(`[data-${name}]`)].map((element) => [
          element.getAttribute(`data-${name}`),
          element.getAttribute(attribute),
        ]),
      );
    expect(marks('group', 'data-count')).toEqual({
      operated: '195',
      resected: '190',
      unresectable: '5',
      recovered: '188',
      'periop-death': '2',
      eligible: '141',
      'not-eligible': '47',
      responded: '34',
      'no-response': '107',
    });
    expect(marks('flow', 'data-basis')).toEqual({
      'operated-resected': 'derived',
      'operated-unresectable': 'reported',
      'resected-recovered': 'assumed',
      'resected-periop-death': 'assumed',
      'recovered-eligible': 'set',
      'recovered-not-eligible': 'set',
      'eligible-responded': 'set',
      'eligible-no-response': 'set',
    });
  });

  it('hatches the boxes of what needs an assumption, edges those that the reader set, and leaves ribbons plain', () => {
    const { container } = render(diagram({ eligible: perMille(750) }));
    const box = (id: string) => container.querySelector(`[data-group="${id}"]`);
    expect(box('recovered')?.getAttribute('fill')).toMatch(/^url\(#.*box-/);
    expect(box('resected')?.getAttribute('fill')).toBe('var(--tone-cohort)');
    expect(box('eligible')?.getAttribute('stroke')).toBe('var(--ink)');
    // Nobody measured how many of 141 respond: the assumption stays visible.
    expect(box('responded')?.getAttribute('fill')).toMatch(/^url\(#.*box-/);
    for (const ribbon of container.querySelectorAll('[data-flow]'))
      expect(ribbon.getAttribute('fill')).toMatch(/^(var|none)/);
  });

  it('runs the people of the result through every stage, with their share of those who are there', () => {
    const { container } = render(diagram({}));
    const thread = container.querySelector('[data-thread="responded"]');
    const words = container.querySelector('[data-thread-words]');
    expect([...(words?.querySelectorAll('text') ?? [])].map((text) => text.textContent)).toEqual([
      '11 of every 100 operated on',
      '12 of every 100 resected',
      '12 of every 100 alive',
      '18 of every 100 eligible',
    ]);
    // They can be told from the groups, which are heard, pressed and counted one by one.
    for (const part of [thread, words]) {
      expect(part?.getAttribute('aria-hidden')).toBe('true');
      expect(part?.querySelector('[data-group], [data-flow], [data-id]')).toBeNull();
    }
  });

  it('colours those who go on, those who leave, those who die and those who respond, and nothing else', () => {
    const { container } = render(diagram({}));
    const fills = [...container.querySelectorAll('[data-flow]')].map((ribbon) =>
      ribbon.getAttribute('fill'),
    );
    expect(new Set(fills)).toEqual(
      new Set([
        'var(--going-0)',
        'var(--going-1)',
        'var(--going-2)',
        'var(--tint-exit)',
        'var(--tint-death)',
        'var(--tint-outcome)',
        'var(--tint-rest)',
      ]),
    );
  });

  it('is one tab stop, with every group and ribbon reachable from it and named', () => {
    render(diagram({}));
    const parts = within(screen.getByRole('group', { name: 'Flow of patients' })).getAllByRole(
      'button',
    );
    expect(parts).toHaveLength(17);
    expect(parts.filter((part) => part.getAttribute('tabindex') === '0')).toHaveLength(1);
    screen.getByRole('button', {
      name: 'Eligible for IL-2: 121 of 188 alive after surgery (64%); 62% of all 195; Reported: 121, or 62% of the 195, printed in the abstract.',
    });
    screen.getByRole('button', {
      name: /^Taken to surgery → Resected: 190 of 195 taken to surgery \(97%\)/,
    });
  });
});

it('the dots of the repeats have the colour of the result, whatever box they stand beside: those of one patient stand far apart', () => {
  const one = reportedFlows(walther1997, patients(1));
  const { outcome } = rangesOf(walther1997, patients(1), {}, { seed: 1, doubt: 'rates' });
  const places = scaleDots(pictureOf(one, one, wide), outcome, 'responded');
  const ends = (places?.centres ?? []).map(({ y }) => y);
  expect(Math.max(...ends) - Math.min(...ends)).toBeGreaterThan(wide.bandPx / 2);
  const { container } = render(<svg>{places && <ScaleDots {...places} />}</svg>);
  const dots = container.querySelector('[data-scale-dots] path:last-child');
  expect(dots?.getAttribute('fill')).toBe('var(--thread-box)');
});

it('no line leads from a box to words that stand right below it, where their name would be struck through', () => {
  const now = reportedFlows(franklin1996, patients(63));
  const picture = pictureOf(now, now, low);
  const { box, label } = picture.groups.find(({ id }) => id === 'not-treated') ?? {};
  expect(label?.y).toBeGreaterThan((box?.y ?? Infinity) + (box?.height ?? 0));
  const { container } = render(
    <Sankey
      picture={picture}
      name="Flow of patients"
      describedBy="how-to-read"
      spokenOf={() => ''}
      tabStop="operated"
      picked={null}
      isMarked
      overlay={null}
    />,
  );
  expect(container.querySelector('[data-label="not-treated"] path')).toBeNull();
});
