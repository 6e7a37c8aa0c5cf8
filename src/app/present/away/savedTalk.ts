// The talk that was saved in this file, read at the door: it may have been changed by hand or by another program.

import * as v from 'valibot';
import { SAVED_TALK_ID, type SavedTalk } from '../../../export/talkFile.ts';
import { savedTalkFaults, unreadableTalk, type ValueFault } from '../../../locale/talkFaults.ts';
import { catalogue } from '../../../study/catalogue.ts';
import type { ScenePicture } from '../../../study/talk.ts';

export type FoundTalk = {
  /** Null where there is none, or none that could be read. */
  readonly saved: SavedTalk | null;
  /** What was wrong, as sentences; null where nothing was. */
  readonly problem: string | null;
};

/** The talk in the page that is open. */
export function savedTalk(): FoundTalk {
  return readSavedTalk(document.getElementById(SAVED_TALK_ID)?.textContent ?? 'null');
}

/** A talk as `talkFile` writes it. Whether it fits its study `faultsOfTalk` says, once the study is there. */
export function readSavedTalk(text: string): FoundTalk {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return unreadable(savedTalkFaults.cutOff);
  }
  if (value === null) return { saved: null, problem: null };
  const read = v.safeParse(savedTalkSchema, value);
  return read.success
    ? { saved: read.output, problem: null }
    : unreadable(toldFault(read.issues[0]));
}

function unreadable(fault: string): FoundTalk {
  return { saved: null, problem: unreadableTalk(fault) };
}

const text = v.string();
const basis = v.picklist(['reported', 'derived', 'assumed']);

const phrase = v.union([
  v.string(),
  v.variant('kind', [
    v.object({
      kind: v.literal('count'),
      group: text,
      strong: v.exactOptional(v.literal(true)),
      about: v.exactOptional(v.literal(true)),
    }),
    v.object({
      kind: v.literal('patients'),
      group: text,
      strong: v.exactOptional(v.literal(true)),
    }),
    v.object({
      kind: v.literal('perHundred'),
      group: text,
      of: v.exactOptional(text),
      strong: v.exactOptional(v.literal(true)),
    }),
  ]),
]);

const told = v.object({
  as: text,
  inShort: v.exactOptional(text),
  otherwise: v.object({ reading: text, perHundred: v.number() }),
});

/** One for each kind, so that the compiler asks for a new one. */
const pictures = {
  flow: v.object({
    kind: v.literal('flow'),
    through: v.exactOptional(text),
    focus: v.exactOptional(v.array(text)),
    asks: v.exactOptional(text),
    tells: v.exactOptional(text),
    told: v.exactOptional(told),
  }),
  people: v.object({ kind: v.literal('people') }),
  repeats: v.object({ kind: v.literal('repeats') }),
  whom: v.object({
    kind: v.literal('whom'),
    group: text,
    of: v.tupleWithRest([text], text),
  }),
  room: v.object({ kind: v.literal('room'), group: text, told: v.exactOptional(told) }),
  shares: v.object({
    kind: v.literal('shares'),
    rows: v.array(v.object({ ofWhom: text, x: v.number(), n: v.number(), basis, how: text })),
  }),
  series: v.object({ kind: v.literal('series'), branch: text }),
  words: v.object({
    kind: v.literal('words'),
    lines: v.array(v.object({ title: text, text })),
  }),
  code: v.object({ kind: v.literal('code'), scene: text }),
} satisfies { readonly [Kind in ScenePicture['kind']]: v.GenericSchema<{ kind: Kind }> };

const picture = v.variant('kind', Object.values(pictures));

const numbers = v.record(text, v.number());

/** What a press within a scene may change: anything that is said or seen. */
const build = v.object({
  sentence: v.exactOptional(v.array(phrase)),
  ifChanged: v.exactOptional(v.array(phrase)),
  notes: v.exactOptional(text),
  picture: v.exactOptional(picture),
});

const scene = v.object({
  id: text,
  title: text,
  sentence: v.array(phrase),
  ifChanged: v.exactOptional(v.array(phrase)),
  notes: text,
  picture,
  builds: v.exactOptional(v.array(build)),
  rates: v.exactOptional(numbers),
  patients: v.exactOptional(v.number()),
  readings: v.exactOptional(numbers),
});

const talk = v.object({
  study: v.pipe(
    text,
    v.check((id) => id === 'own' || catalogue.some((study) => study.id === id)),
  ),
  title: text,
  minutes: v.number(),
  // A link counts scenes with up to three figures.
  scenes: v.pipe(
    v.tupleWithRest([scene], scene),
    v.maxLength(999),
    v.check((all) => new Set(all.map(({ id }) => id)).size === all.length),
  ),
});

const savedTalkSchema: v.GenericSchema<SavedTalk> = v.object({
  v: v.literal(1),
  link: v.pipe(text, v.regex(/^(?:\?|$)/)),
  talk,
  // It is shown and opened, so it is one of a page.
  address: v.nullable(v.pipe(text, v.regex(/^https?:\/\/[^\s/]/))),
  savedOn: v.pipe(text, v.isoDate()),
});

/** What a value is not where it fails a check of this name. */
const FAULTS: Readonly<Record<string, ValueFault>> = {
  string: 'text',
  number: 'number',
  array: 'list',
  tuple_with_rest: 'list',
  max_length: 'short enough',
  object: 'set of values',
  record: 'set of values',
  union: 'phrase',
  variant: 'kind',
  check: 'of different ids',
  regex: 'address',
  iso_date: 'day',
};

function toldFault(issue: v.BaseIssue<unknown>): string {
  const keys = (issue.path ?? []).map(({ key }) => key);
  if (keys.length === 0) return savedTalkFaults.noTalk;
  if (keys.join('.') === 'v') return savedTalkFaults.otherVersion;
  if (keys.join('.') === 'talk.study' && issue.type === 'check')
    return savedTalkFaults.unknownStudy(String(issue.input));
  // People count scenes from 1, and all of it is of the talk.
  const place = keys
    .map((key) => (typeof key === 'number' ? key + 1 : String(key)))
    .filter((key, index) => index > 0 || key !== 'talk' || keys.length === 1)
    .join('.');
  if (issue.received === 'undefined') return savedTalkFaults.missing(place);
  return savedTalkFaults.value(place, FAULTS[issue.type] ?? 'possible');
}
