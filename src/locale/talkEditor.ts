// The editor of a talk: its list of scenes, their fields, and the talks that are kept.

import type { Flows } from '../model/flows.ts';
import type { Chip } from '../study/chips.ts';
import { writtenChips } from '../study/chips.ts';
import { listed, peopleCalled, whole } from './number.ts';
import { chipText } from './phrases.ts';
import { groupLabel } from './studyWords.ts';

export const talkEditorWords = {
  title: 'Make the talk yours',
  whichTalk: 'Talk',
  asWritten: 'As the study tells it',
  /** Whether they were kept before they were with their study. */
  ownTalks: (isOfAny: boolean) => (isOfAny ? 'Yours, kept without their study' : 'Your talks'),
  notKept:
    'This is not kept: this browser keeps nothing here, or has no room for more. What you change lasts as long as this window: save it as a file.',
  keptApart:
    'Another window has changed this talk. What is changed here is kept as one more talk in this browser, and nothing of the other is lost.',
  kept: 'Kept in this browser and sent nowhere.',
  isAsWritten: 'The first change makes it a talk of your own.',
  titleOfTalk: 'Title of the talk',
  minutesOfTalk: 'Minutes',
  scenes: 'Scenes',
  earlier: 'Earlier',
  later: 'Later',
  hide: 'Hide',
  show: 'Show',
  duplicate: 'Duplicate',
  remove: 'Remove',
  add: 'Add what the hall shows now',
  hidden: 'hidden',
  sceneTitle: 'Name of the scene',
  sceneMinutes: 'Minutes of the scene',
  shareOfRest: 'its share',
  sentence: 'Sentence',
  notes: 'Notes',
  undo: 'Undo',
  redo: 'Redo',
  delete: 'Delete this talk',
  carry: 'To carry it',
  copyLink: 'Copy its link',
  theLink: 'the address of this page',
  tooLongForLink: 'It is too long for a link. A file carries it.',
  save: 'Save as a file (JSON)',
  ofShow:
    'It is the talk as this page wrote it into the file: what was changed on its slides is not read.',
  otherNumbers:
    'The file carries its study with other numbers; those that are said are of the study that is shown.',
  openFile: 'Open a file',
  deleted: 'The talk was deleted.',
  bringBack: 'Bring it back',
  noKeepingHidden: 'A talk keeps one scene that is shown.',
  ledTo: 'The code of another scene leads here, so it stays.',
  ownScene: 'A scene of your own',
  noMinutes: 'Type minutes from 0 to 600.',
} as const;

/** "Scene 7 of 13: The answer", over its fields. */
export function sceneEdited(called: number | null, scenes: number, title: string): string {
  return `${called === null ? 'Hidden scene' : `Scene ${called} of ${scenes}`}: ${title}`;
}

/** "Step 2", of a scene that has several. */
export function stepCalled(step: number): string {
  return `Step ${step}`;
}

/** The handle by which a scene is moved. */
export function moveScene(title: string): string {
  return `Move “${title}”: drag, or arrows up and down`;
}

/** Read out when a scene has come to another place. */
export function sceneMoved(title: string, to: number, scenes: number): string {
  return `“${title}” is scene ${to} of ${scenes} now.`;
}

/** Below a name that was longer than there is room for. */
export function nameCut(most: number): string {
  return `A name has room for ${whole(most)} letters: what stood behind them was left out.`;
}

/** Below a sentence or notes that were. */
export function textCut(most: number): string {
  return `There is room for ${whole(most)} letters here: what stood behind them was left out.`;
}

/** Below a name that is empty; `before` is the one that stays. */
export function emptyName(before: string): string {
  return `A name is not empty: “${before}” stays.`;
}

/** Read out when something was done to a scene. */
export const sceneDone = {
  hidden: (title: string) => `“${title}” is hidden: the hall does not see it.`,
  shown: (title: string) => `“${title}” is shown again.`,
  added: (title: string, after: string) => `“${title}” stands after “${after}” now.`,
  removed: (title: string) => `“${title}” was removed. Undo brings it back.`,
} as const;

/** The name of a copy. */
export function copyCalled(title: string): string {
  return `${title} (copy)`;
}

/** What has been opened: "“My talk” was opened, with 12 scenes." */
export function talkOpened(title: string, scenes: number): string {
  return `“${title}” was opened, with ${peopleCalled(scenes, 'scene', 'scenes')}.`;
}

export const chipWords = {
  insert: 'Insert a number…',
  insertInto: (label: string) => `Insert a number into: ${label}`,
  empty: 'A scene has a sentence. The hall keeps the one before.',
  hint: 'Numbers stand between braces and are those of the moment; between stars, *{…}*, they stand out.',
  reads: 'Reads:',
} as const;

/** "No number of this study: {cured}. The hall keeps the text before." */
export function unknownChips(written: readonly string[]): string {
  return `No number of this study: ${listed(written)}. The hall keeps the text before.`;
}

/** Every number that a text may hold, as it is written and as it is now: "Responded: 22". */
export function chipsOffered(
  now: Flows,
): readonly { readonly written: string; readonly called: string }[] {
  const { groups, outcomes } = now.study;
  const [cohort] = groups;
  const counts = groups.map(({ id }): Chip => ({ kind: 'count', group: id }));
  const shares = outcomes.flatMap((id): readonly Chip[] => [
    { kind: 'perHundred', group: id },
    ...outcomes
      .filter((of) => of !== id && of !== cohort.id)
      .map((of): Chip => ({ kind: 'perHundred', group: id, of })),
  ]);
  return [...counts, ...shares].map((chip) => ({
    written: writtenChips([chip]),
    called: `${groupLabel(now.study, chip.group)}: ${chipText(chip, now)}${
      chip.kind === 'perHundred' && chip.of !== undefined
        ? ` ${groupLabel(now.study, chip.of)}`
        : ''
    }`,
  }));
}
