// What a study is to this project: groups of patients, the splits that lead from one to the next, and for every
// number where it comes from. A study is plain data; `check.ts` says whether it holds together.

/** How a number is known: printed in the source, arithmetic on printed numbers alone, or in need of an assumption. */
export type Basis = 'reported' | 'derived' | 'assumed';

/** A number of patients and what it rests on. */
export type Count = {
  readonly patients: number;
  readonly basis: Basis;
  /** Where the number stands, or how it is worked out: "printed in the abstract", "195 − 5". */
  readonly how: string;
  /** What must be true for the number to hold, as a sentence; present exactly where `basis` is "assumed". */
  readonly assumption?: string;
  /** Id of the source in which the number, or what it is worked out from, is printed. */
  readonly source: string;
};

/** One step of the study, a column of the picture. */
export type Stage = { readonly id: string; readonly label: string };

/** The part that a group plays, which gives it its colour; never a judgement of good or bad. */
export type Tone = 'cohort' | 'milestone' | 'outcome' | 'exit' | 'death' | 'rest';

/** Patients of whom the same can be said at one stage. */
export type Group = {
  readonly id: string;
  readonly label: string;
  /** Id of the stage at which the group is counted. */
  readonly stage: string;
  readonly tone: Tone;
  /** What follows a number of them: "alive after surgery", as in "141 of 188 alive after surgery". */
  readonly who: string;
  readonly count: Count;
};

/** One way on from a split. */
export type Branch = {
  /** Id of the group to which it leads. */
  readonly to: string;
  /** How many take this way; left out where it is the count of the group that it leads to. */
  readonly count?: Count;
};

/** A rate that a reader may set: the share of a split's first branch. */
export type Rate = {
  readonly label: string;
  /** For the middle of a sentence: "eligible" in "You changed eligible (64.4% → 75%)". */
  readonly short: string;
};

/** How the patients of one group go on. */
export type Split = {
  readonly from: string;
  /** In the order in which whole patients are shared out: the branch of the rate first, the last takes the rest. */
  readonly branches: readonly Branch[];
  readonly rate?: Rate;
};

/** Groups that are better known together than apart: all of `whole` but those of `without`. */
export type Bracket = {
  readonly id: string;
  readonly label: string;
  /** In the order of the study. */
  readonly groups: readonly string[];
  readonly whole: string;
  readonly without: string;
  readonly count: Count;
};

/** A total that describes the cohort and may overlap any group: drawn beside the flow, never in it. */
export type SideFact = {
  readonly id: string;
  readonly label: string;
  readonly count: Count;
  readonly of: number;
};

/** A piece of a sentence: words, or a number to be filled in from the groups as they now stand. */
export type Phrase =
  | string
  | { readonly kind: 'count'; readonly group: string; readonly strong?: true }
  | { readonly kind: 'patients'; readonly group: string }
  | {
      readonly kind: 'perHundred';
      readonly group: string;
      /** Id of the group of which it is a share, where not the whole cohort. */
      readonly of?: string;
      readonly strong?: true;
    };

/** Something a critical reader should know, with the sources that it leans on. */
export type Note = {
  readonly title: string;
  readonly text: string;
  readonly sources?: readonly string[];
};

/**
 * What another series saw of a rate: a mark beside the slider. Marks are not independent of one another, because some
 * series share patients, and they are never pooled.
 */
export type Comparison = {
  /** Id of the branch whose rate it stands beside. */
  readonly branch: string;
  /** How the series is called: "Figlin 1999". */
  readonly series: string;
  /** Id of the study in which this series can be opened; left out where its patients do not add up to one. */
  readonly study?: string;
  /** When its patients were treated: "1985–90". */
  readonly years?: string;
  /** Where, or how chosen: "29 centres, randomized". */
  readonly setting?: string;
  /** With what: "low-dose IL-2, with or without CD8+ TIL". */
  readonly regimen?: string;
  /** `x` of `n` people, and who the n are: "operated on", as in "0 of 93 operated on". */
  readonly x: number;
  readonly n: number;
  readonly ofWhom: string;
  /** False where something else was counted than in this study: drawn hollow, and never as if it were comparable. */
  readonly isSameQuantity: boolean;
  /** What was counted instead, to follow a colon; present exactly where `isSameQuantity` is false. */
  readonly difference?: string;
  /** What to bear in mind though the quantity is the same, as a sentence. */
  readonly caution?: string;
  /** With which series it may share patients, as a sentence. */
  readonly sharedPatients?: string;
} & Omit<Count, 'patients'>;

