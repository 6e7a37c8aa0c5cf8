// The scenes of a talk as choices. A scene is where choices begin: what is moved afterwards never alters the scene.

import { changed, sameScenario, startingChoices, type Choices, type Scenario } from './choices.ts';
import { hasKey, queryOf } from './query.ts';
import { percentText, writtenLink } from './writtenLink.ts';
import { ratesOf, reportedPerMille } from '../study/rates.ts';
import { cohortSize, type Readable, type Study } from '../study/study.ts';
import { answerText, type Assumption } from '../study/assumption.ts';
import { stepsOfScene, type Scene, type Talk } from '../study/talk.ts';
import { patients, perMille } from '../study/units.ts';

/** A talk with what it is of: the study as usually read, and the ways to read it otherwise. */
export type TalkOf = {
  readonly talk: Talk;
  readonly study: Study;
  readonly readable: Readable | undefined;
};

/** The number of the scene that is shown, from 1: the chosen one, or the nearest that there is; where none was chosen the first that is not hidden. */
export function sceneNumber({ talk }: Pick<TalkOf, 'talk'>, { scene }: Choices): number {
  if (scene === undefined) return endOf({ talk }, 'first');
  return Math.min(talk.scenes.length, Math.max(1, Math.floor(scene)));
}

/** The number of the first or last scene that is not hidden. */
export function endOf({ talk: { scenes } }: Pick<TalkOf, 'talk'>, end: 'first' | 'last'): number {
  const isShown = ({ isHidden }: Scene) => !isHidden;
  return 1 + (end === 'first' ? scenes.findIndex(isShown) : scenes.findLastIndex(isShown));
}

/** How many scenes are not hidden. */
export function shownScenes({ talk: { scenes } }: Pick<TalkOf, 'talk'>): number {
  return scenes.filter(({ isHidden }) => !isHidden).length;
}

/**
 * The number that a scene is called by: those that are not hidden are counted from 1, so that nobody asks for the one that is missing.
 * Null of one that is hidden. Links have the place in the talk, hidden scenes counted, so that they stay what they are.
 */
export function calledNumber(
  { talk: { scenes } }: { readonly talk: { readonly scenes: readonly Scene[] } },
  number: number,
): number | null {
  if (scenes[number - 1]?.isHidden) return null;
  return scenes.slice(0, number).filter(({ isHidden }) => !isHidden).length;
}

/** The place of the scene that is called by this number, or of the nearest that there is. */
export function numberCalled(of: Pick<TalkOf, 'talk'>, called: number): number {
  const shown = of.talk.scenes.flatMap(({ isHidden }, index) => (isHidden ? [] : [index + 1]));
  return shown[Math.min(shown.length, Math.max(1, called)) - 1] ?? 1;
}

/** The place that a link names by the id of its scene, "answer" or "base.2"; null where the talk has none of this id. */
export function placeNamed(of: Pick<TalkOf, 'talk'>, named: string): Place | null {
  const numberOf = (id: string) => 1 + of.talk.scenes.findIndex((scene) => scene.id === id);
  if (numberOf(named) > 0) return { number: numberOf(named), step: 1 };
  const [, id = '', step = ''] = /^(.+)\.([1-9])$/.exec(named) ?? [];
  const number = numberOf(id);
  return number > 0 ? { number, step: Math.min(stepsOf(of, number), Number(step)) } : null;
}

/** A place in a talk: a scene, and how far it has come press by press; both from 1. */
export type Place = { readonly number: number; readonly step: number };

/** Where these choices are: in scene 7 at its second step where they say 7.2, and never beyond the last step that there is. */
export function placeIn(of: Pick<TalkOf, 'talk'>, choices: Choices): Place {
  const number = sceneNumber(of, choices);
  const { scene = number } = choices;
  const step = Math.round(10 * (scene - Math.floor(scene)));
  return number === Math.floor(scene)
    ? { number, step: Math.min(stepsOf(of, number), Math.max(1, step)) }
    : { number, step: 1 };
}

/** A place as links have it: the number of the scene and, from its second step on, that as a decimal. */
export function writtenPlace({ number, step }: Place): number {
  return step === 1 ? number : Number(`${number}.${step}`);
}

/** How many steps a scene has: its beginning, and each press that changes it. */
export function stepsOf({ talk }: Pick<TalkOf, 'talk'>, number: number): number {
  return 1 + (talk.scenes[number - 1]?.builds?.length ?? 0);
}

/** The scene with this number, from 1, as it is at one of its steps: at its beginning where none is named. */
export function sceneAt({ talk }: Pick<TalkOf, 'talk'>, number: number, step = 1): Scene {
  const scene = talk.scenes[number - 1] ?? talk.scenes[0];
  return stepsOfScene(scene)[step - 1] ?? scene;
}

/** The place a press further or back, passing over what is hidden and scenes of which `isPassed` is true; null at either end. */
export function placeFrom(
  of: Pick<TalkOf, 'talk'>,
  { number, step }: Place,
  by: 1 | -1,
  isPassed: (scene: Scene) => boolean,
): Place | null {
  const within = step + by;
  if (within >= 1 && within <= stepsOf(of, number)) return { number, step: within };
  for (let next = number + by; next >= 1 && next <= of.talk.scenes.length; next += by) {
    const scene = sceneAt(of, next);
    // Whoever goes back finds a scene as it was left.
    if (!scene.isHidden && !isPassed(scene))
      return { number: next, step: by === 1 ? 1 : stepsOf(of, next) };
  }
  return null;
}

/** Whether a scene up to the one of these choices shows the whole flow, so that every number has been told. */
export function isAllTold(of: Pick<TalkOf, 'talk' | 'study'>, choices: Choices): boolean {
  const last = of.study.stages.at(-1)?.id;
  const { number, step } = placeIn(of, choices);
  return of.talk.scenes
    .slice(0, number)
    .flatMap((scene, index) =>
      index + 1 < number ? stepsOfScene(scene) : stepsOfScene(scene).slice(0, step),
    )
    .some(
      ({ picture }) =>
        picture.kind === 'whom' ||
        (picture.kind === 'flow' && [undefined, last].includes(picture.through)),
    );
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
export function choicesOfScene(of: TalkOf, number: number, before: Choices, step = 1): Choices {
  const { theme, guess } = before;
  return {
    ...scenarioOfScene(of, sceneAt(of, number)),
    scene: writtenPlace({ number, step }),
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
    scene: writtenPlace(placeIn(of, choices)),
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
