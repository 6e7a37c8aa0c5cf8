import { expect, test } from 'vitest';
import { selected } from '../../src/build/styleRules.ts';

const of = (name: string) => (selector: string) => selector.includes(name);

test('of a list of selectors only those that are asked for are kept, and a rule without any goes', () => {
  expect(selected('.a,.b:is(.c,.d){color:red}.c{color:blue}.a{top:0}', of('.b'))).toBe(
    '.b:is(.c,.d){color:red}',
  );
});

test('a condition stays around what is kept in it, and goes with all that is in it', () => {
  const style =
    '@media print{.a{top:0}@container (width>=40rem){.b{top:1px}}}@supports (top:0){.a{top:0}}';
  expect(selected(style, of('.b'))).toBe('@media print{@container (width>=40rem){.b{top:1px}}}');
});

test('an animation is asked for by its name, and what has neither name nor selector as nothing', () => {
  const style = '@keyframes A-in{0%{top:0}to{top:1px}}@page{margin:0}.b{top:0}';
  expect(selected(style, of('A-in'))).toBe('@keyframes A-in{0%{top:0}to{top:1px}}');
  expect(selected(style, (selector) => selector === '')).toBe('@page{margin:0}');
});

test('braces and commas in quotes, and signs of a name that are escaped, cut nothing', () => {
  const style = String.raw`.a[title="x,}"]:after{content:"}{"}.b\,c{top:0}.d{top:1px}`;
  expect(selected(style, () => true)).toBe(style);
  expect(selected(style, of('.b'))).toBe(String.raw`.b\,c{top:0}`);
  expect(selected(style, of('.a'))).toBe(String.raw`.a[title="x,}"]:after{content:"}{"}`);
});

test('the mark that the bundler puts at the end of a sheet is none of its rules', () => {
  expect(selected('.a{top:0}\n/*$vite$:1*/', () => true)).toBe('.a{top:0}');
});

test('what is no rule stops the build', () => {
  for (const style of ['@import "a.css";', '.a{top:0}.b', '.a{top:0}}'])
    expect(() => selected(style, () => true), style).toThrow('no rule of a style sheet');
});
