import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { SeriesList } from '../../src/controls/SeriesList.tsx';
import { reportedFlows } from '../../src/model/flows.ts';
import { wilson } from '../../src/model/interval.ts';
import { ratesNow } from '../../src/model/ratesNow.ts';
import { cohortSize, type Study } from '../../src/study/study.ts';
import { walther1993 } from '../../src/study/trials/walther1993.ts';
import { walther1997 } from '../../src/study/trials/walther1997.ts';
import { patients } from '../../src/study/units.ts';

const interval = (x: number, n: number) => wilson(x, n, 0.95);

function open(study: Study, branch: string): void {
  const known = ratesNow(reportedFlows(study, patients(cohortSize(study))), {}, interval);
  const own = known.find(({ rate }) => rate.branch === branch);
  if (!own) throw new Error(`no rate is called ${branch}`);
  render(
    <SeriesList
      id="list"
      own={own}
      seen={[]}
      interval={{ of: interval, level: 95, method: 'Wilson' }}
      onPick={() => undefined}
      onClose={() => undefined}
    />,
  );
}

it.each([
  ['unresectable', walther1997, 'This study, as reported'],
  // No paper prints 2 of 190, 121 of 188 or 22 of 121.
  ['periop-death', walther1997, 'This study, as read here'],
  ['eligible', walther1997, 'This study, as read here'],
  ['responded', walther1997, 'This study, as read here'],
  ['responded', walther1993, 'This study, as reported'],
] as const)('a share is called reported above other series only where it is: %s', (...row) => {
  const [branch, study, called] = row;
  open(study, branch);
  expect(screen.getByText(/^This study/).textContent).toBe(called);
});
