// Pages of other people in which the frame was tried, each with what such a host keeps of the code and what has to work in it. A test
// in the browser runs them and measures; the documentation has them as a table, of which another test says that it is about these.

import { frameForOthers } from '../../src/build/publicAddress.ts';
import {
  elementCode,
  frameAndScriptCode,
  frameCode,
  type Embedded,
} from '../../src/export/embedCodes.ts';
import { plainFrame, writtenFrame } from '../../src/inputs/frame.ts';
import { frameTitle } from '../../src/locale/embedDialog.ts';
import { first } from '../../src/study/first.ts';
import type { HostOptions } from './hostPage.ts';

/** What is tried beyond what has to hold in every host: the badge, the source, the picture and the rates. */
export const WORKS = {
  follows: 'its height follows, wide and narrow',
  given: 'all of it in the height that there is',
  link: 'its link opens the full page',
  keys: 'keys turn the slides',
  listens: 'the page hears what the reader does',
  dark: 'dark, on the background of the page',
} as const;
export type Work = keyof typeof WORKS;

export type TriedHost = {
  readonly name: string;
  /** What the host keeps of the code that was pasted. */
  readonly kept: string;
  readonly works: readonly Work[];
  /** In CSS px: what was told to the dialog that wrote the code. */
  readonly column: number;
  /** The body of its page. */
  readonly body: (around: Around) => string;
  readonly options?: HostOptions;
  /** The file in tests/hosts that is built with the package and run in the body. */
  readonly builtFrom?: string;
  /** Whether the host begins with a height of its own, whatever the code says. */
  readonly beginsOtherwise?: boolean;
  /** How many times as large it shows everything; its heights are as large. */
  readonly zoom?: number;
};

/** Where the page stands, and how high the dialog says that the frame is in that column. */
export type Around = { readonly folder: string; readonly open: string; readonly height: number };

function embedded({ folder, height }: Around, more: Partial<Embedded> = {}): Embedded {
  const title = frameTitle(first.words.title);
  return { folder, keys: writtenFrame(plainFrame), title, height, isLocked: false, ...more };
}

/** An element as it is written by hand: nobody has said how high it will be. */
function element({ folder }: Pick<Around, 'folder'>, attributes = ''): string {
  return `<patient-flow label="Patient flow" ${attributes}><a href="${folder}">Patient flow</a></patient-flow><script src="${folder}embed.js"></script>`;
}

function column(widthPx: number, content: string): string {
  return `<div style="max-width:${widthPx}px">${content}</div>`;
}

/** The code of a frame as a host stores it that knows these attributes and no others. */
function keeping(code: string, attributes: readonly string[], more = ''): string {
  return code
    .replaceAll(/\n {2}([\w-]+)(?:="[^"]*")?(?=\n)/g, (whole, name: string) =>
      attributes.includes(name) ? whole : '',
    )
    .replace('\n>', ` ${more}>`);
}

/** A host that hears messages: `hear` is given what was posted, by which frame. */
function hearing(hear: string): string {
  return `<script>addEventListener('message', ({ data, source }) => {
    const frame = [...document.querySelectorAll('iframe')].find((each) => each.contentWindow === source);
    if (!frame) return;
    ${hear}
  });</script>`;
}

const RESET = `<style>
  html, body, div, span, iframe, h1, p, a { margin: 0; padding: 0; border: 0; font: inherit; vertical-align: baseline }
  *, ::before, ::after { box-sizing: border-box; border: 0 solid; margin: 0; padding: 0 }
  img, svg, video, canvas, audio, iframe, embed, object { display: block; vertical-align: middle; max-width: 100% }
  body { line-height: 1; font-size: 62.5% }
</style>`;

const WIDE = { viewport: { width: 1400, height: 1000 } };

