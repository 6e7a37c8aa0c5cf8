// The talk of each study: its own where one was written, else its stages one after another. Loaded on demand.

import { resultOf, type Group, type Study } from '../study/study.ts';
import { oneByOne, type Build, type Scene, type Talk } from '../study/talk.ts';
import { writtenTalk } from '../study/talks.ts';
import type { Phrase } from '../study/phrase.ts';
import { proseOf } from './prose.ts';
import { cohortWho, resultWords, stageLabel, whoOf } from './studyWords.ts';

/** More lines have no room before a hall. */
const MOST_LINES = 5;

const talks = new WeakMap<Study, Talk>();

/** The talk of a study, whatever the reading: the same object at every call. */
export function talkOf(read: Study): Talk {
  const study = read.usual ?? read;
  const found = talks.get(study) ?? writtenTalk(study) ?? plainTalk(study);
  talks.set(study, found);
  return found;
}

/**
 * A study told by its own words: a scene for each stage, a question before the one of its outcome, its headline, and what a critical
 * reader should know.
 */
function plainTalk(study: Study): Talk {
  const { title, headline, caveat } = study.words;
  const prose = proseOf(study);
  const stages = study.stages.map(({ id }): Scene => {
    const groups = groupsInWords(
      study,
      study.groups.filter((group) => group.stage === id),
    );
    return {
      id,
      title: stageLabel(study, id),
      sentence: groups ? ['Here one counts ', ...groups] : ['Nobody is counted here.'],
      ifChanged: groups
        ? ['With these rates one would count ', ...groups]
        : ['With these rates nobody would be counted here.'],
      notes: id === study.stages[0]?.id ? prose.setting : '',
      picture: { kind: 'flow', through: id },
    };
  });
  const [cohort, ...others] = withQuestion(study, stages);
  const whole: Scene = {
    id: 'whole',
    title: 'All of it',
    sentence: headline.reported,
    ifChanged: headline.hypothetical,
    notes: caveat,
    picture: { kind: 'flow' },
  };
  const lines = prose.notes
    .slice(0, MOST_LINES)
    .map(({ title: heading, text }) => ({ title: heading, text }));
  const said = prose.notes.map(({ title: heading, text }) => `${heading} ${text}`);
  const [begin, ...builds] = oneByOne({ kind: 'words', lines }, [
    ...said.slice(0, lines.length - 1),
    // What has no room before the hall is said with the last.
    said.slice(lines.length - 1).join('\n\n'),
  ]);
  const limits: Scene = {
    id: 'limits',
    title: 'What it cannot tell',
    sentence: ['What a critical reader should know'],
    ...begin,
    ...(builds.length > 0 && { builds }),
  };
  return {
    study: study.id,
    title,
    minutes: 5,
    scenes: [cohort ?? whole, ...others, whole, limits],
  };
}

/**
 * The outcome of a study as a question, at the end of the stage before, and its answer, with which its own stage begins. As steps of these
 * scenes, so that links that have a number lead where they led. As they are where a study has no outcome.
 */
function withQuestion(study: Study, stages: readonly Scene[]): readonly Scene[] {
  const result = resultOf(study);
  const stage = study.groups.find(({ id }) => id === result)?.stage;
  const at = stages.findIndex(({ id }) => id === stage);
  const [before, told] = [stages[at - 1], stages[at]];
  if (study.outcomes.length === 0 || !before || !told) return stages;
  const who = cohortWho(study);
  const { many } = resultWords(study);
  const share: readonly Phrase[] = [
    { kind: 'perHundred', group: result, strong: true },
    ` ${who}: `,
    { kind: 'count', group: result, strong: true },
    ' of ',
    { kind: 'count', group: study.groups[0].id },
    '.',
  ];
  const asking: Build = {
    sentence: [`Of every 100 ${who}, how many were ${many}?`],
    ifChanged: [`With these rates: of every 100 ${who}, how many would be ${many}?`],
    notes: `Let everybody decide before anybody speaks. Repeat what is asked: of every 100 ${who}, and not of those at the step before.\n\nSet your own guess on the picture, or take those of the room. They stay hidden until it is told.`,
    picture: { kind: 'flow', through: before.id, asks: result },
  };
  const { sentence, ifChanged = sentence, notes, picture } = told;
  const telling: Scene = {
    ...told,
    sentence: ['It was ', ...share],
    ifChanged: ['With these rates it would be ', ...share],
    notes: 'Say of whom it is a share before you say how large it is.',
    picture: {
      kind: 'flow',
      through: told.id,
      ...(mayStandBeside(study, result)
        ? { tells: result }
        : { focus: [study.groups[0].id, result] }),
    },
    builds: [{ sentence, ifChanged, notes, picture }],
  };
  return stages.map((scene) =>
    scene === before ? { ...scene, builds: [asking] } : scene === told ? telling : scene,
  );
}

/** As many ways out as leave the column of the answer its room on a screen of 4:3. */
const MOST_BESIDE = 6;

/** Whether guesses have room beside a result: where its people go on, or stand among many groups, they would lie over these. */
function mayStandBeside({ stages, groups }: Study, result: string): boolean {
  const stage = groups.find(({ id }) => id === result)?.stage;
  return (
    stage === stages.at(-1)?.id &&
    groups.filter((group) => group.stage === stage).length <= MOST_BESIDE
  );
}

/** What a sentence with numbers says of changed ones, where nothing else is written. */
export function withTheseRates(sentence: readonly Phrase[]): readonly Phrase[] {
  return ['With these rates: ', ...sentence];
}

/** As many groups as are followed by ear; a longer sentence would take its room from the picture, where all of them stand. */
const MOST_TOLD = 3;

/** How many there are of each group of a stage; where there are more of them, of the first alone, beside the whole cohort. */
function groupsInWords(study: Study, groups: readonly Group[]): readonly Phrase[] | null {
  const [told, ...others] = groups.map(({ id }): readonly Phrase[] => [
    { kind: 'count', group: id, strong: true },
    ` ${whoOf(study, id)}`,
  ]);
  if (!told) return null;
  if (others.length >= MOST_TOLD) {
    const [{ id }] = study.groups;
    const whole: Phrase = { kind: 'count', group: id };
    return [...told, ', of ', whole, ` ${whoOf(study, id)}. The picture shows all the others.`];
  }
  const last = others.length - 1;
  return [
    ...told,
    ...others.flatMap((other, index) => [index === last ? ' and ' : ', ', ...other]),
    '.',
  ];
}
