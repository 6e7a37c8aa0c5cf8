// What stands between brackets behind a number of an outline: on what it rests, of whom it is a share, which part its group plays.

import { bracketWords } from '../../locale/own/outlineWords.ts';
import type { Basis } from '../../study/evidence.ts';
import { ROLES, type OwnNumber, type OwnShare } from '../../study/own/own.ts';
import type { Tone } from '../../study/study.ts';
import { NUMBER, numberIn } from './outlineNumber.ts';
import { released } from './outlineSigns.ts';

const SHARE = new RegExp(
  String.raw`^(\d+(?:[.,]\d+)?)\s*%(?:\s+${bracketWords.of}\s+(.+?))?(,\s*${bracketWords.isOpen})?$`,
  'iu',
);

export type Items = {
  -readonly [Key in 'basis' | 'how' | 'assumption']?: NonNullable<OwnNumber[Key]>;
} & {
  share?: OwnShare;
  hasSlider?: true;
  isFixed?: true;
  isRandomised?: true;
  stage?: number;
  role?: Tone;
  group?: OwnNumber;
};

/** Takes what is between two brackets for what it says; where that is nothing known, for where the number stands, if it may be. */
export function take(text: string, items: Items, isAboutNumber: boolean): boolean {
  const share = shareIn(text);
  const lower = text.toLowerCase();
  const stage = new RegExp(String.raw`^${bracketWords.stage}\s+(\d{1,3})$`, 'i').exec(text)?.[1];
  const group = new RegExp(
    String.raw`^${bracketWords.group}(?:\s+(${NUMBER}))?(?::\s*(.*))?$`,
    'iu',
  ).exec(text);
  const role = ROLES.find((each) => bracketWords.roles[each] === lower);
  if (share) items.share = share;
  else if (lower === bracketWords.slider) items.hasSlider = true;
  else if (lower === bracketWords.noSlider) items.isFixed = true;
  else if (lower.replace('z', 's') === bracketWords.randomised) items.isRandomised = true;
  else if (stage !== undefined) items.stage = Number(stage);
  else if (role) items.role = role;
  else if (group && (group[1] !== undefined || group[2] !== undefined)) {
    const said: Items = {};
    // Each kind of text about the number of a group has brackets of its own.
    const [, number, about = ''] = group;
    if (about !== '' && !takeBasis(about, said)) setText(said, 'how', about);
    items.group = {
      ...items.group,
      ...(number === undefined ? {} : { patients: numberIn(number) }),
      ...numberSaid(said),
    };
  } else if (!takeBasis(text, items)) {
    if (!isAboutNumber) return false;
    setText(items, 'how', text);
  }
  return true;
}

/** Takes what says on what a number rests, and how. */
function takeBasis(text: string, items: Items): boolean {
  const how = new RegExp(`^${bracketWords.how}:(.*)$`, 'iu').exec(text)?.[1];
  const assumption = new RegExp(`^${bracketWords.assumption}:(.*)$`, 'iu').exec(text)?.[1];
  const basis = basisIn(text);
  if (how !== undefined) setText(items, 'how', how);
  else if (assumption !== undefined) setText(items, 'assumption', assumption);
  else if (basis) {
    items.basis = basis.basis;
    setText(items, 'how', basis.how);
    setText(items, 'assumption', basis.assumption);
  } else return false;
  return true;
}

function setText(items: Items, key: 'how' | 'assumption', text: string): void {
  const said = released(text);
  if (said !== '') items[key] = said;
}

function basisIn(text: string) {
  for (const basis of ['reported', 'derived', 'assumed'] as const satisfies readonly Basis[]) {
    const word = bracketWords.basis[basis];
    const [whole, after = ''] =
      new RegExp(String.raw`^(?:${word}|${basis})(?=$|[\s:,])(.*)$`, 'iu').exec(text) ?? [];
    if (whole === undefined) continue;
    const colon = after.indexOf(':');
    if (basis === 'assumed' && colon >= 0)
      return { basis, how: after.slice(0, colon), assumption: after.slice(colon + 1) };
    return { basis, how: after.replace(/^\s*[:,]/, ''), assumption: '' };
  }
  return null;
}

export function shareIn(text: string): OwnShare | null {
  const [, percent, of, isOpen] = SHARE.exec(text.trim()) ?? [];
  if (percent === undefined) return null;
  return {
    percent: Number(percent.replace(',', '.')),
    ...(of === undefined ? {} : { of: released(of) }),
    ...(isOpen === undefined ? {} : { isOpen: true }),
  };
}

export function numberSaid({
  basis,
  how,
  assumption,
}: Items): Pick<OwnNumber, 'basis' | 'how' | 'assumption'> {
  return {
    ...(basis === undefined ? {} : { basis }),
    ...(how === undefined ? {} : { how }),
    ...(assumption === undefined ? {} : { assumption }),
  };
}
