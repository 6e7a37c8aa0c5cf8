// What the reader has chosen, and nothing that follows from it.

import { isAsReported, ratesOf, reportedPerMille } from '../study/rates.ts';
import { cohortSize, isTraceable, type Study } from '../study/study.ts';
import { perMille, type Patients, type PerMille } from '../study/units.ts';

export type Theme = 'light' | 'dark';

/** Numbers to follow: only what differs from the study as reported is present. */
export type Scenario = {
  /** The study, under the reading that the reader chose where its paper can be read in several ways. */
  readonly study: Study;
  /** Patients taken to surgery, where not the study's own number. */
  readonly patients?: Patients;
  /** By branch; an absent rate is the reported counts themselves. */
  readonly rates: Readonly<Record<string, PerMille>>;
};

export type Choices = Scenario & {
  /** What stands beside the present numbers, to be compared with them. */
  readonly pinned?: Scenario;
  /** Where the reader does not leave it to the system. */
  readonly theme?: Theme;
  /** What is looked at, where not the flow. */
  readonly view?: Exclude<View, 'flow'>;
  /** How sure an interval is, in percent, where not 95. */
  readonly level?: Exclude<LevelPercent, 95>;
  /** Clopper and Pearson's interval instead of Wilson's. */
  readonly interval?: 'exact';
  /** How doubt is shown, where not as ranges. */
  readonly doubt?: Exclude<Doubt, 'ranges'>;
  /** What the ranges are of: chance alone, where not also not knowing the rates. */
  readonly spread?: 'chance';
  /** The group, or the total that is no step, whose people are the thread, where that is not the result of the study. */
  readonly trace?: string;
  /** Of whom shares are told: of those at the step before, where not of all. */
  readonly of?: 'step';
  /** The seed of the draws, where not 1. */
  readonly seed?: number;
  /** The number of the scene of the study's talk, from 1, and from its second step on that as a decimal: 7.2; absent where no talk was begun. */
  readonly scene?: number;
  /** What was guessed when the talk asked, in people of every 100. */
  readonly guess?: number;
};

export type View = 'flow' | 'people' | 'table';
export type LevelPercent = 90 | 95 | 99;
export type Doubt = 'none' | 'ranges' | 'redraw';

/** Choices that concern how things are shown; none of them changes a number of patients. */
export type Shown = Pick<
  Choices,
  'view' | 'level' | 'interval' | 'doubt' | 'spread' | 'trace' | 'of' | 'seed' | 'scene' | 'guess'
>;
export const SHOWN_KEYS = [
  'view',
  'level',
  'interval',
  'doubt',
  'spread',
  'trace',
  'of',
  'seed',
  'scene',
  'guess',
] as const satisfies readonly (keyof Shown)[];

/** Everything that a reader can do to the choices. A slider, a typed number, a button and a link all say one of these. */
export type Change =
  | { readonly type: 'rate'; readonly branch: string; readonly perMille: PerMille }
  | { readonly type: 'rate as reported'; readonly branch: string }
  | { readonly type: 'patients'; readonly patients: Patients }
  | { readonly type: 'as reported' }
  /** How it is shown; undefined goes back to what is shown by default. */
  | {
      readonly type: 'shown';
      readonly shown: { readonly [Key in keyof Shown]?: Shown[Key] | undefined };
    }
  /** Another study, whose rates are of other steps, so none is kept; or another reading of the same, which keeps them. */
  | { readonly type: 'study'; readonly study: Study }
  /** What stands beside the present numbers; null for nothing. */
  | { readonly type: 'pinned'; readonly pinned: Scenario | null }
  | { readonly type: 'all'; readonly choices: Choices }
  /** What follows from the choices as they are by then: steps of a talk may come faster than the page is drawn. */
  | { readonly type: 'next'; readonly of: (choices: Choices) => Choices };

export function startingChoices(study: Study): Choices {
  return { study, rates: {} };
}