/** Columns of an article or of a page without any; below the narrowest a picture cannot be read. */
const columns = [280, 480, 640, 760, 1100].map((widthPx): TriedHost => ({
  name: `a column of ${widthPx.toLocaleString('en')} px`,
  kept: 'the element and its script',
  works: ['follows'],
  column: widthPx,
  body: (around) => column(widthPx, element(around)),
  options: WIDE,
}));

/** Places of a fixed size, as in a template of slides or cards. */
const places = [
  [480, 270],
  [640, 360],
].map(([widthPx = 0, height = 0]): TriedHost => ({
  name: `a place of ${widthPx} × ${height} px`,
  kept: 'the frame alone, at that size',
  works: ['given'],
  column: widthPx,
  body: (around) => column(widthPx, frameCode(embedded({ ...around, height }))),
}));

/** The same element, built into a page of somebody's own. */
const built = (
  [
    ['a page built from the package', 'plain.ts'],
    ['React 19', 'react.tsx'],
    ['Vue', 'vue.ts'],
    ['Svelte', 'svelte.ts'],
  ] as const
).map(([name, file]): TriedHost => ({
  name,
  kept: 'the element, its properties and events',
  works: ['follows', 'listens'],
  column: 640,
  body: ({ folder }) => `<script>document.documentElement.dataset.page = '${folder}'</script>`,
  options: { viewport: { width: 656, height: 1000 } },
  builtFrom: file,
}));

