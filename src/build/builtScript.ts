import { build, type Plugin } from 'vite';
import { classNames } from './classNames.ts';
import { projectFolder } from './projectFolder.ts';

/** A script with all that it imports, now or later, in one piece. */
export async function builtScript(
  input: string,
  plugins: readonly (Plugin | Plugin[])[],
  format: 'es' | 'iife' = 'es',
): Promise<string> {
  const built = await build({
    configFile: false,
    root: projectFolder,
    logLevel: 'error',
    plugins: [...plugins],
    css: classNames(),
    build: {
      target: 'es2022',
      write: false,
      copyPublicDir: false,
      modulePreload: false,
      cssCodeSplit: false,
      rolldownOptions: {
        input,
        // What a module is asked for by name is kept.
        preserveEntrySignatures: 'strict',
        output: { format, codeSplitting: false },
      },
    },
  });
  const [{ output } = { output: [] }] = [built].flat() as { output: Output[] }[];
  const chunks = output.filter((file) => file.type === 'chunk');
  if (chunks.length !== 1) throw new Error(`${input} was built into ${chunks.length} scripts`);
  return (chunks[0]?.code ?? '').trim();
}

type Output = { readonly type: 'chunk' | 'asset'; readonly code: string };
