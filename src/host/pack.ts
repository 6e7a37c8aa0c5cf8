// A study of one's own as an element has it, made what stands in a link.

import { pageIn } from './pageIn.ts';

/** A study in words is never longer. */
const MOST_LETTERS = 1_000_000;

/** A study as JSON or in those letters already, or the address of one → what stands behind "#s=" in a link to it. Fails with what was wrong. */
export async function pack(of: string, isAddress: boolean): Promise<string> {
  // Letters are none of JSON's.
  if (!isAddress && !of.trim().startsWith('{')) return of.trim();
  try {
    return await packed(isAddress ? await textAt(of) : of);
  } catch (failure) {
    const why = failure instanceof SyntaxError ? 'is no JSON' : String(failure);
    throw new Error(`${isAddress ? `own-src="${of}"` : 'own'}: ${why}`, { cause: failure });
  }
}

async function packed(json: string): Promise<string> {
  const small = new Blob([JSON.stringify(JSON.parse(json))]).stream();
  const stream = small.pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  const letters = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  return `1${letters.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')}`;
}

/** What stands at an address; throws where it cannot be had. */
async function textAt(address: string): Promise<string> {
  const url = pageIn(address);
  if (!url) throw new Error('is no address');
  const answer = await fetch(url, { credentials: 'omit' });
  if (!answer.ok) throw new Error(`is answered by ${answer.status}`);
  const text = await answer.text();
  if (text.length > MOST_LETTERS) throw new Error('is too long');
  return text;
}
