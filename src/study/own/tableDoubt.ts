// What stands in a table with a row for each step and is not in the study that was made of it.

/** Rows count from 1, that of the headings. */
export type TableDoubt =
  | {
      /** No number; one that is said to be missing; or one of others behind that of these people. */
      readonly kind: 'no number' | 'missing number' | 'number of others';
      readonly row: number;
      /** Of the group. */
      readonly name: string;
      readonly column: string;
      readonly cell: string;
    }
  | {
      readonly kind: 'more cells';
      readonly row: number;
      readonly name: string;
      readonly are: number;
      readonly most: number;
    }
  | { readonly kind: 'column twice'; readonly column: string };
