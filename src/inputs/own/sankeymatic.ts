// The text of sankeymatic.com, there and back: "A [120] B", "?" and "*" for the rest, comments. It knows names and numbers; what these
// rest on, stages and colours are not in it.

import {
  inOutlineOrder,
  plainText,
  waysOn,
  type OwnStudy,
  type OwnWay,
} from '../../study/own/own.ts';
import { countIn } from './countIn.ts';

const FLOW =
  /^(.+?)\s*\[\s*(\d[\d,_ ]*(?:\.\d+)?|\?|\*)\s*\]\s*(.+?)(?:\s+#[0-9a-f]{3,8}(?:\.\d+)?)?$/i;

/** Whether a text has such lines, and none that is something else. */
export function isSankeymatic(text: string): boolean {
  const lines = linesOf(text);
  return lines.length > 0 && lines.every((line) => line.startsWith(':') || FLOW.test(line));
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
    const [, from, amount = '?', to] = FLOW.exec(line) ?? [];
    if (from === undefined || to === undefined) continue;
    at(nameIn(from));
    at(nameIn(to)).push({
      from: nameIn(from),
      ...(/^[?*]$/.test(amount) ? {} : { patients: countIn(amount) ?? -1 }),
    });
  }
  return inOutlineOrder({
    groups: [...groups].map(([name, ways]) => {
      if (ways.length > 0) return { name, ways };
      const leaving = [...groups.values()].flat().filter(({ from }) => from === name);
      const known = leaving.flatMap(({ patients }) => patients ?? []);
      if (known.length < leaving.length) return { name, ways, count: {} };
      return { name, ways, count: { patients: known.reduce((sum, each) => sum + each, 0) } };
    }),
  });
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
  return text
    .split(/\r\n|[\n\r]/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^(?:'|\/\/)/.test(line) && line.length < 2000);
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
