// What somebody types, pastes, drops or opens → a text for the editor, rows to be counted, a talk, or why it is none of them. What it is, its content says,
// never its name.

import { writtenOutline } from '../../inputs/own/writtenOutline.ts';
import { readOutline } from '../../inputs/own/outline.ts';
import { unfenced } from '../../inputs/own/wrapped.ts';
import { recognised, type Recognised } from '../../inputs/own/readOwn.ts';
import type { Encoding } from '../../inputs/own/rows/bytes.ts';
import type { RowsForm } from '../../inputs/own/rows/form.ts';
import { contentOfFile, guessedForm } from '../../inputs/own/rows/read.ts';
import { weightedRows } from '../../inputs/own/rows/weighted.ts';
import type { GivenTalkFile } from '../../inputs/talk/givenTalk.ts';
import {
  brokenJson,
  editorWords,
  notRead,
  readAs,
  rowsOfSeveral,
  sheetRead,
} from '../../locale/own/editorWords.ts';
import { ownFaultText } from '../../locale/own/ownFaults.ts';
import { addedWords } from '../../locale/own/addedWords.ts';
import { checkedOwn } from '../../study/own/faults.ts';
import { tableDoubtText, unreadLineText } from '../../locale/own/tableDoubts.ts';
import { talkNotRead } from '../../locale/talkFaults.ts';
import { isSuppressed, type SourceRemark } from './sourceRemarks.ts';
import { zipBeside } from './zipBeside.ts';

/** Rows of patients that are to be counted, and how they are most likely to be read. */
export type GivenRows = {
  /** Null for what was pasted. */
  readonly name: string | null;
  /** One, but of a workbook each. */
  readonly sheets: readonly GivenSheet[];
  /** Which of them is looked at first, and how it is most likely to be read. */
  readonly chosen: number;
  readonly guessed: RowsForm;
};

export type GivenSheet = { readonly name: string; readonly file: Blob };

/** What is said once; and of what was read what is true beyond the next press. */
type Said = { readonly said: readonly string[]; readonly source: readonly SourceRemark[] };

export type Given =
  | ({ readonly kind: 'text'; readonly text: string } & Said)
  | ({ readonly kind: 'rows'; readonly rows: GivenRows } & Said)
  /** A talk, which opens on a page of its own. */
  | { readonly kind: 'talk'; readonly address: string; readonly said: readonly string[] }
  | { readonly kind: 'nothing'; readonly said: readonly [string] };

/** Larger files are no studies in words: if anything, rows of patients. */
const MOST_BYTES = 4_000_000;

/** A text from elsewhere, in whatever form it is; null where it is an outline, or a part of one. */
export async function givenText(given: string): Promise<Given | null> {
  const found = recognised(given);
  if (!found) return null;
  const text = unfenced(given);
  if (found.kind === 'outline') return { kind: 'text', text, said: [readAs.outline], source: [] };
  if (found.kind === 'other mermaid') return nothing(editorWords.otherMermaid);
  if (found.kind === 'broken json') {
    const read = (await talkReader()).talkOfText(text);
    return 'fault' in read && !read.isTalk
      ? nothing(await brokenText(text, found.path))
      : asTalk(read);
  }
  if (found.kind === 'rows' || found.kind === 'too long')
    return givenRows(null, [{ name: '', file: new Blob([text]) }], 'utf-8', text);
  // What leads back to itself has no begin from which it could be written down.
  const circle = checkedOwn(found.own, addedWords).faults.find(({ kind }) => kind === 'circle');
  const outline = writtenOutline(found.own);
  if (circle && found.own.groups.length > readOutline(outline).own.groups.length)
    return nothing(ownFaultText(circle));
  return { kind: 'text', text: outline, said: [readAs[found.kind]], source: unreadOf(found) };
}

/** Why a text is none of JSON, or no study, and in which line. */
async function brokenText(text: string, path: string | null): Promise<string> {
  const { jsonBreak, lineOf } = await import('../../inputs/talk/jsonText.ts');
  if (path === null) return brokenJson(null, jsonBreak(text)?.line ?? 1);
  const keys = path.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key));
  return brokenJson(path, lineOf(text, keys));
}

/** What of a text is not in the study that was made of it. */
function unreadOf(found: Recognised): readonly SourceRemark[] {
  if (found.kind === 'table' || found.kind === 'mermaid')
    return found.doubts.map((doubt) => ({
      text: tableDoubtText(doubt),
      ...(doubt.kind === 'column twice'
        ? {}
        : {
            group: doubt.name,
            isOfRest: doubt.kind !== 'number of others',
            isSuppressed: doubt.kind === 'no number' && isSuppressed(doubt.cell),
          }),
    }));
  if (found.kind !== 'sankeymatic') return [];
  return found.unread.map((line) => ({
    text: unreadLineText(line),
    group: line.name,
    isOfRest: true,
    isSuppressed: isSuppressed(line.amount),
  }));
}

