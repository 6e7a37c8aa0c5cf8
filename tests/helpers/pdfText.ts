// The text of a PDF file that a browser has printed, without a program that reads such files.

import { inflateSync } from 'node:zlib';

export type Pdf = { readonly pages: number; readonly text: string };

/**
 * How many pages a file has, and all that is written on them, without spaces: those between words are often only room. What
 * is in letters that the file names no characters for is left out.
 */
export function readPdf(file: Buffer): Pdf {
  const objects = new Map(
    [...file.toString('latin1').matchAll(/(\d+) 0 obj\s([^]*?)endobj/g)].map(
      ([, id = '', body = '']) => [id, body] as const,
    ),
  );
  const bodies = [...objects.values()];
  const characters = new Map<string, ReadonlyMap<string, string>>();
  for (const [id, body] of objects) {
    const [, map = ''] = /\/ToUnicode (\d+) 0 R/.exec(body) ?? [];
    if (map !== '') characters.set(`F${id}`, charactersOf(streamOf(objects.get(map) ?? '')));
  }
  const text = bodies
    .map(streamOf)
    .filter((stream) => / Tf\s/.test(stream))
    .map((stream) => written(stream, characters))
    .join('\n');
  return {
    pages: bodies.filter((body) => /\/Type\s*\/Page\b/.test(body)).length,
    // Letters that a font draws as one are told apart again.
    text: text.normalize('NFKC').replaceAll(/\s/g, ''),
  };
}

/** What follows "stream", unpacked; empty where there is none. */
function streamOf(body: string): string {
  const [opening] = /stream\r?\n/.exec(body) ?? [];
  if (opening === undefined) return '';
  const start = body.indexOf(opening) + opening.length;
  // By its length where that is written with it: packed, it may end as a line does.
  const length = /\/Length (\d+)(?! \d+ R)/.exec(body.slice(0, start))?.[1];
  const end = length === undefined ? body.lastIndexOf('endstream') : start + Number(length);
  const packed = body.slice(start, end);
  try {
    return inflateSync(Buffer.from(packed, 'latin1')).toString('latin1');
  } catch {
    // A picture or a font, packed in another way.
    return '';
  }
}

/** The characters of a font by its codes, both in hexadecimal figures of the file. */
function charactersOf(map: string): ReadonlyMap<string, string> {
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

function written(
  stream: string,
  characters: ReadonlyMap<string, ReadonlyMap<string, string>>,
): string {
  let font: ReadonlyMap<string, string> = new Map();
  let text = '';
  for (const [, name, hex, end] of stream.matchAll(/\/(F\d+) [\d.]+ Tf|<([\dA-Fa-f]+)>|(ET)/g)) {
    if (name !== undefined) font = characters.get(name) ?? new Map();
    if (end !== undefined) text += ' ';
    if (hex === undefined) continue;
    const figures = [...font.keys()][0]?.length ?? 4;
    for (let at = 0; at < hex.length; at += figures)
      text += font.get(hex.slice(at, at + figures).toUpperCase()) ?? '';
  }
  return text;
}
