// The few words that the study which opens by itself shares with the others at once: what they share later is in `common.ts`.

/** The line that stands under the picture of every study of one group of patients. */
export const ONE_GROUP =
  'One group of patients: this shows what happened, not what surgery caused. For teaching; not medical advice.';

export const PRINTED = 'printed in the abstract';
