// The people of the thread, drawn: one band through all boxes and ribbons among whose patients they are.

import type { Flows } from '../../model/flows.ts';
import { threadOf, type Thread, type Traced } from '../../model/thread.ts';
import { threadWords, widestStrong } from '../../locale/thread.ts';
import { groupOf, isTraceable, resultOf } from '../../study/study.ts';
import { textWidth } from '../textWidth.ts';
import { LAP_PX, ribbon, ribbonEdges, rounded } from './ribbon.ts';
import type { PlacedFlows, PlacedGroup, Span } from './sankey.ts';
import type { Sheet } from './sheets.ts';

export type PicturedThread = {
  /** Whose people it is, and whether these are those of the result. */
  readonly of: string;
  readonly isOfResult: boolean;
  readonly count: number;
  /** Those who are there at least, and those who may be there besides; each one path, empty where there is nobody. */
  readonly certain: string;
  readonly possible: string;
  /** The same of the boxes alone. */
  readonly certainBoxes: string;
  readonly possibleBoxes: string;
  /** Where the thread would run, where nobody is of it. */
  readonly nobody: string;
  readonly words: readonly ThreadWords[];
};

/** In px of the sheet. */
type Point = { readonly x: number; readonly y: number };

/** From one line of its words to the next, in sizes of text. */
export const THREAD_LINE = 1.25;

/** Where the words of a group stand, and how wide they may be; without a width where their name stands right below. */
export type WordsPlace = Point & { readonly widthPx?: number };

/** Which share of a group the thread is, beside it: what is strong, and what follows that. */
export type ThreadWords = Point & {
  readonly group: string;
  readonly strong: string;
  readonly rest: string;
  /** How far below what is strong what follows stands, in px; 0 where both are in one line. */
  readonly downPx: number;
};

/** Whether a group is one that the traced people come through, and not where they end up or go on to. */
export function isOnTheWay(now: Flows, thread: Thread, id: string): boolean {
  const { stages } = now.study;
  const placeOf = (group: string) =>
    stages.findIndex((stage) => stage.id === groupOf(now.study, group).stage);
  return (
    id !== thread.of &&
    (now.study.sideFacts.some((fact) => fact.id === thread.of) || placeOf(id) < placeOf(thread.of))
  );
}

/** Whether the words of a group can stand above its box: of one that the traced people come through, and that begins with them at the edge of the flow. */
export function hasWordsAbove(now: Flows, thread: Thread, { id, across }: PlacedGroup): boolean {
  return thread.groups.get(id)?.from === 0 && across.from === 0 && isOnTheWay(now, thread, id);
}

/**
 * Past which edge words beside a box begin, in px across from its beginning: where its traced people end, or where they begin if
 * others stand before them; 0 where it has none.
 */
export function threadEdge(thread: Thread, group: string, perPatient: number): number {
  const [from, to] = spanOf(thread, group, perPatient);
  return from > 0 ? from : to;
}

/** Which part of a box is meant: before the people who are followed, of them, or past them. */
export type Beside = 'before' | 'within' | 'past';

/**
 * On which part of a box words of this height stand so that no edge of the thread runs through them: past it, else within it; where
 * others stand before it, first of all there. Where they have room nowhere it is past it.
 */
export function besideThread(
  thread: Thread,
  group: string,
  perPatient: number,
  { heightPx, lengthPx }: { readonly heightPx: number; readonly lengthPx: number },
): Beside {
  const [from, to] = spanOf(thread, group, perPatient);
  const hasRoom = {
    before: from >= heightPx,
    within: to - from >= heightPx,
    past: lengthPx - to >= heightPx,
  };
  const wanted = from > 0 ? (['before', 'within', 'past'] as const) : (['past', 'within'] as const);
  return wanted.find((part) => hasRoom[part]) ?? 'past';
}

/** Where that part begins, in px across from the beginning of the box. */
export function besideFrom(
  thread: Thread,
  group: string,
  perPatient: number,
  part: Beside,
): number {
  const [from, to] = spanOf(thread, group, perPatient);
  return { before: 0, within: from, past: to }[part];
}

function spanOf(thread: Thread, group: string, perPatient: number): [from: number, to: number] {
  const traced = thread.groups.get(group);
  if (!traced) return [0, 0];
  return [traced.from * perPatient, (traced.from + traced.most) * perPatient];
}

/**
 * The thread on a sheet. `wordsAt` says where the words of a group stand; null where it has none.
 */
