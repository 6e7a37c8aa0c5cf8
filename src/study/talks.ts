// The talk of each study: its own where one was written, else its stages one after another. Loaded on demand.

import { proseOf } from './prose.ts';
import type { Group, Phrase, Study } from './study.ts';
import type { Scene, Talk } from './talk.ts';
import { walther1997Talk } from './trials/walther1997Talk.ts';

const written: readonly Talk[] = [walther1997Talk];

/** The talk of a study, the same object at every call. */
export function talkOf(study: Study): Talk {
  const { id } = study;
  const found = written.find((talk) => talk.study === id) ?? plain.get(id);
  if (found) return found;
  const talk = plainTalk(study.usual ?? study);
  plain.set(id, talk);
  return talk;
}

const plain = new Map<string, Talk>();

/** A study told by its own words: a scene for each stage, its headline, and what a critical reader should know. */
function plainTalk(study: Study): Talk {
  const prose = proseOf(study);
  const stages = study.stages.map(({ id, label }): Scene => {
    const groups = study.groups.filter((group) => group.stage === id);
    const sentence = groupsInWords(groups, study.groups[0]);
    return {
      id,
      title: label,
      sentence,
      ifChanged: ['With these rates: ', ...sentence],
      notes: id === study.stages[0]?.id ? prose.setting : '',
      picture: { kind: 'flow', through: id },
    };
  });
  const [cohort, ...others] = stages;
  const whole: Scene = {
    id: 'whole',
    title: 'All of it',
    sentence: study.headline.reported,
    ifChanged: study.headline.hypothetical,
    notes: study.caveat,
    picture: { kind: 'flow' },
  };
  const limits: Scene = {
    id: 'limits',
    title: 'What it cannot tell',
    sentence: ['What a critical reader should know'],
    notes: prose.notes.map(({ title, text }) => `${title} ${text}`).join('\n\n'),
    picture: {
      kind: 'words',
      lines: prose.notes.slice(0, 5).map(({ title, text }) => ({ title, text })),
    },
  };
  return {
    study: study.id,
    title: study.title,
    minutes: 5,
    scenes: [cohort ?? whole, ...others, whole, limits],
  };
}

/** As many groups as are followed by ear; a longer sentence would take its room from the picture, where all of them stand. */
const MOST_TOLD = 3;

/** How many there are of each group of a stage; where there are more of them, of the first alone, beside the whole cohort. */
function groupsInWords(groups: readonly Group[], cohort: Group): readonly Phrase[] {
  const [told, ...others] = groups.map((group): readonly Phrase[] => [
    { kind: 'count', group: group.id, strong: true },
    ` ${group.who}`,
  ]);
  if (!told) return [];
  if (others.length >= MOST_TOLD) {
    const whole: Phrase = { kind: 'count', group: cohort.id };
    return [...told, ', of ', whole, ` ${cohort.who}. The picture shows all the others.`];
  }
  return [...told, ...others.flatMap((other) => ['; ', ...other]), '.'];
}
