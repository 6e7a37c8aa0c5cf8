// The talk of each study: its own where one was written, else its stages one after another. Loaded on demand.

import type { Group, Study } from '../study/study.ts';
import type { Scene, Talk } from '../study/talk.ts';
import { writtenTalk } from '../study/talks.ts';
import type { Phrase } from '../study/phrase.ts';
import { proseOf } from './prose.ts';
import { stageLabel, whoOf } from './studyWords.ts';

const talks = new WeakMap<Study, Talk>();

/** The talk of a study, whatever the reading: the same object at every call. */
export function talkOf(read: Study): Talk {
  const study = read.usual ?? read;
  const found = talks.get(study) ?? writtenTalk(study) ?? plainTalk(study);
  talks.set(study, found);
  return found;
}

/** A study told by its own words: a scene for each stage, its headline, and what a critical reader should know. */
function plainTalk(study: Study): Talk {
  const { title, headline, caveat } = study.words;
  const prose = proseOf(study);
  const stages = study.stages.map(({ id }): Scene => {
    const sentence = groupsInWords(
      study,
      study.groups.filter((group) => group.stage === id),
    );
    return {
      id,
      title: stageLabel(study, id),
      sentence,
      ifChanged: withTheseRates(sentence),
      notes: id === study.stages[0]?.id ? prose.setting : '',
      picture: { kind: 'flow', through: id },
    };
  });
  const [cohort, ...others] = stages;
  const whole: Scene = {
    id: 'whole',
    title: 'All of it',
    sentence: headline.reported,
    ifChanged: headline.hypothetical,
    notes: caveat,
    picture: { kind: 'flow' },
  };
  const limits: Scene = {
    id: 'limits',
    title: 'What it cannot tell',
    sentence: ['What a critical reader should know'],
    notes: prose.notes.map(({ title: heading, text }) => `${heading} ${text}`).join('\n\n'),
    picture: {
      kind: 'words',
      lines: prose.notes.slice(0, 5).map(({ title: heading, text }) => ({ title: heading, text })),
    },
  };
  return {
    study: study.id,
    title,
    minutes: 5,
    scenes: [cohort ?? whole, ...others, whole, limits],
  };
}

/** What a sentence with numbers says of changed ones, where nothing else is written. */
export function withTheseRates(sentence: readonly Phrase[]): readonly Phrase[] {
  return ['With these rates: ', ...sentence];
}

/** As many groups as are followed by ear; a longer sentence would take its room from the picture, where all of them stand. */
const MOST_TOLD = 3;

/** How many there are of each group of a stage; where there are more of them, of the first alone, beside the whole cohort. */
function groupsInWords(study: Study, groups: readonly Group[]): readonly Phrase[] {
  const [told, ...others] = groups.map(({ id }): readonly Phrase[] => [
    { kind: 'count', group: id, strong: true },
    ` ${whoOf(study, id)}`,
  ]);
  if (!told) return ['Nobody is counted here.'];
  if (others.length >= MOST_TOLD) {
    const [{ id }] = study.groups;
    const whole: Phrase = { kind: 'count', group: id };
    return [...told, ', of ', whole, ` ${whoOf(study, id)}. The picture shows all the others.`];
  }
  return [...told, ...others.flatMap((other) => ['; ', ...other]), '.'];
}
