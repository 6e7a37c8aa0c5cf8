// The text of the editor → what was understood of it, and the study where it can be drawn.

import { doubtsOf } from '../../inputs/own/doubts.ts';
import { readOutline } from '../../inputs/own/outline.ts';
import { asComments, isProse } from '../../inputs/own/prose.ts';
import { writtenOwnLink } from '../../inputs/own/ownLink.ts';
import { MOST_IN_LINK } from '../../inputs/mostInLink.ts';
import { addedWords } from '../../locale/own/addedWords.ts';
import {
  mendText,
  readAllSo,
  readItAs,
  ownFaultText,
  ownNoteText,
} from '../../locale/own/ownFaults.ts';
import { studied } from '../../locale/own/studied.ts';
import { templates } from '../../locale/own/templates.ts';
import { proseWords, textDoubtText, textFaultText } from '../../locale/own/textFaults.ts';
import { suppressedMends } from '../../study/own/small.ts';
import { checkedOwn } from '../../study/own/faults.ts';
import type { IdsFrom } from '../../study/own/ids.ts';
import type { Mend, OwnPlace } from '../../study/own/ownFault.ts';
import { MOST, type OwnStudy } from '../../study/own/own.ts';
import type { TextDoubt, TextPlace } from '../../study/own/textFaults.ts';
import type { Study } from '../../study/study.ts';
import { heldRemarks, isSuppressed, type SourceRemark } from './sourceRemarks.ts';

/** One sentence about the text: where it stands, and what can be done about it, with the study after that. */
export type Remark = {
  readonly text: string;
  /** Null where it is about the whole. */
  readonly place: TextPlace | null;
  /** What of the study it is about, where the study has it. */
  readonly about: OwnPlace | null;
  readonly mends: readonly RemarkMend[];
  /** Of what was said of another text when the study was read of it, its sentence there. */
  readonly ofSource?: string;
};

/** The study after it; and the text, where that says more of how it is written. */
export type RemarkMend = {
  readonly label: string;
  readonly own: OwnStudy;
  readonly text?: string;
};

export type Understood = {
  readonly own: OwnStudy;
  /** Null where something has to be mended first. */
  readonly study: Study | null;
  readonly faults: readonly Remark[];
  readonly notes: readonly Remark[];
};

type From = {
  /** Of a link that is shown as it is, its ids stay as it has them. */
  readonly idsFrom?: IdsFrom;
  /** What was said when the text was made of another or of a file. */
  readonly source?: readonly SourceRemark[];
};

export function understood(
  text: string,
  { idsFrom = 'names', source = [] }: From = {},
): Understood {
  const { own, faults: unread, lines, placeOf } = readOutline(text);
  const checked = checkedOwn(own, addedWords);
  const peopleOf = (group: string) =>
    checked.counted.groups[checked.own.groups.findIndex(({ name }) => name === group)]?.patients;
  const found: readonly Remark[] = [
    ...unread.map((fault) => ({
      text: textFaultText(fault),
      place: fault.at,
      about: null,
      mends: [],
    })),
    ...checked.faults.map((fault) => ({
      text: ownFaultText(fault),
      place: placeOf(fault.place),
      about: fault.place,
      mends: fault.mends.map(labelled),
    })),
  ];
  // Of what is no outline one sentence says all.
  const isOther = found.length > 0 && isProse(text);
  const faults = isOther ? [ofProse(text)] : found;
  // Of more than can be drawn it is said that there are too many, and of its lines nothing.
  const doubts =
    isOther || checked.own.groups.length > MOST.groups ? [] : doubtsOf(lines, peopleOf);
  const suppressed = (group: number, name: string) =>
    suppressedMends(checked.own, group, name, addedWords).map(labelled);
  return {
    own: checked.own,
    study:
      faults.length > 0 ? null : studied(checked, writtenOwnLink(checked.own, idsFrom), idsFrom),
    faults,
    notes: [
      ...heldRemarks(source, checked.own).map((remark) => {
        const about = remark.at === null ? null : { group: remark.at };
        const isSuppressedHere = about && remark.isSuppressed;
        return {
          text: remark.text,
          place: about && placeOf(about),
          about,
          mends: isSuppressedHere ? suppressed(about.group, remark.group ?? '') : [],
          ofSource: remark.text,
        };
      }),
      ...doubts.map((doubt) => {
        const group = checked.own.groups.findIndex(({ name }) => name === doubt.name);
        return {
          text: textDoubtText(doubt),
          place: doubt.at,
          about: group < 0 ? null : { group },
          mends: [
            ...readInstead(text, doubt, doubts),
            ...(isSuppressed(doubt.written) ? suppressed(group, nameWithout(doubt)) : []),
          ],
        };
      }),
      ...checked.notes.map((note) => ({
        text: ownNoteText(note),
        place: 'place' in note ? placeOf(note.place) : null,
        about: 'place' in note ? note.place : null,
        mends: 'mends' in note ? note.mends.map(labelled) : [],
      })),
    ],
  };
}

