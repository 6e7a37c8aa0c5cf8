// What the tests in the browser read from the page, and how they move it, by the marks that the outside may rely on.

import type { Frame, Locator, Page } from 'playwright-core';

const GROUPS = [
  'operated',
  'resected',
  'unresectable',
  'recovered',
  'periop-death',
  'eligible',
  'not-eligible',
  'responded',
  'no-response',
] as const;

export type Counts = Readonly<Record<string, number>>;

/** As reported, in the order of the groups above. */
export const REPORTED = countsNamed([195, 190, 5, 188, 2, 121, 67, 22, 99]);

export function countsNamed(values: readonly number[]): Counts {
  return Object.fromEntries(GROUPS.map((group, index) => [group, values[index] ?? Number.NaN]));
}

/** The picture that is seen; before any script there are several in the page and the style sheet shows one. */
export function picture(page: Page): Locator {
  return page.locator('svg[role="group"]:visible');
}

/** Gives the window another size and waits for the frame after: by then the sheet that fits it has been drawn. */
export async function resize(page: Page, size: { width: number; height: number }): Promise<void> {
  await page.setViewportSize(size);
  await framesPainted(page);
}

/** Waits until what has changed so far is painted: what is measured in the frame that shows a change is drawn in the next. */
export async function framesPainted(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise((done) => {
        requestAnimationFrame(() => requestAnimationFrame(done));
      }),
  );
}

/** Every group's count in the picture that is seen. */
export function pictured(page: Page): Promise<Counts> {
  return page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll('[data-group]')]
        .filter((box) => box.getClientRects().length > 0)
        .map((box) => [
          box.getAttribute('data-group') ?? '',
          Number(box.getAttribute('data-count')),
        ]),
    ),
  );
}

/** A table that is out of sight follows a movement once that has rested for a quarter of a second. */
const REST_MS = 300;

/** The counts of the column "Now", in the order of the groups. */
export async function tabled(page: Page): Promise<Counts> {
  await page.waitForTimeout(REST_MS);
  // On a phone it may be closed.
  return page.getByRole('table', { includeHidden: true }).evaluate((table, groups) => {
    const headings = [...table.querySelectorAll('thead th')].map((cell) => cell.textContent);
    const now = headings.indexOf('Now');
    return Object.fromEntries(
      [...table.querySelectorAll('tbody tr')].map((row, index) => {
        const text = row.children[now]?.textContent ?? '';
        return [groups[index] ?? '', Number(/^[\d,]+/.exec(text)?.[0].replaceAll(',', ''))];
      }),
    );
  }, GROUPS);
}

export function slider(page: Page, label: string): Locator {
  return page.getByRole('slider', { name: beginning(label) });
}

/** On a phone, where the rates are closed: opens one of them, or "Patients". */
export async function openRate(page: Page, label: string): Promise<void> {
  await page
    .getByRole('group', { name: 'Which rate is moved' })
    .getByRole('button', { name: label, expanded: false })
    .click();
}

/** The number field of a rate, or with "Number of patients" that of the cohort. */
export function field(page: Page, label: string): Locator {
  return page.getByRole('spinbutton', { name: beginning(label) });
}

/** Names begin with the label; one branch's label may also stand within another's name. */
function beginning(label: string): RegExp {
  return new RegExp(`^${label}`);
}

/** Types into a number field in place of what stands there. */
export async function type(page: Page, label: string, text: string): Promise<void> {
  const input = field(page, label);
  await input.focus();
  await input.selectText();
  await input.pressSequentially(text);
}

/** What the address bar holds after the "?", decoded. */
export function query(page: Page): string {
  return decodeURIComponent(new URL(page.url()).search);
}

/** Where the middle of a slider's thumb is, when it stands at this share of its length. */
export async function thumbAt(range: Locator, share: number): Promise<{ x: number; y: number }> {
  const box = await range.boundingBox();
  if (!box) throw new Error('the slider is not on the page');
  // The thumb is as wide as the slider is high, and never leaves it.
  return {
    x: box.x + box.height / 2 + share * (box.width - box.height),
    y: box.y + box.height / 2,
  };
}