export function picturedThread(
  now: Flows,
  thread: Thread,
  placed: PlacedFlows,
  sheet: Sheet,
  {
    topPx,
    perPatient,
    isOfWhomBelow = false,
    wordsAt,
  }: {
    readonly topPx: number;
    readonly perPatient: number;
    readonly isOfWhomBelow?: boolean;
    readonly wordsAt: (placed: PlacedGroup) => WordsPlace | null;
  },
): PicturedThread {
  const certain: string[] = [];
  const possible: string[] = [];
  const certainBoxes: string[] = [];
  const possibleBoxes: string[] = [];
  const nobody: string[] = [];
  const words: (Omit<ThreadWords, 'rest'> & OfWhom)[] = [];
  const strongPx = isOfWhomBelow ? 0 : textWidth(widestStrong(now), sheet.textPx, 'strong');
  const spans = (start: number, { least, most, from }: Traced): readonly [Span, Span] => {
    const at = (people: number) => topPx + start + (from + people) * perPatient;
    return [
      { from: at(0), to: at(least) },
      { from: at(least), to: at(most) },
    ];
  };
  const isLong = ({ from, to }: Span) => to > from;

  for (const group of placed.groups) {
    const traced = thread.groups.get(group.id);
    if (!traced) continue;
    const [sure, maybe] = spans(group.across.from, traced);
    const whole = {
      from: group.along.from,
      to: group.landing.to + (group.landing.to > group.along.to ? LAP_PX : 0),
    };
    if (isLong(sure)) {
      certain.push(rectangle(whole, sure, sheet));
      certainBoxes.push(rectangle(group.along, sure, sheet));
    }
    if (isLong(maybe)) {
      possible.push(rectangle(whole, maybe, sheet));
      possibleBoxes.push(rectangle(group.along, maybe, sheet));
    }
    const place = wordsAt(group);
    // Of nobody there is no share.
    if (place && group.across.to > group.across.from) {
      const downPx = isOfWhomBelow ? THREAD_LINE * sheet.textPx : 0;
      const { strong, ...said } = threadWords(now, thread, group.id);
      const leftPx = (place.widthPx ?? 0) - strongPx;
      const fitting = [said.rest, said.briefRest].filter(
        (text) => textWidth(text, sheet.textPx) <= leftPx,
      );
      words.push({
        group: group.id,
        x: place.x,
        y: place.y - downPx,
        strong,
        downPx,
        ...said,
        fitting,
      });
    }
  }
  for (const { flow, leaves, arrives } of placed.flows) {
    const traced = thread.flows.get(flow.id);
    if (!traced) continue;
    const [left, reached] = [spans(leaves.across.from, traced), spans(arrives.across.from, traced)];
    const ends = (part: 0 | 1) => ({
      leaves: { along: leaves.along, across: left[part] },
      arrives: { along: arrives.along, across: reached[part] },
    });
    if (isLong(left[0])) certain.push(ribbon(ends(0), sheet.flow));
    if (isLong(left[1])) possible.push(ribbon(ends(1), sheet.flow));
    if (thread.count === 0) {
      const start = placed.groups.find(({ id }) => id === flow.from.id)?.along.from ?? leaves.along;
      nobody.push(
        ribbonEdges({ ...ends(0), leaves: { along: start, across: left[0] } }, sheet.flow),
      );
    }
  }
  return {
    of: thread.of,
    isOfResult: thread.of === resultOf(now.study),
    count: thread.count,
    certain: certain.join(''),
    possible: possible.join(''),
    certainBoxes: certainBoxes.join(''),
    possibleBoxes: possibleBoxes.join(''),
    nobody: nobody.join(''),
    words: saidAlike(words),
  };
}

/** Of whom a share is, in full and in brief; of these what has room there, the longer first. */
type OfWhom = {
  readonly rest: string;
  readonly briefRest: string;
  readonly fitting: readonly string[];
};

/**
 * Of all groups it is said in full who they are, or of all in brief; else of each as it has room: their names stand right below.
 */
function saidAlike(words: readonly (Omit<ThreadWords, 'rest'> & OfWhom)[]): readonly ThreadWords[] {
  const isRoom = words.every(({ rest, fitting }) => fitting.includes(rest));
  const isBriefRoom = words.every(({ briefRest, fitting }) => fitting.includes(briefRest));
  return words.map(({ rest, briefRest, fitting, ...each }) => ({
    ...each,
    rest: isRoom ? rest : isBriefRoom ? briefRest : (fitting[0] ?? ''),
  }));
}

/**
 * Open where it goes on, so that it has no edge there; and the way round that ribbons go, as what is covered twice over by both
 * ways round is not filled.
 */
function rectangle(along: Span, across: Span, sheet: Sheet): string {
  const [start, end] = [rounded(along.from), rounded(along.to)];
  const [from, to] = [rounded(across.from), rounded(across.to)];
  return sheet.flow === 'across'
    ? `M${end},${to}H${start}V${from}H${end}`
    : `M${to},${end}V${start}H${from}V${end}`;
}

/** The thread of what is traced, and of the result where that is nothing or nothing of this study. */
export function tracedThread(now: Flows, trace: string | undefined): Thread | null {
  if (trace === undefined || !isTraceable(now.study, trace)) return resultThread(now);
  const last = traced.get(now);
  if (last?.of === trace) return last;
  const thread = threadOf(now, trace);
  traced.set(now, thread);
  return thread;
}

const traced = new WeakMap<Flows, Thread>();

/**
 * The thread of the result, asked for on every sheet and so worked out once for all; null where the study is told only in part,
 * and not up to its result.
 */
export function resultThread(now: Flows): Thread | null {
  const known = threads.get(now);
  if (known !== undefined) return known;
  const isTold = now.groups.some(({ group }) => group.id === resultOf(now.study));
  const thread = isTold ? threadOf(now, null) : null;
  threads.set(now, thread);
  return thread;
}

const threads = new WeakMap<Flows, Thread | null>();
