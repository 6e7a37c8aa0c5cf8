// A talk as JSON: as it is exported, kept in a browser and in a file, and carried by a link. docs/talk-format.md tells the form. What
// comes in was written by a stranger: it is measured before it is looked at, and one scene that is wrong costs the others nothing.

import * as v from 'valibot';
import { savedTalkFaults, talkFaultInWords, type ValueFault } from '../../locale/talkFaults.ts';
import { faultsOfTalk } from '../../study/checkTalk.ts';
import { deepEqual } from '../../study/deepEqual.ts';
import type { OwnStudy } from '../../study/own/own.ts';
import type { Study } from '../../study/study.ts';
import { MOST_STEPS, type Scene, type ScenePicture, type Talk } from '../../study/talk.ts';
import { withoutOpenTurns } from '../../study/turns.ts';
import { withOtherIds } from './otherIds.ts';
import { jsonBreak, lineOf, type JsonPath } from './jsonText.ts';
import { MOST_LETTERS } from './mostLetters.ts';

/** A link counts scenes with up to three figures. */
const MOST_SCENES = 999;
/** Letters of names, of what is read from the screen at once, and of what is read by one person. */
const MOST_NAME = 300;
const MOST_SENTENCE = 2000;
const MOST_TEXT = 20_000;
const MOST_LISTED = 200;

/** A talk of which nobody has looked yet whether its scenes are any. */
export type GivenTalk = Omit<Talk, 'scenes'> & { readonly scenes: readonly unknown[] };

/** A talk from outside with its text, in which things have a line. */
export type TalkText = {
  readonly given: GivenTalk;
  readonly text: string;
  /** Where in the text the talk stands. */
  readonly path: JsonPath;
  /** The study itself, where the talk is of one of the reader's own; nobody has looked at it yet. */
  readonly own?: unknown;
};

export type ReadTalk = TalkText | { readonly fault: string };

export type FittedTalk = {
  /** Null where no scene is left. */
  readonly talk: Talk | null;
  /** Each scene that is left out, with its place and line and what is wrong with it. */
  readonly leftOut: readonly string[];
};

/** A talk as it is exported: indented, for whoever changes it by hand; with its study where that is one of the reader's own. */
export function writtenTalkFile(talk: Talk, own?: OwnStudy): string {
  // Whatever was done to it, the same talk is the same file.
  const { scenes, ...others } = v.parse(talkSchema, talk);
  const inOrder = { ...others, scenes: scenes.map((scene) => v.parse(sceneSchema, scene)) };
  return `${JSON.stringify({ v: 1, talk: inOrder, ...(own && { own }) }, null, 2)}\n`;
}

/** The same as short as it can be: a scene that is as the study tells it is named and not repeated. */
export function writtenTalkShort(talk: Talk, asWritten: Talk): string {
  const scenes = talk.scenes.map((scene) =>
    asWritten.scenes.some((each) => deepEqual(each, scene)) ? scene.id : scene,
  );
  return JSON.stringify({ v: 1, talk: { ...talk, scenes } });
}

/** The talk in a text; whether it is one of a study `fittedTalk` says. */
export function readTalkText(text: string): ReadTalk {
  if (text.length > MOST_LETTERS) return { fault: savedTalkFaults.tooLong };
  const broken = jsonBreak(text);
  if (broken)
    return {
      fault:
        broken.kind === 'deep'
          ? savedTalkFaults.tooDeep(broken.line)
          : savedTalkFaults.brokenAt(broken.line),
    };
  const read = v.safeParse(fileSchema, JSON.parse(text, plainValue), { abortEarly: true });
  if (!read.success) return { fault: faultOf(read.issues[0]) };
  const { talk, own } = read.output;
  return { given: talk, text, path: ['talk'], ...(own !== undefined && { own }) };
}

/** A value as it is taken over from a stranger. */
function plainValue(_: string, value: unknown): unknown {
  return typeof value === 'string' ? withoutOpenTurns(value) : value;
}

