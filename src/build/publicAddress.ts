import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import type { Plugin } from 'vite';
import { frameCode } from '../export/embedCodes.ts';
import { plainFrame, writtenFrame } from '../inputs/frame.ts';
import { frameTitle } from '../locale/embedDialog.ts';
import { PAGE_NAME } from '../locale/pageName.ts';
import { first } from '../study/first.ts';
import { projectFolder } from './projectFolder.ts';
import { replacedOnce } from './replacedOnce.ts';
import { CARD } from './shareCard.ts';

/** What a frame of the first study needs where it is as wide as articles usually are; no more than WordPress lets it have. */
const HEIGHT_PX = 840;

/**
 * The frame of the page in this folder that other sites put in place of its address. In one file, because many of these sites lock
 * every frame in; with the old word for no border, because they take its style away.
 */
export function frameForOthers(folder: string, hash = ''): string {
  const code = frameCode({
    folder,
    keys: writtenFrame(plainFrame),
    hash,
    title: frameTitle(first.words.title),
    height: HEIGHT_PX,
    isLocked: true,
  });
  return replacedOnce(code, '<iframe', () => '<iframe\n  frameborder="0"');
}

/**
 * What other sites ask of a page whose address somebody pasted: a card, and the frame to put in its place (oEmbed). Both
 * need whole addresses, so they are made only where the environment says where the page will stand (PUBLIC_URL).
 */
export function publicAddress(): Plugin {
  const given = process.env.PUBLIC_URL;
  return {
    name: 'public-address',
    apply: (_, { command, isSsrBuild }) =>
      given !== undefined && given !== '' && command === 'build' && !isSsrBuild,
    // Before anything is built: what stood in the folder stays.
    config: () => void publicFolder(given),
    transformIndexHtml() {
      const folder = publicFolder(given);
      const link = (rel: string, attrs: Record<string, string>) =>
        ({ tag: 'link', attrs: { rel, ...attrs }, injectTo: 'head' }) as const;
      const meta = (property: string, content: string) =>
        ({ tag: 'meta', attrs: { property, content }, injectTo: 'head' }) as const;
      return [
        link('canonical', { href: folder }),
        link('alternate', {
          type: 'application/json+oembed',
          href: `${folder}oembed.json`,
          title: first.words.title,
        }),
        meta('og:title', first.words.title),
        meta('og:url', folder),
        meta('og:image', `${folder}${CARD}`),
      ];
    },
    generateBundle() {
      const folder = publicFolder(given);
      const card = readFileSync(join(projectFolder, 'public', CARD));
      const oEmbed = {
        version: '1.0',
        type: 'rich',
        title: first.words.title,
        provider_name: PAGE_NAME,
        provider_url: folder,
        width: 720,
        height: HEIGHT_PX,
        html: frameForOthers(folder),
        thumbnail_url: `${folder}${CARD}`,
        // Where the format PNG has them.
        thumbnail_width: card.readUInt32BE(16),
        thumbnail_height: card.readUInt32BE(20),
      };
      this.emitFile({
        type: 'asset',
        fileName: 'oembed.json',
        source: `${JSON.stringify(oEmbed, null, 2)}\n`,
      });
    },
  };
}

/** The folder that an address names, with a slash at its end. */
function publicFolder(address = ''): string {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash) {
    const error = new Error(
      `PUBLIC_URL is not an address such as https://example.org/flow/: ${address}`,
    );
    // Printed as the sentence alone: where in the code it was found out helps nobody.
    throw Object.assign(error, { [inspect.custom]: () => error.message });
  }
  return url.href.replace(/\/?$/, '/');
}
