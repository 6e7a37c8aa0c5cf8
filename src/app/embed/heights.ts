// How hosts are told a frame's height: when, and in which words. Every host listens for its own words, so all are said.

type Names = {
  /** From WordPress; it listens only to who repeats it. */
  readonly secret: string | null;
  /** From hosts of the pym kind. */
  readonly childId: string | null;
  /** From hosts of the iframe-resizer kind, by their greeting; none before that. */
  readonly resizer?: string | null;
};

/** What all messages of that kind begin with, both ways. */
export const RESIZER = '[iFrameSizer]';
/** What asks for the greeting, which may have come before anybody heard it. */
export const GREET = '[iFrameResizerChild]Ready';

/** What is posted for a height in CSS pixels, when the page's address is `src`; ours first. */
export function heightMessages(
  height: number,
  src: string,
  { secret, childId, resizer = null }: Names,
): readonly unknown[] {
  return [
    { source: 'patient-flow', v: 1, type: 'height', height },
    // Medium, Embedly and those who follow it.
    JSON.stringify({ src, context: 'iframe.resize', height }),
    { sentinel: 'amp', type: 'embed-size', height },
    // Learning platforms: Canvas, and as IMS spells it.
    { subject: 'lti.frameResize', height },
    { subject: 'org.imsglobal.lti.frameResize', height },
    ...(secret === null ? [] : [{ message: 'height', value: height, secret }]),
    ...(childId === null ? [] : [`pymxPYMx${childId}xPYMxheightxPYMx${height}`]),
    // Name, height, width (which is the host's), and why it is told.
    ...(resizer === null ? [] : [`${RESIZER}${resizer}:${height}:0:init`]),
  ];
}

/** A frame's width and the height of its content at that width, in whole CSS pixels. */
export type Measured = { readonly width: number; readonly height: number };

export type Told = {
  /** The height that the host was told last; null before the first. */
  readonly height: number | null;
  /** The width at which that was measured. */
  readonly width: number;
  /** What was measured last. */
  readonly seen: Measured | null;
  /** The widths at which less was told than before, though a scroll bar may have made them. */
  readonly tried: readonly number[];
};

export const nothingTold: Told = { height: null, width: 0, seen: null, tried: [] };

/** The widest that scroll bars are, in CSS pixels. */
const SCROLL_BAR_PX = 24;

/**
 * What is told by when this is measured. A host whose scroll bar takes room makes the frame narrower when it gets higher, and
 * a picture that is narrower is lower: told so, the host would have no scroll bar and a wider frame, and so on for ever. What
 * a frame that has become narrower by no more than a scroll bar needs is therefore not told while what was told has room
 * for it.
 */
export function toldNext(told: Told, measured: Measured): Told {
  const { width, height } = measured;
  const { seen } = told;
  if (width === 0 || height === 0) return told;
  if (seen?.width === width && seen.height === height) return told;
  const isNarrower = told.width > width && told.width - width <= SCROLL_BAR_PX;
  const hasRoom = told.height !== null && height <= told.height;
  // At the width that it had the content is another, and of another height.
  if (isNarrower && hasRoom && seen?.width !== width) return { ...told, seen: measured };
  return { ...told, height, width, seen: measured };
}

/** What a scroll bar usually leaves over at the foot of a frame, at the most, in CSS pixels. */
const LEFT_OVER_PX = 40;

/**
 * What is told when nothing else has come for a while. Where a frame that became so little narrower has another form, which is far
 * lower, much of it would stay empty; so that is told after all, once at each width: where a scroll bar has made it, the host goes
 * to and fro no more than once.
 */
export function toldAtRest(told: Told): Told {
  const { seen, tried } = told;
  if (!isLow(told) || seen === null || tried.includes(seen.width)) return told;
  return { height: seen.height, width: seen.width, seen, tried: [...tried, seen.width] };
}

/** Whether much of a frame that is as high as was told would be empty. */
export function isLow({ height, seen }: Told): boolean {
  return height !== null && seen !== null && height - seen.height > LEFT_OVER_PX;
}