/** A given talk of this study, as far as it holds together. A scene that is an id alone is as the study tells it. */
export function fittedTalk(
  { given, text, path }: TalkText,
  study: Study,
  asWritten: Talk,
): FittedTalk {
  const leftOut: string[] = [];
  const isInLines = text.includes('\n');
  const leave = (index: number, within: JsonPath, why: string) => {
    const line = isInLines ? lineOf(text, [...path, 'scenes', index, ...within]) : null;
    leftOut.push(savedTalkFaults.leftOut(why, line));
  };
  let scenes: { readonly scene: Scene; readonly index: number }[] = [];
  for (const [index, value] of given.scenes.entries()) {
    const read = readScene(study.otherIds ? withOtherIds(value, study.otherIds) : value, asWritten);
    const place = `scenes.${index + 1}`;
    if ('issue' in read) leave(index, keysOf(read.issue), faultOf(read.issue, ['scenes', index]));
    else if (read.scene === null)
      leave(index, [], savedTalkFaults.unknownScene(place, String(value)));
    else if (scenes.some(({ scene: { id } }) => id === read.scene?.id))
      leave(index, ['id'], savedTalkFaults.sameId(place, read.scene.id));
    else scenes.push({ scene: read.scene, index });
  }
  const talkOfThem = (): Talk | null => {
    const [begin, ...others] = scenes.map(({ scene }) => scene);
    return begin ? { ...given, scenes: [begin, ...others] } : null;
  };
  // A code that leads to a scene that is left out leads nowhere.
  for (;;) {
    const talk = talkOfThem();
    if (!talk) return { talk, leftOut };
    const faults = faultsOfTalk(talk, study).filter((fault) => fault.scene !== undefined);
    if (faults.length === 0) return { talk, leftOut };
    const wrong = new Set(faults.map((fault) => fault.scene));
    for (const { scene, index } of scenes) {
      const fault = faults.find((each) => each.scene === scene.id);
      if (!fault) continue;
      const within = fault.place.slice(`scenes.${scene.id}.`.length).split('.');
      leave(
        index,
        within.map((key) => (/^\d+$/.test(key) ? Number(key) - 1 : key)),
        talkFaultInWords(fault),
      );
    }
    scenes = scenes.filter(({ scene }) => !wrong.has(scene.id));
  }
}

type ReadScene = { readonly scene: Scene | null } | { readonly issue: v.BaseIssue<unknown> };

function readScene(value: unknown, asWritten: Talk): ReadScene {
  if (typeof value === 'string')
    return { scene: asWritten.scenes.find(({ id }) => id === value) ?? null };
  const read = v.safeParse(sceneSchema, value, { abortEarly: true });
  return read.success ? { scene: read.output } : { issue: read.issues[0] };
}

const short = (most: number) => v.pipe(v.string(), v.maxLength(most));
const listOf = <const Each extends v.GenericSchema>(each: Each, most = MOST_LISTED) =>
  v.pipe(v.array(each), v.maxLength(most));
const name = short(MOST_NAME);
const long = short(MOST_TEXT);
const basis = v.picklist(['reported', 'derived', 'assumed']);
const isTrue = v.exactOptional(v.literal(true));

const phrase = v.union([
  short(MOST_SENTENCE),
  v.variant('kind', [
    v.object({ kind: v.literal('count'), group: name, strong: isTrue, about: isTrue }),
    v.object({ kind: v.literal('patients'), group: name, strong: isTrue }),
    v.object({
      kind: v.literal('perHundred'),
      group: name,
      of: v.exactOptional(name),
      strong: isTrue,
    }),
  ]),
]);

const sentence = listOf(phrase);

const told = v.object({
  as: name,
  inShort: v.exactOptional(name),
  otherwise: v.object({ reading: name, perHundred: v.number() }),
});

