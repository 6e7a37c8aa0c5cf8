// A sentence of a talk as somebody types it: words, and between braces the numbers that are filled in from the groups as they
// stand at the moment. "{responded} responded: *{responded per 100 of eligible}* eligible."

import type { Phrase } from './phrase.ts';

/** A number that is filled in. */
export type Chip = Exclude<Phrase, string>;

/** Something between braces that is no number of this study. */
export type UnknownChip = { readonly written: string };

export type ReadChips = {
  readonly phrases: readonly Phrase[];
  readonly unknown: readonly UnknownChip[];
};

const IN_BRACES = /(\*?)\{([^{}]*)\}(\*?)/g;
const ABOUT = 'about';
const PATIENTS = 'patients';
const PER_HUNDRED = ['per', '100'] as const;
const OF = 'of';

/** The phrases of a typed sentence; what is between braces and unknown stays as it was typed, and is named. */
export function readChips(text: string, groups: readonly string[]): ReadChips {
  const phrases: Phrase[] = [];
  const unknown: UnknownChip[] = [];
  let from = 0;
  const say = (words: string) => {
    const last = phrases.at(-1);
    if (words === '') return;
    if (typeof last === 'string') phrases[phrases.length - 1] = last + words;
    else phrases.push(words);
  };
  for (const match of text.matchAll(IN_BRACES)) {
    const [whole, before = '', inside = '', after = ''] = match;
    const isStrong = before === '*' && after === '*';
    const chip = chipOf(inside.trim(), groups);
    say(text.slice(from, match.index));
    // A star on one side alone is a star.
    if (!isStrong) say(before);
    if (chip) phrases.push(isStrong ? { ...chip, strong: true } : chip);
    else {
      say(isStrong ? whole : `{${inside}}`);
      unknown.push({ written: `{${inside}}` });
    }
    if (!isStrong) say(after);
    from = match.index + whole.length;
  }
  say(text.slice(from));
  return { phrases, unknown };
}

function chipOf(inside: string, groups: readonly string[]): Chip | null {
  const knows = (id: string) => groups.includes(id);
  // Ids are without a space.
  const words = inside.split(' ');
  const [group = '', per, hundred, of, base] = words;
  if (per === PER_HUNDRED[0] && hundred === PER_HUNDRED[1]) {
    if (words.length === 3 && knows(group)) return { kind: 'perHundred', group };
    if (words.length !== 5 || of !== OF || base === undefined) return null;
    return knows(group) && knows(base) ? { kind: 'perHundred', group, of: base } : null;
  }
  if (words.length === 2 && per !== undefined) {
    if (group === ABOUT && knows(per)) return { kind: 'count', group: per, about: true };
    return per === PATIENTS && knows(group) ? { kind: 'patients', group } : null;
  }
  return knows(inside) ? { kind: 'count', group: inside } : null;
}

/** A sentence as it is typed: what `readChips` reads back. */
export function writtenChips(phrases: readonly Phrase[]): string {
  return phrases
    .map((phrase) => {
      if (typeof phrase === 'string') return phrase;
      const written = `{${insideOf(phrase)}}`;
      return phrase.strong ? `*${written}*` : written;
    })
    .join('');
}

function insideOf(chip: Chip): string {
  switch (chip.kind) {
    case 'count':
      return [...(chip.about ? [ABOUT] : []), chip.group].join(' ');
    case 'patients':
      return `${chip.group} ${PATIENTS}`;
    case 'perHundred':
      return [chip.group, ...PER_HUNDRED, ...(chip.of === undefined ? [] : [OF, chip.of])].join(
        ' ',
      );
  }
}
