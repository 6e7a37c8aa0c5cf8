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
import { guarded, IN_BRACKETS, take } from './outline.ts';

/** The study as an outline; read again it is the same study. */
export function writtenOutline(own: OwnStudy): string {
  const { title, source, doi, stages, outcomes, notes = [], groups, totals = [] } = own;
  const { counted, courses = [] } = own;
  const head = [
    ...(title === undefined ? [] : [`${headingWords.title}: ${escaped(title)}`]),
    ...(source === undefined ? [] : [`${headingWords.source}: ${escaped(source)}`]),
    ...(doi === undefined ? [] : [`${headingWords.doi}: ${escaped(doi)}`]),
    ...(stages ? [`${headingWords.stages}: ${list(stages)}`] : []),
    ...(outcomes ? [`${headingWords.outcomes}: ${list(outcomes)}`] : []),
    ...notes.map((note) => `${headingWords.note}: ${escaped(note)}`),
    ...(counted ? [`${headingWords.counted}: ${countedFromRows}`] : []),
  ];
  const on = waysOn(groups);
  const body: string[] = [];
  const written = new Set<string>();
  const write = (group: OwnGroup, way: OwnWay | undefined, depth: number): void => {
    const number = way ?? group.count ?? {};
    const isFirst = !written.has(group.name);
    written.add(group.name);
    body.push(
      [
        '  '.repeat(depth) + escapedName(group.name),
        numberText(number.patients),
        ...basisItems(number),
        ...(way?.share ? [bracket(shareText(way.share))] : []),
        ...(way?.hasSlider ? [bracket(bracketWords.slider)] : []),
        ...(way && isFirst && group.count ? groupTexts(group.count).map(bracket) : []),
        ...(isFirst ? groupItems(group) : []),
      ].join(' '),
    );
    if (!isFirst) return;
    for (const next of on.get(group.name) ?? []) {
      const to = groups[next.group];
      if (to) write(to, to.ways[next.way], depth + 1);
    }
  };
  for (const group of groups) if (group.ways.length === 0) write(group, undefined, 0);
  const sides = totals.map(({ name, patients, of, ...number }) =>
    [
      '+',
      escapedName(name),
      `${numberText(patients)}${of === undefined ? '' : ` ${bracketWords.of} ${numberText(of)}`}`,
      ...basisItems(number),
    ].join(' '),
  );
  const ways = courses.map(({ groups: way, patients, totals: also }) =>
    [
      `= ${list(way)} ${patients}`,
      ...(also ? [bracket(`${bracketWords.also}: ${list(also).replaceAll(/[()]/g, '\\$&')}`)] : []),
    ].join(' '),
  );
  return [...head, ...(head.length > 0 ? [''] : []), ...body, ...sides, ...ways, ''].join('\n');
}

function escaped(text: string): string {
  // Only before a sign that is no letter does it mean something when it is read.
  return text.replaceAll(/\\(?=[^\s\p{L}\p{N}]|$)/gu, '\\\\');
}

/** A name, with a "\" before what would not be taken for a part of it: at its begin, at its end, and as that of a heading. */
function escapedName(name: string): string {
  const places = [
    /^(?:[-#+*•–=]|\/\/)/u.test(name) ? 0 : -1,
    /^\p{L}+\s*:/u.test(name) ? name.indexOf(':') : -1,
    /[:=,]$/u.test(name) ? name.length - 1 : -1,
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
