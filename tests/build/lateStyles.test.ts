import { expect, test } from 'vitest';
import { lateStyles, stylesAtOnce } from '../../src/build/lateStyles.ts';

const root = '<main class="Ex-page"><p class="plain Le-key">Surgery</p></main>';
const style = [
  'html{margin:0}',
  '.Ex-page,.Le-key,.Sa-way{color:red}',
  '.unbroken{white-space:nowrap}',
  '@media print{.Sa-way{display:none}.Le-other{top:0}.Sh-code{top:0}}',
  '.Ex-page .Sa-way{top:1px}',
  '.Sh-code{animation:Sh-in 1s}',
  '@keyframes Sh-in{to{top:0}}',
  ':root[data-mode=present]{--ink:#000}@media (width>9px){html[data-mode=present] .Ex-page{top:2px}}',
  'html:not([data-mode=present]){top:3px}',
].join('');

/** The script that a style sheet of this file becomes. */
async function scriptOf(file: string): Promise<string> {
  const { transform } = lateStyles(async () => ({ root, style }));
  if (typeof transform !== 'function') throw new Error('nothing is made of files');
  const made = await transform.call({} as never, 'export const way = "x";', file);
  return made && typeof made === 'object' && 'code' in made ? String(made.code) : '';
}

/** The styles that a script puts on when it runs. */
function putOn(script: string): readonly string[] {
  return [...script.matchAll(/replaceSync\((".*")\)/g)].map(
    ([, text = '']) => JSON.parse(text) as string,
  );
}

test('the page as served has the styles of all that it wears, also in another state, and those of no part', () => {
  const atOnce = stylesAtOnce(style, root);
  expect(atOnce).toBe(
    'html{margin:0}.Ex-page,.Le-key{color:red}.unbroken{white-space:nowrap}@media print{.Le-other{top:0}}.Ex-page .Sa-way{top:1px}html:not([data-mode=present]){top:3px}',
  );
});

test('the code of a part that is not in the page as served brings its styles, with their conditions and animations', async () => {
  expect(putOn(await scriptOf('/src/app/takeaway/Save.module.css'))).toEqual([
    '.Sa-way{color:red}@media print{.Sa-way{display:none}}',
  ]);
  expect(putOn(await scriptOf('/src/app/takeaway/Share.module.css'))).toEqual([
    '@media print{.Sh-code{top:0}}.Sh-code{animation:Sh-in 1s}@keyframes Sh-in{to{top:0}}',
  ]);
});

test('what holds before a hall alone comes with the talk', async () => {
  expect(putOn(await scriptOf('/src/app/present/Present.module.css'))).toEqual([
    ':root[data-mode=present]{--ink:#000}@media (width>9px){html[data-mode=present] .Ex-page{top:2px}}',
  ]);
});

test('what the page wears is in the page alone, and what is no style of a part stays as it is', async () => {
  expect(await scriptOf('/src/charts/Legend.module.css')).toBe('');
  expect(await scriptOf('/src/app/shell/theme.css')).toBe('');
});
