// What a reader does on a page and sees of it, by what stands there and by the marks that the outside may rely on.

import { awaited, evaluate, type Pane, type Point, type Tab } from './drivers/engine.ts';

/** Presses what bears this name or begins with it, among what this selector finds; in a dialog, where one is open. */
export async function press(tab: Tab, selector: string, name: string): Promise<void> {
  await tab.mouse(await placeOf(tab, selector, name));
}

/** Opens a dialog from the menu of the bar. */
export async function chooseAction(tab: Tab, name: 'Share' | 'Embed' | 'Save'): Promise<void> {
  await press(tab, 'header button[aria-expanded="false"]', '');
  await press(tab, 'header [data-open="true"] button', name);
}

/** The middle of such an element, once it is still and nothing lies over it. */
function placeOf(pane: Pane, selector: string, name: string): Promise<Point> {
  let before: Point | null = null;
  return awaited(`${selector} “${name}”`, async () => {
    const at = await evaluate(pane, middleOf, selector, name);
    const isStill = at !== null && before?.x === at.x && before.y === at.y;
    before = at;
    return isStill ? at : null;
  });
}

function middleOf(selector: string, name: string): Point | null {
  const dialog = [...document.querySelectorAll('dialog[open]')].at(-1);
  const named = (element: Element) =>
    (element.getAttribute('aria-label') ?? element.textContent).trim();
  const element = [...(dialog ?? document).querySelectorAll(selector)].find(
    (each) => each.getClientRects().length > 0 && named(each).startsWith(name),
  );
  if (!element) return null;
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { left, top, width, height } = element.getBoundingClientRect();
  const at = { x: left + width / 2, y: top + height / 2 };
  const upper = document.elementFromPoint(at.x, at.y);
  return upper && (element.contains(upper) || upper.contains(element)) ? at : null;
}

/** Drops a file on the page; false where nothing there takes it yet. */
export function dropFile(pane: Pane, name: string, content: string | Uint8Array): Promise<boolean> {
  return evaluate(
    pane,
    (called, bytes) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([new Uint8Array(bytes)], called));
      const event = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
      return !document.body.dispatchEvent(event);
    },
    name,
    [...Buffer.from(content)],
  );
}

const SLIDER = 'input[type="range"]';

/** Gives the keys to the slider of this rate, as the tab key would. */
export async function focusSlider(tab: Tab, rate: string): Promise<void> {
  await placeOf(tab, SLIDER, rate);
  await evaluate(
    tab,
    (selector, name) =>
      [...document.querySelectorAll<HTMLElement>(selector)]
        .find((each) => each.getAttribute('aria-label')?.startsWith(name))
        ?.focus(),
    SLIDER,
    rate,
  );
}

/** Drags the thumb of this rate's slider to a percentage, in some steps as a hand does. */
export async function drag(tab: Tab, rate: string, percent: number): Promise<void> {
  const middle = await placeOf(tab, SLIDER, rate);
  const { length, height, now } = await evaluate(
    tab,
    (selector, name) => {
      const range = [...document.querySelectorAll<HTMLInputElement>(selector)].find((each) =>
        each.getAttribute('aria-label')?.startsWith(name),
      );
      const { width = 0, height: high = 0 } = range?.getBoundingClientRect() ?? {};
      return { length: width, height: high, now: Number(range?.value) };
    },
    SLIDER,
    rate,
  );
  // The thumb is as wide as the slider is high, and never leaves it.
  const at = (share: number) => ({
    x: middle.x + (share - 0.5) * (length - height),
    y: middle.y,
  });
  const [from, to] = [now / 100, percent / 100];
  await tab.mouse(at(from), ...[0.25, 0.5, 0.75, 1].map((part) => at(from + part * (to - from))));
}

/** What the slider of this rate stands at, in percent. */
export function sliderValue(pane: Pane, rate: string): Promise<number> {
  return evaluate(
    pane,
    (selector, name) =>
      Number(
        [...document.querySelectorAll<HTMLInputElement>(selector)].find((each) =>
          each.getAttribute('aria-label')?.startsWith(name),
        )?.value,
      ),
    SLIDER,
    rate,
  );
}

/** Types into the field of this name in place of what stands there, and ends with Enter. */
export async function type(tab: Tab, name: string, text: string): Promise<void> {
  await press(tab, '[role="spinbutton"]', name);
  await tab.keys(['Control+a', ...text.split(''), 'Enter']);
}

export type Counts = Readonly<Record<string, number>>;

/** Every group's count in the picture that is seen. */
export function pictured(pane: Pane): Promise<Counts> {
  return countsMarked(pane, 'data-group');
}

/** The same where each patient is a mark. */
export function peopled(pane: Pane): Promise<Counts> {
  return countsMarked(pane, 'data-people');
}

function countsMarked(pane: Pane, mark: string): Promise<Counts> {
  return evaluate(
    pane,
    (name) =>
      Object.fromEntries(
        [...document.querySelectorAll(`[${name}]`)]
          .filter((each) => each.getClientRects().length > 0)
          .map((each) => [each.getAttribute(name) ?? '', Number(each.getAttribute('data-count'))]),
      ),
    mark,
  );
}

/** The counts of the table's column "Now", from top to bottom. */
export function tabled(pane: Pane): Promise<readonly number[]> {
  return evaluate(pane, () => {
    const table = document.querySelector('table');
    const headings = [...(table?.querySelectorAll('thead th') ?? [])];
    const now = headings.findIndex((cell) => cell.textContent === 'Now');
    return [...(table?.querySelectorAll('tbody tr') ?? [])].map((row) =>
      Number(/^[\d,]+/.exec(row.children[now]?.textContent ?? '')?.[0].replaceAll(',', '')),
    );
  });
}

/** What the address holds after the "?", decoded. */
export function query(pane: Pane): Promise<string> {
  return evaluate(pane, () => decodeURIComponent(window.location.search));
}

/** The text of the first element that this selector finds and that is seen; empty where there is none. */
export function textOf(pane: Pane, selector: string): Promise<string> {
  return evaluate(
    pane,
    (wanted) =>
      [...document.querySelectorAll<HTMLElement>(wanted)].find(
        (each) => each.getClientRects().length > 0,
      )?.innerText ?? '',
    selector,
  );
}

/** What stands in the first field that this selector finds. */
export function valueOf(pane: Pane, selector: string): Promise<string> {
  return evaluate(
    pane,
    (wanted) => document.querySelector<HTMLInputElement>(wanted)?.value ?? '',
    selector,
  );
}

/** How many elements this selector finds. */
export function countOf(pane: Pane, selector: string): Promise<number> {
  return evaluate(pane, (wanted) => document.querySelectorAll(wanted).length, selector);
}
