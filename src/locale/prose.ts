// The running text of a study: as somebody has written it, and made from its numbers and labels where nobody has. Loaded after
// the picture.

import { writtenProse } from '../study/prose.ts';
import type { Study, Tone } from '../study/study.ts';
import type { Note, Prose } from '../study/words.ts';
import { BASIS_NAMES } from './explained.ts';
import { peopleCalled } from './number.ts';
import { cohortWho, stageLabel } from './studyWords.ts';
import { inQuotes } from './isolated.ts';

const texts = new WeakMap<Study, Prose>();

/** The running text of a study: the same object at every call. */
export function proseOf(study: Study): Prose {
  const found = texts.get(study) ?? { ...proseFrom(study), ...writtenProse(study) };
  texts.set(study, found);
  return found;
}

const NO_NOTES: Note = {
  title: 'No notes have been written.',
  text: 'What a critical reader should know of this study, such as of whom its numbers are and what they leave out, has to be looked up in its source.',
};

function proseFrom(study: Study): Prose {
  const [start] = study.groups;
  return {
    setting: `${peopleCalled(start.count.patients, 'patient', 'patients')} ${cohortWho(study)}.`,
    howToRead: howToRead(study),
    notes: [NO_NOTES],
    glossary: glossary(study),
  };
}

/** Whoever leaves the straight band. */
const LEAVING: readonly Tone[] = ['exit', 'death', 'rest'];

function howToRead(study: Study): string {
  const [first, last] = [study.stages[0], study.stages.at(-1)].map((stage) =>
    stage ? inQuotes(stageLabel(study, stage.id)) : '',
  );
  const leaves = study.groups.some(({ tone }) => LEAVING.includes(tone));
  return [
    `Read from ${first} to ${last}: the width of a band is a number of patients, on one scale for the whole picture.`,
    ...(leaves ? ['Those who go on stay in the straight band; those who leave it peel off.'] : []),
    ...(basesOf(study).has('assumed') ? ['Hatching marks a number that needs an assumption.'] : []),
    'With a keyboard, Tab to the picture and walk along the flow by arrow keys; from a way that a rate divides Enter goes to its slider, and Escape comes back.',
  ].join(' ');
}

/** What the words mean that stand beside its numbers. */
function glossary(study: Study): Prose['glossary'] {
  const bases = basesOf(study);
  return (
    [
      ['reported', 'the number stands in the source.'],
      ['derived', 'arithmetic on numbers that stand in the source, and nothing else.'],
      ['assumed', 'the number holds only if something holds that the source does not say.'],
    ] as const
  )
    .filter(([basis]) => bases.has(basis))
    .map(([basis, meaning]) => ({ term: BASIS_NAMES[basis], meaning }));
}

function basesOf({ groups, splits }: Study) {
  return new Set([
    ...groups.map(({ count }) => count.basis),
    ...splits.flatMap(({ branches }) => branches.map(({ count }) => count?.basis)),
  ]);
}
