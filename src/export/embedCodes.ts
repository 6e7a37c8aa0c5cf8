// Where the page stands and what a frame of it shows → the codes that others paste into their pages.

export type Embedded = {
  /** The folder in which the page and its script for others stand, with a slash at its end. */
  readonly folder: string;
  /** The keys of the link: what is shown, and how it stands in the frame. */
  readonly keys: readonly (readonly [string, string])[];
  /** What follows them where the study is the reader's own: "#s=1…". */
  readonly hash?: string;
  /** What the frame is called by those who cannot see it. */
  readonly title: string;
  /** In CSS px. */
  readonly height: number;
  /** Whether the frame may do nothing but run its scripts, and so needs the page in one file. */
  readonly isLocked: boolean;
};

/** What a locked frame may do: run, and open a link in a tab that is not locked. */
export const SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';

/** What the element calls as the link does; rates are `rate-<branch>`, and whatever else there is goes into `link`. */
const ATTRIBUTES = [
  'study',
  'n',
  'theme',
  'view',
  'hide',
  'show',
  'frozen',
  'fit',
  'bg',
  'heading',
  'keys',
  'parent',
];

/** The address of the page in the frame, as short and readable as it can be. */
export function frameAddress({ folder, keys, hash = '', isLocked }: Embedded): string {
  return `${folder}${isLocked ? 'patient-flow.html' : ''}?${queryOf(keys)}${hash}`;
}

/** A frame and nothing else: for pages that take no scripts. Its height is as it was measured, and does not follow. */
export function frameCode(embedded: Embedded): string {
  const { title, height, isLocked, keys } = embedded;
  const known = new Map(keys);
  // A frame lets through what is behind it only where both have the same colour scheme.
  const scheme =
    known.get('bg') === 'transparent' ? `;color-scheme:${known.get('theme') ?? 'light dark'}` : '';
  return tag('iframe', [
    ['src', frameAddress(embedded)],
    ['title', title],
    ['width', '100%'],
    ['height', String(height)],
    ['style', `border:0${scheme}`],
    ['loading', 'lazy'],
    ['allow', 'clipboard-write'],
    ['allowfullscreen', null],
    ...(isLocked ? ([['sandbox', SANDBOX]] as const) : []),
  ]);
}

/** The frame, and the script that keeps it as high as its content. */
export function frameAndScriptCode(embedded: Embedded): string {
  return `${frameCode(embedded)}\n${scriptCode(embedded)}`;
}

/** The element, which a page can also move and listen to; without scripts it is a link. */
export function elementCode(embedded: Embedded): string {
  const { folder, keys, hash = '', title, height, isLocked } = embedded;
  const said = keys.filter(([key]) => key !== 'v' && key !== 'mode');
  const own = said.filter(([key]) => ATTRIBUTES.includes(key));
  const rates = said.filter(([key]) => key.startsWith('r.'));
  const rest = said.filter((pair) => !own.includes(pair) && !rates.includes(pair));
  const element = tag(
    'patient-flow',
    [
      ...rates.map(([key, value]) => [`rate-${key.slice(2)}`, value] as const),
      ...own.map(
        ([key, value]) => [key, key === 'frozen' || key === 'fit' ? null : value] as const,
      ),
      ...(rest.length > 0 ? ([['link', queryOf(rest)]] as const) : []),
      ...(hash === '' ? [] : ([['own', hash.replace(/^#s=/, '')]] as const)),
      ...(isLocked ? ([['sandbox', null]] as const) : []),
      ['label', title],
      ['height', String(height)],
    ],
    `<a href="${escaped(pageAddress(folder, keys) + hash)}">${escaped(title)}</a>`,
  );
  return `${element}\n${scriptCode(embedded)}`;
}

function scriptCode({ folder }: Embedded): string {
  return `<script src="${escaped(`${folder}embed.js`)}" async></script>`;
}

/** The whole page with the same numbers. */
function pageAddress(folder: string, keys: Embedded['keys']): string {
  const shown = keys.filter(([key]) =>
    /^(v|study|n|view|trace|of|theme|(pin|[ar])\..*|pin)$/.test(key),
  );
  return shown.some(([key]) => key !== 'v') ? `${folder}?${queryOf(shown)}` : folder;
}

/** Commas need no escaping in a query, and are easier to read without. */
function queryOf(keys: Embedded['keys']): string {
  return new URLSearchParams(keys.map(([key, value]) => [key, value]))
    .toString()
    .replaceAll('%2C', ',');
}

type Attribute = readonly [name: string, value: string | null];

function tag(name: string, attributes: readonly Attribute[], content = ''): string {
  const written = attributes.map(([key, value]) =>
    value === null ? key : `${key}="${escaped(value)}"`,
  );
  return `<${name}\n  ${written.join('\n  ')}\n>${content}</${name}>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
