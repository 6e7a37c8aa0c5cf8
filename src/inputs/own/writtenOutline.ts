// The outline, written: read again it is the same study.

import { bracketWords, countedFromRows, headingWords } from '../../locale/own/outlineWords.ts';
import {
  waysOn,
  type OwnGroup,
  type OwnNumber,
  type OwnShare,
  type OwnStudy,
  type OwnWay,
} from '../../study/own/own.ts';
import { take } from './outlineBrackets.ts';
import { BULLET, IN_BRACKETS } from './outlineLine.ts';
import { guarded } from './outlineSigns.ts';

/** The study as an outline; read again it is the same study. */
export function writtenOutline(own: OwnStudy): string {
  const { head, notes, counted, groups, totals, courses } = outlineLines(own);
  const before = [...head.map(({ text }) => text), ...notes, ...counted];
  return [
    ...before,
    ...(before.length > 0 ? [''] : []),
    ...groups.map(({ depth, text }) => INDENT.repeat(depth) + text),
    ...totals,
    ...courses,
    '',
  ].join('\n');
}

export const INDENT = '  ';

type OutlineLines = {
  readonly head: readonly {
    readonly heading: 'title' | 'source' | 'doi' | 'stages' | 'outcomes';
    readonly text: string;
  }[];
  readonly notes: readonly string[];
  readonly counted: readonly string[];
  /** In the order of the outline, without what stands before them: that is as deep as they are. */
  readonly groups: readonly GroupLine[];
  readonly totals: readonly string[];
  readonly courses: readonly string[];
};

export type GroupLine = {
  readonly group: string;
  readonly from: string | undefined;
  readonly depth: number;
  readonly text: string;
};

/** The lines of an outline, by what they say. */
export function outlineLines(own: OwnStudy): OutlineLines {
  const { title, source, doi, stages, outcomes, notes = [], groups, totals = [] } = own;
  const { counted, courses = [] } = own;
  const headed = {
    ...(title === undefined ? {} : { title: escaped(title) }),
    ...(source === undefined ? {} : { source: escaped(source) }),
    ...(doi === undefined ? {} : { doi: escaped(doi) }),
    ...(stages ? { stages: list(stages) } : {}),
    ...(outcomes ? { outcomes: list(outcomes) } : {}),
  };
  const on = waysOn(groups);
  const body: GroupLine[] = [];
  const written = new Set<string>();
  const write = (group: OwnGroup, way: OwnWay | undefined, depth: number): void => {
    const number = way ?? group.count ?? {};
    const isFirst = !written.has(group.name);
    written.add(group.name);
    body.push({
      group: group.name,
      from: way?.from,
      depth,
      text: [
        escapedName(group.name),
        numberText(number.patients),
        ...basisItems(number),
        ...(way?.share ? [bracket(shareText(way.share))] : []),
        ...(way?.hasSlider ? [bracket(bracketWords.slider)] : []),
        ...(way && isFirst && group.count ? groupTexts(group.count).map(bracket) : []),
        ...(isFirst ? groupItems(group) : []),
      ].join(' '),
    });
    if (!isFirst) return;
    for (const next of on.get(group.name) ?? []) {
      const to = groups[next.group];
      if (to) write(to, to.ways[next.way], depth + 1);
    }
  };
  for (const group of groups) if (group.ways.length === 0) write(group, undefined, 0);
  return {
    head: (Object.keys(headed) as (keyof typeof headed)[]).map((heading) => ({
      heading,
      text: `${headingWords[heading]}: ${headed[heading]}`,
    })),
    notes: notes.map((note) => `${headingWords.note}: ${escaped(note)}`),
    counted: counted ? [`${headingWords.counted}: ${countedFromRows}`] : [],
    groups: body,
    totals: totals.map(({ name, patients, of, ...number }) =>
      [
        '+',
        escapedName(name),
        `${numberText(patients)}${of === undefined ? '' : ` ${bracketWords.of} ${numberText(of)}`}`,
        ...basisItems(number),
      ].join(' '),
    ),
    courses: courses.map(({ groups: way, patients, totals: also }) =>
      [
        `= ${list(way)} ${patients}`,
        ...(also
          ? [bracket(`${bracketWords.also}: ${list(also).replaceAll(/[()]/g, '\\$&')}`)]
          : []),
      ].join(' '),
    ),
  };
}

