// The scenes of a talk as choices. A scene is where choices begin: what is moved afterwards never alters the scene.

import { changed, sameScenario, startingChoices, type Choices, type Scenario } from './choices.ts';
import { hasKey, queryOf } from './query.ts';
import { percentText, writtenLink } from './writtenLink.ts';
import { ratesOf, reportedPerMille } from '../study/rates.ts';
import { cohortSize, type Readable, type Study } from '../study/study.ts';
import { answerText, type Assumption } from '../study/assumption.ts';
import type { Scene, Talk } from '../study/talk.ts';
import { patients, perMille } from '../study/units.ts';

/** A talk with what it is of: the study as usually read, and the ways to read it otherwise. */
export type TalkOf = {
  readonly talk: Talk;
  readonly study: Study;
  readonly readable: Readable | undefined;
};

/** The number of the scene that is shown, from 1: the chosen one, or the nearest that there is. */
export function sceneNumber({ talk }: Pick<TalkOf, 'talk'>, { scene = 1 }: Choices): number {
  return Math.min(talk.scenes.length, Math.max(1, scene));
}

/** The scene with this number, from 1. */
export function sceneAt({ talk }: Pick<TalkOf, 'talk'>, number: number): Scene {
  return talk.scenes[number - 1] ?? talk.scenes[0];
}

/** Whether a scene up to the one of these choices shows the whole flow, so that every number has been told. */
export function isAllTold(of: Pick<TalkOf, 'talk' | 'study'>, choices: Choices): boolean {
  const last = of.study.stages.at(-1)?.id;
  return of.talk.scenes
    .slice(0, sceneNumber(of, choices))
    .some(({ picture }) => picture.kind === 'flow' && [undefined, last].includes(picture.through));
}

/** The numbers with which a scene begins. */
function scenarioOfScene({ study, readable }: TalkOf, scene: Scene): Scenario {
  const read =
    readable && scene.readings && Object.keys(scene.readings).length > 0
      ? readable.read(scene.readings)
      : study;
  let scenario: Choices = startingChoices(read);
  for (const [branch, value] of Object.entries(scene.rates ?? {}))
    scenario = changed(scenario, { type: 'rate', branch, perMille: perMille(value) });
  if (scene.patients !== undefined)
    scenario = changed(scenario, { type: 'patients', patients: patients(scene.patients) });
  return scenario;
}

/** The choices with which a scene begins. What belongs to the talk as a whole stays: the theme, the guess. */
export function choicesOfScene(of: TalkOf, number: number, before: Choices): Choices {
  const { theme, guess } = before;
  return {
    ...scenarioOfScene(of, sceneAt(of, number)),
    scene: number,
    ...(theme === undefined ? {} : { theme }),
    ...(guess === undefined ? {} : { guess }),
  };
}

/** Whether the numbers shown are still those of the scene. */
export function isAsScene(of: TalkOf, choices: Choices): boolean {
  return sameScenario(choices, scenarioOfScene(of, sceneAt(of, sceneNumber(of, choices))));
}

/**
 * The choices of a link within a talk. What the link says nothing of is as in its scene, so a link with nothing but the
 * number of a scene opens the scene.
 */
export function openedInTalk(of: TalkOf, choices: Choices, search: string): Choices {
  const query = queryOf(search);
  const own = scenarioOfScene(of, sceneAt(of, sceneNumber(of, choices)));
  const isRead = [...query.keys()].some((key) => /^a\./i.test(key));
  const begun = isRead || own.study === choices.study ? choices : reread(choices, own.study);
  const { patients: size, rates, ...rest } = begun;
  const ownRates = Object.entries(own.rates).filter(([branch]) => !hasKey(query, `r.${branch}`));
  const shownSize = hasKey(query, 'n') ? size : own.patients;
  return {
    ...rest,
    scene: sceneNumber(of, choices),
    rates: { ...Object.fromEntries(ownRates), ...rates },
    ...(shownSize === undefined ? {} : { patients: shownSize }),
  };
}

function reread(choices: Choices, study: Study): Choices {
  return changed(choices, { type: 'study', study });
}

/**
 * The query string for these choices within a talk. As any link it holds what differs from the study as reported; and what
 * is as reported where the scene is not, because without it the link would open the scene's own.
 */
export function writtenInTalk(
  of: TalkOf,
  choices: Choices,
  search: string,
  studies: readonly [Study, ...Study[]],
): string {
  const own = scenarioOfScene(of, sceneAt(of, sceneNumber(of, choices)));
  const query = new URLSearchParams(writtenLink(choices, search, studies));
  for (const rate of ratesOf(choices.study)) {
    const { branch } = rate;
    if (own.rates[branch] !== undefined && choices.rates[branch] === undefined)
      query.set(`r.${branch}`, percentText(reportedPerMille(rate)));
  }
  if (own.patients !== undefined && choices.patients === undefined)
    query.set('n', String(cohortSize(choices.study)));
  for (const { id, usual } of usualOf(of)) {
    const { [id]: ownReading = usual } = own.study.readings ?? {};
    const { [id]: reading = usual } = choices.study.readings ?? {};
    if (ownReading !== usual && reading === usual) query.set(`a.${id}`, answerText(id, usual));
  }
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

function usualOf({ readable }: TalkOf): readonly Assumption[] {
  return readable?.assumptions ?? [];
}
