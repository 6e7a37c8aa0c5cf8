import type { Plugin } from 'vite';
import type { DrawnPage } from './drawnPage.ts';
import { stylesAtOnce } from './lateStyles.ts';
import { replacedOnce } from './replacedOnce.ts';
import { servedPage } from './servedPage.ts';

/** Puts the page as reported into index.html, with its styles, and locks it. */
export function prerenderedPage(drawn: () => Promise<DrawnPage>): Plugin {
  return {
    name: 'prerendered-page',
    apply: (_, { command, isSsrBuild }) => command === 'build' && !isSsrBuild,
    transformIndexHtml: {
      order: 'post',
      async handler(html, { bundle = {} }) {
        const sheets = Object.values(bundle).filter(
          ({ type, fileName }) => type === 'asset' && fileName.endsWith('.css'),
        );
        const [sheet, ...others] = sheets;
        if (sheet?.type !== 'asset' || others.length > 0)
          throw new Error(`the page has ${sheets.length} style sheets instead of one`);
        const { fileName, source } = sheet;
        // In the page it is there with the first byte; as a file it would hold the first paint back.
        delete bundle[fileName];
        const { root } = await drawn();
        return servedPage({
          html: replacedOnce(html, /\s*<link rel="stylesheet"[^>]*>/, () => ''),
          style: stylesAtOnce(String(source).trim(), root),
          root,
        });
      },
    },
  };
}
