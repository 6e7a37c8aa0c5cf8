// What a picture of the flow consists of, and what its parts keep between them on every sheet.

import type { BasisNow } from '../../model/flows.ts';
import type { Tone } from '../../study/study.ts';
import type { Label } from './labels.ts';
import type { Ends } from './sankey.ts';
import type { Sheet } from './sheets.ts';
import type { PicturedThread } from './thread.ts';

/** Between a box and its label. */
export const LABEL_GAP_PX = 8;
/** The least between two labels of a stage, and between such of one line. */
export const LABEL_SEPARATION_PX = 4;
export const TIGHT_SEPARATION_PX = 2;
/** Between boxes that share one label. */
export const GATHERED_GAP_PX = 2;

export type Point = { readonly x: number; readonly y: number };
export type Box = Point & { readonly width: number; readonly height: number };

export type PicturedGroup = {
  readonly id: string;
  readonly box: Box;
  /** Where those who go on stand together, from the box to where their ways part; of no length where nobody can go on. */
  readonly landing: Box;
  /** How far along the study it is, from 0 at the first stage to `MOST_ONWARD` at the last. */
  readonly onward: number;
  readonly tone: Tone;
  readonly basis: BasisNow;
  readonly count: number;
  readonly label: Label & Point;
  /** Where those stand whose words these are, where they are of others too. */
  readonly labelOf?: Box;
  /** Whether the label carries a sample of the group's colour, because it cannot stand at the group itself. */
  readonly hasKey: boolean;
};

export type PicturedFlow = {
  readonly id: string;
  /** The group that it leaves. */
  readonly from: string;
  readonly d: string;
  readonly tone: Tone;
  /** That of the group from which it goes, so that those who go on keep their colour until they are counted again. */
  readonly onward: number;
  readonly basis: BasisNow;
  readonly count: number;
  /** Its thickness, and the middle of it. */
  readonly thicknessPx: number;
  readonly middle: Point;
  /** Where it leaves and arrives, in px of the picture. */
  readonly ends: Ends;
};

export type PicturedBracket = {
  readonly id: string;
  /** The bracket itself, and thin lines from it to its groups. */
  readonly d: string;
  readonly tethers: string;
  /** In lines from `at` down. */
  readonly lines: readonly string[];
  readonly at: Point;
  readonly anchor: 'middle' | 'end';
};

export type Heading = Point & {
  readonly id: string;
  readonly label: string;
  readonly rule: string;
};

export type Picture = {
  readonly sheet: Sheet;
  readonly width: number;
  readonly height: number;
  readonly headings: readonly Heading[];
  readonly groups: readonly PicturedGroup[];
  readonly flows: readonly PicturedFlow[];
  /** Outlines of the reported boxes and ribbons; empty where nothing differs. */
  readonly ghost: string;
  readonly brackets: readonly PicturedBracket[];
  /** The people of the result, or of what is traced; null where they are not to be seen yet. */
  readonly thread: PicturedThread | null;
};
