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
import { plainNumber, plainPercent } from './plainNumber.ts';
import { hasKey, queryOf, valuesOf } from './query.ts';
import { keyReader, type Codec } from './readKey.ts';
import { percentText, STUDY_KEY, VERSION, type Prefix } from './writtenLink.ts';
import { oneOfWords } from '../locale/keyProblems.ts';
import {
  expected,
  impossibleReading,
  instead,
  unknownKey,
  unknownVersion,
} from '../locale/linkProblems.ts';
import { answerText, type Assumption } from '../study/assumption.ts';
import { ratesOf, reportedPerMille } from '../study/rates.ts';
import { cohortSize, isTraceable, resultOf, type Readable, type Study } from '../study/study.ts';
import { MOST_PATIENTS, patients, perMille, type Patients, type PerMille } from '../study/units.ts';

/** 644 ↔ "64.4": percent, at most one decimal. "64,4%" is read as well. */
export const percentCodec: Codec<PerMille> = {
  read: (text) => {
    const match = /^(\d{1,3})(?:[.,](\d))?$/.exec(plainPercent(text));
    if (!match) return null;
    const value = Number(match[1]) * 10 + Number(match[2] ?? 0);
    return value <= 1000 ? perMille(value) : null;
  },
  write: percentText,
  expects: expected.percentage,
};

