// The pictures of the README and the card for links: of which link, how large, and what could be read when they were taken.
import { Buffer } from 'node:buffer';
import { crc32 } from 'node:zlib';

export const pictures = [
  {
    file: 'docs/pictures/page.png',
    link: '?v=1&theme=light',
    width: 1440,
    height: 900,
    // What stands further down is not in the picture.
    within: 'header, main > h2, section[aria-label="Picture and rates"]',
  },
  {
    file: 'docs/pictures/talk.png',
    link: '?v=1&mode=present&theme=light&scene=9',
    width: 1280,
    height: 720,
  },
  {
    file: 'public/share-card.png',
    link: '?v=1&r.eligible=75&r.responded=24&mode=embed&hide=sliders,legend&theme=light',
    width: 1200,
    height: 630,
  },
];

/** All text that is seen in these parts of the page once it has come to rest, as a reader would read it. */
export async function wordsOn(page, within = 'body') {
  await page.waitForFunction(
    () =>
      document.querySelectorAll('svg[role="group"]').length <= 1 &&
      !document.documentElement.dataset.pending &&
      document.readyState === 'complete',
    undefined,
    { polling: 20 },
  );
  await page.waitForLoadState('networkidle');
  return page.evaluate((parts) => {
    const seen = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const { parentElement } = node;
      const range = document.createRange();
      range.selectNodeContents(node);
      const { width, height } = range.getBoundingClientRect();
      if (
        width > 1 &&
        height > 1 &&
        parentElement.closest(parts) &&
        parentElement.checkVisibility()
      )
        seen.push(node.textContent.replaceAll(/\s+/g, ' ').trim());
    }
    return seen.filter(Boolean).join('\n');
  }, within);
}

const NAME = 'Description';
const SIGNATURE_BYTES = 8;

/** A PNG file with these words in it, as the format has room for (an iTXt chunk, PNG third edition, 11.3.3.4). */
export function withWords(png, words) {
  const data = Buffer.from(`${NAME}\0\0\0\0\0${words}`, 'utf8');
  const body = Buffer.concat([Buffer.from('iTXt'), data]);
  const chunk = Buffer.concat([uint32(data.length), body, uint32(crc32(body))]);
  // Behind the header, which must come first: 4 bytes of length, 4 of type, 13 of data, 4 of checksum.
  const at = SIGNATURE_BYTES + 25;
  return Buffer.concat([png.subarray(0, at), chunk, png.subarray(at)]);
}

/** The words that `withWords` put into a PNG file; undefined where there are none. */
export function wordsIn(png) {
  const file = Buffer.from(png);
  for (let at = SIGNATURE_BYTES; at < file.length;) {
    const length = file.readUInt32BE(at);
    const data = file.subarray(at + 8, at + 8 + length);
    if (
      file.toString('latin1', at + 4, at + 8) === 'iTXt' &&
      data.toString('latin1').startsWith(NAME)
    )
      return data.subarray(NAME.length + 5).toString('utf8');
    at += 12 + length;
  }
  return undefined;
}

function uint32(value) {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