/** One for each kind, so that the compiler asks for a new one. */
const pictures = {
  flow: v.object({
    kind: v.literal('flow'),
    through: v.exactOptional(name),
    focus: v.exactOptional(listOf(name)),
    asks: v.exactOptional(name),
    tells: v.exactOptional(name),
    told: v.exactOptional(told),
    trace: v.exactOptional(name),
  }),
  people: v.object({ kind: v.literal('people') }),
  repeats: v.object({ kind: v.literal('repeats'), isOneByOne: isTrue }),
  whom: v.object({
    kind: v.literal('whom'),
    group: name,
    of: v.pipe(v.tupleWithRest([name], name), v.maxLength(MOST_LISTED)),
  }),
  room: v.object({ kind: v.literal('room'), group: name, told: v.exactOptional(told) }),
  shares: v.object({
    kind: v.literal('shares'),
    rows: listOf(v.object({ ofWhom: name, x: v.number(), n: v.number(), basis, how: long })),
    shown: v.exactOptional(v.number()),
  }),
  series: v.object({ kind: v.literal('series'), branch: name }),
  words: v.object({
    kind: v.literal('words'),
    lines: listOf(v.object({ title: long, text: long })),
    shown: v.exactOptional(v.number()),
  }),
  code: v.object({ kind: v.literal('code'), scene: name }),
} satisfies { readonly [Kind in ScenePicture['kind']]: v.GenericSchema<{ kind: Kind }> };

const picture = v.variant('kind', Object.values(pictures));
const numbers = v.record(name, v.number());

/** What a press within a scene may change: anything that is said or seen. */
const build = v.object({
  sentence: v.exactOptional(sentence),
  ifChanged: v.exactOptional(sentence),
  notes: v.exactOptional(long),
  picture: v.exactOptional(picture),
});

const sceneSchema: v.GenericSchema<unknown, Scene> = v.object({
  id: name,
  title: long,
  sentence,
  ifChanged: v.exactOptional(sentence),
  notes: long,
  picture,
  builds: v.exactOptional(listOf(build, MOST_STEPS - 1)),
  rates: v.exactOptional(numbers),
  patients: v.exactOptional(v.number()),
  readings: v.exactOptional(numbers),
  minutes: v.exactOptional(v.number()),
  isHidden: isTrue,
});

/** The talk without its scenes, which are read one by one. */
export const talkSchema = v.object({
  study: name,
  key: v.exactOptional(v.pipe(v.string(), v.regex(/^[\w-]{1,40}$/))),
  title: long,
  minutes: v.number(),
  scenes: v.pipe(v.array(v.unknown()), v.minLength(1), v.maxLength(MOST_SCENES)),
});

const fileSchema = v.object({
  v: v.literal(1),
  talk: talkSchema,
  own: v.exactOptional(v.unknown()),
});

/** What a value is not where it fails a check of this name. */
const FAULTS: Readonly<Record<string, ValueFault>> = {
  string: 'text',
  number: 'number',
  array: 'list',
  tuple_with_rest: 'list',
  min_length: 'enough',
  max_length: 'short enough',
  object: 'set of values',
  record: 'set of values',
  union: 'phrase',
  variant: 'kind',
  regex: 'address',
  iso_date: 'day',
};

function keysOf({ path }: v.BaseIssue<unknown>): JsonPath {
  return (path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
}

/** What is wrong, with its place as people count: from 1, and of the talk where nothing else is said. */
export function faultOf(issue: v.BaseIssue<unknown>, before: JsonPath = []): string {
  const keys = [...before, ...keysOf(issue)];
  if (keys.length === 0) return savedTalkFaults.noTalk;
  if (keys.join('.') === 'v') return savedTalkFaults.otherVersion;
  const place = keys
    .map((key) => (typeof key === 'number' ? key + 1 : key))
    .filter((key, index) => index > 0 || key !== 'talk' || keys.length === 1)
    .join('.');
  if (issue.received === 'undefined') return savedTalkFaults.missing(place);
  // Of a phrase that is one of several things the nearest says most: a text that is too long is no number to be filled in.
  const isLong = typeof issue.input === 'string' && issue.type === 'union';
  return savedTalkFaults.value(place, isLong ? 'short enough' : (FAULTS[issue.type] ?? 'possible'));
}
