// What axe finds in a page as it is now.

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

declare global {
  interface Window {
    axe?: {
      run: (options: object) => Promise<{ violations: AxeResult[]; incomplete: AxeResult[] }>;
    };
  }
}

type AxeResult = { id: string; nodes: { html: string; target: unknown[] }[] };

export type Found = { readonly id: string; readonly nodes: readonly string[] };

/** In a look that changes colours and nothing else, the other rules would look at the same page again. */
export type Rules = 'all' | 'of colours';

const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

// Off by default, and wanted.
const WANTED = ['label-content-name-mismatch', 'target-size'];

export async function audited(
  page: Page,
  rules: Rules = 'all',
): Promise<{ violations: Found[]; incomplete: Found[] }> {
  // Evaluated by the browser's own tools, which the page's policy neither hinders nor is weakened for.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  return page.evaluate(
    async (options) => {
      if (!window.axe) throw new Error('axe is not there');
      const found = await window.axe.run({
        resultTypes: ['violations', 'incomplete'],
        // No rule that runs asks for the style sheets, which would be read anew each time.
        preload: { assets: ['media'] },
        ...options,
      });
      const short = (results: AxeResult[]) =>
        results.map(({ id, nodes }) => ({
          id,
          nodes: nodes.map(({ html, target }) => `${target.join(' ')}: ${html.slice(0, 160)}`),
        }));
      return { violations: short(found.violations), incomplete: short(found.incomplete) };
    },
    rules === 'all'
      ? { rules: Object.fromEntries(WANTED.map((rule) => [rule, { enabled: true }])) }
      : { runOnly: { type: 'rule', values: OF_COLOURS } },
  );
}

/** What axe finds wrong, one line a finding. */
export async function violations(page: Page, rules: Rules = 'all'): Promise<string[]> {
  const found = await audited(page, rules);
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.join(' | ')}`);
}
