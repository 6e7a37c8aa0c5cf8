// Where a part is missing because the page itself has become another.

export const newVersionWords = {
  isThere: 'There is a new version of this page, and parts of this one are gone.',
  load: 'Load it',
  later: 'Later',
} as const;