/** Another study of which some patients may be the same people, so that the two are not shown as two groups. */
export type Overlap = {
  /** Id of the other study. */
  readonly study: string;
  readonly certainty: 'probably' | 'almost certainly';
};

export type Source = {
  readonly id: string;
  readonly citation: string;
  readonly short: string;
  /** Left out where no permanent address is known. */
  readonly url?: string;
  /** Which part of it the numbers are taken from. */
  readonly part: string;
};

export type Study = {
  readonly id: string;
  readonly title: string;
  /** A permanent mark of what kind of evidence this is: "Historical study (1997)". */
  readonly badge: string;
  /** Id of the study's own paper among `sources`. */
  readonly paper: string;
  /** In the order of time. */
  readonly stages: readonly Stage[];
  /** In the order in which they stand at their stage: those who go on first. The first of all is the whole cohort. */
  readonly groups: readonly [Group, ...Group[]];
  readonly splits: readonly Split[];
  readonly brackets: readonly Bracket[];
  readonly sideFacts: readonly SideFact[];
  /** What other series saw, never this one itself; left out where nothing is known. */
  readonly others?: readonly Comparison[];
  /** How it is read where its paper leaves something open, by id of the assumption; only what differs from the usual reading. */
  readonly readings?: Readings;
  /** The same study under the usual reading; present exactly where `readings` is. */
  readonly usual?: Study;
  /** How its picture is read, where that is not said by its prose. */
  readonly howToRead?: string;
  /** Studies with which it may share patients; left out where there are none. */
  readonly overlapsWith?: readonly Overlap[];
  readonly headline: {
    readonly reported: readonly Phrase[];
    readonly hypothetical: readonly Phrase[];
  };
  /** The one doubt that a reader of the headline must know of. */
  readonly caveat: string;
  /** The same in a few words, for where a change is told. */
  readonly caveatInShort: string;
  /** Groups whose change is told first, with the word for one and for several of them. */
  readonly outcomes: readonly {
    readonly group: string;
    readonly one: string;
    readonly many: string;
  }[];
  /** The lines that stand under the picture in every view. */
  readonly smallPrint: string;
  readonly sources: readonly Source[];
};

/** What is said of a study in running text, below the picture: loaded after it. */
export type Prose = {
  /** Who was studied, as one sentence. */
  readonly setting: string;
  readonly howToRead: string;
  readonly notes: readonly Note[];
  readonly glossary: readonly { readonly term: string; readonly meaning: string }[];
  /** What the notes lean on beside the sources of the study. */
  readonly furtherSources?: readonly Source[];
};

/**
 * Something that a paper leaves open and the study must take one way or another: a whole number from `least` to `most`, of
 * which `usual` is what the study takes when nothing is chosen.
 */
export type Assumption = {
  /** Its key in links, after "a.". */
  readonly id: string;
  /** What is asked: "What is the 18% a share of?" */
  readonly question: string;
  /** What the paper says of it and what it leaves open, in sentences. */
  readonly paper: string;
  readonly least: number;
  readonly most: number;
  readonly usual: number;
  /** A value in a few words, for its place on a scale: "107 treated". */
  readonly named: (value: number) => string;
  /** What is taken with this value, as a sentence. */
  readonly said: (value: number) => string;
};

/** How the open questions of a paper are answered, by id of the assumption; what is left out is as usual. */
export type Readings = Readonly<Record<string, number>>;

/** A study that can be read in several ways. Code and not data, and loaded on demand: the usual reading is plain data. */
export type Readable = {
  readonly study: Study;
  readonly assumptions: readonly Assumption[];
  /**
   * The study under these readings. The usual reading is `study` itself, and the same readings give the same object.
   * Readings that cannot be together are brought to the nearest that can; `Study.readings` says which.
   */
  readonly read: (readings: Readings) => Study;
};

/** A study with its prose in one piece. */
export type WholeStudy = Study & Prose;

/** The group with this id. Throws where there is none: a checked study has no such id. */
export function groupOf(study: Study, id: string): Group {
  const group = study.groups.find((each) => each.id === id);
  if (!group) throw new Error(`${study.id} has no group "${id}"`);
  return group;
}

/** The source with this id. Throws where there is none: a checked study has no such id. */
export function sourceOf(study: Study, id: string): Source {
  const source = study.sources.find((each) => each.id === id);
  if (!source) throw new Error(`${study.id} has no source "${id}"`);
  return source;
}

/** The count of a branch: its own, or that of the group to which it leads. */
export function countOf(study: Study, branch: Branch): Count {
  return branch.count ?? groupOf(study, branch.to).count;
}

/** How many patients the study itself counted at its start. */
export function cohortSize(study: Study): number {
  return study.groups[0].count.patients;
}
