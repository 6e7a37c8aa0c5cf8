/** What the ways to make an interval are called. */
export const intervalMethods = {
  wilson: 'Wilson',
  exact: 'Clopper–Pearson (conservative)',
} as const;
