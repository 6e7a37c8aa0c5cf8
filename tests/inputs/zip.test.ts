// Packed files of strangers: looked through before anything is unpacked, and never to more than they say.

import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readZip } from '../../src/inputs/own/rows/readZip.ts';
import { openedZip } from '../../src/inputs/zip.ts';
import { makeWorkbook } from '../helpers/makeWorkbook.ts';

const isAny = () => true;

/** The file with its only part said to unpack to so many bytes. */
function lying(packed: Uint8Array, bytes: number): Uint8Array<ArrayBuffer> {
  const told = new Uint8Array(packed);
  const view = new DataView(told.buffer);
  for (let at = 0; at + 30 < told.length; at++) {
    const signature = view.getUint32(at, true);
    if (signature === 0x04034b50) view.setUint32(at + 22, bytes, true);
    if (signature === 0x02014b50) view.setUint32(at + 24, bytes, true);
  }
  return told;
}

describe('a packed file', () => {
  it('unpacks to no more than it says, whatever is in it', async () => {
    const packed = zipSync({ 'customXml/item1.xml': new Uint8Array(20_000_000) }, { level: 9 });
    const opened = await openedZip(new Blob([lying(packed, 1000)]));
    if (opened.kind !== 'zip') throw new Error(opened.kind);
    expect(opened.zip.bytesOf(isAny)).toBe(1000);
    let bytes = 0;
    try {
      for (const part of Object.values(opened.zip.unpacked(isAny))) bytes += part.length;
    } catch {
      // Damaged, which is as good.
    }
    expect(bytes).toBeLessThanOrEqual(1000);
  });

  it('counts each of several parts of one name, which would all be unpacked', async () => {
    const one = zipSync({ 'xl/aa': new Uint8Array(5000), 'xl/ab': new Uint8Array(7000) });
    const text = Buffer.from(one).toString('latin1').replaceAll('xl/ab', 'xl/aa');
    const opened = await openedZip(new Blob([Buffer.from(text, 'latin1')]));
    if (opened.kind !== 'zip') throw new Error(opened.kind);
    expect(opened.zip.bytesOf(isAny)).toBe(12_000);
  });

  it('that is damaged anywhere is told as something, and never thrown', async () => {
    const files = [
      makeWorkbook({ Rows: [['A'], ['x']] }),
      new Uint8Array(
        zipSync({
          'ppt/presentation.xml': strToU8('<p/>'),
          'customXml/item1.xml': strToU8('<t/>'),
        }),
      ),
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.array(fc.tuple(fc.nat(5000), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        fc.option(fc.nat(5000), { nil: undefined }),
        async (file, changes, length) => {
          const bytes = file.slice(0, length);
          for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte;
          const { kind } = await readZip(new Blob([bytes]));
          expect(['workbook', 'show', 'other', 'damaged', 'too large', 'gone']).toContain(kind);
        },
      ),
      { numRuns: 500 },
    );
  });
});
