import { createHash } from 'node:crypto';
import { replacedOnce } from './replacedOnce.ts';

/** What every page has first: a policy comes right after it, before anything that it is to hold for. */
export const CHARSET = '<meta charset="utf-8" />';

/** The page with a policy at its head: what else may be used, and by their hashes the scripts and styles that are in it. */
export function locked(html: string, allowed: Readonly<Record<string, string>>): string {
  const hashesOf = (tag: string) =>
    [...html.matchAll(new RegExp(`<${tag}(?: type="module")?>([^]*?)</${tag}>`, 'g'))].map(
      ([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
    );
  const inPage: Readonly<Record<string, readonly string[]>> = {
    'script-src': hashesOf('script'),
    'style-src': hashesOf('style'),
  };
  const policy = [
    "default-src 'none'",
    ...Object.entries(allowed).map(([use, where]) =>
      [use, where, ...(inPage[use] ?? [])].filter((part) => part !== '').join(' '),
    ),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return replacedOnce(
    html,
    CHARSET,
    () => `${CHARSET}\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`,
  );
}
