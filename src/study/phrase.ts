/** A piece of a sentence: words, or a number to be filled in from the groups as they now stand. */
export type Phrase =
  | string
  | {
      /** "22", and nobody is "none", so what follows must go on from both: "would respond", never "would not". */
      readonly kind: 'count';
      readonly group: string;
      readonly strong?: true;
      /** "about 22": a number that nobody printed. Nobody is "none", or "fewer than 1" where their share is more than none. */
      readonly about?: true;
    }
  | { readonly kind: 'patients'; readonly group: string; readonly strong?: true }
  | {
      readonly kind: 'perHundred';
      readonly group: string;
      /** Id of the group of which it is a share, where not the whole cohort. */
      readonly of?: string;
      readonly strong?: true;
    };