export const patientsCodec: Codec<Patients> = {
  read: (text) => {
    const value = wholeIn(text, 1, MOST_PATIENTS);
    return value === null ? null : patients(value);
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
const shownCodecs: {
  readonly [Key in keyof Omit<Shown, 'trace' | 'of'>]-?: Codec<NonNullable<Shown[Key]>>;
} = {
  view: oneOf('people', 'table'),
  level: {
    read: (text) => {
      const level = wholeIn(plainPercent(text));
      return level === 90 || level === 99 ? level : null;
    },
    write: String,
    expects: expected.level,
  },
  interval: oneOf('exact'),
  doubt: oneOf('none', 'redraw'),
  spread: oneOf('chance'),
  seed: {
    read: wholeIn,
    write: String,
    expects: expected.seed,
  },
  scene: {
    read: (text) => {
      const plain = plainNumber(text);
      return /^0*[1-9]\d{0,5}(\.[1-9])?$/.test(plain) ? Number(plain) : null;
    },
    write: String,
    expects: expected.scene,
  },
  guess: {
    read: (text) => wholeIn(plainPercent(text), 0, 100),
    write: String,
    expects: expected.guess,
  },
};

/** Of whom shares are told: of all where nothing else is said, and so never written. */
const ofCodec = oneOf('all', 'step');

/** Whose people are traced: what is none of this study cannot be. */
function tracedIn(study: Study): Codec<string> {
  return {
    read: (id) => (isTraceable(study, id) ? id : null),
    write: String,
    expects: expected.trace,
  };
}

/** The id of a scene, with its step behind a point: what has a letter in it, and so is no number. */
const SCENE_ID = /^(?=.*\p{L})[\p{L}\p{N}][\p{L}\p{M}\p{N}_.-]{0,299}$/u;

/** The ids by which a link names scenes: a talk knows which numbers they are. */
export function namedScenes(search: string): readonly string[] {
  return valuesOf(queryOf(search), 'scene').filter((text) => SCENE_ID.test(text));
}

/** The answers to a question that a paper leaves open: numbers of people, or words. */
function answersTo({ id, least, most }: Assumption): Codec<number> {
  const write = (value: number) => answerText(id, value);
  const words = [least, most].map(write);
  if (words.join() !== [least, most].join())
    return {
      read: (text) => (words.includes(text) ? least + words.indexOf(text) : null),
      write,
      expects: oneOfWords(words),
    };
  return {
    read: (text) => wholeIn(text, least, most),
    write,
    expects: expected.wholeFrom(least, most),
  };
}

/** A whole number of at most nine figures, from the least to the most that it can be. */
function wholeIn(text: string, least = 0, most = 1e9): number | null {
  const plain = plainNumber(text);
  const value = Number(plain);
  return /^\d{1,9}$/.test(plain) && value >= least && value <= most ? value : null;
}

/** What only a number of a study would begin with: where it is none, a letter of it was lost. */
const SEEMS_OF_STUDY = /^(?:[ar]|pin)\./i;

function keysOfStudy(study: Study, readable: readonly Readable[]): readonly string[] {
  const ways = readable.find((each) => each.study === study)?.assumptions ?? [];
  return [
    'n',
    ...ratesOf(study).map(({ branch }) => `r.${branch}`),
    ...ways.map(({ id }) => `a.${id}`),
  ];
}

/** A link as it was understood: the choices, and a phrase for each part that was not. */
export type ReadLink = { readonly choices: Choices; readonly problems: readonly string[] };

/**
 * The choices in a query string such as "?v=1&r.eligible=75". A value that makes no sense leaves what is reported in its place
 * and is told in `problems`, and so is a key that looks like a number of a study and is none; others are passed over. `readable` are the studies that can be read in several
 * ways, where they are loaded.
 */
export function readLink(
  search: string,
  studies: readonly [Study, ...Study[]],
  readable: readonly Readable[] = [],
): ReadLink {
  const query = queryOf(search);
  const problems: string[] = [];
  const known = new Set<string>();
  const read = keyReader(search, problems);
  const [version] = valuesOf(query, 'v');
  if (version !== undefined && plainNumber(version) !== VERSION)
    problems.push(unknownVersion(version, VERSION));
  const studyCodec: Codec<Study> = {
    read: (id) => studies.find((each) => each.id === id) ?? null,
    write: (study) => study.id,
    expects: expected.study,
  };
  function ofStudy(key: string): string {
    known.add(key.toLowerCase());
    return key;
  }
  function readScenario(prefix: Prefix): Scenario {
    const usual =
      read(STUDY_KEY[prefix], studyCodec, instead.study(studies[0].words.title)) ?? studies[0];
    const study = readingOf(usual, prefix);
    let scenario: Choices = startingChoices(study);
    const size = read(ofStudy(`${prefix}n`), patientsCodec, instead.patients(cohortSize(study)));
    if (size !== null) scenario = changed(scenario, { type: 'patients', patients: size });
    for (const rate of ratesOf(study)) {
      const { branch } = rate;
      const reported = percentCodec.write(reportedPerMille(rate));
      const value = read(ofStudy(`${prefix}r.${branch}`), percentCodec, instead.rate(reported));
      if (value !== null) scenario = changed(scenario, { type: 'rate', branch, perMille: value });
    }
    return scenario;
  }
  function readingOf(study: Study, prefix: Prefix): Study {
    const ways = readable.find((each) => each.study === study);
    if (!ways) return study;
    const readings = ways.assumptions.flatMap((assumption) => {
      const { id, usual } = assumption;
      const value = read(
        ofStudy(`${prefix}a.${id}`),
        answersTo(assumption),
        instead.reading(answerText(id, usual)),
      );
      return value === null ? [] : [[id, value, usual] as const];
    });
    const taken = ways.read(Object.fromEntries(readings));
    for (const [id, value, usual] of readings) {
      const { [id]: possible = usual } = taken.readings ?? {};
      if (possible !== value)
        problems.push(
          impossibleReading(`${prefix}a.${id}`, answerText(id, value), answerText(id, possible)),
        );
    }
    return taken;
  }

  let choices: Choices = readScenario('');
  if (hasKey(query, STUDY_KEY['pin.'])) choices = { ...choices, pinned: readScenario('pin.') };
  else
    for (const key of studies.flatMap((study) => keysOfStudy(study, readable)))
      ofStudy(`pin.${key}`);
  for (const key of new Set(query.keys()))
    if (SEEMS_OF_STUDY.test(key) && !known.has(key.toLowerCase()))
      problems.push(unknownKey(key, query.get(key) ?? ''));
  const theme = read('theme', themeCodec, instead.theme);
  if (theme !== null) choices = { ...choices, theme };
  const shown = Object.fromEntries(
    SHOWN_KEYS.flatMap((key) => {
      const codec =
        key === 'trace' ? tracedIn(choices.study) : key === 'of' ? ofCodec : shownCodecs[key];
      if (key === 'scene' && namedScenes(search).length > 0) return [];
      const value = read<unknown>(key, codec as Codec<unknown>, instead.shown);
      // The people of the result are traced, and shares are of all, where nothing else is said.
      const isUsual =
        (key === 'trace' && value === resultOf(choices.study)) || (key === 'of' && value === 'all');
      return value === null || isUsual ? [] : [[key, value]];
    }),
  );
  return { choices: changed(choices, { type: 'shown', shown }), problems };
}
