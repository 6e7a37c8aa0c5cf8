/** Modules by the ends of their paths. */
const modules = (...paths: readonly string[]) =>
  new RegExp(`/(?:${paths.map((path) => path.replaceAll('.', String.raw`\.`)).join('|')})$`);

/**
 * What is built into one file, with all that it needs and none before it has: a request on a slow line costs more than some
 * kilobytes, and what a link waits for should hold nothing that it has no use for. The first load is one. Every page asks for the
 * people, the other studies and what stands around the picture at once when that is there.
 */
export const filesTogether = [
  {
    name: 'first',
    // The entry with all that it needs: what it shares with late parts would otherwise be split from it. And what these share with
    // each other, where it is much less than a request.
    test: /\.html$|\/(?:charts\/Legend\.tsx|layout\/flow\/wordsFit\.ts)$/,
    priority: 7,
  },
  { name: 'people', test: modules('app/picture/People.tsx'), priority: 6 },
  {
    name: 'given',
    // What strangers write, and what is written for them; a frame and a talk hear of both.
    test: modules(
      'app/takeaway/qr.ts',
      'controls/Dialog.tsx',
      'export/download.ts',
      'inputs/frame.ts',
      'inputs/mostInLink.ts',
      'inputs/packed.ts',
      'layout/fitted.ts',
      'locale/givenFile.ts',
      'locale/talkFaults.ts',
      'study/turns.ts',
      'valibot/dist/index.mjs',
    ),
    priority: 5,
  },
  {
    name: 'others',
    // The other studies, and what else stands on a page as in a talk.
    test: modules(
      'app/after/OnDemand.tsx',
      'app/compare/library.ts',
      'app/doubt/useRanges.ts',
      'app/opening/address.ts',
      'app/present/sync/keptYours.ts',
      'app/takeaway/Handout.tsx',
      'charts/flow/DotPlot.tsx',
      'controls/CopyButton.tsx',
      'controls/PlainRange.module.css',
      'locale/carriedWords.ts',
      'locale/hundred.ts',
      'locale/prose.ts',
      'locale/rangeWords.ts',
      'locale/shownAddress.ts',
      'study/own/sourceAddress.ts',
    ),
    priority: 4,
  },
  {
    name: 'around',
    test: modules('app/after/AroundPicture.tsx', 'app/compare/Comparison.tsx'),
    priority: 3,
  },
  {
    name: 'takeaway',
    test: modules('app/takeaway/Save.tsx', 'app/takeaway/Share.tsx'),
    priority: 2,
  },
  {
    name: 'talk',
    // A talk that comes in a file is read by the same code, and shown next.
    test: modules(
      'app/present/openPresent.tsx',
      'inputs/talk/talkJson.ts',
      'inputs/talk/talkLink.ts',
    ),
    priority: 1,
  },
];
