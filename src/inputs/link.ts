// A link → choices. One table of codecs, each a pair: what it reads, `writtenLink.ts` writes. Loaded where there is a link to read.

import {
  changed,
  SHOWN_KEYS,
  startingChoices,
  type Choices,
  type Scenario,
  type Shown,
  type Theme,
} from './choices.ts';
import { percentText, STUDY_KEY, VERSION, type Prefix } from './writtenLink.ts';
import { notUnderstood, oneOfWords, standsTwice } from '../locale/keyProblems.ts';
import { expected, impossibleReading, instead, unknownVersion } from '../locale/linkProblems.ts';
import { ratesOf, reportedPerMille } from '../study/rates.ts';
import { cohortSize, type Readable, type Study } from '../study/study.ts';
import { MOST_PATIENTS, patients, perMille, type Patients, type PerMille } from '../study/units.ts';

/** Reads and writes one kind of value; `read` gives null for what it cannot understand. */
export type Codec<Value> = {
  readonly read: (text: string) => Value | null;
  readonly write: (value: Value) => string;
  /** What a good value looks like, for the sentence about a bad one. */
  readonly expects: string;
};

/** 644 ↔ "64.4": percent, at most one decimal. */
export const percentCodec: Codec<PerMille> = {
  read: (text) => {
    const match = /^(\d{1,3})(?:\.(\d))?$/.exec(text);
    if (!match) return null;
    const value = Number(match[1]) * 10 + Number(match[2] ?? 0);
    return value <= 1000 ? perMille(value) : null;
  },
  write: percentText,
  expects: expected.percentage,
};

export const patientsCodec: Codec<Patients> = {
  read: (text) => {
    const value = /^\d{1,7}$/.test(text) ? Number(text) : 0;
    return value >= 1 && value <= MOST_PATIENTS ? patients(value) : null;
  },
  write: String,
  expects: expected.patients,
};

export const themeCodec: Codec<Theme> = {
  read: (text) => (text === 'light' || text === 'dark' ? text : null),
  write: String,
  expects: oneOfWords(['light', 'dark']),
};

function oneOf<const Word extends string>(...words: readonly Word[]): Codec<Word> {
  return {
    read: (text) => words.find((word) => word === text) ?? null,
    write: String,
    expects: oneOfWords(words),
  };
}

/** How the page is shown: a key of the link for each, with its codec. */
const shownCodecs: { readonly [Key in keyof Shown]-?: Codec<NonNullable<Shown[Key]>> } = {
  view: oneOf('people', 'table'),
  level: {
    read: (text) => (text === '90' ? 90 : text === '99' ? 99 : null),
    write: String,
    expects: expected.level,
  },
  interval: oneOf('exact'),
  doubt: oneOf('none', 'redraw'),
  spread: oneOf('chance'),
  seed: {
    read: (text) => (/^\d{1,9}$/.test(text) ? Number(text) : null),
    write: String,
    expects: expected.seed,
  },
  scene: {
    read: (text) => (/^[1-9]\d{0,5}$/.test(text) ? Number(text) : null),
    write: String,
    expects: expected.scene,
  },
  guess: {
    read: (text) => (/^\d{1,3}$/.test(text) && Number(text) <= 100 ? Number(text) : null),
    write: String,
    expects: expected.guess,
  },
};

function wholeFrom(least: number, most: number): Codec<number> {
  return {
    read: (text) => {
      const value = /^\d{1,7}$/.test(text) ? Number(text) : -1;
      return value >= least && value <= most ? value : null;
    },
    write: String,
    expects: expected.wholeFrom(least, most),
  };
}

/** A link as it was understood: the choices, and a phrase for each part that was not. */
export type ReadLink = { readonly choices: Choices; readonly problems: readonly string[] };

/**
 * The choices in a query string such as "?v=1&r.eligible=75". Unknown keys are passed over; a value that makes no sense
 * leaves what is reported in its place and is told in `problems`. `readable` are the studies that can be read in several
 * ways, where they are loaded.
 */
export function readLink(
  search: string,
  studies: readonly [Study, ...Study[]],
  readable: readonly Readable[] = [],
): ReadLink {
  const query = new URLSearchParams(search);
  const problems: string[] = [];
  function read<Value>(key: string, codec: Codec<Value>, otherwise: string): Value | null {
    const text = query.get(key);
    if (text === null) return null;
    const value = codec.read(text.trim());
    if (query.getAll(key).length > 1) problems.push(standsTwice(key));
    if (value === null)
      problems.push(notUnderstood(key, text, { expected: codec.expects, instead: otherwise }));
    return value;
  }

  const version = query.get('v');
  if (version !== null && version !== VERSION) problems.push(unknownVersion(version, VERSION));
  const known: Codec<Study> = {
    read: (id) => studies.find((each) => each.id === id) ?? null,
    write: (study) => study.id,
    expects: expected.study,
  };
  function readScenario(prefix: Prefix): Scenario {
    const usual =
      read(STUDY_KEY[prefix], known, instead.study(studies[0].words.title)) ?? studies[0];
    const study = readingOf(usual, prefix);
    let scenario: Choices = startingChoices(study);
    const size = read(`${prefix}n`, patientsCodec, instead.patients(cohortSize(study)));
    if (size !== null) scenario = changed(scenario, { type: 'patients', patients: size });
    for (const rate of ratesOf(study)) {
      const { branch } = rate;
      const reported = percentCodec.write(reportedPerMille(rate));
      const value = read(`${prefix}r.${branch}`, percentCodec, instead.rate(reported));
      if (value !== null) scenario = changed(scenario, { type: 'rate', branch, perMille: value });
    }
    return scenario;
  }
  function readingOf(study: Study, prefix: Prefix): Study {
    const ways = readable.find((each) => each.study === study);
    if (!ways) return study;
    const readings = ways.assumptions.flatMap(({ id, least, most, usual }) => {
      const value = read(`${prefix}a.${id}`, wholeFrom(least, most), instead.reading(usual));
      return value === null ? [] : [[id, value, usual] as const];
    });
    const taken = ways.read(Object.fromEntries(readings));
    for (const [id, value, usual] of readings) {
      const { [id]: possible = usual } = taken.readings ?? {};
      if (possible !== value) problems.push(impossibleReading(`${prefix}a.${id}`, value, possible));
    }
    return taken;
  }

  let choices: Choices = readScenario('');
  if (query.has(STUDY_KEY['pin.'])) choices = { ...choices, pinned: readScenario('pin.') };
  const theme = read('theme', themeCodec, instead.theme);
  if (theme !== null) choices = { ...choices, theme };
  const shown = Object.fromEntries(
    SHOWN_KEYS.flatMap((key) => {
      const value = read<unknown>(key, shownCodecs[key] as Codec<unknown>, instead.shown);
      return value === null ? [] : [[key, value]];
    }),
  );
  return { choices: changed(choices, { type: 'shown', shown }), problems };
}
