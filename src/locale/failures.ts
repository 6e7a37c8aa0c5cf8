// What is said in place of a part of the page that is not there.

export const failureWords = {
  page: 'The page could not be drawn. Please reload it.',
  again: 'The page is being drawn anew.',
  table: 'The table could not be drawn.',
  picture: 'The picture could not be drawn.',
  pictureAboveTable: 'The picture could not be drawn. The same numbers stand in the table below.',
  part: 'A part of the page could not be loaded. Please reload the page.',
} as const;
