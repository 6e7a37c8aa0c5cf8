// A scene in words, with the numbers of the moment.

import type { Flows } from '../model/flows.ts';
import { readChips } from '../study/chips.ts';
import type { Line, Scene } from '../study/talk.ts';
import { areEnoughForShares } from '../model/shares.ts';
import { shareInPercent, whole } from './number.ts';
import { chipText, piecesOf, type Piece } from './phrases.ts';
import { sharesInWords } from './shares.ts';
import { groupLabel } from './studyWords.ts';

/** The sentence of a scene: its own, or where somebody has moved a rate since, what would be. */
export function scenePieces(scene: Scene, now: Flows, isAsScene: boolean): readonly Piece[] {
  // Another reading of the paper supposes nothing of the patients.
  const isOwn = isAsScene || (now.asReported && !hasOwnNumbers(scene));
  return piecesOf(isOwn ? scene.sentence : (scene.ifChanged ?? scene.sentence), now);
}

/** What the speaker has in mind, the numbers in it filled in. */
export function sceneNotes({ notes }: Scene, now: Flows): string {
  // Whatever is shown, those of the whole study: a speaker knows how it goes on.
  const groups = now.study.groups.map(({ id }) => id);
  return readChips(notes, groups)
    .phrases.map((phrase) => (typeof phrase === 'string' ? phrase : chipText(phrase, now)))
    .join('');
}

/** Whether a sentence speaks of numbers that its scene brings. */
function hasOwnNumbers({ rates, patients, readings }: Scene): boolean {
  return rates !== undefined || patients !== undefined || readings !== undefined;
}

export function sceneText(scene: Scene, now: Flows, isAsScene: boolean): string {
  return scenePieces(scene, now, isAsScene)
    .map(({ text }) => text)
    .join('');
}

/** What a picture of the flow says as far as it is told: "Taken to surgery: 195. Resected: 190 of 195 (97%). …" */
export function flowInWords({ study, groups, patients }: Flows): string {
  return groups
    .map(({ group, count, share }, index) =>
      index === 0
        ? `${groupLabel(study, group.id)}: ${whole(count)}.`
        : `${groupLabel(study, group.id)}: ${whole(count)} of ${whole(patients)}${areEnoughForShares(patients) ? ` (${shareInPercent(share)})` : ''}.`,
    )
    .join(' ');
}

/** What a press has brought of a list that comes line by line; null where it is there at once. */
export function newestInWords({ picture, builds = [] }: Scene): string | null {
  if (picture.kind !== 'words' && picture.kind !== 'shares') return null;
  const isComing = [picture, ...builds.map((build) => build.picture)].some(
    (each) => each !== undefined && 'shown' in each,
  );
  if (!isComing) return null;
  const { shown = Infinity } = picture;
  return picture.kind === 'words'
    ? linesInWords(picture.lines.slice(0, shown).slice(-1))
    : sharesInWords(picture.rows.slice(0, shown).slice(-1));
}

/** Something told in words alone, one line after the other. */
export function linesInWords(lines: readonly Line[]): string {
  return lines.map(({ title, text }) => `${title} ${text}`).join(' ');
}
