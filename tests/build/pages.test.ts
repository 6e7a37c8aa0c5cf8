// The page as served and the page in one file, put together from index.html as it is in the project: what is in them, and
// what their policies let run.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { locked } from '../../src/build/locked.ts';
import { onePage } from '../../src/build/onePage.ts';
import { projectFolder } from '../../src/build/projectFolder.ts';
import { servedPage } from '../../src/build/servedPage.ts';

/** index.html as Vite leaves it: its script under its built name, at the end of the head. */
const html = readFileSync(join(projectFolder, 'index.html'), 'utf8')
  .replace('<script type="module" src="/src/main.tsx"></script>', () => '')
  .replace(
    '</head>',
    () =>
      '<script type="module" crossorigin src="./assets/index.js"></script>\n    <link rel="modulepreload" crossorigin href="./assets/a.js">\n  </head>',
  );

const style = '.flow > rect { fill: blue }';
const root = '<main>195 patients</main>';
const served = servedPage({ html, style, root });
const script = 'document.title = "<script>a</script><!-- b -->";';
const before = 'history.scrollRestoration = "auto";';
const notices = 'react 19 (MIT)\n----\n--> <b>';
const icon = '<svg xmlns="http://www.w3.org/2000/svg"/>';
const inOneFile = onePage({ served, script, before, icon, notices });

/** The policy of a page, use by use: from where each kind of thing may come. */
function policyOf(page: string): Readonly<Record<string, readonly string[]>> {
  const [, text = ''] =
    /<meta http-equiv="Content-Security-Policy" content="([^"]*)" \/>/.exec(page) ?? [];
  return Object.fromEntries(
    text.split('; ').map((part) => {
      const [use = '', ...where] = part.split(' ');
      return [use, where];
    }),
  );
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** The texts of all scripts that a browser would run, or of all styles, that are in the page itself. */
function inPage(page: string, tag: 'script' | 'style'): readonly string[] {
  return [...page.matchAll(new RegExp(`<${tag}([^>]*)>([^]*?)</${tag}>`, 'g'))]
    .filter(([, attributes = '']) => !/ src=|application\/json/.test(attributes))
    .map(([, , text = '']) => text);
}

describe('the policy of the page as served', () => {
  it('names each script and style in the page by its hash, and beside them its own site', () => {
    const policy = policyOf(served);
    expect(inPage(served, 'script')).toHaveLength(1);
    expect(policy['script-src']).toEqual(["'self'", ...inPage(served, 'script').map(hashOf)]);
    expect(policy['style-src']).toEqual(["'self'", hashOf(style)]);
  });

  it('allows nothing else', () => {
    const { 'script-src': _, 'style-src': __, ...others } = policyOf(served);
    expect(others).toEqual({
      'default-src': ["'none'"],
      'worker-src': ["'self'"],
      'img-src': ["'self'", 'data:'],
      'manifest-src': ["'self'"],
      'connect-src': ["'self'"],
      'frame-src': ["'self'"],
      'base-uri': ["'none'"],
      'form-action': ["'none'"],
    });
  });

  it('does not cover a script or style that was altered by one sign', () => {
    const covered = (page: string, tag: 'script' | 'style') => {
      const { [`${tag}-src`]: allowed } = policyOf(page);
      return inPage(page, tag).every((text) => allowed?.includes(hashOf(text)));
    };
    expect(covered(served, 'script')).toBe(true);
    expect(covered(served.replace('15000', '15001'), 'script')).toBe(false);
    expect(covered(served, 'style')).toBe(true);
    expect(covered(served.replace('fill: blue', 'fill: blur'), 'style')).toBe(false);
  });

  it('stands before everything that it is to hold for', () => {
    for (const page of [served, inOneFile]) {
      const place = page.indexOf('<meta http-equiv="Content-Security-Policy"');
      expect(place).toBeGreaterThan(0);
      expect(place).toBeLessThan(page.search(/<(?:script|style|link)\b/));
    }
  });

  it('cannot be written into a page that has no place for it', () => {
    expect(() => locked('<head></head>', {})).toThrow('0 times');
  });
});

describe('the policy of the page in one file', () => {
  it('names its scripts and styles by their hashes alone, and lets it ask for nothing', () => {
    const scripts = inPage(inOneFile, 'script');
    expect(scripts).toHaveLength(3);
    expect(policyOf(inOneFile)).toEqual({
      'default-src': ["'none'"],
      'script-src': scripts.map(hashOf),
      'style-src': [hashOf(style)],
      'worker-src': ['blob:'],
      'img-src': ['data:'],
      'frame-src': ["'self'"],
      'base-uri': ["'none'"],
      'form-action': ["'none'"],
    });
  });

  it('is there once', () => {
    expect(inOneFile.match(/Content-Security-Policy/g)).toHaveLength(1);
  });
});

describe('the page in one file', () => {
  it('asks for no other file', () => {
    expect(served).toMatch(/<(?:link|script|img)[^>]* (?:href|src)="(?!data:|#)/);
    expect(inOneFile).not.toMatch(/<(?:link|script|img)[^>]* (?:href|src)="(?!data:|#)/);
  });

  it('has its scripts whole, however they are written', () => {
    // HTML would end the script at the first end of one, wherever that stands.
    expect(inPage(inOneFile, 'script')).toContain(
      String.raw`document.title = "\x3cscript>a\x3c/script>\x3c!-- b -->";`,
    );
  });

  it('has the licences of what is built in, as a comment that nothing in them ends', () => {
    const [, told = ''] = /<!--\n([^]*?)\n-->\s*<\/body>/.exec(inOneFile) ?? [];
    expect(told).toBe('react 19 (MIT)\n====\n==> <b>');
  });

  it('is not made from a page that would still ask for another file', () => {
    const asking = served.replace(
      '</head>',
      () => '<link rel="prefetch" href="./assets/more.js"></head>',
    );
    expect(() => onePage({ served: asking, script, before, icon, notices })).toThrow('more.js');
  });

  it.each(['<meta http-equiv', '<link rel="manifest"', './icon.svg', '</body>'])(
    'is not made where the page as served has no %s',
    (part) => {
      const without = served.replace(part, () => '');
      expect(() => onePage({ served: without, script, before, icon, notices })).toThrow('0 times');
    },
  );
});

describe('the page as served', () => {
  it.each(['<div id="root"></div>', '</head>'])('is not made where it has no %s', (part) => {
    const without = html.replace(part, () => '');
    expect(() => servedPage({ html: without, style, root })).toThrow('0 times');
  });
});

describe('a text with signs that mean something to a replacement', () => {
  const odd = 'US$& more, US$` less, US$1, $$';

  it('stands in both pages as it is', () => {
    const page = servedPage({ html, style: `/* ${odd} */`, root: `<p>${odd}</p>` });
    expect(page).toContain(`<div id="root"><p>${odd}</p></div>`);
    expect(page).toContain(`<style>/* ${odd} */</style>`);
    const file = onePage({ served: page, script: `"${odd}"`, before: `'${odd}'`, icon, notices });
    expect(file).toContain(`<div id="root"><p>${odd}</p></div>`);
    expect(inPage(file, 'script')).toContain(`"${odd}"`);
    expect(inPage(file, 'script')).toContain(`'${odd}'`);
    expect(policyOf(file)['script-src']).toEqual(inPage(file, 'script').map(hashOf));
  });
});
