import type { Page } from 'playwright-core';

export type TakenPicture = {
  readonly file: string;
  readonly link: string;
  readonly width: number;
  readonly height: number;
  /** The parts of the page that it shows, as a selector; all of it where left out. */
  readonly within?: string;
};
export const pictures: readonly TakenPicture[];
export function wordsOn(page: Page, within?: string): Promise<string>;
export function withWords(png: Uint8Array, words: string): Uint8Array;
export function wordsIn(png: Uint8Array): string | undefined;
