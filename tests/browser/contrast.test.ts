import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { servedSite } from '../helpers/browserPage.ts';
import { coloursIn, type Colour } from '../helpers/colours.ts';
import { picture, resize } from '../helpers/flowPage.ts';

const site = servedSite();

type Poor = { readonly what: string; readonly ratio: number };

/**
 * Contrasts within the picture that are below what is wanted: of every text with whatever lies behind each of its letters,
 * and of every box's edge with the paper. axe does not judge SVG.
 *
 * What lies behind a letter is every filled shape before the text that holds the letter's middle, painted one over the
 * other on the paper. A hatched shape counts twice, as its ground and as its lines. Edges and the halo around the letters
 * are left out: the halo only helps.
 */
async function poorContrasts(page: Page, forText: number, forEdges: number): Promise<Poor[]> {
  return picture(page).evaluate(
    (svg, [leastOfText, leastOfEdges, { paper, colour, over, contrast, fills, behind }]) => {
      const poor: Poor[] = [];
      for (const text of svg.querySelectorAll('text')) {
        const [ink] = fills(text);
        if (!ink) throw new Error('text without a colour');
        let least = Infinity;
        for (let letter = 0; letter < text.getNumberOfChars(); letter += 2) {
          const { x, y, width, height } = text.getExtentOfChar(letter);
          const middle = new DOMPoint(x + width / 2, y + height / 2).matrixTransform(
            text.getScreenCTM() ?? undefined,
          );
          for (const ground of behind(text, middle.x, middle.y))
            least = Math.min(least, contrast(over(ink, ground), ground));
        }
        if (least < leastOfText)
          poor.push({ what: text.textContent, ratio: Math.round(100 * least) / 100 });
      }

      for (const shape of svg.querySelectorAll('[data-group], [data-flow]')) {
        const ratio = contrast(over(colour(getComputedStyle(shape).stroke), paper), paper);
        const id = shape.getAttribute('data-group') ?? shape.getAttribute('data-flow') ?? '';
        if (ratio < leastOfEdges)
          poor.push({ what: `the edge of ${id}`, ratio: Math.round(100 * ratio) / 100 });
      }
      return poor;
    },
    [forText, forEdges, await coloursIn(page)] as const,
  );
}

const CHANGED = '?v=1&r.unresectable=30&r.periop-death=12&r.eligible=40&r.responded=60';

const LOOKS = [
  { look: 'light', media: { colorScheme: 'light' }, text: 4.5, edges: 3 },
  { look: 'dark', media: { colorScheme: 'dark' }, text: 4.5, edges: 3 },
  {
    look: 'light, more contrast',
    media: { colorScheme: 'light', contrast: 'more' },
    text: 7,
    edges: 4.5,
  },
  {
    look: 'dark, more contrast',
    media: { colorScheme: 'dark', contrast: 'more' },
    text: 7,
    edges: 4.5,
  },
] as const;

test.each([
  ['as reported', ''],
  ['with all rates changed', CHANGED],
])(
  'every word of the picture stands out from what is behind it, and every shape from the paper, %s',
  async (_, link) => {
    const page = await site.open(link);
    const poor: string[] = [];
    for (const width of [1280, 800, 390]) {
      await resize(page, { width, height: 900 });
      for (const { look, media, text, edges } of LOOKS) {
        await page.emulateMedia({ contrast: null, ...media });
        for (const { what, ratio } of await poorContrasts(page, text, edges))
          poor.push(`${ratio} : 1 for “${what}” (${look}, ${width} px)`);
      }
    }
    expect(poor).toEqual([]);
  },
);

test('in forced colours words and shapes have the colours of the system', async () => {
  const page = await site.open(CHANGED, { forcedColors: 'active' });
  const { text, lines, system } = await picture(page).evaluate((svg) => {
    const probe = document.createElement('p');
    document.body.append(probe);
    const resolved = (name: string) => {
      probe.style.color = name;
      return getComputedStyle(probe).color;
    };
    const system = { text: resolved('CanvasText'), paper: resolved('Canvas') };
    probe.remove();
    return {
      text: [
        ...new Set([...svg.querySelectorAll('text')].map((each) => getComputedStyle(each).fill)),
      ],
      lines: [
        ...new Set(
          [...svg.querySelectorAll('[data-group], [data-flow]')].map(
            (each) => getComputedStyle(each).stroke,
          ),
        ),
      ],
      system,
    };
  });
  expect(text).toEqual([system.text]);
  expect(lines).toEqual([system.text]);
  expect(await poorContrasts(page, 4.5, 3)).toEqual([]);
});

test('no word of the picture is smaller than 12 px at any width', async () => {
  const page = await site.open(CHANGED);
  const small: string[] = [];
  for (const width of [320, 390, 640, 682, 768, 1024, 1124, 1440, 1920, 2560]) {
    await resize(page, { width, height: 900 });
    const sizes = await picture(page).evaluate((svg) =>
      [...svg.querySelectorAll<SVGTextContentElement>('text, tspan')]
        .filter((text) => text.textContent.trim() !== '')
        .map((text) => ({
          text: text.textContent,
          px:
            Number.parseFloat(getComputedStyle(text).fontSize) *
            ((svg as SVGSVGElement).getScreenCTM()?.a ?? 0),
        })),
    );
    // An element that only holds others sets no letter of its own, but it is no smaller either.
    for (const { text, px } of sizes)
      if (px < 12) small.push(`${px.toFixed(2)} px at ${width}: ${text}`);
  }
  expect(small).toEqual([]);
});

test.each(['light', 'dark'] as const)(
  'in %s the track and the thumb of a slider stand out from the paper',
  async (colorScheme) => {
    const page = await site.open(CHANGED, { colorScheme });
    const shot = await page.locator('[data-rate="eligible"] input[type="range"]').screenshot();
    // Down a line through the empty part of the track, and down one through the needle of the thumb.
    const blank = await site.blank();
    const ratios = await blank.evaluate(
      async ([file, { contrast }]) => {
        const image = new Image();
        image.src = `data:image/png;base64,${file}`;
        await image.decode();
        const { width, height } = image;
        const context = new OffscreenCanvas(width, height).getContext('2d');
        if (!context) throw new Error('the browser cannot read pictures');
        context.drawImage(image, 0, 0);
        const at = (x: number, y: number): Colour => {
          const [red = 0, green = 0, blue = 0] = context.getImageData(x, y, 1, 1).data;
          return [red, green, blue, 1];
        };
        const most = (x: number) => {
          const paper = at(width - 1, 0);
          const ratios = Array.from({ length: height }, (_, y) => contrast(at(x, y), paper));
          return Math.round(100 * Math.max(...ratios)) / 100;
        };
        const along = (share: number) => Math.round(height / 2 + share * (width - height));
        return { track: most(along(0.9)), thumb: most(along(0.4) + 1) };
      },
      [shot.toString('base64'), await coloursIn(blank)] as const,
    );
    expect(ratios.thumb).toBeGreaterThanOrEqual(3);
    expect(ratios.track).toBeGreaterThanOrEqual(3);
  },
);
