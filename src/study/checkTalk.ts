// Whether a talk holds together and fits its study. The talks of the studies pass through here in a test, one that somebody
// has saved at the door.

import type { Readings } from './assumption.ts';
import { readChips } from './chips.ts';
import { ratesOf } from './rates.ts';
import { readable } from './readable.ts';
import { isTraceable, type Study } from './study.ts';
import type { Phrase } from './phrase.ts';
import { MOST_STEPS, stepsOfScene, type Scene, type ScenePicture, type Talk } from './talk.ts';
import { MOST_PATIENTS } from './units.ts';

/** What is wrong at a place of a talk ("scenes.answer.sentence"); `locale/talkFaults.ts` says it. */
export type TalkFault = {
  readonly place: string;
  /** Id of the scene that it is of; none where it is of the talk. */
  readonly scene?: string;
} & Fault;

type Fault =
  /** A name of nothing that the study or the talk has. */
  | {
      readonly kind: 'unknown';
      readonly what: 'group' | 'stage' | 'rate' | 'scene' | 'number' | 'question';
      readonly id: string;
    }
  | { readonly kind: 'no sentence' }
  | { readonly kind: 'no sentence for changed numbers' }
  | { readonly kind: 'scene without title' }
  | { readonly kind: 'talk without title' }
  /** Nothing where there must be at least one. */
  | { readonly kind: 'empty list' }
  /** A group that the scene asks for and shows. */
  | { readonly kind: 'answer shown'; readonly id: string }
  | { readonly kind: 'share of nobody named' }
  | { readonly kind: 'impossible base'; readonly n: number }
  | { readonly kind: 'impossible part'; readonly x: number; readonly n: number }
  | {
      readonly kind: 'not whole';
      readonly value: number;
      readonly least: number;
      readonly most: number;
    }
  | { readonly kind: 'other study'; readonly id: string; readonly expected: string }
  /** An answer to a question that the paper leaves open, which cannot be beside the other answers. */
  | { readonly kind: 'impossible answer'; readonly value: number; readonly possible: number }
  | { readonly kind: 'impossible length'; readonly minutes: number }
  | { readonly kind: 'same id twice'; readonly id: string };

/**
 * Every fault of a talk, each with its place; an empty list where it is sound.
 * Checks that scenes have ids of their own, that all groups, stages, branches and scenes which it names are there, that
 * rates, patients and readings are possible, that every scene has a sentence, and one for changed numbers where it has numbers, and that
 * none shows the group for which it asks.
 */
