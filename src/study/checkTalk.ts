// Whether a talk holds together and fits its study. The talks of the studies pass through here in a test, one that somebody
// has saved at the door.

import { ratesOf } from './rates.ts';
import type { Phrase, Study } from './study.ts';
import type { Scene, ScenePicture, Talk } from './talk.ts';
import { MOST_PATIENTS } from './units.ts';

/**
 * Every fault of a talk, each with its place ("scenes.answer.sentence: no group “cured”"); an empty list where it is sound.
 * Checks that scenes have ids of their own, that all groups, stages, branches and scenes which it names are there, that
 * rates and patients are possible, that every scene has a sentence, and one for changed numbers where it has numbers, and that
 * at most one scene asks, for a group that it does not show.
 */
export function faultsOfTalk(talk: Talk, study: Study): readonly string[] {
  const faults: string[] = [];
  const say = (place: string, fault: string) => faults.push(`${place}: ${fault}`);

  const stages = study.stages.map(({ id }) => id);
  const branches = ratesOf(study).map(({ branch }) => branch);
  const scenes = talk.scenes.map(({ id }) => id);
  const stageOf = (group: string) => study.groups.find(({ id }) => id === group)?.stage ?? '';
  const knowsGroup = (place: string, id: string) => {
    if (stageOf(id) === '') say(place, `no group “${id}”`);
  };

  const checkSentence = (place: string, sentence: readonly Phrase[]) => {
    const words = sentence.map((phrase) => (typeof phrase === 'string' ? phrase : '0')).join('');
    if (words.trim() === '') say(place, 'has no words');
    for (const phrase of sentence) {
      if (typeof phrase === 'string') continue;
      knowsGroup(place, phrase.group);
      if (phrase.kind === 'perHundred' && phrase.of !== undefined) knowsGroup(place, phrase.of);
    }
  };
  const checkPicture = (place: string, picture: ScenePicture) => {
    switch (picture.kind) {
      case 'flow': {
        const { through, focus = [], asks, tells } = picture;
        if (through !== undefined && !stages.includes(through))
          say(`${place}.through`, `no stage “${through}”`);
        for (const group of focus) knowsGroup(`${place}.focus`, group);
        if (asks !== undefined) {
          knowsGroup(`${place}.asks`, asks);
          const asked = stages.indexOf(stageOf(asks));
          if (through !== undefined && asked >= 0 && asked <= stages.indexOf(through))
            say(`${place}.asks`, `“${asks}” is asked for and shown`);
        }
        if (tells !== undefined) knowsGroup(`${place}.tells`, tells);
        return;
      }
      case 'room':
        knowsGroup(`${place}.group`, picture.group);
        return;
      case 'people':
      case 'repeats':
        return;
      case 'shares':
        if (picture.rows.length === 0) say(`${place}.rows`, 'there are none');
        for (const [index, { ofWhom, x, n }] of picture.rows.entries()) {
          const row = `${place}.rows.${index + 1}`;
          if (ofWhom.trim() === '') say(row, 'does not say of whom');
          if (!Number.isInteger(n) || n < 1 || n > MOST_PATIENTS)
            say(row, `${n} is not a number of people to be part of`);
          if (!Number.isInteger(x) || x < 0 || x > n) say(row, `${x} of ${n} is not possible`);
        }
        return;
      case 'series':
        if (!branches.includes(picture.branch))
          say(`${place}.branch`, `no rate “${picture.branch}”`);
        return;
      case 'words':
        if (picture.lines.length === 0) say(`${place}.lines`, 'there are none');
        return;
      case 'code':
        if (!scenes.includes(picture.scene)) say(`${place}.scene`, `no scene “${picture.scene}”`);
    }
  };
  const checkScene = (scene: Scene) => {
    const place = `scenes.${scene.id}`;
    if (scene.title.trim() === '') say(place, 'has no title');
    checkSentence(`${place}.sentence`, scene.sentence);
    if (scene.ifChanged) checkSentence(`${place}.ifChanged`, scene.ifChanged);
    else if (scene.sentence.some((phrase) => typeof phrase !== 'string'))
      say(place, 'has numbers and no sentence for changed ones');
    checkPicture(`${place}.picture`, scene.picture);
    for (const [branch, value] of Object.entries(scene.rates ?? {})) {
      if (!branches.includes(branch)) say(`${place}.rates`, `no rate “${branch}”`);
      if (!Number.isInteger(value) || value < 0 || value > 1000)
        say(`${place}.rates.${branch}`, `${value} is not a whole number from 0 to 1000`);
    }
    const { patients = 1 } = scene;
    if (!Number.isInteger(patients) || patients < 1 || patients > MOST_PATIENTS)
      say(`${place}.patients`, `${patients} is not a whole number from 1 to ${MOST_PATIENTS}`);
  };

  if (talk.study !== study.id) say('study', `“${talk.study}” is not “${study.id}”`);
  if (talk.title.trim() === '') say('title', 'there is none');
  if (!Number.isFinite(talk.minutes) || talk.minutes <= 0)
    say('minutes', `${talk.minutes} is no length of a talk`);
  for (const id of new Set(scenes.filter((id, index) => scenes.indexOf(id) !== index)))
    say('scenes', `“${id}” stands twice`);
  const asking = talk.scenes.filter(
    ({ picture }) => picture.kind === 'flow' && picture.asks !== undefined,
  );
  if (asking.length > 1) say('scenes', 'more than one asks');
  for (const scene of talk.scenes) checkScene(scene);
  return faults;
}
