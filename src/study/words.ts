// What is said of a study, apart from its numbers and by the ids that these have. Where nobody has written it, it is made from
// the labels, and a label from its id: the words beside the numbers at the door (`locale/completed.ts`), the running text and
// the talk when they are asked for.

import type { Basis, Source } from './evidence.ts';
import type { Phrase } from './phrase.ts';
import type { Talk } from './talk.ts';

/** Something a critical reader should know, with the sources that it leans on. */
export type Note = {
  readonly title: string;
  readonly text: string;
  readonly sources?: readonly string[];
};

export type GroupWords = {
  readonly label: string;
  /** What follows a number of them: "alive after surgery", as in "141 of 188 alive after surgery". */
  readonly who: string;
  /** The same for where there is little room, and their name stands beside it: "alive". What follows a number where nothing is said. */
  readonly brief?: string;
};

export type RateWords = {
  readonly label: string;
  /** For the middle of a sentence: "eligible" in "Changed: eligible (64.4% → 75%)". */
  readonly short: string;
  /** For where there is room for one word: "Died". The label where nothing is said. */
  readonly brief?: string;
};

/** The word for one of those in an outcome and for several: "1 more responder", "12 fewer responders". */
export type OutcomeWords = { readonly one: string; readonly many: string };

export type CountWords = {
  /** Where the number stands, or how it is worked out: "printed in the abstract", "195 − 5". */
  readonly how: string;
  /** What must be true for the number to hold, as a sentence; only where it is assumed. */
  readonly assumption?: string;
};

/** A headline with the numbers as reported, and with others. */
export type Headline = {
  readonly reported: readonly Phrase[];
  readonly hypothetical: readonly Phrase[];
};

/** What is said of a study in running text, below the picture: loaded after it. */
export type Prose = {
  /** Who was studied, as one sentence. */
  readonly setting: string;
  readonly howToRead: string;
  /** Something that the paper leaves unsaid, after "such as"; left out where nobody names it. */
  readonly unsaid?: string;
  readonly notes: readonly Note[];
  readonly glossary: readonly { readonly term: string; readonly meaning: string }[];
  /** What the notes lean on beside the sources of the study. */
  readonly furtherSources?: readonly Source[];
};

/** Something by the ids of a study. */
export type ById<T> = Readonly<Record<string, T>>;

/** What is said of a study. */
export type StudyWords = {
  readonly title: string;
  /** A permanent mark of what kind of evidence this is: "Historical study (1997)". */
  readonly badge: string;
  readonly headline: Headline;
  /** The one doubt that a reader of the headline must know of. */
  readonly caveat: string;
  /** The same in a few words, for where a change is told. */
  readonly caveatInShort: string;
  /** The lines that stand under the picture in every view. */
  readonly smallPrint: string;
  /** Labels of stages. */
  readonly stages: ById<string>;
  readonly groups: ById<GroupWords>;
  /** By the branch that a rate governs. */
  readonly rates: ById<RateWords>;
  /** By the group of which the outcome is the number. */
  readonly outcomes: ById<OutcomeWords>;
  /** Labels of brackets and of side facts; left out where there are none. */
  readonly brackets?: ById<string>;
  readonly sideFacts?: ById<string>;
  /** How its numbers are known, where nothing else is said of one. */
  readonly known?: Readonly<Partial<Record<Basis, string>>>;
  /** How one number is known: by the id of its group, bracket or side fact, or of the flow ("resected-periop-death"). */
  readonly counts?: ById<CountWords>;
  /** Left out by the study that opens by itself: its running text follows after its picture. */
  readonly prose?: Partial<Prose>;
  /** Left out where its talk is its stages one after another, and by the study that opens by itself. */
  readonly talk?: Talk;
};

/** As much as somebody has written of it: anything may be missing, all of it too. */
export type WrittenWords = Partial<Omit<StudyWords, 'groups' | 'rates'>> & {
  readonly groups?: ById<Partial<GroupWords>>;
  readonly rates?: ById<Partial<RateWords>>;
};
