export const copied = 'Copied.';

/** Where a browser refuses; `what` is what can be copied by hand: "the table". */
export function notCopied(what: string): string {
  return `Your browser does not allow copying here; select ${what} and copy it by hand.`;
}
