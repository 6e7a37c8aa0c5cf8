// A scene of a talk in which groups have the ids that another version of their study gave them → the same with those of this study.

/** Under these keys stand ids, one or several; elsewhere texts, in which they stand between braces. */
const KEYS: ReadonlySet<string> = new Set([
  'group',
  'of',
  'focus',
  'asks',
  'tells',
  'trace',
  'branch',
]);

/** What a stranger wrote, with other ids; any value that is none of these stays. */
export function withOtherIds(
  value: unknown,
  ids: Readonly<Record<string, string>>,
  isId = false,
): unknown {
  const idOf = (id: string) => (Object.hasOwn(ids, id) ? (ids[id] ?? id) : id);
  if (typeof value === 'string') return isId ? idOf(value) : inBraces(value, idOf);
  if (Array.isArray(value)) return value.map((each) => withOtherIds(each, ids, isId));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) =>
      key === 'rates' && typeof each === 'object' && each !== null
        ? [key, Object.fromEntries(Object.entries(each).map(([id, rate]) => [idOf(id), rate]))]
        : [key, withOtherIds(each, ids, KEYS.has(key))],
    ),
  );
}

/** "{g2 per 100 of g1}". */
function inBraces(text: string, idOf: (id: string) => string): string {
  return text.replaceAll(
    /\{([^{}]*)\}/g,
    (_, inside: string) => `{${inside.split(' ').map(idOf).join(' ')}}`,
  );
}
