// Made by build/reportedRanges.ts when the page is built: the ranges of the first study as reported, so that the page
// before any script shows them too.
declare module 'virtual:reported-ranges' {
  export const reportedRanges: import('../../model/ranges.ts').Ranges;
}
