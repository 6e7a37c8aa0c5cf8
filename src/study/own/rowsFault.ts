// Why rows of patients could not be counted.

export type RowsFault =
  | { readonly kind: 'too many entries'; readonly at: number; readonly most: number }
  | { readonly kind: 'too many courses'; readonly most: number }
  | { readonly kind: 'open quote'; readonly row: number }
  | { readonly kind: 'nobody' }
  /** The file was moved, changed or taken away since it was chosen. */
  | { readonly kind: 'gone' };
