// A study of a reader's own as JSON: the form in which it travels and is kept. docs/own-study.md tells it, and
// public/own-study.schema.json is made of the same schema.

import * as v from 'valibot';
import { inOutlineOrder, MOST, plainText, ROLES, type OwnStudy } from '../../study/own/own.ts';
import type { Basis } from '../../study/evidence.ts';

/** A stranger's study may be longer than what is drawn, so that it can be said how much too long; not without an end. */
const MOST_GROUPS = 1000;
const MOST_LETTERS = 5000;

const BASES = ['reported', 'derived', 'assumed'] as const satisfies readonly Basis[];

const text = v.pipe(v.string(), v.maxLength(MOST_LETTERS));
const number = {
  patients: v.exactOptional(v.number()),
  basis: v.exactOptional(v.picklist(BASES)),
  how: v.exactOptional(text),
  assumption: v.exactOptional(text),
};
const listOf = <const Each extends v.GenericSchema>(each: Each, most = MOST_GROUPS) =>
  v.pipe(v.array(each), v.maxLength(most));

export const ownSchema = v.strictObject({
  title: v.exactOptional(text),
  source: v.exactOptional(text),
  doi: v.exactOptional(text),
  stages: v.exactOptional(listOf(text)),
  outcomes: v.exactOptional(listOf(text)),
  notes: v.exactOptional(listOf(text)),
  groups: listOf(
    v.strictObject({
      name: text,
      stage: v.exactOptional(v.number()),
      role: v.exactOptional(v.picklist(ROLES)),
      count: v.exactOptional(v.strictObject(number)),
      ways: listOf(
        v.strictObject({
          ...number,
          from: text,
          share: v.exactOptional(
            v.strictObject({
              percent: v.pipe(v.number(), v.minValue(0), v.maxValue(100)),
              of: v.exactOptional(text),
              isOpen: v.exactOptional(v.literal(true)),
            }),
          ),
          hasSlider: v.exactOptional(v.literal(true)),
        }),
        MOST.ways,
      ),
      isFixed: v.exactOptional(v.literal(true)),
      isRandomised: v.exactOptional(v.literal(true)),
    }),
  ),
  totals: v.exactOptional(
    listOf(
      v.strictObject({
        ...number,
        name: text,
        patients: v.number(),
        of: v.exactOptional(v.number()),
      }),
    ),
  ),
  counted: v.exactOptional(v.literal('rows')),
  courses: v.exactOptional(
    listOf(
      v.strictObject({
        groups: listOf(text, 50),
        patients: v.number(),
        totals: v.exactOptional(listOf(text, 50)),
      }),
    ),
  ),
});

/** Where in the JSON something else stands than a study has: "groups.3.name"; of what is no JSON at all, nowhere. */
export type JsonFault = { readonly path: string | null };

export type ReadJson =
  | { readonly own: OwnStudy; readonly fault?: never }
  | { readonly own?: never; readonly fault: JsonFault };

export function readOwnJson(json: string): ReadJson {
  let value: unknown;
  try {
    // What is written as a number and is larger than any is told at its place.
    value = JSON.parse(json, (_, each: unknown) =>
      typeof each === 'number' && !Number.isFinite(each) ? String(each) : each,
    );
  } catch {
    return { fault: { path: null } };
  }
  return readOwnValue(value);
}

/** The same of what stands in a larger JSON. */
export function readOwnValue(value: unknown): ReadJson {
  const read = v.safeParse(ownSchema, value, { abortEarly: true });
  if (!read.success) return { fault: { path: v.getDotPath(read.issues[0]) ?? '' } };
  return { own: inOutlineOrder(plain(read.output)) };
}

export function writtenOwnJson(own: OwnStudy, indent = 0): string {
  return JSON.stringify(own, null, indent);
}

/** The same with all texts in one line each, as those of an outline are. Keys of a study are its own, so all values can be. */
function plain(own: OwnStudy): OwnStudy {
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') return plainText(value);
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, walk(each)]));
    return value;
  };
  return walk(own) as OwnStudy;
}
