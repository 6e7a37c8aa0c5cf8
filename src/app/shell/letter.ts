// Which letter a key means, on whatever keyboard.

/**
 * The small letter or sign of a key: by what it types where that is Latin ("z" is at another place on German keyboards), else
 * by its place, because on Greek, Cyrillic or Arabic keyboards the place stands for the letter. Longer names are given back
 * as they are.
 */
export function letterOf({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string {
  if (key.length !== 1) return key;
  const small = key.toLowerCase();
  const isLatin = (small.codePointAt(0) ?? 0) < 0x250;
  return isLatin ? small : (/^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? small);
}
