// The text of sankeymatic.com, there and back: "A [120] B", "?" and "*" for the rest, comments. It knows names and numbers; what these
// rest on, stages and colours are not in it.

import {
  byFrom,
  inOutlineOrder,
  plainText,
  waysOn,
  type OwnStudy,
  type OwnWay,
} from '../../study/own/own.ts';
import { countIn } from './countIn.ts';

const FLOW =
  /^(.+?)\s*\[\s*(\d[\d,_ ]*(?:\.\d+)?|\?|\*)\s*\]\s*(.+?)(?:\s+#[0-9a-f]{3,8}(?:\.\d+)?)?$/i;

/** What sets how a diagram there looks: what, perhaps what of it, and a value. Some stand below another, without its word. */
const SETTINGS = [
  'size|margin|bg|node|flow|layout|labels|labelname|labelvalue|labelposition|labelhighlight',
  'value|themeoffset|meta|internal|w|h|l|r|t|b|color|transparent|spacing|border|theme',
  'opacity|order|curvature|inheritfrom|justifyorigins|justifyends|reversegraph|hide',
  'attachincompletesto|highlight|fontface|linespacing|relativesize|magnify|appears|weight',
  'fullprecision|position|autoalign|scheme|first|format|breakpoint|prefix|suffix',
  'listimbalances|mentionsankeymatic|iterations|revealshadows',
];
const SETTING = new RegExp(
  String.raw`^(?:${SETTINGS.join('|')})(?: [a-z]+)? (?:-?[\d.]+|#[\da-f]{3,8}|[a-z]+|'[^']*'|"[^"]*")$`,
  'i',
);
/** What is meant as a flow, and may have an amount that is none. */
const LIKE_FLOW = /^([^[]+)\[([^[\]]*)\](.+)$/;
/** The colour of a flow, behind its end. */
const COLOUR = /\s#[0-9a-f]{3,8}(?:\.\d+)?$/i;

/** Whether a text has such lines, and no others but settings and some that are meant so. */
export function isSankeymatic(text: string): boolean {
  const lines = linesOf(text);
  return (
    lines.some((line) => FLOW.test(line)) &&
    lines.every((line) => line.startsWith(':') || LIKE_FLOW.test(line) || SETTING.test(line))
  );
}

/** A line, from 1, in which there is no number of people. */
export type UnreadLine = { readonly line: number; readonly name: string; readonly amount: string };

export function unreadLines(text: string): readonly UnreadLine[] {
  return allLines(text).flatMap((written, index) => {
    if (!isSaid(written) || FLOW.test(written)) return [];
    const [, , amount, to] = LIKE_FLOW.exec(written.replace(COLOUR, '')) ?? [];
    return amount === undefined || to === undefined
      ? []
      : { line: index + 1, name: nameIn(to), amount: amount.trim() };
  });
}

/** The study of such a text. How many all are is the sum of what leaves the first, where nothing comes to it. */
export function readSankeymatic(text: string): OwnStudy {
  const groups = new Map<string, OwnWay[]>();
  const at = (name: string) => {
    const ways = groups.get(name) ?? [];
    groups.set(name, ways);
    return ways;
  };
  for (const line of linesOf(text)) {
    const [, from, amount = '?', to] =
      FLOW.exec(line) ?? LIKE_FLOW.exec(line.replace(COLOUR, '')) ?? [];
    if (from === undefined || to === undefined) continue;
    at(nameIn(from));
    at(nameIn(to)).push({
      from: nameIn(from),
      ...patientsIn(amount),
    });
  }
  const leavingOf = byFrom([...groups.values()].flat());
  return inOutlineOrder({
    groups: [...groups].map(([name, ways]) => {
      if (ways.length > 0) return { name, ways };
      const leaving = leavingOf.get(name) ?? [];
      const known = leaving.flatMap(({ patients }) => patients ?? []);
      if (known.length < leaving.length) return { name, ways, count: {} };
      return { name, ways, count: { patients: known.reduce((sum, each) => sum + each, 0) } };
    }),
  });
}

function patientsIn(amount: string): Pick<OwnWay, 'patients'> {
  const patients = /^\d/.test(amount) ? countIn(amount) : null;
  return patients === null ? {} : { patients };
}

/** The names and numbers of a study as such a text. */
export function writtenSankeymatic({ title, groups }: OwnStudy): string {
  const on = waysOn(groups);
  return [
    ...(title === undefined ? [] : [`// ${title}`]),
    ...groups.flatMap(({ name: from }) =>
      (on.get(from) ?? []).map(({ group, way }) => {
        const { name = '', ways = [] } = groups[group] ?? {};
        return `${nameOut(from)} [${ways[way]?.patients ?? '?'}] ${nameOut(name)}`;
      }),
    ),
    '',
  ].join('\n');
}

function linesOf(text: string): readonly string[] {
  return allLines(text).filter(isSaid);
}

function allLines(text: string): readonly string[] {
  return text.split(/\r\n|[\n\r]/).map((line) => line.trim());
}

function isSaid(line: string): boolean {
  return line !== '' && !/^(?:'|\/\/)/.test(line) && line.length < 2000;
}

/** "\n" breaks a name into lines there. */
function nameIn(name: string): string {
  return plainText(name.replaceAll('\\n', ' ').replaceAll('\u2060', ''));
}

/** A name in which nothing looks like a number between brackets, a comment or a colour. */
function nameOut(name: string): string {
  return name
    .replaceAll('[', '(')
    .replaceAll(']', ')')
    .replace(/^(?=['/:])/, '\u2060');
}
