// What is said of Walther 1997 under a reading that is not the usual one: where it differs from the usual words.

import { howToRead } from '../common.ts';
import type { CountWords, StudyWords } from '../words.ts';
import {
  ofAll,
  ofTreated,
  caveat,
  deaths,
  DEATHS,
  eligible,
  ELIGIBLE,
  howMany,
  inShort,
  RESECTED,
  responders,
  UNRESECTABLE,
  type Taken,
} from './walther1997Questions.ts';
import { AT_LEAST_67, walther1997Words } from './walther1997Words.ts';

export function wordsUnder(taken: Taken): StudyWords {
  const { isOfTreated, areFollowed } = taken;
  return {
    ...walther1997Words,
    stages: { ...walther1997Words.stages, ...(isOfTreated ? { treatment: 'Treatment' } : {}) },
    groups: { ...walther1997Words.groups, ...groupsUnder(taken) },
    counts: { ...walther1997Words.counts, ...countsUnder(taken) },
    caveat: caveat(taken),
    caveatInShort: `Read another way: ${inShort(taken)}.`,
    ...(areFollowed
      ? {
          prose: {
            howToRead: howToRead(
              'response',
              'those who leave it peel off and end where they left, or go on beside it.',
            ),
          },
        }
      : {}),
  };
}

function groupsUnder({
  areFollowed,
  restOfAlive,
  isOfTreated,
}: Taken): NonNullable<StudyWords['groups']> {
  return {
    ...(areFollowed
      ? {
          // Some of the unresectable are alive too.
          recovered: { label: 'Resected, alive', who: 'resected and alive' },
          'unresectable-alive': { label: 'Unresectable, alive', who: 'unresectable and alive' },
        }
      : {}),
    ...(restOfAlive > 0
      ? {
          'unresectable-not-eligible': {
            label: 'Unresectable, not eligible',
            who: 'unresectable and not eligible',
          },
        }
      : {}),
    ...(isOfTreated
      ? {
          treated: { label: 'Assumed treated', who: 'assumed treated' },
          'treatment-not-reported': {
            label: 'Eligible, treatment not reported',
            who: 'eligible, treatment not reported',
          },
        }
      : {}),
  };
}

function countsUnder({
  isOfAll,
  among,
  died,
  eligibleToo,
  isOfTreated,
  recovered,
  alive,
  areFollowed,
  restOfAlive,
}: Taken): Readonly<Record<string, CountWords>> {
  const ofDeaths = (number: number): CountWords => ({
    how: `${number === DEATHS ? '' : `${number} of `}the ${DEATHS} deaths printed in the abstract`,
    assumption: deaths(died),
  });
  const ofEligible = (how: string): CountWords => ({ how, assumption: eligible(eligibleToo) });
  const ofThose = (how: string): CountWords => ({
    how,
    assumption: isOfAll ? ofAll() : ofTreated(among),
  });
  return {
    recovered: {
      how: died === 0 ? `all ${RESECTED}` : `${RESECTED} − ${died}`,
      assumption: deaths(died),
    },
    'resected-periop-death': ofDeaths(died),
    'not-eligible': {
      how: `${recovered} − ${ELIGIBLE - eligibleToo}`,
      assumption: [
        ...(died < DEATHS ? [deaths(died)] : []),
        eligible(eligibleToo),
        AT_LEAST_67,
      ].join(' '),
    },
    'recovered-eligible': {
      how:
        eligibleToo === 0
          ? `the ${ELIGIBLE} printed in the abstract, as 62% of the 195`
          : `${ELIGIBLE} − ${eligibleToo}`,
      assumption: `${deaths(died)} ${eligible(eligibleToo)}`,
    },
    ...(areFollowed
      ? {
          'unresectable-alive': {
            how: died === DEATHS ? `all ${UNRESECTABLE}` : `${UNRESECTABLE} − ${DEATHS - died}`,
            assumption: deaths(died),
          },
        }
      : {}),
    ...(died < DEATHS ? { 'unresectable-periop-death': ofDeaths(DEATHS - died) } : {}),
    ...(eligibleToo > 0
      ? {
          'unresectable-alive-eligible': ofEligible('chosen here; not reported'),
        }
      : {}),
    ...(restOfAlive > 0
      ? { 'unresectable-not-eligible': ofEligible(`${alive} − ${eligibleToo}`) }
      : {}),
    ...(isOfTreated
      ? {
          treated: ofThose('chosen here; not reported'),
          'treatment-not-reported': ofThose(`${ELIGIBLE} − ${among}`),
        }
      : {}),
    ...(isOfTreated || isOfAll
      ? {
          responded: ofThose(howMany(among)),
          'no-response': ofThose(`${isOfAll ? ELIGIBLE : among} − ${responders(among)}`),
        }
      : {}),
  };
}
