import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { servedSite, type PageOptions } from '../helpers/browserPage.ts';
import { chooseAction, slider } from '../helpers/flowPage.ts';
import { readCode } from '../helpers/readCode.ts';

const site = servedSite();
const LINK = '?v=1&r.eligible=75&r.responded=24&n=1000';

async function openDialog(link = LINK, options: PageOptions = {}) {
  const page = await site.open(link, options);
  await chooseAction(page, 'Share');
  await page.getByRole('dialog', { name: 'Share' }).waitFor();
  return page;
}

/** What a camera reads when the code is `share` of its size on the screen. */
const readOn = async (page: Page, code: Locator, share: number) =>
  readCode(page, await code.screenshot(), share);

test('the link is of what the page shows now, and opens it', async () => {
  const page = await openDialog('?v=1&r.eligible=75&from=mail');
  const link = page.getByRole('textbox', { name: 'Link' });
  expect(await link.inputValue()).toBe(site.address('?v=1&r.eligible=75'));
  await page.keyboard.press('Escape');
  await slider(page, 'Responded to IL-2').fill('24');
  await chooseAction(page, 'Share');
  const address = await link.inputValue();
  expect(address).toBe(site.address('?v=1&r.eligible=75&r.responded=24'));
  const sent = await site.open(address.slice(site.address().length));
  expect(await sent.locator('[data-group="responded"]').getAttribute('data-count')).toBe('34');
});

test('a dialog that is open is of the numbers that the page has, and nothing takes them back behind it', async () => {
  const page = await site.open('?v=1&r.eligible=50');
  await slider(page, 'Eligible for IL-2').fill('75');
  await expect.poll(() => page.url()).toContain('r.eligible=75');
  await chooseAction(page, 'Share');
  const link = page.getByRole('textbox', { name: 'Link' });
  await expect.poll(() => link.inputValue()).toContain('r.eligible=75');
  await page.getByRole('heading', { name: 'Share' }).focus();
  await page.keyboard.press('Control+z');
  const eligible = () => page.locator('[data-group="eligible"]').getAttribute('data-count');
  expect(await eligible()).toBe('141');
  await page.goBack();
  await expect.poll(eligible).toBe('94');
  expect(await link.inputValue()).toContain('r.eligible=50');
});

function closeClipboard() {
  Object.defineProperty(navigator.clipboard, 'writeText', {
    value: () => Promise.reject(new DOMException('not here', 'NotAllowedError')),
  });
}

test('where neither is allowed, it says so and the link can be selected by hand', async () => {
  const forbid = () => {
    Document.prototype.execCommand = () => false;
  };
  const page = await openDialog(LINK, { before: [closeClipboard, forbid] });
  await page.getByRole('button', { name: 'Copy the link' }).click();
  await page.getByText(/does not allow copying here; select the link/).waitFor();
  await page.getByRole('textbox', { name: 'Link' }).focus();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(site.address(LINK));
});

test.each([
  ['light', 1440, 900],
  ['dark', 1440, 900],
  ['dark', 390, 844],
] as const)(
  'the code for cameras, in %s at %i × %i, is read at full and at quarter size',
  async (colorScheme, width, height) => {
    const page = await openDialog(LINK, { colorScheme, width, height });
    const small = page.getByRole('img', { name: /^The address/ });
    expect(await readOn(page, small, 1)).toBe(site.address(LINK));
    await page.getByRole('button', { name: 'Show it large' }).click();
    const large = page
      .getByRole('dialog')
      .last()
      .getByRole('img', { name: /^The address/ });
    expect(await readOn(page, large, 1)).toBe(site.address(LINK));
    if (width > 1000) expect(await readOn(page, large, 0.25)).toBe(site.address(LINK));
    const box = await large.boundingBox();
    expect(box?.width).toBeGreaterThanOrEqual(0.8 * Math.min(width, height));
    expect((box?.y ?? 0) + (box?.height ?? 9999)).toBeLessThanOrEqual(height);
    expect(await page.getByText(site.address(LINK), { exact: true }).isVisible()).toBe(true);
    // Four modules of light around it, and no colour of a theme.
    const drawn = await large.evaluate((svg: SVGSVGElement) => ({
      size: svg.viewBox.baseVal.width,
      at: [
        ...(svg.querySelector('path')?.getAttribute('d') ?? '').matchAll(/M(\d+),(\d+)/g),
      ].flatMap(([, x, y]) => [Number(x), Number(y)]),
      fills: [...svg.children].map((part) => getComputedStyle(part).fill),
    }));
    expect(Math.min(...drawn.at)).toBeGreaterThanOrEqual(4);
    expect(Math.max(...drawn.at)).toBeLessThanOrEqual(drawn.size - 5);
    expect(drawn.fills).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
    // Escape goes back one step at a time.
    await page.keyboard.press('Escape');
    expect(await page.getByRole('dialog').count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await page.getByRole('dialog').count()).toBe(0);
  },
);

test('the code can be saved as a picture that stands by itself', async () => {
  const page = await openDialog();
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the code (SVG)' }).click(),
  ]);
  expect(saved.suggestedFilename()).toBe('walther-1997-link.svg');
  const viewer = await site.blank();
  const text = (await (await saved.createReadStream()).toArray()).join('');
  await viewer.setContent(`<img alt="code" width="400" height="400">`);
  await viewer.locator('img').evaluate((image: HTMLImageElement, svg) => {
    image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
    return image.decode();
  }, text);
  expect(await readOn(viewer, viewer.locator('img'), 1)).toBe(site.address(LINK));
});

test('the system’s own sheet is offered where there is one, and given the link', async () => {
  const before = () => {
    Object.assign(navigator, {
      share: (given: ShareData) => {
        Object.assign(window, { given });
        return Promise.resolve();
      },
    });
  };
  const page = await openDialog(LINK, { before });
  await page.getByRole('button', { name: 'Send it by another program' }).click();
  expect(await page.evaluate(() => (window as unknown as { given: ShareData }).given)).toEqual({
    title: 'Cytoreductive surgery before high-dose IL-2 for metastatic kidney cancer',
    url: site.address(LINK),
  });
  const without = await openDialog(LINK, {
    before: () => {
      Reflect.deleteProperty(Navigator.prototype, 'share');
    },
  });
  expect(await without.getByRole('button', { name: /another program/ }).count()).toBe(0);
});
