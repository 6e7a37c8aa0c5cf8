// The interval that the reader asked for: a method at a level.

import { useMemo } from 'react';
import type { Choices, LevelPercent } from '../../inputs/choices.ts';
import { intervalMethods } from '../../locale/intervalMethods.ts';
import { wilson, type Level } from '../../model/interval.ts';
import type { IntervalOf } from '../../model/ratesNow.ts';
import { lateCode, useLateCode } from '../after/lateCode.ts';

export type IntervalInUse = {
  readonly of: IntervalOf;
  /** In percent. */
  readonly level: LevelPercent;
  /** "Wilson", or "Clopper–Pearson (conservative)". */
  readonly method: string;
};

const LEVELS: Readonly<Record<LevelPercent, Level>> = { 90: 0.9, 95: 0.95, 99: 0.99 };

const code = lateCode(() => import('../../model/betaInterval.ts'));

/** Wilson's interval, or Clopper and Pearson's once it is asked for and has been loaded. */
export function useInterval({ level: chosen, interval }: Choices): IntervalInUse {
  const level: LevelPercent = chosen ?? 95;
  const isWanted = interval === 'exact';
  const exact = useLateCode(code, isWanted);
  const isExact = isWanted && exact !== null;
  const method = isExact ? exact.clopperPearson : wilson;
  // The same while nothing else is asked for, so that what is drawn from it is not drawn again.
  return useMemo(
    () => ({
      of: (x, n) => method(x, n, LEVELS[level]),
      level,
      method: isExact ? intervalMethods.exact : intervalMethods.wilson,
    }),
    [method, level, isExact],
  );
}
