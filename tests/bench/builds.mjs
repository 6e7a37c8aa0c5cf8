// The pages, built by the same settings: the app, the page without a framework, React's own floor, one that simulates, and
// those of large studies.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, loadConfigFromFile } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const here = fileURLToPath(new URL('.', import.meta.url));

/** Builds all into a folder of their own, so that a `dist` in use stays as it is. */
export async function builtPages() {
  const configFile = path.join(root, 'vite.config.ts');
  const found = await loadConfigFromFile({ command: 'build', mode: 'production' }, configFile);
  if (!found) throw new Error('vite.config.ts was not found.');
  const { test: _, ...config } = found.config;
  // The others are not the app, so they do not get the app's page put into them.
  const others = {
    ...config,
    plugins: config.plugins
      .flat()
      .filter(
        (plugin) =>
          ![
            'early-code',
            'late-styles',
            'prerendered-page',
            'page-in-one-file',
            'kept-offline',
            'public-address',
          ].includes(plugin?.name),
      ),
  };
  return {
    ours: await page('ours', config, root, 'index.html'),
    bare: await page('bare', others, here, 'bare.html'),
    floor: await page('floor', others, here, 'floor.html'),
    cohorts: await page('cohorts', others, here, 'cohorts.html'),
    large: await page('large', others, here, 'large.html'),
    graph: await page('graph', others, here, 'graph.html'),
  };
}

async function page(name, config, from, html) {
  const folder = path.join(root, 'node_modules/.cache/bench', name);
  const { output } = await build({
    ...config,
    configFile: false,
    root: from,
    logLevel: 'error',
    build: {
      ...config.build,
      outDir: folder,
      emptyOutDir: true,
      rolldownOptions: { ...config.build.rolldownOptions, input: path.join(from, html) },
    },
  });
  const chunks = new Map(
    output.filter(({ type }) => type === 'chunk').map((chunk) => [chunk.fileName, chunk]),
  );
  const entries = [...chunks.values()].filter((chunk) => chunk.isEntry);
  const htmlFile = output.find(({ fileName }) => fileName === html);
  if (entries.length === 0 || !htmlFile) throw new Error(`The page "${name}" was not built.`);
  const first = new Set();
  for (const entry of entries) addWithImports(entry.fileName, chunks, first);
  return {
    folder,
    html,
    htmlBytes: gzipped(htmlFile.source),
    scriptBytes: [...first].reduce((sum, file) => sum + gzipped(chunks.get(file).code), 0),
  };
}

/** What a browser must have before the page can act: the entry and all that it imports, but not what it may ask for later. */
function addWithImports(file, chunks, first) {
  if (first.has(file)) return;
  first.add(file);
  for (const next of chunks.get(file)?.imports ?? []) addWithImports(next, chunks, first);
}

/** Bytes as a static host that compresses well would send them. */
function gzipped(content) {
  return gzipSync(content, { level: 9 }).length;
}
