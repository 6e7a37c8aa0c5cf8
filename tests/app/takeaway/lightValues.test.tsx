import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lightValues } from '../../../src/app/takeaway/lightValues.ts';

let sheet: HTMLStyleElement;
beforeEach(() => {
  sheet = document.createElement('style');
  document.head.append(sheet);
});
afterEach(() => sheet.remove());

describe('the colours of a file', () => {
  it('are those of every page, and of a hall only where it is asked for', () => {
    sheet.textContent = `:root { --ink: #1c1b20; --set: #8f5f00 }
      :root[data-theme='dark'] { --ink: #fff }
      :root[data-mode='present'] { --set: light-dark(#6e4700, #eab84a) }`;
    expect(lightValues()('--set')).toBe('#8f5f00');
    expect(lightValues(true)('--set')).toBe('#6e4700');
    expect(lightValues(true)('--ink')).toBe('#1c1b20');
    expect(lightValues(true)('--none')).toBe('');
  });

  it('are also those that have come with the code of the talk', () => {
    sheet.textContent = ':root { --set: #8f5f00 }';
    const late = document.createElement('style');
    late.textContent = ":root[data-mode='present'] { --set: #6e4700 }";
    document.head.append(late);
    const { sheet: come } = late;
    if (!come) throw new Error('no sheet');
    late.remove();
    document.adoptedStyleSheets = [come];
    expect(lightValues(true)('--set')).toBe('#6e4700');
    expect(lightValues()('--set')).toBe('#8f5f00');
    document.adoptedStyleSheets = [];
  });

  // The second is what the build makes of the first.
  it.each([
    ['light-dark(#6b94b6, #426a8a)', '#6b94b6'],
    ['var(--lightningcss-light,#6b94b6)var(--lightningcss-dark,#426a8a)', '#6b94b6'],
    ['var(--lightningcss-light, #6b94b6) var(--lightningcss-dark, #426a8a)', '#6b94b6'],
    ['light-dark(rgb(10 10 14), #fff)', 'rgb(10 10 14)'],
    ['var(--lightningcss-light,rgb(10 10 14))var(--lightningcss-dark,#fff)', 'rgb(10 10 14)'],
    ['#dedad2', '#dedad2'],
    ['var(--ink)', 'var(--ink)'],
  ])('of "%s" are "%s"', (written, light) => {
    sheet.textContent = `:root { --line: ${written} }`;
    expect(lightValues()('--line')).toBe(light);
  });
});
