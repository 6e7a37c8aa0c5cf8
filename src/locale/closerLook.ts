/** The question whose answer is how far the numbers may lie. */
export const howSureTitle = 'How sure is this?';

/** Three more, each the title of a part that answers it. */
export const closerQuestions = {
  assumptions: 'What the numbers assume',
  whatItTakes: 'Which step matters, and what would it take?',
  overlaps: 'What the totals cannot tell',
} as const;
