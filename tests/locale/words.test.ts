// Words are made on the floor of words, src/locale, so that one place is to be read for their grammar, and one to be written anew
// for another language. What looks like words elsewhere is found here, by the syntax tree.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { namesIn, parsedBack, readerWords, type Source } from '../helpers/readerWords.ts';

const src = path.resolve(import.meta.dirname, '../../src');
const sources: readonly Source[] = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => ({
    file: file.split(path.sep).join('/'),
    text: readFileSync(path.join(src, file), 'utf8'),
  }));
const names = namesIn(sources);

/** Folders and files that hold words of their own. */
const HOLD_WORDS: readonly { readonly within: RegExp; readonly why: string }[] = [
  { within: /^locale\//, why: 'makes them' },
  {
    within: /^study\/(trials\/|(common|quantitiesWords|seriesWords|shortWords|wording)\.ts)/,
    why: 'says what the evidence is of, beside its numbers',
  },
  {
    within: /^study\/(check|checkWords)\.ts/,
    why: 'tells whoever writes a study what is wrong with it, in a test',
  },
  {
    within: /^host\//,
    why: 'is a script for other people’s pages and imports nothing of ours, so its few words stand in it',
  },
];

/** What looks like words and is none. */
const NO_WORDS: readonly { readonly found: RegExp; readonly why: string }[] = [
  { found: /^export\/embedCodes\.ts:\d+: light dark$/, why: 'a value of CSS' },
  { found: /^app\/present\/away\/TakeAway\.tsx:\d+: Arial, Helvetica, sans-serif$/, why: 'fonts' },
];

const foundInSrc = sources
  .filter(({ file }) => !HOLD_WORDS.some(({ within }) => within.test(file)))
  .flatMap((source) => readerWords(source, names));

/** What is found in a file with this text, outside of src/locale unless another file is named. */
function planted(text: string, file = 'app/Planted.tsx'): readonly string[] {
  return readerWords({ file, text }, new Set(['as reported', 'full screen'])).map(withoutPlace);
}

function readBack(text: string, file = 'app/Planted.tsx'): readonly string[] {
  return parsedBack({ file, text }, new Set(['as reported'])).map(withoutPlace);
}

function withoutPlace(found: string): string {
  return found.replace(/^[^:]+:\d+: /, '');
}

describe('words that a reader reads', () => {
  it('are made on the floor of words alone', () => {
    const outside = foundInSrc.filter((each) => !NO_WORDS.some(({ found }) => found.test(each)));
    expect(outside).toEqual([]);
  });

  it('are never read back', () => {
    const found = sources.flatMap((source) => parsedBack(source, names));
    expect(found).toEqual([]);
  });

  it('are looked for in files that are there, with exceptions that are needed', () => {
    for (const { within, why } of HOLD_WORDS) {
      const holders = sources.filter(({ file }) => within.test(file));
      expect(
        holders.flatMap((source) => readerWords(source, names)),
        why,
      ).not.toEqual([]);
    }
    for (const { found } of NO_WORDS)
      expect(foundInSrc.filter((each) => found.test(each))).toHaveLength(1);
    const inLocale = sources.filter(({ file }) => file.startsWith('locale/'));
    expect(inLocale.flatMap((source) => readerWords(source, names)).length).toBeGreaterThan(200);
  });
});

describe('a literal would be found', () => {
  it.each<[string, string, readonly string[]]>([
    ['between tags', '<button type="button">Undo</button>', ['Undo']],
    ['between tags, in small letters', '<p>{count} more</p>', ['more']],
    ['as one letter between tags', '<th>A</th>', ['A']],
    ['as the name of a control', '<button type="button" aria-label="close" />', ['close']],
    ['as what is seen of a picture', '<img src={url} alt="flow" />', ['flow']],
    ['as the title of a component', '<Dialog title="Share" />', ['Share']],
    ['as a name with a number in it', '<input aria-label={`guess ${n}`} />', ['guess …']],
    ['where it is shown on a condition', '<p>{isMore ? "more" : null}</p>', ['more']],
    ['where it is shown else', '<p>{name || "nobody"}</p>', ['nobody']],
    [
      'in a property of a component',
      '<Boundary instead="Not drawn, sorry." />',
      ['Not drawn, sorry.'],
    ],
    ['as a sentence', 'const a = "Some words";', ['Some words']],
    ['as a phrase', 'const a = isNone ? "as many" : b;', ['as many']],
    ['as one word with a capital', 'const names = { flow: "Flow" };', ['Flow']],
    ['as one word that ends a sentence', 'say("Black.");', ['Black.']],
    ['as a sentence with numbers', 'const a = `${n} of ${base}`;', ['… of …']],
    ['as the begin of a sentence', 'const a = b + " more";', ['more']],
    ['as its end', 'const a = `${b}${isBlack ? ", black" : ""}`;', [', black']],
    [
      'as a word filled in',
      'const a = `${b}${n === 1 ? "person" : "people"}`;',
      ['person', 'people'],
    ],
    ['with accents', 'const a = "déjà vu";', ['déjà vu']],
    ['in a list', 'const ACTIONS = ["Share", "Save"] as const;', ['Share', 'Save']],
    ['given to a function', 'setTitle("How it is read");', ['How it is read']],
    ['in a name that is shown', '<p>{isPlain && "as reported"}</p>', ['as reported']],
    ['between the tags of a file', 'const xml = "<a:t>One sentence</a:t>";', ['One sentence']],
  ])('%s: %s', (_, text, found) => {
    expect(planted(text).map((each) => each.replaceAll(/<[^>]*>/g, ''))).toEqual(found);
  });

  it('in the line where it stands', () => {
    const source = { file: 'app/Planted.tsx', text: 'const a = 1;\n\nconst b = <p>Undo</p>;' };
    expect(readerWords(source, new Set())).toEqual(['app/Planted.tsx:3: Undo']);
  });
});

describe('a literal is not taken for words', () => {
  it.each([
    ['the name of a module', 'import { a } from "./Some words.ts"; export { b } from "Some";'],
    ['what a type spells out', 'type View = "Some words" | "Flow"; const a = b as "Some words";'],
    ['a name that a type spells out', 'const change = { type: "as reported" }; on("full screen");'],
    ['a key', 'const a = { "Some words": 1 }; const b = a["Some words"];'],
    ['what a value is compared with', 'const a = b === "Some words" || ["Flow"].includes(b);'],
    ['a case', 'switch (a) { case "Some words": break; }'],
    ['an error for developers', 'throw new Error(`no group ${id} here`);'],
    ['a class', '<p className={`${styles.a} on top`} data-kind="Some words" />'],
    ['a style', '<p style={{ colorScheme: "light dark" }} />'],
    ['an attribute of a drawing', '<path d="M 0 0 L 1 1" transform={`translate(${x} ${y})`} />'],
    ['a selector', 'document.querySelector("dialog button");'],
    ['the name of an event or of a key', 'on("keydown"); const last = ["Home", "End"];'],
    ['a colour', 'const a = `url(#${id})`, b = "var(--ink)", c = "1.5 3";'],
    ['the type of a file', 'const a = "text/csv;charset=utf-8";'],
    ['a script that is written', 'const a = `export const kept = ${files};`;'],
    ['tags', 'const a = `<p:cNvPr id="2" name="Some words">` + "</p:sld>";'],
    ['an address', '<input placeholder="https://" />'],
    ['a value without words', '<p>{"·"} {n} / {all} {`${percent}%`}</p>'],
  ])('%s', (_, text) => {
    expect(planted(text)).toEqual([]);
  });
});

describe('words would be found where they are read back', () => {
  const imported = 'import { percentOf } from "../locale/number.ts";';
  it.each([
    ['by a regular expression', 'const a = said.replace(/^\\S+ of /, "");', '/^\\S+ of /'],
    ['by how they begin', 'said.startsWith("as many");', 'said.startsWith("as many")'],
    ['by what is in them', 'said.split(" of every 100");', 'said.split(" of every 100")'],
    [
      'by a sign of a number that was made into words',
      `${imported} const a = percentOf(1, 2).replace("%", "");`,
      'percentOf(1, 2).replace("%", "")',
    ],
    [
      'also where they are kept first',
      `${imported} const share = percentOf(1, 2); const a = share.split("%");`,
      'share.split("%")',
    ],
    ['by comparison', 'const a = meaning === "set by you";', 'set by you'],
    ['by comparison with several', '["set by you", "b"].includes(meaning);', 'set by you'],
  ])('%s', (_, text, found) => {
    expect(readBack(text)).toEqual([found]);
  });

  it('on the floor of words itself', () => {
    const text = 'function half() { return "a"; } const a = half().replace("a", "b");';
    expect(readBack(text, 'locale/planted.ts')).toEqual(['half().replace("a", "b")']);
  });

  it.each([
    ['what is taken from a value', `${imported} const { a } = b(percentOf); a.c.slice(0, 5);`],
    ['a text that was typed', 'typed.replace(",", "."); /^\\d+%?$/.test(typed);'],
    ['a name', 'const a = type === "as reported"; key === "Escape";'],
    ['a tag', 'html.replace(/<link rel="icon"[^>]*>/, "");'],
    ['an address', 'address.replace(/^https:\\/\\//, ""); path.endsWith(".html");'],
  ])('and %s is none', (_, text) => {
    expect(readBack(text)).toEqual([]);
  });
});
