import { expect, test } from 'vitest';
import { smallScripts } from '../../src/build/smallScripts.ts';

test('a script in the page loses its comments and keeps what it does; what is no script stays as it is', () => {
  const page = `<p>  // text </p><script>
    // Why it is so.
    const filesOf = {};
    document.title = 'a  b';
  </script><script type="module" src="./main.js"></script>`;
  const small = smallScripts(page);
  expect(small).not.toContain('Why');
  expect(small).toMatch(/const filesOf ?= ?\{\};/);
  expect(small).toMatch(/document\.title ?= ?[`'"]a {2}b[`'"]/);
  expect(small).toMatch(/^<p> {2}\/\/ text <\/p>/);
  expect(small.endsWith('<script type="module" src="./main.js"></script>')).toBe(true);
});

test('a script that cannot be read stops the build', () => {
  expect(() => smallScripts('<script>const = ;</script>')).toThrow('cannot be read');
});
