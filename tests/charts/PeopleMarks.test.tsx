import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { explanations, spoken } from '../../src/locale/explained.ts';
import { PeopleMarks } from '../../src/charts/PeopleMarks.tsx';
import { aboutMarks } from '../../src/locale/marks.ts';
import { iconGrid } from '../../src/layout/iconGrid.ts';
import { pictureOf } from '../../src/layout/flow/picture.ts';
import { sheets } from '../../src/layout/flow/sheets.ts';
import { flowsOf, reportedFlows, type Rates } from '../../src/model/flows.ts';
import { walther1997 } from '../../src/study/trials/walther1997.ts';
import { patients, perMille } from '../../src/study/units.ts';
import { painted } from '../helpers/paint.ts';

const [wide, , narrow] = sheets;

function people(rates: Rates, sheet = wide) {
  const now = flowsOf(walther1997, patients(195), rates);
  const reported = reportedFlows(walther1997, patients(195));
  return (
    <PeopleMarks
      picture={iconGrid(now, reported, sheet, pictureOf(now, reported, sheet).height)}
      name="Patients by where they end"
      describedBy="how-to-read"
      spokenOf={(id) => spoken(explanations(now, reported)(id))}
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

  it('are one path for each group, with its id, its patients and what they rest on', () => {
    const { container } = render(people({ eligible: perMille(750) }));
    const marks = [...container.querySelectorAll('[data-people]')];
    expect(
      marks.map((path) =>
        ['data-people', 'data-count', 'data-marks', 'data-basis'].map((name) =>
          path.getAttribute(name),
        ),
      ),
    ).toEqual([
      ['unresectable', '5', '5', 'reported'],
      ['periop-death', '2', '2', 'reported'],
      ['not-eligible', '47', '47', 'set'],
      ['responded', '26', '26', 'assumed'],
      ['no-response', '115', '115', 'assumed'],
    ]);
  });

  it('say of every group what the flow says of it', () => {
    render(people({}));
    screen.getByRole('img', { name: /^Responded: 22 of 121 eligible for IL-2 \(18%\)/ });
    expect(screen.getAllByRole('img')).toHaveLength(5);
  });

  it('are said to be arranged, and how many one mark stands for', () => {
    expect(aboutMarks(1)).toBe(
      'One mark is one patient, arranged by where patients end, not tracked: only the totals are known.',
    );
    expect(aboutMarks(100)).toMatch(/^One mark stands for 100 patients/);
  });
});
