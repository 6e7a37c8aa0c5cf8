import type { Page } from 'playwright-core';

/** How each control that is seen looks: what it is, and whether it invites the pointer. */
export function controlsSeen(page: Page) {
  return page.evaluate(() => {
    const control = ':is(button, input, select, a[href*="mode=present"])';
    return [...document.querySelectorAll(`main ${control}, header ${control}`)]
      .filter((each) => each.getClientRects().length > 0)
      .map((each) => {
        const { cursor, pointerEvents, color, borderColor } = getComputedStyle(each);
        return { kind: each.localName, cursor, pointerEvents, color, borderColor };
      });
  });
}

export type ControlSeen = Awaited<ReturnType<typeof controlsSeen>>[number];

/** The ways in which buttons, and what looks like one, look. */
export function looksOf(seen: readonly ControlSeen[]): ReadonlySet<string> {
  return new Set(
    seen
      .filter(({ kind }) => kind === 'button' || kind === 'a')
      .map(({ color, borderColor }) => color + borderColor),
  );
}