/** The choices after a change. What equals the study as reported, at the precision of the controls, is left out. */
export function changed(choices: Choices, change: Change): Choices {
  switch (change.type) {
    case 'rate': {
      const rate = ratesOf(choices.study).find((each) => each.branch === change.branch);
      if (!rate) return choices;
      const rates = without(choices.rates, change.branch);
      if (isAsReported(rate, change.perMille)) return { ...choices, rates };
      return { ...choices, rates: { ...rates, [change.branch]: change.perMille } };
    }
    case 'rate as reported':
      return { ...choices, rates: without(choices.rates, change.branch) };
    case 'patients': {
      const { patients: _, ...rest } = choices;
      return change.patients === cohortSize(choices.study)
        ? rest
        : { ...rest, patients: change.patients };
    }
    case 'as reported': {
      const { patients: _, study, ...rest } = choices;
      return { ...rest, ...startingChoices(study.usual ?? study) };
    }
    case 'shown': {
      const entries = Object.entries({ ...choices, ...change.shown }).filter(
        ([, value]) => value !== undefined,
      );
      // What is left out is what is shown by default, which is what an absent key means.
      return Object.fromEntries(entries) as Choices;
    }
    case 'study': {
      const { study, rates, patients: size, trace, ...rest } = choices;
      let opened: Choices = { ...rest, ...startingChoices(change.study) };
      if (size !== undefined) opened = changed(opened, { type: 'patients', patients: size });
      if (study.id !== change.study.id) return opened;
      if (trace !== undefined && isTraceable(change.study, trace)) opened = { ...opened, trace };
      return Object.entries(rates).reduce(
        (kept, [branch, each]) => changed(kept, { type: 'rate', branch, perMille: each }),
        opened,
      );
    }
    case 'pinned': {
      const { pinned: _, ...rest } = choices;
      return change.pinned === null ? rest : { ...rest, pinned: change.pinned };
    }
    case 'all':
      return change.choices;
    case 'next':
      return change.of(choices);
  }
}

/** The number of patients chosen, or the study's own. */
export function patientsOf(choices: Choices): Patients {
  return choices.patients ?? (cohortSize(choices.study) as Patients);
}

/** Whether a rate is set. */
export function isAnySet({ rates }: Scenario): boolean {
  return Object.keys(rates).length > 0;
}

/** The numbers of some choices alone. */
export function scenarioOf({ study, patients: size, rates }: Scenario): Scenario {
  return { study, rates, ...(size === undefined ? {} : { patients: size }) };
}

/** What a comparison with these choices begins with as A: the study as reported, beside whatever has been changed. */
export function asReportedOf({ study }: Scenario): Scenario {
  return { study: study.usual ?? study, rates: {} };
}

/** Whether two scenarios come to the same numbers. */
export function sameScenario(a: Scenario | undefined, b: Scenario | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return (
    a.study === b.study &&
    a.patients === b.patients &&
    Object.keys({ ...a.rates, ...b.rates }).every((branch) => a.rates[branch] === b.rates[branch])
  );
}

/** Whether two choices show the same page. */
export function sameChoices(a: Choices, b: Choices): boolean {
  return (
    sameScenario(a, b) &&
    sameScenario(a.pinned, b.pinned) &&
    a.theme === b.theme &&
    SHOWN_KEYS.every((key) => a[key] === b[key])
  );
}

/**
 * Choices part of the way from `from` to `to`, at `progress` from 0 to 1. It is rates that move, so whatever is drawn on
 * the way is a flow that adds up. What is not a rate changes at once.
 */
export function between(from: Choices, to: Choices, progress: number): Choices {
  if (progress >= 1 || from.study !== to.study || from.patients !== to.patients) return to;
  const rates = Object.fromEntries(
    ratesOf(to.study).flatMap((rate) => {
      const start = from.rates[rate.branch];
      const end = to.rates[rate.branch];
      if (start === end) return end === undefined ? [] : [[rate.branch, end]];
      const a = start ?? reportedPerMille(rate);
      const b = end ?? reportedPerMille(rate);
      return [[rate.branch, perMille(Math.round(a + (b - a) * progress))]];
    }),
  );
  return { ...to, rates };
}

function without(rates: Choices['rates'], branch: string): Choices['rates'] {
  return Object.fromEntries(Object.entries(rates).filter(([key]) => key !== branch));
}