/** A point of the window at which this shape of the picture lies on top. */
export async function pointOn(page: Page, selector: string): Promise<{ x: number; y: number }> {
  const shape = picture(page).locator(selector);
  await shape.scrollIntoViewIfNeeded();
  return shape.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const shares = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9];
    for (const across of shares) {
      for (const down of shares) {
        const point = { x: left + across * width, y: top + down * height };
        if (document.elementFromPoint(point.x, point.y) === element) return point;
      }
    }
    throw new Error('no point of the shape lies on top');
  });
}

/**
 * Sets rates (percent, by their place on the page) as a hand at the slider would, and waits until the page has followed.
 * Faster than keys where hundreds of values are gone through.
 */
export async function moved(
  page: Page,
  percents: readonly number[] | Readonly<Record<number, number>>,
): Promise<void> {
  await page.evaluate(
    async (wanted) => {
      const ranges = [...document.querySelectorAll<HTMLInputElement>('input[type="range"]')];
      // React remembers what it wrote; only the browser's own setter makes it see another value.
      const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
      for (const [index, percent] of Object.entries(wanted)) {
        const range = ranges[Number(index)];
        if (!range || !value?.set) throw new Error(`there is no rate ${index}`);
        value.set.call(range, String(percent));
        range.dispatchEvent(new Event('input', { bubbles: true }));
      }
      // React has drawn by the end of the task in which it heard the event.
      await new Promise((done) => {
        setTimeout(done);
      });
    },
    Object.fromEntries(Object.entries(percents)),
  );
}

/** What is wrong with the words and the numbers of the picture as it is seen now: a sentence for each fault. */
export function faultsOfLabels(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const svg = [...document.querySelectorAll('svg[role="group"]')].find(
      (each) => each.getClientRects().length > 0,
    );
    if (!svg) return ['no picture is seen'];
    const faults: string[] = [];
    const frame = svg.getBoundingClientRect();
    const boxes = [...svg.querySelectorAll('text')].map((text) => ({
      name:
        text.closest('[data-label]')?.getAttribute('data-label') ?? text.textContent.slice(0, 30),
      box: text.getBoundingClientRect(),
      // Some fonts keep more room above their letters than others: for accents, of which there are none.
      empty:
        0.15 * Number.parseFloat(getComputedStyle(text.querySelector('tspan') ?? text).fontSize),
    }));
    for (const [index, { name, box, empty }] of boxes.entries()) {
      if (
        box.left < frame.left - 1 ||
        box.right > frame.right + 1 ||
        box.top + empty < frame.top ||
        box.bottom > frame.bottom + 1
      ) {
        faults.push(`“${name}” leaves the picture`);
      }
      for (const other of boxes.slice(index + 1)) {
        const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        // A line of text is taller than its letters: what is left between two lines may overlap by a pixel.
        if (across > 1 && down > 1) faults.push(`“${name}” overlaps “${other.name}”`);
      }
    }
    for (const element of svg.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) {
        if (/NaN|Infinity|undefined/.test(value)) faults.push(`${name}="${value}"`);
      }
    }
    return faults;
  });
}

/** Opens a dialog from the menu of the bar, on a page of any width. */
export async function chooseAction(
  page: Page | Frame,
  name: 'Share' | 'Embed' | 'Save',
): Promise<void> {
  const menu = page.getByRole('button', { name: /^(Share and save|Menu)$/ });
  if ((await menu.getAttribute('aria-expanded')) !== 'true') await menu.click();
  await page.getByRole('button', { name, exact: true }).click();
}

/** Opens the titles under which a phone has what follows the picture; on a wide page all of it is open. */
export async function unfolded(page: Page): Promise<void> {
  await page.locator('details[data-taken]').first().waitFor({ state: 'attached' });
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll<HTMLDetailsElement>('details[data-taken]'))
      fold.open = true;
  });
}
