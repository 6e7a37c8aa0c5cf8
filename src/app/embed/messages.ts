// What a host may say, read at the door, and what it is told: only what is visible on the page.

import * as v from 'valibot';
import { changed, type Choices } from '../../inputs/choices.ts';
import { expectedInMessage, notSet } from '../../locale/frameProblems.ts';
import { unknownKey } from '../../locale/linkProblems.ts';
import type { Flows } from '../../model/flows.ts';
import { RESIZER } from './heights.ts';
import { ratesOf } from '../../study/rates.ts';
import type { Study } from '../../study/study.ts';
import { MOST_PATIENTS, patients, perMille } from '../../study/units.ts';

/** What a host wants of the page: percent by branch, patients, theme; what is absent stays as it is. */
export type Wish = {
  /** Whether everything goes back to what is reported first. */
  readonly isReset: boolean;
  readonly rates: Readonly<Record<string, number | undefined>>;
  readonly n?: number | undefined;
  readonly theme?: 'light' | 'dark' | undefined;
};

export type Command =
  | { readonly type: 'wish'; readonly wish: Wish }
  | { readonly type: 'get' }
  /** WordPress is there and wants the height again. */
  | { readonly type: 'wordpress'; readonly secret: string }
  /** A host of the iframe-resizer kind gave the frame this name. */
  | { readonly type: 'resizer'; readonly name: string };

/** What the page now shows, as in a link: only what differs from the study as reported. */
export type State = {
  readonly study: string;
  /** In percent, by branch. */
  readonly rates: Readonly<Record<string, number>>;
  readonly n?: number;
};

export const noWish: Wish = { isReset: false, rates: {} };

const envelope = { target: v.literal('patient-flow'), v: v.literal(1) };
/** Whatever it holds. */
const someSet = v.looseObject({ ...envelope, type: v.literal('set') });
const percent = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(100));
const simple = v.object({ ...envelope, type: v.picklist(['reset', 'get']) });
const wordpress = v.object({
  message: v.literal('ready'),
  secret: v.pipe(v.string(), v.maxLength(64)),
});

/**
 * What a message of the host asks for; null for whatever does not fit, as a whole. Only the branches that the study has are
 * looked at, so what else is in the message costs nothing and does nothing.
 */
export function readCommand(data: unknown, study: Study): Command | null {
  if (v.is(simple, data)) {
    return data.type === 'get'
      ? { type: 'get' }
      : { type: 'wish', wish: { ...noWish, isReset: true } };
  }
  const set = v.safeParse(setOf(study), data);
  if (set.success) {
    const { rates = {}, n, theme } = set.output;
    return { type: 'wish', wish: { isReset: false, rates, n, theme } };
  }
  const name = nameByResizer(data);
  if (name !== null) return { type: 'resizer', name };
  return v.is(wordpress, data) ? { type: 'wordpress', secret: data.secret } : null;
}

/** The name in its greeting, of which the rest is how it wants to be told: "[iFrameSizer]name:8:false:…". */
function nameByResizer(data: unknown): string | null {
  if (typeof data !== 'string' || !data.startsWith(RESIZER)) return null;
  return /^[\w-]{1,64}(?=:)/.exec(data.slice(RESIZER.length, 200))?.[0] ?? null;
}

function setOf(study: Study) {
  const branches = ratesOf(study).map(({ branch }) => [branch, v.optional(percent)] as const);
  return v.object({
    ...envelope,
    type: v.literal('set'),
    rates: v.optional(v.object(Object.fromEntries(branches))),
    n: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_PATIENTS))),
    theme: v.optional(v.picklist(['light', 'dark'])),
  });
}

/** No more is said of one message: whoever wrote it looks at it again after the first. */
const MOST_PROBLEMS = 8;

/** A phrase for each part of a "set" that could not be done; none for any other message. */
export function problemsIn(data: unknown, study: Study): readonly string[] {
  const set = v.safeParse(someSet, data);
  if (!set.success) return [];
  const { rates, n, theme } = set.output;
  const problems: string[] = [];
  const { entries } = setOf(study);
  const expect = (key: string, value: unknown, expected: string) =>
    problems.push(notSet(key, shortly(value), expected));
  if (!v.is(entries.n, n)) expect('n', n, expectedInMessage.n);
  if (!v.is(entries.theme, theme)) expect('theme', theme, expectedInMessage.theme);
  if (rates === undefined) return problems;
  if (typeof rates !== 'object' || rates === null || Array.isArray(rates)) {
    expect('rates', rates, expectedInMessage.rates);
    return problems;
  }
  const branches = new Set<string>(ratesOf(study).map(({ branch }) => branch));
  for (const branch in rates) {
    if (problems.length >= MOST_PROBLEMS) break;
    if (!Object.hasOwn(rates, branch)) continue;
    const value = (rates as Readonly<Record<string, unknown>>)[branch];
    if (!branches.has(branch)) problems.push(unknownKey(`r.${branch}`, shortly(value)));
    else if (!v.is(v.optional(percent), value))
      expect(`r.${branch}`, value, expectedInMessage.rate);
  }
  return problems;
}

/** A value of a message as far as a sentence about it needs it: a message may be as long as it likes. */
function shortly(value: unknown): string {
  if (typeof value === 'string') return value.slice(0, 100);
  return typeof value === 'object' && value !== null
    ? Object.prototype.toString.call(value)
    : String(value);
}

/** Two wishes as one: the later wins where both say something. */
export function joined(earlier: Wish, later: Wish): Wish {
  if (later.isReset) return { ...later, theme: later.theme ?? earlier.theme };
  return {
    isReset: earlier.isReset,
    rates: { ...earlier.rates, ...later.rates },
    n: later.n ?? earlier.n,
    theme: later.theme ?? earlier.theme,
  };
}

/** The choices after a wish. Percents are taken to the nearest tenth, the precision of the sliders. */
export function granted(choices: Choices, { isReset, rates, n, theme }: Wish): Choices {
  let next = isReset ? changed(choices, { type: 'as reported' }) : choices;
  for (const [branch, value] of Object.entries(rates)) {
    if (value === undefined) continue;
    next = changed(next, { type: 'rate', branch, perMille: perMille(Math.round(10 * value)) });
  }
  if (n !== undefined) next = changed(next, { type: 'patients', patients: patients(n) });
  return theme === undefined ? next : { ...next, theme };
}

export function stateOf({ study, rates, patients: n }: Choices): State {
  return {
    study: study.id,
    rates: Object.fromEntries(
      ratesOf(study).flatMap(({ branch }) => {
        const value = rates[branch];
        return value === undefined ? [] : [[branch, value / 10]];
      }),
    ),
    ...(n === undefined ? {} : { n }),
  };
}

/** Whole patients by group. */
export function countsOf(now: Flows): Readonly<Record<string, number>> {
  return Object.fromEntries(now.groups.map(({ group, count }) => [group.id, count]));
}
