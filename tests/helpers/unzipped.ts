// Reads a zip by what its format says (PKWARE APPNOTE 4.3), with Node's own inflate: not what wrote it.

import { crc32, inflateRawSync } from 'node:zlib';

/** The files of a zip by name, in their order; each is what its checksum says. */
export async function unzipped(file: Blob | Uint8Array): Promise<ReadonlyMap<string, Buffer>> {
  const zip = Buffer.from(
    file instanceof Uint8Array ? file : new Uint8Array(await file.arrayBuffer()),
  );
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0) throw new Error('not a zip');
  const files = new Map<string, Buffer>();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (zip.toString('latin1', at, at + 4) !== 'PK\x01\x02') throw new Error('no entry');
    const [nameLength, extraLength, noteLength] = [28, 30, 32].map((each) =>
      zip.readUInt16LE(at + each),
    ) as [number, number, number];
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    const local = zip.readUInt32LE(at + 42);
    const begin = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(begin, begin + zip.readUInt32LE(at + 20));
    const content = zip.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed);
    if (crc32(content) !== zip.readUInt32LE(at + 16)) throw new Error(`${name} is damaged`);
    files.set(name, content);
    at += 46 + nameLength + extraLength + noteLength;
  }
  return files;
}

/** Width and height of a PNG in dots, where its format has them. */
export function pngDots(png: Buffer): readonly [width: number, height: number] {
  if (png.toString('latin1', 1, 4) !== 'PNG') throw new Error('not a PNG');
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}