export async function givenFile(file: File): Promise<Given> {
  const { name } = file;
  try {
    const content = await contentOfFile(file);
    if (content.kind === 'text') return await givenTable(name, [{ name, file }], content.encoding);
    if (content.kind !== 'zip') return nothing(notRead(name, content.kind));
    const read = await zipBeside(file);
    if (read.kind === 'show') return await asTalk((await talkReader()).talkOfShow(read.kept));
    if (read.kind !== 'workbook') return nothing(notRead(name, read.kind));
    const filled = read.sheets.filter((sheet) => sheet.file.size > 0);
    if (filled.length === 0) return nothing(notRead(name, 'empty'));
    const given = await givenTable(name, filled, 'utf-8');
    if (given.kind === 'nothing' || given.kind === 'talk') return given;
    const more = [
      ...(read.hasJoined ? [editorWords.joinedCells] : []),
      ...(read.hasUnknown ? [editorWords.unknownCells] : []),
    ];
    return { ...given, source: [...given.source, ...more.map((text) => ({ text }))] };
  } catch {
    // A folder, or what was taken away since it was chosen.
    return nothing(notRead(name, 'gone'));
  }
}

/** What stands in a file of text, or in the sheets of a workbook, of which the first may be a study in words. */
async function givenTable(
  name: string,
  sheets: readonly GivenSheet[],
  encoding: Encoding,
): Promise<Given> {
  const [sheet] = sheets;
  if (!sheet) return nothing(notRead(name, 'empty'));
  if (sheet.file.size > MOST_BYTES) return rowsIn(name, sheets, encoding);
  const text = new TextDecoder(encoding).decode(await sheet.file.arrayBuffer());
  if (text.trim() === '') return nothing(notRead(name, 'empty'));
  const found = recognised(text);
  // The first sheet of a workbook may be about the others.
  const areRows = found?.kind === 'rows' || found?.kind === 'too long';
  if (!found && sheets.length > 1)
    return (await givenSheet(sheets.slice(1), encoding)) ?? rowsIn(name, sheets, encoding);
  if (areRows) {
    const inside = unfenced(text);
    return inside === text
      ? givenRows(name, sheets, encoding, text)
      : givenRows(name, [{ ...sheet, file: new Blob([inside]) }], 'utf-8', inside);
  }
  return (await givenText(text)) ?? { kind: 'text', text, said: [], source: [] };
}

/** The first of these sheets that has groups with their numbers, unless rows of patients come before it. */
async function givenSheet(
  sheets: readonly GivenSheet[],
  encoding: Encoding,
): Promise<Given | null> {
  for (const { name, file } of sheets) {
    if (file.size > MOST_BYTES) return null;
    const text = new TextDecoder(encoding).decode(await file.arrayBuffer());
    const found = recognised(text);
    if (found?.kind === 'rows' || found?.kind === 'too long') return null;
    const given = found ? await givenText(text) : null;
    if (given?.kind === 'text')
      return { ...given, source: [...given.source, { text: sheetRead(name) }] };
  }
  return null;
}

/** Rows of the first of these, whose text this is: of patients, or of what several have in common. */
async function givenRows(
  name: string | null,
  sheets: readonly GivenSheet[],
  encoding: Encoding,
  text: string,
): Promise<Given> {
  const weighted = sheets.length === 1 ? weightedRows(text) : null;
  if (!weighted) return rowsIn(name, sheets, encoding);
  const given = await rowsIn(name, [{ name: '', file: weighted.file }], 'utf-8');
  return given.kind === 'rows'
    ? { ...given, source: [{ text: rowsOfSeveral(weighted.name) }] }
    : given;
}

async function rowsIn(
  name: string | null,
  sheets: readonly GivenSheet[],
  encoding: Encoding,
): Promise<Given> {
  const all = await Promise.all(sheets.map(({ file }) => guessedForm(file, encoding)));
  const chosen = all.findIndex((each) => each !== null);
  const guessed = all[chosen];
  if (!guessed) return nothing(notRead(name, 'uncut'));
  return { kind: 'rows', rows: { name, sheets, chosen, guessed }, said: [], source: [] };
}

async function asTalk(read: GivenTalkFile): Promise<Given> {
  if ('fault' in read) return nothing(talkNotRead.file(read.fault));
  const { talkAddress } = await import('../present/edit/talkAddress.ts');
  const at = talkAddress(read.talk);
  return 'fault' in at
    ? nothing(talkNotRead.file(at.fault))
    : { kind: 'talk', address: at.address, said: [editorWords.talkOpens] };
}

/** What reads talks, which is loaded for what may be one. */
const talkReader = () => import('../../inputs/talk/givenTalk.ts');

function nothing(said: string): Given {
  return { kind: 'nothing', said: [said] };
}
