// The text of a PDF file that a browser has printed, without a program that reads such files.

import { inflateSync } from 'node:zlib';

export type Pdf = {
  readonly pages: number;
  /** Of each page that names its own, in points. */
  readonly sizes: readonly { readonly width: number; readonly height: number }[];
  readonly text: string;
};

/**
 * How many pages a file has, and all that is written on them, without spaces: those between words are often only room. What
 * is in letters that the file names no characters for is left out.
 */
export function readPdf(file: Buffer): Pdf {
  const objects = objectsOf(file.toString('latin1'));
  const bodies = [...objects.values()];
  const pages = bodies.filter((body) => /\/Type\s*\/Page\b/.test(body));
  const characters = new Map<string, Characters>();
  // In the resources themselves, or in an object of their own.
  for (const [, own, shared = ''] of bodies.flatMap((body) => [
    ...body.matchAll(/\/Font\s*(?:<<([^>]*)>>|(\d+) 0 R)/g),
  ]))
    for (const [, name = '', id = ''] of (own ?? objects.get(shared) ?? '').matchAll(
      /\/(\S+) (\d+) 0 R/g,
    )) {
      const [, map = ''] = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id) ?? '') ?? [];
      if (map !== '') characters.set(name, charactersOf(streamOf(objects.get(map) ?? '')));
    }
  const text = bodies
    .map(streamOf)
    .filter((stream) => / Tf\b/.test(stream))
    .map((stream) => written(stream, characters))
    .join('\n');
  return {
    pages: pages.length,
    sizes: pages
      .map((page) => /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/.exec(page))
      .filter((found) => found !== null)
      .map(([, width, height]) => ({ width: Number(width), height: Number(height) })),
    // Letters that a font draws as one are told apart again.
    text: text.normalize('NFKC').replaceAll(/\s/g, ''),
  };
}

/** How many curves on all pages reach further than any letter or corner does. */
export function longCurves(pdf: Buffer): number {
  const drawn = [...objectsOf(pdf.toString('latin1')).values()].map(streamOf).join('\n');
  return [...drawn.matchAll(/((?:-?[\d.]+\s+){6})c\b/g)].filter(([, coordinates = '']) => {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0] = coordinates.split(/\s+/).map(Number);
    const size = (...values: number[]) => Math.max(...values) - Math.min(...values);
    return Math.max(size(x1, x2, x3), size(y1, y2, y3)) > 15;
  }).length;
}

/** Every object of the file by its number, those that are packed together in one stream among them. */
function objectsOf(file: string): ReadonlyMap<string, string> {
  const plain = [...file.matchAll(/(\d+) 0 obj\s([^]*?)endobj/g)].map(
    ([, id = '', body = '']) => [id, body] as const,
  );
  const objects = new Map(plain);
  for (const [, body] of plain) {
    if (!/\/Type\s*\/ObjStm/.test(body)) continue;
    const content = streamOf(body);
    const start = Number(/\/First (\d+)/.exec(body)?.[1]);
    // First the number of each and where it begins, then all of them.
    const places = [...content.slice(0, start).matchAll(/(\d+) (\d+)/g)];
    for (const [index, [, id = '', at]] of places.entries()) {
      const next = places[index + 1]?.[2];
      objects.set(
        id,
        content.slice(start + Number(at), next === undefined ? undefined : start + Number(next)),
      );
    }
  }
  return objects;
}

/** What follows "stream", unpacked; empty where there is none. */
function streamOf(body: string): string {
  const [opening] = /stream\r?\n/.exec(body) ?? [];
  if (opening === undefined) return '';
  const start = body.indexOf(opening) + opening.length;
  // By its length where that is written with it: packed, it may end as a line does.
  const length = /\/Length (\d+)\b(?! \d+ R)/.exec(body.slice(0, start))?.[1];
  const end = length === undefined ? body.lastIndexOf('endstream') : start + Number(length);
  const packed = body.slice(start, end);
  try {
    return inflateSync(Buffer.from(packed, 'latin1')).toString('latin1');
  } catch {
    // A picture or a font, packed in another way.
    return '';
  }
}

/** The characters of a font by its codes, which are in hexadecimal figures of the file. */
type Characters = ReadonlyMap<string, string>;

function charactersOf(map: string): Characters {
  const found = new Map<string, string>();
  const [single = '', range = ''] = ['bfchar', 'bfrange'].map((kind) =>
    [...map.matchAll(new RegExp(`begin${kind}([^]*?)end${kind}`, 'g'))]
      .map(([, lines]) => lines)
      .join('\n'),
  );
  for (const [, code = '', to = ''] of single.matchAll(/<(\w+)> <(\w+)>/g))
    found.set(code.toUpperCase(), decoded(to));
  for (const [, from = '', to = '', start = ''] of range.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g)) {
    const first = Number.parseInt(from, 16);
    for (let code = first; code <= Number.parseInt(to, 16); code++) {
      const character = String.fromCodePoint(Number.parseInt(start, 16) + code - first);
      found.set(code.toString(16).padStart(from.length, '0').toUpperCase(), character);
    }
  }
  return found;
}

function decoded(hex: string): string {
  return (hex.match(/.{4}/g) ?? [])
    .map((unit) => String.fromCharCode(Number.parseInt(unit, 16)))
    .join('');
}

function written(stream: string, characters: ReadonlyMap<string, Characters>): string {
  let font: Characters = new Map();
  let text = '';
  for (const [, name, hex, literal, end] of stream.matchAll(
    /\/([\w-]+) [\d.]+ Tf|<([\dA-Fa-f]+)>|\(((?:\\[^]|[^\\()])*)\)|\b(ET)\b/g,
  )) {
    if (name !== undefined) font = characters.get(name) ?? new Map();
    if (end !== undefined) text += ' ';
    const codes = hex ?? (literal === undefined ? '' : hexOf(literal));
    const figures = [...font.keys()][0]?.length ?? 4;
    for (let at = 0; at < codes.length; at += figures)
      text += font.get(codes.slice(at, at + figures).toUpperCase()) ?? '';
  }
  return text;
}

/** The codes of what stands in round brackets, where a backslash goes before a bracket or three octal figures. */
function hexOf(literal: string): string {
  const letters = literal.replaceAll(/\\(?:([0-7]{1,3})|([^]))/g, (_, octal?: string, sign = '') =>
    octal === undefined ? sign : String.fromCharCode(Number.parseInt(octal, 8)),
  );
  return Buffer.from(letters, 'latin1').toString('hex');
}
