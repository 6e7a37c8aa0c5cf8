// A slider, moved as a hand moves it: the value changes, an event says so, the page paints.

export const SLIDER = 'input[type="range"][aria-label^="Eligible for IL-2"]';

/** So many percentages there and back again. Every step moves patients: 1% of 188 is more than one. */
export function pulled(count) {
  const [low, step, steps] = [30, 1.3, 40];
  return Array.from({ length: count }, (_, index) => {
    const within = index % (2 * steps);
    const at = low + step * (within < steps ? within : 2 * steps - within);
    return Math.round(10 * at) / 10;
  });
}

/**
 * Gives the slider these values one after another, each painted before the next; where it is not moved, only the frames go
 * by. A mark of this name stands in the page's timeline before each, and after the last.
 */
export async function drag(page, { slider = SLIDER, values, isMoved = true, mark = 'step' }) {
  await page.evaluate(
    async ({ slider, values, isMoved, mark }) => {
      const range = document.querySelector(slider);
      // Past React's own property of the element, as the browser itself sets it.
      const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      await frame();
      for (const next of values) {
        performance.mark(mark);
        if (isMoved) {
          value.set.call(range, String(next));
          range.dispatchEvent(new Event('input', { bubbles: true }));
        }
        await frame();
        await frame();
      }
      performance.mark(mark);
      performance.clearMarks();
    },
    { slider, values, isMoved, mark },
  );
}