function escaped(text: string): string {
  // Only before a sign that is no letter does it mean something when it is read.
  return text.replaceAll(/\\(?=[^\s\p{L}\p{N}]|$)/gu, '\\\\');
}

/** A name, with a "\" before what would not be taken for a part of it: at its begin, at its end, and as that of a heading. */
export function escapedName(name: string): string {
  const places = [
    /^(?:[#+=]|\/\/)/u.test(name) || BULLET.test(`${name} `) ? 0 : -1,
    /^\p{L}+\s*:/u.test(name) ? name.indexOf(':') : -1,
    /[:=＝,;|–—….<>≤≥~≈±-]$/u.test(name) ? name.length - 1 : -1,
  ];
  return Array.from({ length: name.length }, (_, place) => {
    const sign = name.charAt(place);
    const means = sign === '\\' && /^(?:[^\s\p{L}\p{N}]|$)/u.test(name.slice(place + 1));
    return means || places.includes(place) ? `\\${sign}` : sign;
  }).join('');
}

function list(names: readonly string[]): string {
  return names.map((name) => escaped(name).replaceAll(/[>→|,]/gu, '\\$&')).join(' > ');
}

function numberText(patients: number | undefined): string {
  return patients === undefined ? '?' : String(patients);
}

function bracket(text: string): string {
  return `(${text})`;
}

function inBrackets(text: string): string {
  return escaped(text).replaceAll(/[()]/g, '\\$&');
}

function basisItems({ basis, how, assumption }: OwnNumber): readonly string[] {
  return basisTexts({
    ...(basis && { basis }),
    ...(how !== undefined && { how }),
    ...(assumption !== undefined && { assumption }),
  }).map(bracket);
}

function basisTexts({ basis, how, assumption }: OwnNumber): readonly string[] {
  const known = how === undefined ? '' : inBrackets(how);
  const needs = assumption === undefined ? '' : inBrackets(assumption);
  if (basis === 'assumed')
    return [
      `${bracketWords.basis.assumed}${known && ` ${known.replaceAll(':', '\\:').replace(/^,/, '\\,')}`}${needs && `: ${needs}`}`,
    ];
  return [
    ...(basis === undefined
      ? known === ''
        ? []
        : [unmistakable(known)]
      : [`${bracketWords.basis[basis]}${known && ` ${known.replace(/^[:,]/, '\\$&')}`}`]),
    ...(needs === '' ? [] : [`${bracketWords.assumption}: ${needs}`]),
  ];
}

/** A text that stands alone between brackets and is not to be taken for a word that means something there. */
function unmistakable(text: string): string {
  return take(guarded(text), {}, false) || IN_BRACKETS.test(text) || /^\s|\s$|^$/.test(text)
    ? `${bracketWords.how}: ${text}`
    : text;
}

function shareText({ percent, of, isOpen }: OwnShare): string {
  const base =
    of === undefined ? '' : ` ${bracketWords.of} ${inBrackets(of).replaceAll(',', '\\,')}`;
  return `${percent}%${base}${isOpen ? `, ${bracketWords.isOpen}` : ''}`;
}

/** What the number of a group itself rests on, where that is something else than the way to it. */
function groupTexts({ patients, ...number }: OwnNumber): readonly string[] {
  const word = `${bracketWords.group}${patients === undefined ? '' : ` ${patients}`}`;
  const texts = basisTexts(number);
  if (texts.length === 0) return [patients === undefined ? `${word}:` : word];
  return texts.map((text, index) => `${index === 0 ? word : bracketWords.group}: ${text}`);
}

function groupItems({ stage, role, isFixed, isRandomised }: OwnGroup): readonly string[] {
  return [
    ...(stage === undefined ? [] : [bracket(`${bracketWords.stage} ${stage}`)]),
    ...(role === undefined ? [] : [bracket(bracketWords.roles[role])]),
    ...(isFixed ? [bracket(bracketWords.noSlider)] : []),
    ...(isRandomised ? [bracket(bracketWords.randomised)] : []),
  ];
}
