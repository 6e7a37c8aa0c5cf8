// What cannot be read in the text of a study that somebody wrote down.

/** Where in a text something stands: lines and columns from 1; `to` is the column after its end. */
export type TextPlace = { readonly line: number; readonly from: number; readonly to: number };

/** A line of which nothing could be made. */
export type TextFault = (
  | { readonly kind: 'unknown heading' | 'heading twice'; readonly heading: string }
  | { readonly kind: 'no name in line' | 'course without number' }
  | { readonly kind: 'line too long'; readonly most: number }
  | { readonly kind: 'total without number' | 'number twice'; readonly name: string }
) & { readonly at: TextPlace };

/** What was read of a line and may be meant otherwise. */
export type TextDoubt = {
  /** What is no exact number, or none as it stands; the end of a longer number; or one of others behind that of these people. */
  readonly kind: 'no exact number' | 'parted number' | 'number of others';
  readonly name: string;
  readonly written: string;
  /** How many are drawn; none where they are what the others leave. */
  readonly patients: number | null;
  readonly at: TextPlace;
  /** How many may be meant, and the line as it would say so. */
  readonly instead: { readonly line: string; readonly patients: number } | null;
};
