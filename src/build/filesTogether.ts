/** Modules by the ends of their paths. */
const modules = (...paths: readonly string[]) =>
  new RegExp(`/(?:${paths.map((path) => path.replaceAll('.', String.raw`\.`)).join('|')})$`);

/**
 * What is built into one file, with all that it needs and none before it has: a request on a slow line costs more than some
 * kilobytes, and what a link waits for should hold nothing that it has no use for. The first load is one. Every page loads the
 * next four once its picture stands; a link waits for those of them that it shows.
 */
export const filesTogether = [
  // What it shares with late parts would otherwise be split from it; and what is much less than a request.
  {
    name: 'first',
    test: /\.html$|\/(?:charts\/Legend\.module\.css|locale\/signs\.ts|model\/marksFor\.ts)$/,
    priority: 8,
  },
  { name: 'people', test: modules('app/picture/People.tsx'), priority: 7 },
  {
    name: 'shared',
    // What stands around the picture and a frame or a talk have too.
    test: modules(
      'app/after/OnDemand.tsx',
      'app/doubt/useRanges.ts',
      'app/opening/address.ts',
      'app/present/sync/keptYours.ts',
      'app/takeaway/Handout.tsx',
      'charts/Legend.tsx',
      'charts/flow/DotPlot.tsx',
      'controls/CopyButton.tsx',
      'controls/Dialog.tsx',
      'controls/PlainRange.module.css',
      'inputs/frame.ts',
      'layout/flow/wordsFit.ts',
      'locale/carriedWords.ts',
      'locale/hundred.ts',
      'locale/prose.ts',
      'locale/rangeWords.ts',
      'locale/series.ts',
      'locale/shownAddress.ts',
      'locale/studyPicker.ts',
      'study/catalogue.ts',
      'study/own/sourceAddress.ts',
      'valibot/dist/index.mjs',
    ),
    priority: 6,
  },
  { name: 'around', test: modules('app/after/AroundPicture.tsx'), priority: 5 },
  {
    name: 'others',
    test: modules(
      'app/compare/library.ts',
      'app/compare/Comparison.tsx',
      'app/takeaway/qr.ts',
      'export/download.ts',
      'inputs/mostInLink.ts',
      'inputs/packed.ts',
      'layout/fitted.ts',
      'locale/givenFile.ts',
      'locale/talkFaults.ts',
      'study/turns.ts',
    ),
    priority: 4,
  },
  // What is drawn to be taken along, in files as in those of a talk.
  {
    name: 'takeaway',
    test: modules('app/takeaway/Save.tsx', 'app/takeaway/Share.tsx'),
    priority: 3,
  },
  {
    name: 'talk',
    // A talk that comes in a file is read by the same code, and shown next.
    test: modules(
      'app/present/openPresent.tsx',
      'inputs/talk/talkJson.ts',
      'inputs/talk/talkLink.ts',
    ),
    priority: 2,
  },
];
