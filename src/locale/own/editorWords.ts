// The words of the editor of a study of one's own.

import { called, peopleCalled, whole } from '../number.ts';

export const editorWords = {
  title: 'Your own study',
  text: 'Text of the study',
  textShort: 'Text',
  picture: 'Picture',
  shown: 'What is shown',
  howTo:
    'One group a line, indented under the group it comes from, its number at the end. “?” is the rest; in brackets stands what a number rests on.',
  beginWith: 'Begin with',
  template: 'Template…',
  beginWithCopy: 'Begin with a copy of',
  copy: 'Copy of…',
  notLoaded: 'The studies of this page could not be loaded.',
  drafts: 'Drafts',
  draft: 'Draft…',
  newDraft: 'New draft',
  deleteDraft: 'Delete this draft',
  undo: 'Undo',
  redo: 'Redo',
  openFile: 'Open a file',
  talkOpens: 'This is a talk. It opens on a page of its own; what is written here is kept.',
  saveFile: 'Save as a file (JSON)',
  copyLink: 'Copy the link',
  theLink: 'The address of “Open as a page”',
  copySankeymatic: 'Copy for SankeyMATIC',
  theText: 'The text',
  asPage: 'Open as a page',
  understood: 'What was understood',
  putAway: 'Put this away',
  toMend: 'To be mended before it can be drawn',
  nothingYet: 'The picture comes as soon as the numbers add up.',
  lastPicture: 'This is the picture from before; the text does not add up at the moment.',
  stays:
    'All of it stays in this browser: drafts are kept here and sent nowhere. Whoever is given a link or a file has all of its text.',
  notKept:
    'This draft is not kept: this browser keeps none, or has no room for more. Save a file before you leave, or delete drafts.',
  changedElsewhere:
    'Another window has changed this draft. What is written here is kept as a draft of its own, and nothing of the other is lost.',
  tooLong:
    'Too long for a link that arrives whole: save it as a file, which can be opened here again.',
  joinedCells:
    'Some cells of this workbook are joined: only the first of them has an entry, the others are read as empty.',
  unknownCells:
    'Some cells of this workbook have a formula or an error without a value, and are read as empty. Open it in a spreadsheet, save it there, and bring it again.',
  otherMermaid:
    'This is a diagram of Mermaid in which no numbers of people stand: one that begins with “sankey-beta” can be read. Of others, write one group a line, its number at the end.',
  untitled: 'Untitled draft',
  damagedLink:
    'The study of this link could not be read: part of the link is missing. Ask for it once more, or for a file.',
  /** Follows "Part of the link was not understood: ". */
  notInLink: 'the study behind its “#” could not be read, so another is shown',
  otherVersion: 'The study of this link was written by a later version of this page.',
} as const;

/** "Line 3". */
export function lineNamed(line: number): string {
  return `Line ${whole(line)}`;
}

/** "9 groups at 5 stages, beginning with 195 people." */
export function understoodText(groups: number, stages: number, people: number): string {
  return `${whole(groups)} ${called(groups, 'group', 'groups')} at ${whole(stages)} ${called(stages, 'stage', 'stages')}, beginning with ${peopleCalled(people, 'person', 'people')}.`;
}

/** Of a file that is none of those that can be read; what it is, where its first bytes tell. Null is what was pasted. */
export function notRead(name: string | null, kind: keyof typeof NOT_READ): string {
  return `${name === null ? 'What was pasted' : `“${name}”`} ${NOT_READ[kind]}`;
}

const NOT_READ = {
  empty: 'is empty.',
  other:
    'is a packed file and no study: neither a workbook (.xlsx) nor slides (.pptx) that carry a talk.',
  damaged: 'is a packed file that is damaged: it was perhaps cut off on its way.',
  'old workbook':
    'is a workbook of an old form (.xls) or one with a password. Save its sheet as .xlsx or CSV.',
  pdf: 'is a PDF. Its numbers have to be typed: one group a line.',
  binary:
    'is no text. An outline, a table (CSV, TSV, .xlsx) or a file of this page can be read here.',
  uncut: 'has nothing that parts it into cells, so it is no table with a row for each patient.',
  'too large':
    'unpacks to more than a workbook has. Save its sheet as CSV: that may have any length.',
  gone: 'cannot be read: it is a folder, or was moved or changed.',
} as const;

/** Of a text that was put in place of what was there. */
export const readAs = {
  json: 'Read as a file of this page. Undo brings back what was here.',
  table: 'Read as a table with a row for each step. Undo brings back what was here.',
  groups: 'Read as a table with a row for each group. Undo brings back what was here.',
  arms: 'Read as a table with a column for each arm, each step under the one above it; the last is one group of all arms. Undo brings back what was here.',
  mermaid: 'Read as a diagram of Mermaid (sankey). Undo brings back what was here.',
  outline: 'Read as the text between its fences. Undo brings back what was here.',
  sankeymatic: 'Read as text of SankeyMATIC. Undo brings back what was here.',
} as const;

/** `path` is null where it is no JSON at all. */
export function brokenJson(path: string | null, line: number): string {
  return path === null
    ? `This begins like a file of this page, and line ${whole(line)} is no JSON: a quotation mark, a comma or a bracket is missing there or too many.`
    : `This is no study: in line ${whole(line)} something else is expected at “${path === '' ? 'its begin' : path}”.`;
}

/** Of a workbook whose first sheet is about the others. */
export function sheetRead(name: string): string {
  return `Of this workbook the sheet “${name}” is read.`;
}

/** Of a table with a row for each combination of entries. */
export function rowsOfSeveral(name: string): string {
  return `“${name}” says how many patients each row stands for, and each row is counted so often. Where it says something else, call that column otherwise.`;
}
