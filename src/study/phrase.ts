/** A piece of a sentence: words, or a number to be filled in from the groups as they now stand. */
export type Phrase =
  | string
  | { readonly kind: 'count'; readonly group: string; readonly strong?: true }
  | { readonly kind: 'patients'; readonly group: string }
  | {
      readonly kind: 'perHundred';
      readonly group: string;
      /** Id of the group of which it is a share, where not the whole cohort. */
      readonly of?: string;
      readonly strong?: true;
    };
