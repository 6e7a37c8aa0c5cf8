import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectFolder } from '../../src/build/projectFolder.ts';

const html = readFileSync(join(projectFolder, 'public', 'embed-example.html'), 'utf8');
const [, policy = ''] = /Content-Security-Policy"\s+content="([^"]*)"/.exec(html) ?? [];

it('the policy of the example page names each script and style in it by its hash, and nothing unsafe', () => {
  const inPage = [...html.matchAll(/<(script|style)>([^]*?)<\/\1>/g)];
  expect(inPage).toHaveLength(2);
  for (const [, tag = '', text = ''] of inPage) {
    const hash = createHash('sha256').update(text).digest('base64');
    const [allowed] = policy.split('; ').filter((part) => part.startsWith(`${tag}-src`));
    expect(allowed, `write 'sha256-${hash}' there`).toContain(`'sha256-${hash}'`);
  }
  expect(policy).toMatch(/^default-src 'none'; /);
  expect(policy).not.toContain('unsafe');
  expect(html).not.toMatch(/\sstyle="|\son\w+="/);
});
