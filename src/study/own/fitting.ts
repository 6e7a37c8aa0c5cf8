// Which whole numbers of people a printed percentage can be.

/** The people of whom something is a share. */
export type Base = { readonly name: string; readonly patients: number };

/** All whole numbers of these people that print as the percentage. */
export type Fitting = { readonly base: Base; readonly whole: readonly number[] };

/** 18% of 121 fits 22 alone; 18% of 1,000 fits 175 to 184, and 18% of 3 nobody. Halves may have been rounded either way. */
export function fitting(percent: number, base: Base): Fitting {
  // As many decimals as were printed: 18% is anything from 17.5% to 18.5%.
  const [, decimals = ''] = String(percent).split('.');
  const half = 0.5 / 10 ** decimals.length;
  const lowest = Math.ceil(((percent - half) * base.patients) / 100 - 1e-9);
  const highest = Math.floor(((percent + half) * base.patients) / 100 + 1e-9);
  const from = Math.max(0, lowest);
  const to = Math.min(base.patients, highest);
  const many = Math.max(0, to - from + 1);
  return {
    base,
    whole: Array.from({ length: Math.min(many, MOST_LISTED) }, (_, index) => from + index),
  };
}

/** More than these are known only as a range, which the first and the last would tell as well. */
const MOST_LISTED = 1000;