export function faultsOfTalk(talk: Talk, study: Study): readonly TalkFault[] {
  const faults: TalkFault[] = [];
  let scene: string | undefined;
  const say = (place: string, fault: Fault) =>
    faults.push({ place, ...(scene === undefined ? {} : { scene }), ...fault });

  const stages = study.stages.map(({ id }) => id);
  const branches = ratesOf(study).map(({ branch }) => branch);
  const scenes = talk.scenes.map(({ id }) => id);
  const groups = study.groups.map(({ id }) => id);
  const stageOf = (group: string) => study.groups.find(({ id }) => id === group)?.stage ?? '';
  const knowsGroup = (place: string, id: string) => {
    if (stageOf(id) === '') say(place, { kind: 'unknown', what: 'group', id });
  };

  const ways = readable.find((each) => each.study === (study.usual ?? study));
  const checkReadings = (place: string, readings: Readings) => {
    let areAnswers = true;
    for (const [id, value] of Object.entries(readings)) {
      const asked = ways?.assumptions.find((each) => each.id === id);
      if (!asked) say(place, { kind: 'unknown', what: 'question', id });
      else if (!Number.isInteger(value) || value < asked.least || value > asked.most)
        say(`${place}.${id}`, { kind: 'not whole', value, least: asked.least, most: asked.most });
      else continue;
      areAnswers = false;
    }
    if (!areAnswers || !ways) return;
    const taken = ways.read(readings).readings ?? {};
    for (const { id, usual } of ways.assumptions) {
      const [value = usual, possible = usual] = [readings[id], taken[id]];
      if (value !== possible) say(`${place}.${id}`, { kind: 'impossible answer', value, possible });
    }
  };

  const checkChips = (place: string, text: string) => {
    for (const { written } of readChips(text, groups).unknown)
      say(place, { kind: 'unknown', what: 'number', id: written });
  };
  const checkSentence = (place: string, sentence: readonly Phrase[]) => {
    const words = sentence.map((phrase) => (typeof phrase === 'string' ? phrase : '0')).join('');
    if (words.trim() === '') say(place, { kind: 'no sentence' });
    for (const phrase of sentence) {
      if (typeof phrase === 'string') {
        checkChips(place, phrase);
        continue;
      }
      knowsGroup(place, phrase.group);
      if (phrase.kind === 'perHundred' && phrase.of !== undefined) knowsGroup(place, phrase.of);
    }
  };
  const checkShown = (place: string, shown: number | undefined, most: number) => {
    if (shown !== undefined && (!Number.isInteger(shown) || shown < 1 || shown > most))
      say(`${place}.shown`, { kind: 'not whole', value: shown, least: 1, most });
  };
  const checkPicture = (place: string, picture: ScenePicture) => {
    switch (picture.kind) {
      case 'flow': {
        const { through, focus = [], asks, tells, trace } = picture;
        if (through !== undefined && !stages.includes(through))
          say(`${place}.through`, { kind: 'unknown', what: 'stage', id: through });
        for (const group of focus) knowsGroup(`${place}.focus`, group);
        if (asks !== undefined) {
          knowsGroup(`${place}.asks`, asks);
          const asked = stages.indexOf(stageOf(asks));
          if (through !== undefined && asked >= 0 && asked <= stages.indexOf(through))
            say(`${place}.asks`, { kind: 'answer shown', id: asks });
        }
        if (tells !== undefined) knowsGroup(`${place}.tells`, tells);
        if (trace !== undefined && !isTraceable(study, trace))
          say(`${place}.trace`, { kind: 'unknown', what: 'group', id: trace });
        return;
      }
      case 'room':
        knowsGroup(`${place}.group`, picture.group);
        return;
      case 'whom':
        knowsGroup(`${place}.group`, picture.group);
        for (const group of picture.of) knowsGroup(`${place}.of`, group);
        return;
      case 'people':
      case 'repeats':
        return;
      case 'shares':
        if (picture.rows.length === 0) say(`${place}.rows`, { kind: 'empty list' });
        checkShown(place, picture.shown, picture.rows.length);
        for (const [index, { ofWhom, x, n }] of picture.rows.entries()) {
          const row = `${place}.rows.${index + 1}`;
          if (ofWhom.trim() === '') say(row, { kind: 'share of nobody named' });
          if (!Number.isInteger(n) || n < 1 || n > MOST_PATIENTS)
            say(row, { kind: 'impossible base', n });
          if (!Number.isInteger(x) || x < 0 || x > n) say(row, { kind: 'impossible part', x, n });
        }
        return;
      case 'series':
        if (!branches.includes(picture.branch))
          say(`${place}.branch`, { kind: 'unknown', what: 'rate', id: picture.branch });
        return;
      case 'words':
        if (picture.lines.length === 0) say(`${place}.lines`, { kind: 'empty list' });
        checkShown(place, picture.shown, picture.lines.length);
        return;
      case 'code':
        if (!scenes.includes(picture.scene))
          say(`${place}.scene`, { kind: 'unknown', what: 'scene', id: picture.scene });
    }
  };
  const checkTold = (place: string, { sentence, ifChanged, notes, picture }: Scene) => {
    checkChips(`${place}.notes`, notes);
    checkSentence(`${place}.sentence`, sentence);
    if (ifChanged) checkSentence(`${place}.ifChanged`, ifChanged);
    else if (sentence.some((phrase) => typeof phrase !== 'string'))
      say(place, { kind: 'no sentence for changed numbers' });
    checkPicture(`${place}.picture`, picture);
  };
  const checkScene = (of: Scene) => {
    const place = `scenes.${of.id}`;
    if (of.title.trim() === '') say(place, { kind: 'scene without title' });
    checkTold(place, of);
    const { builds = [] } = of;
    if (builds.length >= MOST_STEPS)
      say(`${place}.builds`, {
        kind: 'not whole',
        value: builds.length,
        least: 0,
        most: MOST_STEPS - 1,
      });
    stepsOfScene(of)
      .slice(1)
      .forEach((step, index) => checkTold(`${place}.builds.${index + 1}`, step));
    for (const [branch, value] of Object.entries(of.rates ?? {})) {
      if (!branches.includes(branch))
        say(`${place}.rates`, { kind: 'unknown', what: 'rate', id: branch });
      if (!Number.isInteger(value) || value < 0 || value > 1000)
        say(`${place}.rates.${branch}`, { kind: 'not whole', value, least: 0, most: 1000 });
    }
    checkReadings(`${place}.readings`, of.readings ?? {});
    const { patients = 1, minutes } = of;
    if (minutes !== undefined && !isLength(minutes))
      say(`${place}.minutes`, { kind: 'impossible length', minutes });
    if (!Number.isInteger(patients) || patients < 1 || patients > MOST_PATIENTS)
      say(`${place}.patients`, {
        kind: 'not whole',
        value: patients,
        least: 1,
        most: MOST_PATIENTS,
      });
  };

  if (talk.study !== study.id)
    say('study', { kind: 'other study', id: talk.study, expected: study.id });
  if (talk.title.trim() === '') say('title', { kind: 'talk without title' });
  if (!isLength(talk.minutes) || talk.minutes === 0)
    say('minutes', { kind: 'impossible length', minutes: talk.minutes });
  for (const id of new Set(scenes.filter((id, index) => scenes.indexOf(id) !== index)))
    say('scenes', { kind: 'same id twice', id });
  for (const each of talk.scenes) {
    scene = each.id;
    checkScene(each);
  }
  return faults;
}

/** No talk takes longer, in minutes. */
export const MOST_MINUTES = 600;

function isLength(minutes: number): boolean {
  return minutes >= 0 && minutes <= MOST_MINUTES;
}
