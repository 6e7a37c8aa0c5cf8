// Choices → the query string of a link.

import { sameScenario, SHOWN_KEYS, type Choices, type Scenario } from './choices.ts';
import { queryOf } from './query.ts';
import { ratesOf } from '../study/rates.ts';
import { answerText } from '../study/assumption.ts';
import type { Study } from '../study/study.ts';
import type { PerMille } from '../study/units.ts';

export const VERSION = '1';

/** What stands before the keys of the present numbers, and of those that are pinned beside them. */
export type Prefix = '' | 'pin.';
export const STUDY_KEY: Readonly<Record<Prefix, string>> = { '': 'study', 'pin.': 'pin' };

/** 644 → "64.4": percent, at most one decimal. */
export function percentText(value: PerMille): string {
  return String(value / 10);
}

/**
 * The query string for these choices, differences only, "" where there are none. Keys in `search` that are not ours are
 * kept: a page that embeds this one may have put them there.
 */
export function writtenLink(
  choices: Choices,
  search: string,
  studies: readonly [Study, ...Study[]],
): string {
  const { study, pinned, theme } = choices;
  const ours: [string, string][] = [];
  if (study.id !== studies[0].id) ours.push([STUDY_KEY[''], study.id]);
  ours.push(...keysOf(choices, ''));
  if (theme !== undefined) ours.push(['theme', theme]);
  if (pinned) ours.push([STUDY_KEY['pin.'], pinned.study.id], ...keysOf(pinned, 'pin.'));
  for (const key of SHOWN_KEYS) {
    const value = choices[key];
    if (value !== undefined) ours.push([key, String(value)]);
  }
  if (ours.length > 0) ours.unshift(['v', VERSION]);

  const theirs = [...queryOf(search)].filter(([key]) => !isOurs(key));
  const query = new URLSearchParams([...ours, ...theirs]).toString();
  return query === '' ? '' : `?${query}`;
}

/** What has to follow the query where a study is the reader's own, with a talk of it that stands there; else what stands there, if that is not such a study. */
export function hashOf({ study, pinned }: Choices, hash = ''): string {
  const own = study.hash ?? pinned?.study.hash;
  return own ? own + hash.replace(/^.*?(&t=|$)/, '$1') : hash.replace(/^#s=.*/, '');
}

/** The keys of a scenario but for its study. */
function keysOf({ study, rates, patients: size }: Scenario, prefix: Prefix): [string, string][] {
  return [
    ...Object.entries(study.readings ?? {}).map(([id, value]): [string, string] => [
      `${prefix}a.${id}`,
      answerText(id, value),
    ]),
    ...ratesOf(study).flatMap(({ branch }): [string, string][] => {
      const value = rates[branch];
      return value === undefined ? [] : [[`${prefix}r.${branch}`, percentText(value)]];
    }),
    ...(size === undefined ? [] : [[`${prefix}n`, String(size)] satisfies [string, string]]),
  ];
}

/** Keys that belong to one study, in any case: its numbers, how it is read and whose people are traced. */
export function isOfStudy(key: string): boolean {
  return /^(study$|n$|trace$|[ar]\.|pin$|pin\.)/i.test(key);
}

/** Whether a key of a link, in any case, means something to this page. */
export function isOurs(key: string): boolean {
  return isOfStudy(key) || ['v', 'theme', ...SHOWN_KEYS].includes(key.toLowerCase());
}

/**
 * The key of the only thing in which two choices differ ("r.eligible", "n"), or null where it is none or several: what
 * decides whether a change is more of the same or a new entry for the Back button.
 */
export function onlyDifference(a: Choices, b: Choices): string | null {
  const differing = [
    ...(a.study.id === b.study.id ? differingReadings(a.study, b.study) : ['study']),
    ...(a.patients === b.patients ? [] : ['n']),
    ...(a.theme === b.theme ? [] : ['theme']),
    ...(sameScenario(a.pinned, b.pinned) ? [] : ['pin']),
    ...SHOWN_KEYS.filter((key) => a[key] !== b[key]),
    ...ratesOf(b.study)
      .filter(({ branch }) => a.rates[branch] !== b.rates[branch])
      .map(({ branch }) => `r.${branch}`),
  ];
  const [only] = differing;
  return differing.length === 1 && only !== undefined ? only : null;
}

function differingReadings({ readings: a = {} }: Study, { readings: b = {} }: Study): string[] {
  return Object.keys({ ...a, ...b })
    .filter((id) => a[id] !== b[id])
    .map((id) => `a.${id}`);
}
