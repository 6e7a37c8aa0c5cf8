// Which part each group plays in a study that somebody wrote down, where that was not said: it follows from how the group stands
// in the flow, and of death from its name.

import type { Tone } from '../study.ts';
import { countedOwn } from './counted.ts';
import { waysOn, type OwnStudy } from './own.ts';

/** A guess that gives a group its colour and nothing else, and can be said otherwise. */
const OF_DEATH = /\b(?:died|deaths?|dead|deceased)\b/i;
/** "Died: no entry", "Dead: No (Arm A)", "Not dead". */
const NOT_OF_DEATH =
  /:\s*(?:no(?:\s+entry)?|none|false|0)\s*(?:\(|$)|\b(?:not|no|none|nobody|without)\s+(?:died|deaths?|dead|deceased)\b/i;

/** The role of each group, by its place. */
export function rolesOf(own: OwnStudy): readonly Tone[] {
  const { groups } = own;
  const on = waysOn(groups);
  const { stages } = countedOwn(own);
  const last = Math.max(...stages);
  const results = outcomesOf(own);
  const result = results.at(-1);
  return groups.map(({ name, role, ways }, place): Tone => {
    if (role) return role;
    if (ways.length === 0) return 'cohort';
    if (name === result) return 'outcome';
    if (results.includes(name)) return 'milestone';
    if (OF_DEATH.test(name) && !NOT_OF_DEATH.test(name)) return 'death';
    if (on.has(name)) return 'cohort';
    return stages[place] === last ? 'rest' : 'exit';
  });
}

/** The groups whose change is told first: those that were named, else the first that stands at the last stage. */
export function outcomesOf(own: OwnStudy): readonly string[] {
  const { groups, outcomes = [] } = own;
  if (outcomes.length > 0) return outcomes;
  const { stages } = countedOwn(own);
  const last = Math.max(...stages);
  const end = groups.find((_, place) => stages[place] === last);
  return end ? [end.name] : [];
}
