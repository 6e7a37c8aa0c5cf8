// Of the numbers and views in a link: what a good value is, and what is shown where it is none.

import { quoted } from './quoted.ts';

export const expected = {
  percentage: 'a percentage from 0 to 100 with at most one decimal',
  patients: 'a whole number from 1 to 1,000,000',
  level: '90 or 99',
  seed: 'a whole number of at most nine figures',
  scene: 'the number of a scene, from 1',
  guess: 'a whole number from 0 to 100',
  study: 'a study of this page',
  trace: 'a group or a total of this study',
  wholeFrom: (least: number, most: number) => `a whole number from ${least} to ${most}`,
} as const;

export const instead = {
  study: (title: string) => `${title} is shown`,
  patients: (own: number) => `the study’s own ${own} are shown`,
  /** `own` is in percent. */
  rate: (own: string) => `the ${own}% read from the study is shown`,
  reading: (usual: string) => `${usual} is used`,
  theme: 'the theme of your system is shown',
  shown: 'what is usual is shown',
  mode: 'the whole page is shown',
  window: 'what the hall sees is shown',
} as const;

/** "v=“2” is a version that this page does not know, so it is read as version 1". */
export function unknownVersion(written: string, known: string): string {
  return `v=${quoted(written)} is a version that this page does not know, so it is read as version ${known}`;
}

/** Of a reading that cannot be together with others: "a.lost=7 is not possible beside the others, so 5 is used". */
export function impossibleReading(key: string, wanted: string, taken: string): string {
  return `${key}=${wanted} is not possible beside the others, so ${taken} is used`;
}

/** "“r.eligable” is no rate of this study, so “75” is passed over". */
export function unknownKey(key: string, text: string): string {
  const what = /^pin/i.test(key)
    ? 'no number of what is pinned'
    : OF_STUDY[key.slice(0, 1).toLowerCase()];
  return `${quoted(key)} is ${what}, so ${quoted(text)} is passed over`;
}

const OF_STUDY: Readonly<Record<string, string>> = {
  r: 'no rate of this study',
  a: 'no assumption of this study',
};
