// Numbers → words and figures, the same everywhere.

const grouped = new Intl.NumberFormat('en', { useGrouping: 'min2' });

/** 141 → "141", 1000 → "1000", 620513 → "620,513". */
export function whole(value: number): string {
  // Most numbers are small, and the general way takes a microsecond for each of the hundred on a page.
  return value >= 0 && value < 10_000 && Number.isInteger(value)
    ? String(value)
    : grouped.format(value);
}

/** A difference in people with its sign: 20 → "+20", −20 → "−20", 0 → "". */
export function signed(value: number): string {
  return value === 0 ? '' : `${value > 0 ? '+' : '−'}${whole(Math.abs(value))}`;
}

/** Per mille as percent, a decimal only where there is one: 644 → "64.4%", 750 → "75%". */
export function ratePercent(perMille: number): string {
  return `${perMille / 10}%`;
}

/**
 * `part` of `base` in whole percent: "72%". Nobody is "none": that none was seen does not make the rate 0%. What is neither
 * none nor all never reads as if it were; no base, no share.
 */
export function percentOf(part: number, base: number): string {
  if (base === 0) return '–';
  if (part === 0) return 'none';
  const percent = Math.round((100 * part) / base);
  if (percent === 0) return '<1%';
  if (percent === 100 && part < base) return '>99%';
  return `${percent}%`;
}

/** "11 of every 100", the same share of a hundred people. */
export function ofEveryHundred(part: number, base: number): string {
  const percent = percentOf(part, base)
    .replace('%', '')
    .replace('<', 'fewer than ')
    .replace('>', 'more than ');
  return base === 0 ? 'none' : `${percent} of every 100`;
}

/** "1 patient", "195 patients". */
export function peopleCalled(count: number, one: string, many: string): string {
  return `${whole(count)} ${count === 1 ? one : many}`;
}

/** ["a", "b", "c"] → "a, b and c". */
export function listed(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** "12 more eligible", "1 fewer responder". */
export function moreOrFewer(difference: number, one: string, many: string): string {
  const size = Math.abs(difference);
  return `${whole(size)} ${difference > 0 ? 'more' : 'fewer'} ${size === 1 ? one : many}`;
}

/**
 * A range of shares in percent, no finer than its width supports: 0.573 to 0.709 → "57–71%", 0.007 to 0.025 → "0.7–2.5%".
 * An end that is not 0 or 1 never reads as if it were: 0.003 to 0.038 → "0.3–4%".
 */
export function percentRange(low: number, high: number): string {
  const [from, to] = figures(low, high);
  return from === to ? `${from}%` : `${from}–${to}%`;
}

/** The upper end of a range of shares that begins at 0: 0.058 → "6%". */
export function percentUpTo(high: number): string {
  return `${figures(0, high)[1]}%`;
}

/** A range of shares in people of a hundred: "between 57 and 71 of every 100", "at most 4 of every 100". */
export function rangeInWords(low: number, high: number): string {
  const [from, to] = figures(low, high);
  if (low === 0) return `at most ${to} of every 100`;
  return high === 1 ? `at least ${from} of every 100` : `between ${from} and ${to} of every 100`;
}

/** Both ends in percent: whole, in tenths where they lie close together, and to one figure where that would be 0 or 100. */
function figures(low: number, high: number): readonly string[] {
  return [low, high].map((share) => {
    const percent = (100 * share).toFixed(high - low < 0.02 ? 1 : 0);
    const rest = Math.min(share, 1 - share);
    const isBarelySo = rest > 0 && Number(percent) % 100 === 0;
    return String(
      Number(isBarelySo ? (100 * share).toFixed(Math.ceil(-Math.log10(100 * rest))) : percent),
    );
  });
}
