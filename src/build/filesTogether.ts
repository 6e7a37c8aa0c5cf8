/** Modules by the ends of their paths. */
const modules = (...paths: readonly string[]) =>
  new RegExp(`/(?:${paths.map((path) => path.replaceAll('.', String.raw`\.`)).join('|')})$`);

/**
 * What is built into one file, with all that it needs and none before it has: a request on a slow line costs more than some
 * kilobytes. The first load is one; what every page loads once its picture stands are two, and in these is also what several
 * parts on demand share.
 */
export const filesTogether = [
  // What it shares with late parts would otherwise be split from it.
  { name: 'first', tags: ['$initial'] as ['$initial'], priority: 3 },
  {
    name: 'around',
    test: modules(
      'app/after/AroundPicture.tsx',
      'app/picture/People.tsx',
      'controls/Dialog.tsx',
      'controls/PlainRange.module.css',
      'locale/marks.ts',
      'model/people.ts',
      'inputs/frame.ts',
      'valibot/dist/index.mjs',
      'locale/hundred.ts',
      'layout/flow/wordsFit.ts',
    ),
    priority: 2,
  },
  {
    name: 'others',
    test: modules(
      'app/compare/library.ts',
      'app/compare/Comparison.tsx',
      'app/takeaway/lightValues.ts',
      'app/takeaway/drawings.tsx',
      'export/png.ts',
      'locale/givenFile.ts',
      'export/download.ts',
      'app/takeaway/qr.ts',
      'inputs/mostInLink.ts',
      'inputs/packed.ts',
      'study/turns.ts',
      'locale/talkFaults.ts',
    ),
    priority: 1,
  },
  {
    name: 'talk',
    // A talk that comes in a file is read by the same code, and shown next.
    test: modules(
      'app/present/openPresent.tsx',
      'inputs/talk/talkJson.ts',
      'inputs/talk/talkLink.ts',
    ),
    priority: 0,
  },
];
