// One finger across the screen turns to the next scene or the one before. Scrolling, zooming and sliders keep their fingers.

/** What a finger did: how far it went in CSS pixels, to the right and down, and for how long. */
export type Stroke = { readonly rightPx: number; readonly downPx: number; readonly ms: number };

const LEAST_PX = 50;
const MOST_MS = 700;
/** How many times as far across as up or down. */
const MAINLY = 2;

/** The step that a stroke stands for: to the left is on to the next scene, as pages are turned; null for none. */
export function swiped({ rightPx, downPx, ms }: Stroke): 1 | -1 | null {
  const across = Math.abs(rightPx);
  if (across < LEAST_PX || ms > MOST_MS || across < MAINLY * Math.abs(downPx)) return null;
  return rightPx < 0 ? 1 : -1;
}

type Start = { readonly x: number; readonly y: number; readonly at: number };

/** Tells of every swipe; gives what ends it. Nothing of the browser's own is held up. */
export function hearSwipes(on: (step: 1 | -1) => void): () => void {
  let start: Start | null = null;

  const down = (event: TouchEvent) => {
    const [finger] = event.touches;
    const isOne = event.touches.length === 1 && finger !== undefined;
    start =
      isOne && !isZoomed() && !ownsTouch(event.target)
        ? { x: finger.clientX, y: finger.clientY, at: event.timeStamp }
        : null;
  };
  const up = (event: TouchEvent) => {
    const [finger] = event.changedTouches;
    const step =
      start &&
      finger &&
      swiped({
        rightPx: finger.clientX - start.x,
        downPx: finger.clientY - start.y,
        ms: event.timeStamp - start.at,
      });
    start = null;
    if (step) on(step);
  };
  const cancel = () => {
    start = null;
  };
  window.addEventListener('touchstart', down, { passive: true });
  window.addEventListener('touchend', up, { passive: true });
  window.addEventListener('touchcancel', cancel, { passive: true });
  return () => {
    window.removeEventListener('touchstart', down);
    window.removeEventListener('touchend', up);
    window.removeEventListener('touchcancel', cancel);
  };
}

/** Who has zoomed in moves the page about with one finger. */
function isZoomed(): boolean {
  return (window.visualViewport?.scale ?? 1) > 1.01;
}

const OWNERS =
  'input, select, textarea, dialog, [role="slider"], [contenteditable], [data-own-touch]';

/** Whether a finger on this means something else: it sets a value, or scrolls something wide. */
function ownsTouch(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest(OWNERS)) return true;
  for (let element: Element | null = target; element; element = element.parentElement) {
    const isWider = element.scrollWidth > element.clientWidth + 1;
    if (isWider && ['auto', 'scroll'].includes(getComputedStyle(element).overflowX)) return true;
  }
  return false;
}
