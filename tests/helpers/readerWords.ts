// Which literals of a source file a reader of the page would read or hear, judged by its syntax tree: by where a literal stands,
// and where that does not tell, by whether it reads like words.

import { parseSync } from 'oxc-parser';

export type Source = { readonly file: string; readonly text: string };

/** A literal, with the file and the line in which it stands: "app/Demo.tsx:3: Undo". */
export type Found = string;

type Node = { readonly type: string; readonly start: number; readonly [key: string]: unknown };

/** What a node stands in, and in which of its places. */
type Step = { readonly node: Node; readonly place: string };

/** From a node outward. */
type Way = readonly Step[];

/** Attributes that are read or heard, whatever element they are of. */
const READ_ATTRIBUTES = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
  'label',
  'placeholder',
  'title',
]);

/** Attributes of our own components that are handed on to elements, and never read. */
const SILENT_ATTRIBUTES = /^(className|id|idPrefix|key|style|data-.*)$/;

/** Their arguments are selectors and names of the browser's. */
const ASKS_BROWSER = new Set([
  'closest',
  'matches',
  'matchMedia',
  'querySelector',
  'querySelectorAll',
]);

/** Keys of a keyboard, as browsers call them: names, although they look like words. */
const KEY_NAMES = new Set(
  'Backspace Delete End Enter Escape Home Period Shift Space Tab'.split(' '),
);

/** Methods that take a text apart. */
const TAKES_APART = new Set(
  'endsWith includes indexOf match matchAll replace replaceAll search slice split startsWith substring'.split(
    ' ',
  ),
);

/** What stands in a template for what is filled in. */
const HOLE = '\u0001';

/** The texts that types spell out ('as reported', 'full screen'): names for the program, although some look like words. */
export function namesIn(sources: readonly Source[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const source of sources)
    eachNode(source, (node) => {
      if (node.type !== 'TSLiteralType') return;
      const { value } = node.literal as Node;
      if (typeof value === 'string') names.add(value);
    });
  return names;
}

/** Every literal of a file that a reader would read. `names` are those of `namesIn`. */
export function readerWords(source: Source, names: ReadonlySet<string>): readonly Found[] {
  const found: Found[] = [];
  eachNode(source, (node, way) => {
    const text = textOf(node, way);
    if (text === null || !/\p{L}/u.test(text) || isSilent(way)) return;
    const isRead =
      node.type === 'JSXText' ||
      (isRendered(way) ? /\p{L}{2}/u.test(text) && !isAddress(text) : false) ||
      (!names.has(text) && !KEY_NAMES.has(text) && (readsLikeWords(text) || isPiece(text, way)));
    if (isRead) found.push(told(source, node, text));
  });
  return found;
}

/** Every place of a file that reads back what was said in words, where it might have asked the value that they were made of. */
export function parsedBack(source: Source, names: ReadonlySet<string>): readonly Found[] {
  const found: Found[] = [];
  const made = madeByLocale(source);
  eachNode(source, (node, way) => {
    if (node.type === 'CallExpression') {
      const { type, object, property } = node.callee as Node;
      if (type !== 'MemberExpression' || !TAKES_APART.has(nameOf(property))) return;
      const [first] = node.arguments as readonly Node[];
      const text = first && textOf(first, []);
      if (made(object as Node) || (typeof text === 'string' && readsLikeWords(text)))
        found.push(told(source, node, source.text.slice(node.start, node.end as number)));
    } else if (node.type === 'Literal' && node.regex) {
      const { pattern } = node.regex as { readonly pattern: string };
      if (seeksWords(pattern)) found.push(told(source, node, `/${pattern}/`));
    } else {
      const text = textOf(node, way);
      if (text === null || names.has(text) || KEY_NAMES.has(text)) return;
      if (isCompared(way) && readsLikeWords(text)) found.push(told(source, node, text));
    }
  });
  return found;
}

function eachNode(source: Source, visit: (node: Node, way: Way) => void): void {
  for (const { node, way } of nodesOf(source)) visit(node, way);
}

type Placed = { readonly node: Node; readonly way: Way };

/** Every file is gone through several times, and read once. */
const nodesOfSource = new WeakMap<Source, readonly Placed[]>();

