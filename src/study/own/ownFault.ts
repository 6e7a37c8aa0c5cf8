// What can be wrong with a study that somebody wrote down, where it stands, and what can be done about it, as values.

import type { Fitting } from './fitting.ts';
import type { OwnStudy } from './own.ts';

/** Where a fault stands: at a group, or at one of the ways to it; at a total; or in what is said of the study as a whole. */
export type OwnPlace =
  | { readonly group: number; readonly way?: number }
  | { readonly total: number }
  | { readonly course: number }
  | { readonly key: 'title' | 'source' | 'doi' | 'stages' | 'outcomes' | 'notes' };

/** What can be done about a fault, and the study after it. */
export type Mend = (
  | { readonly kind: 'not accounted for'; readonly patients: number }
  | { readonly kind: 'as a total'; readonly name: string }
  | { readonly kind: 'count'; readonly patients: number; readonly name: string }
  | {
      readonly kind: 'share';
      readonly patients: number;
      readonly percent: number;
      readonly of: string;
      readonly base: number;
    }
  | { readonly kind: 'printed'; readonly numbers: number }
  | { readonly kind: 'assumed'; readonly percent: number; readonly of: string }
  | { readonly kind: 'under'; readonly name: string; readonly under: string }
  /** So many beginnings, each under the one before it. */
  | { readonly kind: 'one below another'; readonly lines: number }
  | { readonly kind: 'rest'; readonly name: string; readonly patients: number }
  | { readonly kind: 'drop'; readonly what: 'doi' | 'outcomes' | 'courses' | 'total' }
  | {
      readonly kind: 'merge' | 'hide';
      readonly name: string;
      readonly with: string;
      /** How many both are together. */
      readonly patients: number;
    }
) & { readonly own: OwnStudy };

export type OwnFault = (
  | { readonly kind: 'nobody' }
  | { readonly kind: 'one stage' }
  | {
      readonly kind: 'too many';
      readonly what: 'groups' | 'stages' | 'totals' | 'notes' | 'courses';
      readonly most: number;
      readonly are: number;
    }
  | {
      readonly kind: 'too many ways';
      readonly name: string;
      readonly most: number;
      readonly are: number;
    }
  | {
      readonly kind: 'too many at a stage';
      readonly stage: string;
      readonly most: number;
      readonly are: number;
    }
  | { readonly kind: 'too long'; readonly most: number; readonly are: number }
  | { readonly kind: 'no name' }
  | { readonly kind: 'twice'; readonly name: string }
  | { readonly kind: 'leads twice'; readonly name: string; readonly from: string }
  | { readonly kind: 'unknown'; readonly name: string; readonly what: 'from' | 'share' | 'outcome' }
  | { readonly kind: 'circle'; readonly names: readonly string[] }
  | { readonly kind: 'second beginning'; readonly name: string; readonly first: string }
  | { readonly kind: 'not later'; readonly name: string; readonly from: string }
  | {
      readonly kind: 'no stage';
      readonly name: string;
      readonly stage: number;
      readonly stages: number;
    }
  | { readonly kind: 'not a number of people'; readonly name: string; readonly patients: number }
  | { readonly kind: 'no number'; readonly name: string }
  | { readonly kind: 'several rests'; readonly names: readonly string[]; readonly from: string }
  | {
      readonly kind: 'share alone';
      readonly name: string;
      readonly percent: number;
      readonly fits: readonly Fitting[];
    }
  | { readonly kind: 'shares alone'; readonly from: string; readonly sum: number }
  | {
      readonly kind: 'share differs';
      readonly name: string;
      readonly patients: number;
      readonly percent: number;
      readonly fits: readonly Fitting[];
    }
  | {
      readonly kind: 'other base';
      readonly name: string;
      readonly percent: number;
      readonly of: string;
      readonly from: string;
    }
  | {
      readonly kind: 'larger';
      readonly name: string;
      readonly patients: number;
      readonly from: string;
      readonly all: number;
    }
  | {
      readonly kind: 'no sum';
      readonly from: string;
      readonly parts: readonly number[];
      readonly all: number;
    }
  | {
      readonly kind: 'group differs';
      readonly name: string;
      readonly parts: readonly number[];
      readonly all: number;
    }
  | {
      readonly kind: 'total of too few';
      readonly name: string;
      readonly patients: number;
      readonly of: number;
    }
  | { readonly kind: 'no doi'; readonly doi: string }
  | { readonly kind: 'other courses'; readonly name: string }
) & { readonly place: OwnPlace; readonly mends: readonly Mend[] };

/** What to know of a study that can be drawn. */
export type OwnNote =
  | {
      readonly kind: 'without basis';
      readonly numbers: number;
      /** Of the groups and totals that have them. */
      readonly names: readonly string[];
      readonly mends: readonly Mend[];
    }
  | { readonly kind: 'few'; readonly patients: number }
  | { readonly kind: 'survival'; readonly name: string; readonly place: OwnPlace }
  | { readonly kind: 'missing joined'; readonly name: string; readonly place: OwnPlace }
  | {
      /** Few people in a group; with `from`, few who come to it by one of its ways. */
      readonly kind: 'small';
      readonly name: string;
      readonly from?: string;
      readonly patients: number;
      readonly place: OwnPlace;
      readonly mends: readonly Mend[];
    }
  | {
      readonly kind: 'small courses';
      readonly courses: number;
      readonly place: OwnPlace;
      readonly mends: readonly Mend[];
    };

/** What stands in for people of whom nobody says where they are: the one group that a mend ever adds. */
export type AddedWords = {
  /** "Not accounted for". */
  readonly name: string;
  /** What is assumed of them. */
  readonly assumption: string;
  /** What is assumed where a share is taken of these people. */
  readonly shareOf: (percent: number, of: string) => string;
  /** What is assumed where those who were counted of others are drawn among these. */
  readonly amongStep: (from: string) => string;
  /** What two groups are called that are joined, and what they are called where nobody is to see which they were. */
  readonly joined: (name: string, other: string) => string;
  readonly hidden: (from: string) => string;
};
