// How the page stands in a frame of somebody else's page: read once from the link. None of it is a choice of the reader,
// so it is neither undone nor told to the host, and it stays in the address as it was written.

import { plainNumber } from './plainNumber.ts';
import { keyReader, type Codec } from './readKey.ts';
import { expectedOfFrame, insteadInFrame } from '../locale/frameProblems.ts';
import { oneOfWords } from '../locale/keyProblems.ts';

/** Parts of an embedded page that a link may leave out or add. Badge and source are no part: they always stand. */
export const PARTS = ['title', 'headline', 'sliders', 'legend', 'table', 'notes'] as const;
export type Part = (typeof PARTS)[number];

export type Frame = {
  readonly shows: Readonly<Record<Part, boolean>>;
  /** Nothing on the page can be moved; a host may still set rates. */
  readonly isFrozen: boolean;
  readonly isTransparent: boolean;
  /** Whether everything is to stand in the height that the host gave, as on a slide. */
  readonly isFit: boolean;
  /** The level of the title among the headings of the host's page. */
  readonly heading: 1 | 2;
  /**
   * Whose the keys are after a press in the frame: its own, as in any frame; the host's, told to it where nothing in the
   * frame used them; or none of the frame's, which gives the focus back after every press.
   */
  readonly keys: 'own' | 'forward' | 'none';
  /** The only origin that is spoken to, "https://host.example"; null for whichever page the frame is in. */
  readonly parent: string | null;
  /** The name that a host of the pym kind gave the frame. */
  readonly childId: string | null;
};

/** As it is when the link says nothing of it. */
export const plainFrame: Frame = {
  shows: { title: true, headline: true, sliders: true, legend: true, table: false, notes: false },
  isFrozen: false,
  isTransparent: false,
  isFit: false,
  heading: 2,
  keys: 'own',
  parent: null,
  childId: null,
};

const partsCodec: Codec<readonly Part[]> = {
  read: (text) => {
    const names = text.split(',').map((name) => name.trim());
    const parts = PARTS.filter((part) => names.includes(part));
    return names.every((name) => PARTS.some((part) => part === name)) ? parts : null;
  },
  write: (parts) => parts.join(','),
  expects: expectedOfFrame.parts(PARTS),
};

const onOrOffCodec: Codec<boolean> = {
  read: (text) => {
    const figure = plainNumber(text);
    return figure === '1' ? true : figure === '0' ? false : null;
  },
  write: (isOn) => (isOn ? '1' : '0'),
  expects: expectedOfFrame.onOrOff,
};

const backgroundCodec: Codec<boolean> = {
  read: (text) => (text === 'transparent' ? true : null),
  write: () => 'transparent',
  expects: oneOfWords(['transparent']),
};

const headingCodec: Codec<Frame['heading']> = {
  read: (text) => {
    const figure = plainNumber(text);
    return figure === '1' ? 1 : figure === '2' ? 2 : null;
  },
  write: String,
  expects: expectedOfFrame.heading,
};

const keysCodec: Codec<Frame['keys']> = {
  read: (text) => (text === 'forward' || text === 'none' ? text : null),
  write: String,
  expects: oneOfWords(['forward', 'none']),
};

const originCodec: Codec<string> = {
  read: (text) => {
    if (!/^https?:\/\/[^/?#\s]+\/?$/.test(text) || !URL.canParse(text)) return null;
    const { origin, username, password } = new URL(text);
    return username === '' && password === '' ? origin : null;
  },
  write: String,
  expects: expectedOfFrame.origin,
};

const childCodec: Codec<string> = {
  read: (text) => (/^[\w-]{1,64}$/.test(text) ? text : null),
  write: String,
  expects: expectedOfFrame.name,
};

/** What a query string says of the frame, and a phrase for each part that was not understood. */
export function readFrame(search: string): { frame: Frame; problems: readonly string[] } {
  const problems: string[] = [];
  const read = keyReader(search, problems);
  const hidden = read('hide', partsCodec, insteadInFrame.hide) ?? [];
  const shown = read('show', partsCodec, insteadInFrame.show) ?? [];
  const shows = Object.fromEntries(
    PARTS.map((part) => [
      part,
      !hidden.includes(part) && (plainFrame.shows[part] || shown.includes(part)),
    ]),
  ) as Frame['shows'];
  return {
    frame: {
      shows,
      isFrozen: read('frozen', onOrOffCodec, insteadInFrame.frozen) ?? plainFrame.isFrozen,
      isFit: read('fit', onOrOffCodec, insteadInFrame.fit) ?? plainFrame.isFit,
      isTransparent: read('bg', backgroundCodec, insteadInFrame.bg) ?? plainFrame.isTransparent,
      heading: read('heading', headingCodec, insteadInFrame.heading) ?? plainFrame.heading,
      keys: read('keys', keysCodec, insteadInFrame.keys) ?? plainFrame.keys,
      parent: read('parent', originCodec, insteadInFrame.parent) ?? plainFrame.parent,
      childId: read('childId', childCodec, insteadInFrame.childId) ?? plainFrame.childId,
    },
    problems,
  };
}

/** The keys of a link to this frame, without those that say what is usual. What it writes, `readFrame` reads. */
export function writtenFrame(frame: Frame): readonly (readonly [string, string])[] {
  const { shows, isFrozen, isTransparent, isFit, heading, keys, parent, childId } = frame;
  const hidden = PARTS.filter((part) => plainFrame.shows[part] && !shows[part]);
  const shown = PARTS.filter((part) => !plainFrame.shows[part] && shows[part]);
  return [
    ['mode', 'embed'],
    ...(hidden.length > 0 ? [['hide', partsCodec.write(hidden)] as const] : []),
    ...(shown.length > 0 ? [['show', partsCodec.write(shown)] as const] : []),
    ...(isFrozen ? [['frozen', onOrOffCodec.write(true)] as const] : []),
    ...(isTransparent ? [['bg', backgroundCodec.write(true)] as const] : []),
    ...(isFit ? [['fit', onOrOffCodec.write(true)] as const] : []),
    ...(heading === plainFrame.heading ? [] : [['heading', headingCodec.write(heading)] as const]),
    ...(keys === plainFrame.keys ? [] : [['keys', keysCodec.write(keys)] as const]),
    ...(parent === null ? [] : [['parent', originCodec.write(parent)] as const]),
    ...(childId === null ? [] : [['childId', childCodec.write(childId)] as const]),
  ];
}

/** The secret that WordPress puts behind the address ("#?secret=…") and wants to hear again; null without one. */
export function secretIn(hash: string): string | null {
  return /^#\?secret=(\w{1,64})$/.exec(hash)?.[1] ?? null;
}