export const triedHosts: readonly TriedHost[] = [
  {
    name: 'a plain page',
    kept: 'the frame alone',
    works: ['given'],
    column: 720,
    body: (around) => column(720, frameCode(embedded(around))),
  },
  {
    name: 'a plain page with the script',
    kept: 'the frame and the script',
    works: ['follows'],
    column: 720,
    body: (around) => column(720, frameAndScriptCode(embedded(around))),
  },
  {
    name: 'a plain page with the element',
    kept: 'the element and its script',
    works: ['follows'],
    column: 720,
    body: (around) => column(720, elementCode(embedded(around))),
  },
  {
    name: 'styles that reset everything',
    kept: 'the frame and the script',
    works: ['follows'],
    column: 720,
    body: (around) => RESET + column(720, frameAndScriptCode(embedded(around))),
  },
  ...columns,
  ...places,
  {
    name: 'a slide of 1,280 × 720 px in reveal.js 6',
    kept: 'the frame alone, at that size',
    works: ['given', 'keys'],
    column: 1280,
    // A deck puts its own lines into the page that it is shown in.
    body: (around) => `<link rel="stylesheet" href="/reveal/reveal.css">
      <div class="reveal"><div class="slides">
        <section>${keeping(
          frameCode(
            embedded(around, {
              keys: writtenFrame({ ...plainFrame, isFit: true, keys: 'forward' }),
            }),
          ).replace('loading="lazy"', ''),
          ['src', 'title', 'style', 'allow'],
          'width="1280" height="720"',
        )}</section>
        <section>Two</section>
      </div></div>
      <script src="/reveal/reveal.js"></script>
      <script src="${around.folder}embed.js"></script>
      <script>Reveal.initialize({ width: 1280, height: 720, margin: 0, transition: 'none', center: false })</script>`,
    options: { viewport: { width: 1280, height: 720 } },
  },
  {
    name: 'WordPress',
    kept: 'the frame, locked; at most 1,000 px high',
    works: ['follows', 'link'],
    column: 640,
    body: (around) =>
      column(
        640,
        keeping(
          frameForOthers(around.folder, '#?secret=abcdef1234'),
          ['src', 'title', 'width', 'height', 'frameborder'],
          'sandbox="allow-scripts" security="restricted"',
        ),
      ) +
      hearing(`
        if (data.secret !== 'abcdef1234') return;
        if (data.message === 'height') frame.height = Math.min(1000, Math.max(200, Number(data.value)));
        if (data.message === 'link' && document.activeElement === frame
          && new URL(data.value).host === new URL(frame.src).host) location.href = data.value;
      `) +
      `<script>
        const [frame] = document.querySelectorAll('iframe');
        frame.addEventListener('load', () =>
          frame.contentWindow.postMessage({ message: 'ready', secret: 'abcdef1234' }, '*'));
      </script>`,
  },
  {
    name: 'Canvas',
    kept: 'the frame; the script is taken away',
    works: ['follows'],
    column: 800,
    body: (around) =>
      column(
        800,
        keeping(frameCode(embedded(around)), [
          'src',
          'title',
          'width',
          'height',
          'style',
          'loading',
          'allow',
          'allowfullscreen',
        ]),
      ) +
      hearing(`
        const { subject, height } = typeof data === 'string' && data.startsWith('{') ? JSON.parse(data) : data;
        if (subject === 'lti.frameResize')
          frame.style.height = typeof height === 'number' ? Math.max(1, height) + 'px' : height;
      `),
  },
  {
    name: 'Moodle',
    kept: 'the frame; the script is taken away',
    works: ['given'],
    column: 800,
    body: (around) =>
      column(
        800,
        `<div style="overflow:auto">${keeping(frameCode(embedded(around)), [
          'src',
          'title',
          'width',
          'height',
          'style',
          'allow',
          'allowfullscreen',
        ])}</div>`,
      ),
  },
  {
    name: 'AMP',
    kept: 'the frame, locked to its origin, 600 px below the top',
    works: ['follows'],
    column: 640,
    body: (around) =>
      `<div style="height:720px">What a page begins with.</div>` +
      column(
        640,
        keeping(
          frameCode(embedded(around)),
          ['src', 'title', 'width', 'height', 'style', 'allowfullscreen'],
          'sandbox="allow-scripts allow-same-origin allow-popups"',
        ) + '<button hidden data-overflow>Show all of it</button>',
      ) +
      hearing(`
        if (data.sentinel !== 'amp' || data.type !== 'embed-size' || data.height < 100) return;
        const button = document.querySelector('[data-overflow]');
        const { top, bottom } = frame.getBoundingClientRect();
        const grow = () => { frame.height = data.height; button.hidden = true; };
        // Under the eyes of a reader nothing grows without a press.
        if (data.height <= frame.clientHeight || bottom < 0 || top > innerHeight) grow();
        else { button.hidden = false; button.onclick = grow; }
      `),
  },
  {
    name: 'pym',
    kept: 'the address, with a name for the frame',
    works: ['follows'],
    column: 640,
    body: ({ folder }) =>
      `${column(640, '<div id="flow"></div>')}<script>
        const frame = document.createElement('iframe');
        const around = new URLSearchParams({ initialWidth: '640', childId: 'flow', parentTitle: '', parentUrl: location.href });
        for (const [name, value] of Object.entries({ src: '${folder}?mode=embed&' + around, width: '100%',
          scrolling: 'no', marginheight: '0', frameborder: '0', title: 'Patient flow' })) frame.setAttribute(name, value);
        document.querySelector('#flow').append(frame);
      </script>` +
      hearing(`
        const [, height] = /^pymxPYMxflowxPYMxheightxPYMx(\\d+)$/.exec(String(data)) ?? [];
        if (height) frame.setAttribute('height', height + 'px');
      `),
    beginsOtherwise: true,
  },
  {
    name: 'iframe-resizer 4',
    kept: 'the frame, with a script of its own',
    works: ['follows'],
    column: 640,
    body: (around) =>
      `${column(640, frameCode(embedded(around)).replace('<iframe', '<iframe id="flow"'))}
       <script src="/iframe-resizer/iframeResizer.min.js"></script>
       <script>iFrameResize({ warningTimeout: 60000, checkOrigin: false }, '#flow')</script>`,
  },
  ...built,
  {
    name: 'a shadow root',
    kept: 'the element and its script',
    works: ['follows', 'listens'],
    column: 640,
    body: (around) =>
      `${column(640, '<div id="shadow"></div>')}<script>
        addEventListener('patient-flow-change', ({ detail }) => { document.title = JSON.stringify(detail.rates); });
        document.querySelector('#shadow').attachShadow({ mode: 'open' }).innerHTML =
          '<patient-flow label="Patient flow"></patient-flow>';
      </script><script src="${around.folder}embed.js"></script>`,
  },
  {
    name: 'a page that is read from right to left',
    kept: 'the element and its script',
    works: ['follows'],
    column: 640,
    body: (around) =>
      `<script>document.documentElement.dir = 'rtl'; document.documentElement.lang = 'ar'</script>${column(640, element(around))}`,
  },
  {
    name: 'a page enlarged to 200% by its reader',
    kept: 'the element and its script',
    works: ['follows'],
    column: 624,
    // What a browser makes of its window then: half as many px, each twice as large.
    body: (around) => column(640, element(around)),
    options: { viewport: { width: 640, height: 500 }, deviceScaleFactor: 2 },
  },
  {
    name: 'a page with `zoom: 1.5` in its styles',
    kept: 'the element and its script',
    works: ['follows'],
    column: 640,
    zoom: 1.5,
    body: (around) => `<div style="zoom:1.5">${column(640, element(around))}</div>`,
  },
  {
    name: 'a dark page',
    kept: 'the element and its script',
    works: ['follows', 'dark'],
    column: 640,
    body: (around) =>
      `<style>:root { color-scheme: dark } body { background: rgb(0, 40, 60) }</style>${column(640, element(around, 'theme="dark" bg="transparent"'))}`,
    options: { colorScheme: 'dark' },
  },
  {
    name: 'strict policies',
    kept: 'the element and its script',
    works: ['follows'],
    column: 640,
    // No style of its own either: its column is as wide as its window.
    body: ({ open }) => element({ folder: open }),
    options: {
      viewport: { width: 656, height: 1000 },
      headers: {
        'content-security-policy':
          "default-src 'none'; script-src 'self' http://127.0.0.1:*; frame-src http://127.0.0.1:*; img-src data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'",
        'cross-origin-embedder-policy': 'require-corp',
        'cross-origin-opener-policy': 'same-origin',
        'referrer-policy': 'no-referrer',
        'permissions-policy': 'fullscreen=(), clipboard-write=()',
      },
    },
  },
];

