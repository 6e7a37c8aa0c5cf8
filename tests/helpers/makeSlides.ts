// Slides for tests of the files that are made of them.

import { deflateSync, crc32 } from 'node:zlib';
import type { ShowSlide } from '../../src/export/slideShow.ts';
import { belowSentence, slideOf, type SlideRun } from '../../src/layout/hall/slide.ts';

const RUNS: readonly SlideRun[] = [
  { text: 'About ', isStrong: false },
  { text: '22', isStrong: true },
  { text: ' responded: “18%” of <121> & no more.', isStrong: false },
];

/** So many slides, each of which says which it is. */
export function makeSlides(count: number): readonly ShowSlide[] {
  return Array.from({ length: count }, (_, index) => {
    const sentence = [...RUNS, { text: ` Scene ${index + 1}.`, isStrong: false }];
    const slide = slideOf(
      { sentence, stamp: null, below: null, foot: ['Historical study (1997)'] },
      { width: 1504, height: 560 },
    );
    return {
      name: `${String(index + 1).padStart(2, '0')}-scene`,
      title: `Title ${index + 1}`,
      sentence: sentence.map((run) => run.text).join(''),
      notes: `Let everybody decide. Scene ${index + 1}.\n\nDo not say “18” & wait: 1 < 2.`,
      svg: `<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 900"><text>${index + 1}</text></svg>\n`,
      png: new Blob([new Uint8Array(makePng(1600, 900))], { type: 'image/png' }),
      runs: sentence,
      alt: `The flow of 195 patients, “${index + 1}”.`,
      place: { sentence: slide.sentence, picture: belowSentence(slide) },
    };
  });
}

/** A white PNG of one bit a dot. */
function makePng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 1;
  const row = Buffer.alloc(1 + Math.ceil(width / 8), 0xff);
  row[0] = 0;
  const rows = Buffer.concat(Array.from({ length: height }, () => row));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1A\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
