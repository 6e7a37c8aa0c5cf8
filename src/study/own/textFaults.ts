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
