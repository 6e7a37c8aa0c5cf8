/** The line that stands under the picture of every study of one group of patients. */
export const ONE_GROUP =
  'One group of patients: this shows what happened, not what surgery caused. For teaching; not medical advice.';
