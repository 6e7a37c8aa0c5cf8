/** The middle of the numbers: one busy moment of the machine does not move it. */
export function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Of each figure of several measurements the middle. */
export function medians(measured) {
  return Object.fromEntries(
    Object.keys(measured[0]).map((key) => [key, median(measured.map((each) => each[key]))]),
  );
}

/** The number that so large a share (0 to 1) of the numbers does not exceed. */
export function quantile(numbers, share) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}