/** What a host was found to be: the height of its frame, before anything has come and when all has. */
export type Measured = { readonly before: number; readonly after: number };

export const PLACE = 'docs/embedding.md';
const [BEGIN, END] = ['<!-- from `npm run hosts` -->', '<!-- to here -->'] as const;

/** The row of a host in the table. */
function rowOf({ name, kept, works }: TriedHost, { before, after }: Measured): string {
  return `| ${name} | ${kept} | ${works.map((each) => WORKS[each]).join('; ')} | ${before} → ${after} |`;
}

/** The page of the documentation with what was measured in place of what stood there. */
export function withTable(page: string, measured: ReadonlyMap<string, Measured>): string {
  const [from, to] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (from < 0 || to < from) throw new Error(`${PLACE} has no place for hosts.`);
  const rows = triedHosts.map((host) => {
    const found = measured.get(host.name);
    if (!found) throw new Error(`${host.name} was not measured.`);
    return rowOf(host, found);
  });
  const table = [
    '| in | it keeps | works there | height before → after, px |',
    '| --- | --- | --- | --- |',
  ].concat(rows);
  return `${page.slice(0, from)}${BEGIN}\n\n${table.join('\n')}\n\n${page.slice(to)}`;
}

/** What the documentation says was measured, by the names of the hosts. */
export function readTable(page: string): ReadonlyMap<string, Measured> {
  const table = page.slice(page.indexOf(BEGIN), page.indexOf(END));
  const rows = table.matchAll(/^\| ([^|]+?) \|.*\| (\d+) → (\d+) \|$/gm);
  return new Map(
    [...rows].map(([, name = '', before, after]) => [
      name,
      { before: Number(before), after: Number(after) },
    ]),
  );
}
