/** What moving one rate means. */
export const FROZEN = 'One rate moves while the others are frozen: arithmetic, not a prediction.';
