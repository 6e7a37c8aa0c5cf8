import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { explanations, spoken } from '../../src/locale/explained.ts';
import { MarksLegend } from '../../src/charts/MarksLegend.tsx';
import { PeopleMarks } from '../../src/charts/PeopleMarks.tsx';
import { aboutMarks } from '../../src/locale/marks.ts';
import { iconGrid } from '../../src/layout/people/iconGrid.ts';
import { sheets } from '../../src/layout/flow/sheets.ts';
import { flowsOf, reportedFlows, type Rates } from '../../src/model/flows.ts';
import { threadOf } from '../../src/model/thread.ts';
import { walther1997 } from '../../src/study/trials/walther1997.ts';
import { patients, perMille } from '../../src/study/units.ts';
import { painted } from '../helpers/paint.ts';

const [wide, , narrow] = sheets;

function people(rates: Rates, sheet = wide, traced?: string, n = 195) {
  const now = flowsOf(walther1997, patients(n), rates);
  const reported = reportedFlows(walther1997, patients(n));
  const thread = threadOf(now, traced ?? null);
  return (
    <PeopleMarks
      picture={iconGrid(now, reported, sheet, 340, thread)}
      name="The same patients at every stage"
      describedBy="how-to-read"
      spokenOf={(id) => spoken(explanations(now, reported)(id))}
      isOfResult={traced === undefined}
    />
  );
}

describe('the people', () => {
  it.each([
    ['wide', wide],
    ['narrow', narrow],
  ])('are painted as reported, %s', async (name, sheet) => {
    await expect(painted(people({}, sheet))).toMatchFileSnapshot(
      `../golden/people-as-reported-${name}.svg`,
    );
  });

  it('of groups who are traced have those who must be of them filled, and those who may be by half', async () => {
    await expect(painted(people({}, wide, 'second-procedure'))).toMatchFileSnapshot(
      '../golden/people-second-procedure-wide.svg',
    );
  });

  it('carry for each group its id, its patients, their marks and what they rest on', () => {
    const { container } = render(people({ eligible: perMille(750) }));
    const marks = [...container.querySelectorAll('[data-people]')];
    expect(
      marks.map((path) =>
        ['data-people', 'data-count', 'data-marks', 'data-basis'].map((name) =>
          path.getAttribute(name),
        ),
      ),
    ).toEqual([
      ['operated', '195', '195', 'reported'],
      ['resected', '190', '190', 'derived'],
      ['unresectable', '5', '5', 'reported'],
      ['recovered', '188', '188', 'assumed'],
      ['periop-death', '2', '2', 'reported'],
      ['eligible', '141', '141', 'set'],
      ['not-eligible', '47', '47', 'set'],
      ['responded', '26', '26', 'assumed'],
      ['no-response', '115', '115', 'assumed'],
    ]);
  });

  it('are few elements, however many people there are', () => {
    const { container } = render(people({}, wide, undefined, 1_000_000));
    expect(container.querySelectorAll('*').length).toBeLessThan(120);
    expect(container.querySelector('[data-people="operated"]')?.getAttribute('data-marks')).toBe(
      '1000',
    );
  });

  it('say of every group what the flow says of it', () => {
    render(people({}));
    screen.getByRole('img', { name: /^Responded: 22 of 121 eligible for IL-2 \(18%\)/ });
    expect(screen.getAllByRole('img')).toHaveLength(9);
  });

  it('are said to be arranged, and how many one mark stands for', () => {
    expect(aboutMarks({ perMark: 1, keepsPlaces: true, thread: {} })).toBe(
      'One mark is one patient, in one place at every stage. Places are arranged, nobody is tracked: only totals are known.',
    );
    expect(aboutMarks({ perMark: 100, keepsPlaces: true, thread: {} })).toMatch(
      /^One mark stands for 100 patients/,
    );
    const met = { perMark: 1, keepsPlaces: false };
    expect(aboutMarks({ ...met, thread: {} })).toMatch(
      /nobody knows who came by which: .*a place is not the same patient at the next stage.*only totals are known/,
    );
    // Of rows of patients it is known, as long as nothing is hypothetical.
    expect(aboutMarks({ ...met, thread: { isCounted: true } })).toBe(
      'One mark is one patient. It was counted how many went which way through all stages, so gold is exact where ways meet too; marks stand by group, and a place is not the same patient at the next stage. No more is known of anybody.',
    );
  });
});

describe('what the marks mean', () => {
  const meanings = (rates: Rates, traced?: string) => {
    const now = flowsOf(walther1997, patients(195), rates);
    const { container } = render(<MarksLegend now={now} trace={traced} ghost="reported" />);
    return [...container.querySelectorAll('li')].map((item) => item.textContent);
  };

  it('is said of those that are in the picture', () => {
    expect(meanings({})).toEqual([
      'responders, at every stage',
      'still there',
      'leaves here',
      'dies here',
      'left or counted before',
    ]);
  });

  it('says nothing of deaths where nobody dies, nor of gold where nobody responds', () => {
    expect(meanings({ 'periop-death': perMille(0), responded: perMille(0) })).toEqual([
      'still there',
      'leaves here',
      'left or counted before',
      'as reported',
    ]);
  });

  it('says what half a mark is where no more is known of the traced than how many at least and at most', () => {
    expect(meanings({}, 'second-procedure')).toContain('filled at least, half filled at most');
    expect(meanings({}, 'no-response')).not.toContain('filled at least, half filled at most');
  });
});
