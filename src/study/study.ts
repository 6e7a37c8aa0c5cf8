// What a study is to this project: groups of patients, the splits that lead from one to the next, and for every
// number where it comes from. A study is plain data, and its numbers stand apart from what is said of them (`words.ts`);
// `check.ts` says whether both hold together.

import type { Assumption, Readings } from './assumption.ts';
import type { Basis, Source } from './evidence.ts';
import type { CountWords, StudyWords, WrittenWords } from './words.ts';

/** A number of patients and what it rests on. */
export type Count = {
  readonly patients: number;
  readonly basis: Basis;
  /** Id of the source in which the number, or what it is worked out from, is printed. */
  readonly source: string;
};

/** One step of the study, a column of the picture. */
export type Stage = { readonly id: string };

/** The part that a group plays, which gives it its colour; never a judgement of good or bad. */
export type Tone = 'cohort' | 'milestone' | 'outcome' | 'exit' | 'death' | 'rest';

/** Patients of whom the same can be said at one stage. */
export type Group = {
  readonly id: string;
  /** Id of the stage at which the group is counted. */
  readonly stage: string;
  readonly tone: Tone;
  readonly count: Count;
};

/** One way on from a split. */
export type Branch = {
  /** Id of the group to which it leads. */
  readonly to: string;
  /** How many take this way; left out where it is the count of the group that it leads to. */
  readonly count?: Count;
};

/**
 * A share as the paper prints it, in whole percent, where what is printed is not the share of those whom the split divides or
 * the paper does not say of whom it is.
 */
export type PrintedShare = {
  readonly percent: number;
  /** Id of the group of which it is read as a share. */
  readonly of: string;
  /** Whether the paper leaves open of whom it is a share. */
  readonly isOpen?: true;
};

/** How the patients of one group go on. */
export type Split = {
  readonly from: string;
  /** In the order in which whole patients are shared out: the branch of the rate first, the last takes the rest. */
  readonly branches: readonly Branch[];
  /** Whether a reader may set its rate, the share of the first branch; that branch is the key of the rate in links. */
  readonly hasRate?: true;
  /** What the paper prints of its rate, where that is something else than the counts. */
  readonly printed?: PrintedShare;
};

/** Groups that are better known together than apart: all of `whole` but those of `without`. */
export type Bracket = {
  readonly id: string;
  /** In the order of the study. */
  readonly groups: readonly string[];
  readonly whole: string;
  readonly without: string;
  readonly count: Count;
};

/** A total that describes the cohort and may overlap any group: drawn beside the flow, never in it. */
export type SideFact = {
  readonly id: string;
  readonly count: Count;
  /** Of how many: all of the cohort, or these and some more. */
  readonly of: number;
};

/**
 * What another series saw of a rate or of a side fact: a mark beside its slider or on its bar. Marks are not independent of one another, because some
 * series share patients, and they are never pooled.
 */
export type Comparison = {
  /** Id of the branch whose rate it stands beside, or of the side fact. */
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
} & CountWords &
  Omit<Count, 'patients'>;

/** Another study of which some patients may be the same people, so that the two are not shown as two groups. */
export type Overlap = {
  /** Id of the other study. */
  readonly study: string;
  readonly certainty: 'probably' | 'almost certainly';
};

/** The ids of the groups through which so many people have gone, from the first to their last, and of the side facts in which all of these are. */
export type Course = {
  readonly groups: readonly string[];
  readonly patients: number;
  readonly sideFacts?: readonly string[];
};

export type Study = {
  readonly id: string;
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
  /** Studies with which it may share patients; left out where there are none. */
  readonly overlapsWith?: readonly Overlap[];
  /** Ids of the groups whose change is told first; the last of them is the result of the study. */
  readonly outcomes: readonly [...string[], string];
  readonly sources: readonly Source[];
  /** What is said of it, by the ids above. */
  readonly words: StudyWords;
  /** Who went where from where, everybody once; left out where only the numbers of groups and ways are known. */
  readonly courses?: readonly Course[];
  /** What carries it in a link, after its query, where it is a reader's own: "#s=1…". */
  readonly hash?: string;
  /** Ids by which talks of another version of such a link call groups and totals, with their ids here; left out where there are none. */
  readonly otherIds?: Readonly<Record<string, string>>;
};

/**
 * A study as somebody has written it down: with as many words as they liked, none too. The door is `locale/completed.ts`;
 * past it every study is whole.
 */
export type GivenStudy = Omit<Study, 'outcomes' | 'words'> & {
  readonly outcomes?: Study['outcomes'];
  readonly words?: WrittenWords;
};

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

/** The group with this id. Throws where there is none: a checked study has no such id. */
export function groupOf(study: Study, id: string): Group {
  const groups = groupsById.get(study) ?? new Map(study.groups.map((each) => [each.id, each]));
  groupsById.set(study, groups);
  const group = groups.get(id);
  if (!group) throw new Error(`${study.id} has no group "${id}"`);
  return group;
}

/** Asked for many times at every step of a slider, so it is looked up and not searched. */
const groupsById = new WeakMap<Study, ReadonlyMap<string, Group>>();

/** The source with this id. Throws where there is none: a checked study has no such id. */
export function sourceOf(study: GivenStudy, id: string): Source {
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

/** Whether the people of this can be traced: a group of the study, or one of its totals that are no step. */
export function isTraceable({ groups, sideFacts }: Study, id: string): boolean {
  return [...groups, ...sideFacts].some((each) => each.id === id);
}

/** The result of a study: the last of the groups whose change is told first. */
export function resultOf({ outcomes, groups: [cohort] }: Study): string {
  return outcomes.at(-1) ?? cohort.id;
}
