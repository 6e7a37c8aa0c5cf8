// Where the rates stand before a hall.

import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { HallRates } from '../../../../src/app/present/scene/HallRates.tsx';
import type { ChoicesInUse } from '../../../../src/app/mode.ts';
import { readOutline } from '../../../../src/inputs/own/outline.ts';
import { flowsOf } from '../../../../src/model/flows.ts';
import { ratesNow } from '../../../../src/model/ratesNow.ts';
import { cohortSize, type Study } from '../../../../src/study/study.ts';
import { first } from '../../../../src/study/first.ts';
import { patients } from '../../../../src/study/units.ts';
import { studyOf } from '../../../helpers/ownStudies.ts';

/** The rates in each part of the row. */
function inRow(study: Study): readonly (readonly string[])[] {
  const now = flowsOf(study, patients(cohortSize(study)), {});
  const page = new DOMParser().parseFromString(
    renderToStaticMarkup(
      <HallRates
        rates={ratesNow(now, {}, () => ({ low: 0, high: 1 }))}
        now={now}
        reported={now}
        through={undefined}
        shape="wide"
        choices={{} as ChoicesInUse}
      />,
    ),
    'text/html',
  );
  return [...(page.querySelector('[role="group"]')?.children ?? [])].map((part) =>
    [...part.querySelectorAll('[data-rate]')].map(
      (rate) => `${rate.getAttribute('data-rate')}: ${rate.querySelector('h2')?.textContent}`,
    ),
  );
}

it('each stands below its stage', () => {
  expect(inRow(first)).toEqual([
    [],
    ['unresectable: Unresectable'],
    ['periop-death: Perioperative death'],
    ['eligible: Eligible for IL-2'],
    ['responded: Responded to IL-2'],
  ]);
});

it('of a stage that has several none lies on another: all share the row, and say of whom they are', () => {
  const arms = 'All 90\n  A 45\n    Well 30\n    Ill 15\n  B 45\n    Well 20\n    Ill 25\n';
  expect(inRow(studyOf(readOutline(arms).own))).toEqual([
    ['a: A in “All”'],
    ['well: Well in “A”'],
    ['ill: Ill in “B”'],
  ]);
});
