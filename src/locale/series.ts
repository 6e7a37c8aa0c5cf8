// What other series saw of a rate, in words.

import {
  inPercent,
  percentBetween,
  percentRange,
  percentUpTo,
  ratePercent,
  whole,
} from './number.ts';

export const seriesWords = {
  close: 'Close',
} as const;

/** On the button that opens the list: "5 other series". */
export function othersCounted(count: number): string {
  return `${whole(count)} other series`;
}

/** The same as it is read out: "Eligible for IL-2: 5 other series". */
export function othersOf(label: string, count: number): string {
  return `${label}: ${othersCounted(count)}`;
}

/** What the study that is shown is called above the others: a share that it does not report is one that is read from it. */
export function ownSeries(isAssumed: boolean): string {
  return isAssumed ? 'This study, as read here' : 'This study, as reported';
}

/** "Eligible: what other series saw". */
export function seriesTitle(label: string): string {
  return `${label}: what other series saw`;
}

/** The name of the button that closes the list with this title. */
export function closeSeries(title: string): string {
  return `Close ${title}`;
}

type Marks = {
  /** How many there are, and how many of them count the same quantity. */
  readonly all: number;
  readonly same: number;
  /** What is true of every one of them, in sentences. */
  readonly remarks: readonly string[];
  /** Of the lines, in percent, and how they are made. */
  readonly level: number;
  readonly method: string;
};

/** What stands above the list: what the marks and lines mean, and what holds for all. */
export function seriesExplained({ all, same, remarks, level, method }: Marks): string {
  return [
    marksExplained(all, same),
    ...remarks,
    `Lines are ${inPercent(level)} intervals (${method}), each of its own count.`,
    'Series that may share patients are never added up.',
  ].join(' ');
}

function marksExplained(all: number, same: number): string {
  if (same === all) return 'Filled marks count the same quantity.';
  return same === 0
    ? 'All marks are hollow.'
    : 'Filled marks count the same quantity, hollow ones another.';
}

/** When its patients were treated, after its name: ", patients of 1985–1996". */
export function patientsOfYears(years: string | undefined): string {
  return years === undefined ? '' : `, patients of ${years}`;
}

/** "one centre; high-dose IL-2", as far as it is known; with what leads on to where it was published. */
export function howTreated(
  known: readonly (string | undefined)[],
  isPublishedBeside: boolean,
): string {
  return `${known.filter(Boolean).join('; ')}${isPublishedBeside ? '. ' : ''}`;
}

/** The name of the link to a publication, with the part of it that says so: "Negrier 1998, Table 2". */
export function publishedName(short: string, part: string): string {
  return `${short}, ${part}`;
}

export function otherQuantity(difference: string): string {
  return `Not the same quantity: ${difference}`;
}

/** "20 of 103 treated". */
export function seriesCount(x: number, n: number, who: string): string {
  return `${whole(x)} of ${whole(n)} ${who}`;
}

/** How sure a count of `x` is: "between 12 and 28%". */
export function seriesInterval(x: number, low: number, high: number): string {
  return x === 0 ? `none seen; up to ${percentUpTo(high)} not excluded` : percentBetween(low, high);
}

/** "Set to 19.4%", and its name, which also says as where. */
export function setToRate(perMille: number): string {
  return `Set to ${ratePercent(perMille)}`;
}
export function setAsIn(perMille: number, series: string): string {
  return `${setToRate(perMille)}, as in ${series}`;
}

/** An end of the scale of the lines: 0.5 → "50%". */
export function scaleEnd(share: number): string {
  return inPercent(100 * share);
}

type Mark = {
  readonly series: string;
  readonly x: number;
  readonly n: number;
  readonly who: string;
  readonly perMille: number;
  readonly low: number;
  readonly high: number;
  readonly isSameQuantity: boolean;
};

/** What is said at a mark below a slider: "Negrier 1998: 20 of 103 treated (19.4%; interval 13–28%)". */
export function markExplained(mark: Mark): string {
  const { series, x, n, who, perMille, low, high, isSameQuantity } = mark;
  const count = `${series}: ${x} of ${n} ${who}`;
  // That none was seen does not make the rate 0%.
  const rate = `(${x === 0 ? 'none' : ratePercent(perMille)}; interval ${percentRange(low, high)})`;
  return `${count} ${rate}${isSameQuantity ? '' : '; another quantity'}`;
}
