// The words of the table that is copied into a spreadsheet or a document.

/** Headings of its columns, of a table of this many patients. */
export function copiedHeadings(patients: number): readonly string[] {
  return ['Group', 'As reported', `Now, of ${patients}`, 'Basis', 'Source'];
}

/** Where a number is from: "Walther 1997, p. 1", and of a rate that the reader set, where the reported one is from. */
export function copiedSource(
  { short, part }: { readonly short: string; readonly part: string },
  isSet: boolean,
): string {
  return `${isSet ? 'reader; as reported: ' : ''}${short}, ${part}`;
}
