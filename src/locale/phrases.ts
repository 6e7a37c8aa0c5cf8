// Sentences of a study with the numbers of the moment filled in.

import { amongOf } from '../model/among.ts';
import { countedGroup, type Flows } from '../model/flows.ts';
import type { Phrase } from '../study/phrase.ts';
import { areEnoughForShares, settledShare } from '../model/shares.ts';
import { inStudysNumber } from './fewPatients.ts';
import { nobodyCalled } from './nobody.ts';
import { ofEveryHundred, peopleCalled, rangeInWords, whole } from './number.ts';

export type Piece = { readonly text: string; readonly isStrong: boolean };

/** A study's headline for these flows, piece by piece. */
export function headlinePieces(flows: Flows): readonly Piece[] {
  const known = headlines.get(flows);
  if (known) return known;
  const { reported, hypothetical } = flows.study.words.headline;
  const pieces = piecesOf(flows.asReported ? reported : hypothetical, flows);
  headlines.set(flows, pieces);
  return pieces;
}

/** It is the name of the picture too. */
const headlines = new WeakMap<Flows, readonly Piece[]>();

/**
 * A sentence with the numbers of these flows, piece by piece. Of few patients no share is told: the sentence then ends with
 * what it would be in as many as the study had.
 */
export function piecesOf(sentence: readonly Phrase[], flows: Flows): readonly Piece[] {
  const shares = sentence.filter(isShare);
  const told = shares.findLast(({ of }) => of === undefined) ?? shares.at(-1);
  if (told && !areEnoughForShares(flows.patients)) {
    const { share } = countedGroup(flows, told.group);
    return [
      ...piecesBeside(sentence.slice(0, sentence.findIndex(isShare)), flows, true),
      { text: inStudysNumber(flows.study, share), isStrong: true },
      { text: '.', isStrong: false },
    ];
  }
  return piecesBeside(sentence, flows, told !== undefined);
}

/** A number by itself, as it is said within other words: "about 22", "11 of every 100". */
export function chipText(chip: Exclude<Phrase, string>, flows: Flows): string {
  return `${isSomeAbout(chip, flows) ? ABOUT : ''}${textOf(chip, flows, false)}`;
}

/** Beside a share that is told nobody is called so that it does not contradict that share. */
function piecesBeside(
  sentence: readonly Phrase[],
  flows: Flows,
  isShareTold: boolean,
): readonly Piece[] {
  const pieces = sentence.flatMap((phrase): readonly Piece[] => {
    const piece = {
      text: textOf(phrase, flows, isShareTold),
      isStrong: typeof phrase !== 'string' && 'strong' in phrase,
    };
    const isAbout = isSomeAbout(phrase, flows);
    return isAbout ? [{ text: ABOUT, isStrong: false }, piece] : [piece];
  });
  return pieces.map((piece, index) =>
    index === 0 ? { ...piece, text: capitalized(piece.text) } : piece,
  );
}

const ABOUT = 'about ';

function isSomeAbout(phrase: Phrase, flows: Flows): boolean {
  if (typeof phrase === 'string' || phrase.kind !== 'count' || !phrase.about) return false;
  return countedGroup(flows, phrase.group).count > 0;
}

/** A sentence may begin with a number in words. */
function capitalized(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function isShare(phrase: Phrase): phrase is Extract<Phrase, { readonly kind: 'perHundred' }> {
  return typeof phrase !== 'string' && phrase.kind === 'perHundred';
}

export function headlineText(flows: Flows): string {
  return headlinePieces(flows)
    .map((piece) => piece.text)
    .join('');
}

/** The longest that the headline can become: what its room is reserved by. The same for all numbers up to 1000 patients. */
export function longestHeadline(flows: Flows): string {
  const most = Math.max(1000, flows.patients);
  const written = (isOfMany: boolean) =>
    flows.study.words.headline.hypothetical
      .map((phrase) => {
        if (typeof phrase === 'string') return phrase;
        if (phrase.kind === 'perHundred')
          return ofEveryHundred(isOfMany ? (most - 1) / most : TINY);
        if (phrase.kind === 'patients') return peopleCalled(most, 'patient', 'patients');
        return isOfMany ? `${phrase.about ? ABOUT : ''}${whole(most)}` : nobodyCalled(TINY);
      })
      .join('');
  const [many, hardlyAny] = [written(true), written(false)];
  return many.length > hardlyAny.length ? many : hardlyAny;
}

/** A share that is not none, of which no whole person and no tenth of a hundred can be told. */
const TINY = 1e-9;

function textOf(phrase: Phrase, flows: Flows, isShareTold: boolean): string {
  if (typeof phrase === 'string') return phrase;
  const { count, share } = countedGroup(flows, phrase.group);
  switch (phrase.kind) {
    case 'count':
      return count > 0 ? whole(count) : nobodyCalled(isShareTold ? share : 0);
    case 'patients':
      return peopleCalled(count, 'patient', 'patients');
    case 'perHundred': {
      if (phrase.of === undefined) return ofEveryHundred(settledShare(share));
      const { least, most } = amongOf(flows, phrase.group, phrase.of).share;
      return least === most ? ofEveryHundred(least) : rangeInWords(least, most);
    }
  }
}
