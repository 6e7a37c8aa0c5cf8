import { render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { explanations, spoken } from '../../../src/locale/explained.ts';
import { Sankey } from '../../../src/charts/flow/Sankey.tsx';
import { SoftEdges } from '../../../src/charts/flow/SoftEdges.tsx';
import { pictureOf } from '../../../src/layout/flow/picture.ts';
import { softEdges } from '../../../src/layout/flow/ranges.ts';
import { sheets } from '../../../src/layout/flow/sheets.ts';
import { flowsOf, reportedFlows, type Rates } from '../../../src/model/flows.ts';
import { rangesOf } from '../../../src/model/ranges.ts';
import { walther1997 } from '../../../src/study/trials/walther1997.ts';
import { walther1997Readable } from '../../../src/study/trials/walther1997Readings.ts';
import { patients, perMille } from '../../../src/study/units.ts';
import { painted } from '../../helpers/paint.ts';

const [wide, medium, narrow] = sheets;
const changed = { eligible: perMille(750), responded: perMille(240) };

const { read } = walther1997Readable;

function diagram(rates: Rates, sheet = wide, study = walther1997, softSeed: number | null = null) {
  const now = flowsOf(study, patients(195), rates);
  const reported = reportedFlows(study, patients(195));
  const picture = pictureOf(now, reported, sheet);
  return (
    <Sankey
      picture={picture}
      name="Flow of patients"
      describedBy="how-to-read"
      spokenOf={(id) => spoken(explanations(now, reported)(id))}
      tabStop="operated"
      picked={null}
      isMarked
      softEdges={
        softSeed !== null && (
          <SoftEdges
            {...softEdges(
              picture,
              rangesOf(study, patients(195), rates, { seed: softSeed, doubt: 'rates' }),
            )}
          />
        )
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
  ])('paints soft edges on the study %s', async (title, rates, sheet) => {
    const file = title.replaceAll('%', '').replaceAll(/[ ,]+/g, '-');
    await expect(painted(diagram(rates, sheet, walther1997, 1))).toMatchFileSnapshot(
      `../../golden/soft-edges-${file}.svg`,
    );
  });

  it('with soft edges is the same picture for the same seed, and another for another', () => {
    const drawn = (seed: number) => painted(diagram(changed, wide, walther1997, seed));
    expect(drawn(4)).toBe(drawn(4));
    expect(drawn(4)).not.toBe(drawn(5));
  });

  it('moves nothing to make room for soft edges', () => {
    const without = painted(diagram(changed));
    const soft = painted(diagram(changed, wide, walther1997, 1));
    expect(soft.replace(/ *<g [^>]*data-soft-edges[^]*?<\/g>\n/, '')).toBe(without);
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

  it('hatches what needs an assumption and edges what the reader set', () => {
    const { container } = render(diagram({ eligible: perMille(750) }));
    const flow = (id: string) => container.querySelector(`[data-flow="${id}"]`);
    expect(flow('resected-recovered')?.getAttribute('fill')).toMatch(/^url\(#.*hatch-/);
    expect(flow('operated-resected')?.getAttribute('fill')).toBe('var(--tint-cohort)');
    expect(flow('recovered-eligible')?.getAttribute('stroke')).toBe('var(--ink)');
    // Nobody measured how many of 141 respond: the assumption stays visible.
    expect(flow('eligible-responded')?.getAttribute('fill')).toMatch(/hatch/);
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
