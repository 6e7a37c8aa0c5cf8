// How hosts are told a frame's height. Every host listens for its own words, so all are said.

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
