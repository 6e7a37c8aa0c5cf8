// What is said of a number that a reader typed: how it was read, or what is wrong with it.

import { quoted } from './quoted.ts';

export const typedNotes = {
  percent: (percent: number) => `Read as ${percent}%.`,
  patients: (patients: number) => `Read as ${patients}.`,
  width: (px: number) => `Read as ${px} px.`,
} as const;

/** Each about the text that was typed. */
export const typedFaults = {
  notPercent: (text: string) => `${quoted(text)} is not a percentage from 0 to 100.`,
  twoWays: (text: string) => `${quoted(text)} can be read in two ways.`,
  aboveAll: (text: string) => `${quoted(text)} is more than 100%.`,
  notPatients: (text: string) => `${quoted(text)} is not a whole number from 1 to 1,000,000.`,
  notWidth: (text: string, least: number, most: number) =>
    `${quoted(text)} is not a width from ${least} to ${most} px.`,
} as const;
