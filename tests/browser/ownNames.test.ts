// Names as strangers give them: of any script and direction, with signs that mean something elsewhere. They are text, and hang
// out of nothing in which a study is shown.

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { readOutline } from '../../src/inputs/own/outline.ts';
import { writtenOutline } from '../../src/inputs/own/writtenOutline.ts';
import { writtenOwnLink } from '../../src/inputs/own/ownLink.ts';
import { edited, renamedBy, type OwnEdit } from '../../src/study/own/edited.ts';
import { beyondSides } from '../helpers/beyondSides.ts';
import { PATIENCE_MS, servedSite } from '../helpers/browserPage.ts';
import { pictured, resize } from '../helpers/flowPage.ts';

const site = servedSite();

const OUTLINE = `Title: T
Source: S
Stages: 1 > 2 > 3 > 4
First 195 (printed)
  Second 190 (printed)
    Third 121 (printed)
      Fourth 22 (printed)
      Fifth ?
    Sixth ?
  Seventh ?
+ Eighth 45 (printed)
`;

const NAMES: Readonly<Record<string, readonly string[]>> = {
  'of scripts that go from right to left': [
    'المرضى الذين أحيلوا إلى الجراحة',
    'مرضى على قيد الحياة بعد الجراحة',
    'מטופלים שהיו זכאים לטיפול',
    'استجابوا',
    'לא הגיבו',
    'غير مؤهلين',
    'ماتوا (2)',
    'إجراء ثانٍ',
  ],
  'of other scripts, with signs made of several': [
    '手術を受けた患者',
    '术后存活',
    'ผู้ป่วยที่มีสิทธิ์ได้รับการรักษา',
    '👩‍⚕️👨‍👩‍👧‍👦 responded 🎉',
    'प्रतिक्रिया नहीं',
    'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤a̷̛̘l̸g̵o',
    'Ἀπέθανον',
    'ДРУГАЯ ПРОЦЕДУРА',
  ],
  'that mean something elsewhere': [
    '__proto__',
    '<b>constructor</b>',
    '<img src=x onerror=alert(1)>',
    '&amp;lt; {{x}} ${y}',
    'javascript:alert(1)',
    '"quoted" \\ \'so\'',
    'null',
    '</script><script>',
  ],
  'of two hundred letters without a space': [1, 2, 3, 4, 5, 6, 7, 8].map((each) =>
    `${each}${'Abcdefghij'.repeat(20)}`.slice(0, 200),
  ),
};

/** The study by other names, also of itself, its source, its stages and its total. */
function called(names: readonly string[]) {
  const [title = '', source = ''] = names;
  const edits: readonly OwnEdit[] = [
    ...[0, 1, 2, 3, 4, 5, 6].map((group): OwnEdit => ({
      type: 'name',
      group,
      text: names[group] ?? '',
    })),
    { type: 'total name', total: 0, text: names[7] ?? '' },
    { type: 'said', key: 'title', text: title },
    { type: 'said', key: 'source', text: source },
    ...[0, 1, 2, 3].map((stage): OwnEdit => ({
      type: 'stage name',
      stage,
      text: names[stage] ?? '',
    })),
  ];
  const { own } = readOutline(OUTLINE);
  for (const edit of edits) expect(renamedBy(own, edit).size).toBeLessThan(2);
  return edits.reduce(edited, own);
}

/** What is wrong with what is seen: a sentence for each. */
async function faultsSeen(page: Page, where: string): Promise<readonly string[]> {
  return (await beyondSides(page)).map((fault) => `${where}: ${fault}`);
}

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
  { width: 320, height: 640 },
];

test.each(Object.entries(NAMES))(
  'names %s are text, and nothing hangs out of page, people, card, table, frame, talk or editor',
  { timeout: 6 * PATIENCE_MS },
  async (_, names) => {
    const own = called(names);
    const hash = writtenOwnLink(own);
    const faults: string[] = [];
    const [widest = SIZES[0]] = SIZES;
    /** At every size what is seen then; the same page, made narrower. */
    const atEverySize = async (page: Page, where: string, look?: () => Promise<void>) => {
      for (const size of SIZES) {
        await resize(page, size);
        faults.push(...(await faultsSeen(page, `${size.width} px, ${where}`)));
        if (!look) continue;
        await look();
        faults.push(...(await faultsSeen(page, `${size.width} px, ${where}, pressed`)));
      }
      await page.context().close();
    };
    const page = await site.open(`?study=own${hash}`, widest);
    await expect
      .poll(async () => Object.values(await pictured(page)).toSorted((a, b) => b - a))
      .toEqual([195, 190, 121, 99, 69, 22, 5]);
    await atEverySize(page, 'page', async () => {
      await page.keyboard.press('Escape');
      // Where the pointer was, another part may have come to stand, whose card would lie over what is pressed.
      await page.mouse.move(0, 0);
      await page.getByRole('note').waitFor({ state: 'detached' });
      await page.locator('[data-group]').filter({ visible: true }).first().click();
      expect(
        await page
          .locator('main :is(b, img, script):not(svg *)')
          .filter({ hasText: /constructor|alert/ })
          .count(),
      ).toBe(0);
    });
    for (const more of ['&view=people', '&view=table', '&mode=embed']) {
      const other = await site.open(`?study=own${more}${hash}`, widest);
      await other.getByText('Own study, not checked').first().waitFor();
      await atEverySize(other, more);
    }
    for (const ways of ['text', 'forms']) {
      const editor = await site.open(`?study=own&mode=edit${hash}`, widest);
      const text = editor.getByRole('textbox', { name: 'Text of the study' });
      await text.waitFor();
      expect(await text.inputValue()).toBe(writtenOutline(own));
      if (ways === 'forms') {
        await editor.getByRole('radio', { name: 'Forms' }).filter({ visible: true }).check();
        await editor
          .getByRole('button', { name: /^More about/ })
          .nth(2)
          .click();
      }
      await atEverySize(editor, `editor, ${ways}`);
    }
    for (const size of [SIZES[1], SIZES[2]]) {
      // A stage that grows out of the one before it is looked at when it has grown.
      const hall = await site.open(`?study=own&mode=present${hash}`, {
        ...size,
        reducedMotion: 'reduce',
      });
      await hall.locator('[data-scene]').first().waitFor();
      for (let scene = 1; scene <= 6; scene++) {
        faults.push(...(await faultsSeen(hall, `${size?.width} px, scene ${scene}`)));
        await hall.keyboard.press('PageDown');
      }
      await hall.context().close();
    }
    expect(faults).toEqual([]);
  },
);