function nodesOf(source: Source): readonly Placed[] {
  const known = nodesOfSource.get(source);
  if (known) return known;
  const { program, errors } = parseSync(source.file, source.text);
  if (errors.length > 0) throw new Error(`${source.file}: ${errors[0]?.message}`);
  const nodes: Placed[] = [];
  const walk = (node: Node, way: Way) => {
    nodes.push({ node, way });
    for (const [place, value] of Object.entries(node))
      for (const each of Array.isArray(value) ? (value as unknown[]) : [value])
        if (isNode(each)) walk(each, [{ node, place }, ...way]);
  };
  walk(program as unknown as Node, []);
  nodesOfSource.set(source, nodes);
  return nodes;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

function told({ file, text }: Source, { start }: Node, words: string): Found {
  const line = text.slice(0, start).split('\n').length;
  return `${file}:${line}: ${words.replaceAll(HOLE, '…').replaceAll(/\s+/g, ' ').trim()}`;
}

function nameOf(node: unknown): string {
  return isNode(node) && typeof node.name === 'string' ? node.name : '';
}

/** The text of a literal, of a template, or between tags; null for any other node. */
function textOf(node: Node, [around]: Way): string | null {
  if (node.type === 'JSXText' || (node.type === 'Literal' && typeof node.value === 'string'))
    return String(node.value);
  if (node.type !== 'TemplateLiteral' || around?.node.type === 'TaggedTemplateExpression')
    return null;
  return (node.quasis as readonly { readonly value: { readonly cooked: string } }[])
    .map(({ value }) => value.cooked)
    .join(HOLE);
}

/** Whether what stands there is never read: modules, types, keys, comparisons, errors for developers, attributes of the program's. */
function isSilent(way: Way): boolean {
  return way.some(({ node, place }, index) => {
    switch (node.type) {
      case 'ImportDeclaration':
      case 'ImportExpression':
      case 'ExportNamedDeclaration':
      case 'ExportAllDeclaration':
        return place === 'source';
      case 'ExpressionStatement':
        return typeof node.directive === 'string';
      case 'Property':
        return place === 'key' && node.computed !== true;
      case 'MemberExpression':
        return place === 'property';
      case 'NewExpression':
        return nameOf(node.callee).endsWith('Error');
      case 'CallExpression':
        return place === 'arguments' && ASKS_BROWSER.has(nameOf((node.callee as Node).property));
      case 'JSXAttribute': {
        const name = attributeName(node);
        const { name: element } = way[index + 1]?.node ?? node;
        const isOfElement = /^[a-z]/.test(nameOf(element));
        return !READ_ATTRIBUTES.has(name) && (isOfElement || SILENT_ATTRIBUTES.test(name));
      }
      default:
        return isComparing(way, index) || (node.type.startsWith('TS') && !isTransparent(node));
    }
  });
}

/** Whether a value is compared with it: by a sign, a case of a switch, or as one of a list. */
function isCompared(way: Way): boolean {
  return way.some((_, index) => isComparing(way, index));
}

function isComparing(way: Way, index: number): boolean {
  const { node, place } = way[index]!;
  if (node.type === 'BinaryExpression') return /^([=!]==?|in)$/.test(String(node.operator));
  if (node.type === 'SwitchCase') return place === 'test';
  const outer = way[index + 1]?.node;
  return (
    node.type === 'ArrayExpression' &&
    outer?.type === 'MemberExpression' &&
    nameOf(outer.property) === 'includes'
  );
}

/** `as`, `satisfies` and `!` say something of a value and leave it what it is. */
function isTransparent({ type }: Node): boolean {
  return ['TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression'].includes(type);
}

function attributeName({ name }: Node): string {
  const { type, namespace, name: own } = name as Node;
  return type === 'JSXNamespacedName' ? `${nameOf(namespace)}:${nameOf(own)}` : nameOf(name);
}

/** Whether it becomes a child of an element or an attribute that is read, as it is or filled into another. */
function isRendered(way: Way): boolean {
  for (const { node, place } of way) {
    if (node.type === 'JSXElement' || node.type === 'JSXFragment') return place === 'children';
    if (node.type === 'JSXAttribute') return READ_ATTRIBUTES.has(attributeName(node));
    if (node.type !== 'JSXExpressionContainer' && !passesOn(node, place)) return false;
  }
  return false;
}

/** Whether it is filled into a template as one of several words: `${size > 0 ? 'more' : 'fewer'}`. */
function isPiece(text: string, way: Way): boolean {
  const end = way.find(
    ({ node, place }) => node.type === 'TemplateLiteral' || !passesOn(node, place),
  );
  return end?.node.type === 'TemplateLiteral' && /^\p{L}{2,}$/u.test(text);
}

/** Whether what a node comes to may be what stands in this place of it. */
function passesOn(node: Node, place: string): boolean {
  if (node.type === 'ConditionalExpression') return place !== 'test';
  if (node.type === 'LogicalExpression') return place === 'right' || node.operator !== '&&';
  return ['ParenthesizedExpression', 'TemplateLiteral'].includes(node.type) || isTransparent(node);
}

const BEFORE_WORD = String.raw`(?<=^|[\s(“‘"·–—])`;
const AFTER_WORD = String.raw`(?=$|[\s.,:;!?…)”’"·–—])`;
const LETTERS = String.raw`\p{L}{2,}(?:’\p{L}+)?`;
const WORD = new RegExp(`${BEFORE_WORD}${LETTERS}${AFTER_WORD}`, 'gu');
const ANOTHER_WORD = new RegExp(`^ ${LETTERS}${AFTER_WORD}`, 'u');

/**
 * Whether a text reads like words: two of them side by side ("as many"), one with a capital ("Undo"), or one that begins, ends
 * or goes on a sentence (" more", "… of …"). Tags of a file that is written are no words; what stands between them may be.
 */
function readsLikeWords(text: string): boolean {
  // A statement, in a script that is written.
  if (new RegExp(`;[\\s${HOLE}]*$`).test(text)) return false;
  const plain = text.replaceAll(/<[^<>]*>/g, '\n');
  if (/^[“(]?\p{Lu}\p{Ll}+(?:[.,!?:…)]*$|, \p{L})/u.test(plain.trim())) return true;
  const goesOn = /^[.,:;]?\s|\s$/.test(plain) || plain.includes(HOLE);
  return [...plain.matchAll(WORD)].some(({ 0: word, index }) => {
    const before = plain.slice(0, index);
    const after = plain.slice(index + word.length);
    return ANOTHER_WORD.test(after) || (goesOn && (before.endsWith(' ') || after.startsWith(' ')));
  });
}

/** Addresses and names of files are read as they are, in every language. */
function isAddress(text: string): boolean {
  return /^\S+[./]\S*$/.test(text.trim());
}

/** Whether a regular expression looks for a word with a space beside it. */
function seeksWords(pattern: string): boolean {
  // The tag of a file that is read, as far as its next sign: "<link rel=".
  const untagged = pattern.replaceAll(/<\p{L}[^<>=]*/gu, '\n');
  const plain = untagged.replaceAll(/\\[pPu]\{[^}]*\}|\\.|\[[^\]]*\]|\(\?<?[=!:]?/g, '\n');
  return /(?<!\p{L})\p{L}{2,} | \p{L}{2,}(?!\p{L})/u.test(plain);
}

