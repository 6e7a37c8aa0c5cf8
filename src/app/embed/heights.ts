// How hosts are told a frame's height: when, and in which words. Every host listens for its own words, so all are said.

type Names = {
  /** From WordPress; it listens only to who repeats it. */
  readonly secret: string | null;
  /** From hosts of the pym kind. */
  readonly childId: string | null;
};

/** What is posted for a height in CSS pixels, when the page's address is `src`; ours first. */
export function heightMessages(
  height: number,
  src: string,
  { secret, childId }: Names,
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
  ];
}

/** A frame's width and the height of its content at that width, in whole CSS pixels. */
export type Measured = { readonly width: number; readonly height: number };

export type Told = {
  /** The height that the host was told last; null before the first. */
  readonly height: number | null;
  /** What was measured last, and before it at another width. */
  readonly seen: readonly Measured[];
};

export const nothingTold: Told = { height: null, seen: [] };

/** The widest that scroll bars are, in CSS pixels. */
const SCROLL_BAR_PX = 24;

/**
 * What is told by when this is measured. A host whose scroll bar takes room makes the frame narrower when it gets higher and
 * wider when it gets lower, so that two heights could follow one another for ever. Where a width no further away than a
 * scroll bar comes back with the content that it had, the higher of the two is told, which has room for both.
 */
export function toldNext(told: Told, measured: Measured): Told {
  const { width, height } = measured;
  if (width === 0 || height === 0) return told;
  const [last, before] = told.seen;
  if (last && last.width === width && last.height === height) return told;
  if (last && before && before.width === width && before.height === height)
    return { height: Math.max(height, last.height), seen: [before, last] };
  const isBesideIt = last && last.width !== width && Math.abs(last.width - width) <= SCROLL_BAR_PX;
  return { height, seen: isBesideIt ? [measured, last] : [measured] };
}
