import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import react from '@vitejs/plugin-react';
import { build, type Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { frameCode } from './src/export/embedCodes.ts';
import { noTalk } from './src/export/talkFile.ts';
import { plainFrame, writtenFrame } from './src/inputs/frame.ts';
import { rangesOf } from './src/model/ranges.ts';
import { first } from './src/study/first.ts';
import { studies } from './src/study/studies.ts';
import { cohortSize } from './src/study/study.ts';
import { patients } from './src/study/units.ts';

/** Class names that say where they are from, the same in every build, so the page as served is the page that takes over. */
const css = {
  modules: {
    generateScopedName: (name: string, file: string) =>
      `${shortened(basename(file, '.module.css'))}-${name}`,
  },
};

/** "RateSlider" → "RaSl": the names are in the page and in the script, many times. */
function shortened(name: string): string {
  return name.replaceAll(/([A-Z][a-z])[a-z]*/g, '$1');
}

/** Puts the page as reported into index.html, with its styles, and locks it with a policy that names what may run. */
function prerenderedPage(): Plugin {
  return {
    name: 'prerendered-page',
    apply: (_, { command, isSsrBuild }) => command === 'build' && !isSsrBuild,
    transformIndexHtml: {
      order: 'post',
      async handler(html, { bundle = {} }) {
        const styles: string[] = [];
        for (const [file, output] of Object.entries(bundle)) {
          if (output.type !== 'asset' || !file.endsWith('.css') || !html.includes(file)) continue;
          styles.push(String(output.source).trim());
          // In the page it is there with the first byte; as a file it would hold the first paint back.
          delete bundle[file];
          html = html.replace(
            new RegExp(`\\s*<link rel="stylesheet"[^>]*${basename(file)}[^>]*>`),
            '',
          );
        }
        const style = styles.join('\n');
        html = html
          .replace('</head>', () => `<style>${style}</style>\n  </head>`)
          .replace('<div id="root"></div>', `<div id="root">${await rendered()}</div>`);
        return locked(html, {
          'script-src': "'self'",
          'style-src': "'self'",
          'worker-src': "'self'",
          'img-src': "'self' data:",
          'manifest-src': "'self'",
          // The page in one file, to be saved with a talk in it.
          'connect-src': "'self'",
          // The page itself, as others will have it in theirs.
          'frame-src': "'self'",
        });
      },
    },
  };
}

const CHARSET = '<meta charset="utf-8" />';

/** The page with a policy at its head: what else may be used, and by their hashes the scripts and styles that are in it. */
function locked(html: string, allowed: Readonly<Record<string, string>>): string {
  const hashesOf = (tag: string) =>
    [...html.matchAll(new RegExp(`<${tag}(?: type="module")?>([^]*?)</${tag}>`, 'g'))]
      .map(([, text = '']) => ` 'sha256-${createHash('sha256').update(text).digest('base64')}'`)
      .join('');
  const inPage: Readonly<Record<string, string>> = {
    'script-src': hashesOf('script'),
    'style-src': hashesOf('style'),
  };
  const policy = [
    "default-src 'none'",
    ...Object.entries(allowed).map(([use, where]) => `${use} ${where}${inPage[use] ?? ''}`),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return html.replace(
    CHARSET,
    () => `${CHARSET}\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`,
  );
}

/**
 * What other sites ask of a page whose address somebody pasted: a card, and the frame to put in its place (oEmbed). Both
 * need whole addresses, so they are made only where the environment says where the page will stand (PUBLIC_URL).
 */
function publicAddress(): Plugin {
  const given = process.env.PUBLIC_URL;
  return {
    name: 'public-address',
    apply: (_, { command, isSsrBuild }) =>
      given !== undefined && given !== '' && command === 'build' && !isSsrBuild,
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
          title: first.title,
        }),
        meta('og:title', first.title),
        meta('og:url', folder),
        meta('og:image', `${folder}${CARD}`),
      ];
    },
    generateBundle() {
      const folder = publicFolder(given);
      const card = readFileSync(join(import.meta.dirname, 'public', CARD));
      const height = 1040;
      const oEmbed = {
        version: '1.0',
        type: 'rich',
        title: first.title,
        provider_name: 'Patient Flow',
        provider_url: folder,
        width: 720,
        height,
        // In one file, because many of these sites lock every frame in.
        html: frameCode({
          folder,
          keys: writtenFrame(plainFrame),
          title: `${first.title}: patient flow`,
          height,
          isLocked: true,
        }),
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

const CARD = 'share-card.png';

/** The folder that an address names, with a slash at its end. */
function publicFolder(address = ''): string {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash)
    throw new Error(`PUBLIC_URL is not an address such as https://example.org/flow/: ${address}`);
  return url.href.replace(/\/?$/, '/');
}

/**
 * The same page once more in one file, for frames that may load nothing (a sandbox without an origin, a server that sends no
 * headers) and for opening without a server; and beside it the script for other people's pages.
 */
function pageInOneFile(): Plugin {
  return {
    name: 'page-in-one-file',
    apply: (_, { isSsrBuild }) => !isSsrBuild,
    // While developing there is no page in one file, but the script is there.
    configureServer: ({ middlewares }) => {
      middlewares.use('/embed.js', (_, response) => {
        response.setHeader('content-type', 'text/javascript');
        void builtScript('src/host/embed.ts', [], 'iife').then((text) => response.end(text));
      });
    },
    async writeBundle({ dir = '' }) {
      const script = await builtScript('src/main.tsx', [react(), reportedRanges(), workerInPage()]);
      const before = await builtScript('src/app/offline/oneFile.ts', [], 'iife');
      const icon = readFileSync(join(import.meta.dirname, 'public', 'icon.svg'), 'utf8');
      const html = readFileSync(join(dir, 'index.html'), 'utf8')
        .replace(/\s*<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
        .replaceAll(/\s*<link rel="(?:modulepreload|manifest)"[^>]*>/g, '')
        .replace(/\s*<script type="module"[^>]*><\/script>/, '')
        .replace('./icon.svg', () => `data:image/svg+xml,${encodeURIComponent(icon)}`)
        // Before the script that looks at the address, and after the policy that is put there below.
        .replace(CHARSET, () => `${CHARSET}\n    ${noTalk}\n    <script>${inHtml(before)}</script>`)
        .replace('</body>', () => `<script type="module">${inHtml(script)}</script>\n  </body>`);
      const page = locked(html, {
        'script-src': '',
        'style-src': '',
        'worker-src': 'blob:',
        'img-src': 'data:',
        'frame-src': "'self'",
      });
      writeFileSync(join(dir, 'patient-flow.html'), page);
      writeFileSync(join(dir, 'embed.js'), await builtScript('src/host/embed.ts', [], 'iife'));
    },
  };
}

/** What other sites ask for, or nobody: not kept for times without a network. */
const NOT_KEPT = ['_headers', 'embed-example.html', 'embed.js', 'oembed.json', 'sw.js', CARD];

/** The script that keeps the site for times without a network, with the list of what it keeps. */
function keptOffline(): Plugin {
  const id = 'virtual:kept-files';
  const listOf = (dir: string): Plugin => ({
    name: id,
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load: (source) => {
      if (source !== `\0${id}`) return undefined;
      const files = readdirSync(dir, { recursive: true, encoding: 'utf8' })
        .map((file) => file.replaceAll('\\', '/'))
        .filter((file) => !NOT_KEPT.includes(file) && statSync(join(dir, file)).isFile())
        .toSorted()
        .map((url) => ({
          url,
          // The names of these change with their content.
          revision: url.startsWith('assets/') ? null : markOf(readFileSync(join(dir, url))),
        }));
      return `export const keptFiles = ${JSON.stringify(files)};`;
    },
  });
  return {
    name: 'kept-offline',
    apply: (_, { command, isSsrBuild }) => command === 'build' && !isSsrBuild,
    writeBundle: {
      // Once all else is there.
      order: 'post',
      sequential: true,
      async handler({ dir = '' }) {
        const script = await builtScript('src/app/offline/serviceWorker.ts', [listOf(dir)], 'iife');
        writeFileSync(join(dir, 'sw.js'), script);
      },
    },
  };
}

function markOf(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16);
}

/** A script with all that it imports, now or later, in one piece. */
async function builtScript(
  input: string,
  plugins: readonly (Plugin | Plugin[])[],
  format: 'es' | 'iife' = 'es',
): Promise<string> {
  const built = await build({
    configFile: false,
    root: import.meta.dirname,
    logLevel: 'error',
    plugins: [...plugins],
    css,
    build: {
      target: 'es2022',
      write: false,
      copyPublicDir: false,
      modulePreload: false,
      cssCodeSplit: false,
      rolldownOptions: { input, output: { format, codeSplitting: false } },
    },
  });
  const [{ output } = { output: [] }] = [built].flat() as { output: Output[] }[];
  const chunks = output.filter((file) => file.type === 'chunk');
  if (chunks.length !== 1) throw new Error(`${input} was built into ${chunks.length} scripts`);
  return (chunks[0]?.code ?? '').trim();
}

type Output = { readonly type: 'chunk' | 'asset'; readonly code: string };

/** Script text that HTML does not take for the end of the script. */
function inHtml(script: string): string {
  return script.replaceAll(/<(?=\/script|script|!--)/gi, String.raw`\x3c`);
}

/** Has the worker in the script itself: a page in one file has no other to start it from. */
function workerInPage(): Plugin {
  const started = `new Worker(new URL('./doubtWorker.ts', import.meta.url), { type: 'module' })`;
  return {
    name: 'worker-in-page',
    enforce: 'pre',
    transform: (code, id) =>
      id.endsWith('/rangesBeside.ts')
        ? `import DoubtWorker from './doubtWorker.ts?worker&inline';\n${code.replace(started, 'new DoubtWorker()')}`
        : undefined,
  };
}

/** The markup of the page as reported, from a build of its own that Node can run. */
async function rendered(): Promise<string> {
  // Its own folder for every build, so that two at a time do not meet.
  const outDir = join(import.meta.dirname, 'node_modules', '.cache', `prerender-${process.pid}`);
  await build({
    configFile: false,
    root: import.meta.dirname,
    logLevel: 'error',
    plugins: [react(), reportedRanges()],
    css,
    build: { ssr: 'src/prerender.tsx', outDir, emptyOutDir: true },
  });
  const address = `${pathToFileURL(join(outDir, 'prerender.js')).href}?${Date.now()}`;
  const { prerendered } = (await import(address)) as { prerendered: () => Promise<string> };
  const html = await prerendered();
  rmSync(outDir, { recursive: true });
  return html;
}

/** The ranges of the first study as reported, worked out once when the page is built. */
function reportedRanges(): Plugin {
  const id = 'virtual:reported-ranges';
  return {
    name: id,
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load: (source) => {
      if (source !== `\0${id}`) return undefined;
      const [study] = studies;
      const ranges = rangesOf(study, patients(cohortSize(study)), {}, { seed: 1, doubt: 'rates' });
      return `export const reportedRanges = ${JSON.stringify(ranges)};`;
    },
  };
}

/** Takes out what Vite would load styles and further files of a late part with: ours have neither, and it is 0.7 KB. */
function noPreloading(): Plugin {
  return {
    name: 'no-preloading',
    apply: 'build',
    enforce: 'pre',
    load: (id) =>
      id.endsWith('vite/preload-helper.js')
        ? 'export const __vitePreload = (load) => load();'
        : undefined,
  };
}

const address = {
  host: process.env.HOST ?? '127.0.0.1',
  port: Number(process.env.PORT ?? 4173),
  strictPort: true,
};

export default defineConfig({
  // Works from any folder of any static server.
  base: './',
  plugins: [
    react(),
    reportedRanges(),
    noPreloading(),
    publicAddress(),
    prerenderedPage(),
    pageInOneFile(),
    keptOffline(),
  ],
  css,
  // One style sheet, because it is put into the page: what is loaded later needs none of its own.
  build: {
    target: 'es2022',
    cssCodeSplit: false,
    // All that the first load needs is one file: what it shares with late parts would otherwise be split from it.
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } },
    },
    modulePreload: {
      polyfill: false,
      // Nothing is preloaded for late parts, so the first load need not carry the list of their files.
      resolveDependencies: (_, files, { hostType }) => (hostType === 'html' ? files : []),
    },
  },
  preview: address,
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'plain',
          testTimeout: 30_000,
          include: [
            'tests/{study,model,locale,layout,inputs,export,build}/**/*.test.ts',
            'tests/*.test.ts',
          ],
        },
      },
      {
        extends: true,
        test: {
          name: 'page',
          environment: 'jsdom',
          testTimeout: 30_000,
          include: ['tests/{charts,controls,app,locale}/**/*.test.tsx'],
          setupFiles: ['tests/helpers/page.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