/** What is said of prose, with an outline of the kind that it may be about. */
function ofProse(text: string): Remark {
  const { text: example } = templates[/\brandomi[sz]/i.test(text) ? 'trial' : 'surgery'];
  const after = `${asComments(text)}\n${example}`;
  return {
    text: proseWords.isProse,
    place: null,
    about: null,
    mends: [{ label: proseWords.example, own: readOutline(after).own, text: after }],
  };
}

/** The study after a line says another number; where several do, also after all of them. */
function readInstead(
  text: string,
  { instead, kind }: TextDoubt,
  doubts: readonly TextDoubt[],
): Remark['mends'] {
  if (!instead) return [];
  const after = (all: readonly TextDoubt[]) => {
    // With what ends each line behind it.
    const lines = text.split(/(\r\n|[\n\r\u2028\u2029])/);
    for (const { at, instead: meant } of all) if (meant) lines[2 * (at.line - 1)] = meant.line;
    const next = lines.join('');
    return { own: readOutline(next).own, text: next };
  };
  const alike = doubts.filter((each) => each.instead && each.kind === kind);
  return [
    madeLate(readItAs(instead.patients), () =>
      after(doubts.filter((each) => each.instead === instead)),
    ),
    ...(alike.length < 2 ? [] : [madeLate(readAllSo(alike.length), () => after(alike))]),
  ];
}

/** A mend whose study is read when it is asked for: there may be one for each line. */
function madeLate(label: string, make: () => Required<Omit<RemarkMend, 'label'>>): RemarkMend {
  let made: ReturnType<typeof make> | undefined;
  return {
    label,
    get own() {
      return (made ??= make()).own;
    },
    get text() {
      return (made ??= make()).text;
    },
  };
}

/** The name of a group without what was read as a part of it: of "Died <5" or of "Died <" with its number behind it. */
function nameWithout({ name, written }: TextDoubt): string {
  const [sign = ''] = /^[<≤＜]/.exec(written) ?? [];
  const end = name.endsWith(written) ? written : sign;
  return name.endsWith(end) ? name.slice(0, name.length - end.length).trimEnd() : name;
}

function labelled(mend: Mend): Remark['mends'][number] {
  return { label: mendText(mend), own: mend.own };
}

/** Whether a study is too long for a link that arrives whole. */
export function isTooLong({ hash = '' }: Study): boolean {
  return hash.length > MOST_IN_LINK;
}

/** From where to where a place reaches in the text, in letters. */
export function spanOf(text: string, { line, from, to }: TextPlace): readonly [number, number] {
  const breaks = [...text.matchAll(/\r\n|[\n\r\u2028\u2029]/g)];
  const before = breaks[line - 2];
  const start = before ? before.index + before[0].length : 0;
  return [start + from - 1, start + to - 1];
}