/** Says of an expression whether the floor of words has made it: a call of one of its functions, or a value that holds one. */
function madeByLocale(source: Source): (node: Node) => boolean {
  const makers = new Set<string>();
  const isOfLocale = source.file.startsWith('locale/');
  const holders: { readonly name: string; readonly init: Node }[] = [];
  eachNode(source, (node) => {
    if (node.type === 'ImportDeclaration') {
      const { value } = node.source as Node;
      if (!(isOfLocale ? /^\.\/|^\.\.\/locale\// : /\/locale\//).test(String(value))) return;
      for (const { local } of node.specifiers as readonly { readonly local: Node }[])
        makers.add(nameOf(local));
    }
    if (isOfLocale && node.type === 'FunctionDeclaration') makers.add(nameOf(node.id));
    if (node.type === 'VariableDeclarator' && isNode(node.init))
      holders.push({ name: nameOf(node.id), init: node.init });
  });
  const isMade = (node: Node): boolean => {
    if (node.type !== 'CallExpression') return false;
    const callee = node.callee as Node;
    return makers.has(nameOf(callee)) || makers.has(nameOf(callee.object));
  };
  const held = new Set(holders.filter(({ init }) => isMade(init)).map(({ name }) => name));
  return (node) => isMade(node) || (node.type === 'Identifier' && held.has(nameOf(node)));
}
