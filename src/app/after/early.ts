// What a reader does on the page as served before there is anybody to hear it. It is noted here and done again by
// earlyAgain.ts, which comes with the late parts.

export type Moved = {
  readonly control: HTMLInputElement | HTMLSelectElement;
  readonly before: string;
  readonly value: string;
};

/** The last press of a button, or choice from a list, that came before its code, and all that was moved before any. */
export const early: { unheard: Event | null; moved: Moved[] } = { unheard: null, moved: [] };

declare global {
  interface Window {
    /** The last button that was pressed before there were scripts; noted by the script in the head. */
    unheard?: HTMLElement | null;
  }
}

/** Presses that button once more; where the page was drawn afresh, the one that is called the same, if no other is. */
export function pressAgain(place: Element): void {
  const { unheard } = window;
  window.unheard = null;
  if (!unheard) return;
  const alike = [...place.querySelectorAll('button')].filter(
    ({ ariaLabel, textContent }) =>
      ariaLabel === unheard.ariaLabel && textContent === unheard.textContent,
  );
  if (unheard.isConnected) unheard.click();
  else if (alike.length === 1) alike[0]?.click();
}

/** From here on notes what React lets go because the part that it belongs to has no code yet. */
export function noteUnheard(): void {
  for (const type of ['click', 'change']) {
    addEventListener(
      type,
      (event) => {
        if ((event.target as Element).closest('button, select')) early.unheard = event;
      },
      true,
    );
    // React stops on its way what it has nothing for: what comes back up was heard.
    addEventListener(type, () => (early.unheard = null));
  }
}

/**
 * Puts sliders, fields and choices back to what the picture shows, and notes where they were: React, as it takes the page
 * over, believes that what it finds is what it drew.
 */
export function putBack(place: Element): void {
  const found = [...place.querySelectorAll<HTMLInputElement>('input, select')].map((control) => ({
    control,
    value: control.value,
    checked: control.checked,
  }));
  for (const { control, value, checked } of found) {
    const before =
      control.defaultValue ?? control.querySelector<HTMLOptionElement>('[selected]')?.value;
    control.value = before;
    control.checked = control.defaultChecked;
    if (value !== before || (checked && !control.checked))
      early.moved.push({ control, before, value });
  }
}
