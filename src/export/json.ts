// The table as a file for programs.

import { intervalIs } from '../locale/tableFiles.ts';
import type { Flows } from '../model/flows.ts';
import { stateOf, type Carried } from './carried.ts';
import type { IntervalKind } from './csv.ts';
import type { Row } from './rows.ts';

/** Every group and every way between, with what each number rests on. Numbers are people unless their name says percent. */
export function jsonText(
  now: Flows,
  rows: readonly Row[],
  carried: Carried,
  { level, method }: IntervalKind,
): string {
  const { study, title, isHypothetical, ...others } = carried;
  const content = {
    title,
    study,
    state: stateOf(carried),
    hypothetical: isHypothetical,
    ...others,
    ratesSetPercent: Object.fromEntries(
      now.flows.flatMap(({ rate }) => (rate ? [[rate.branch, rate.perMille / 10]] : [])),
    ),
    interval: { levelPercent: level, method, is: intervalIs },
    groups: rows.map(({ source, assumption, ...row }) => ({
      ...row,
      assumption: assumption ?? null,
      source: `${source.short}, ${source.part}`,
    })),
    flows: now.flows.map(({ id, from, to, count, base, basis, reported }) => ({
      id,
      from: from.id,
      to: to.id,
      asReported: reported.patients,
      now: count,
      ofStepBefore: base,
      basis,
    })),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}
