import { basename } from 'node:path';

/**
 * Class names that say where they are from, the same in every build, so the page as served is the page that takes over. Two
 * sheets whose names begin alike are refused: which of them the page wears could not be told, and a class of both would get
 * the looks of both.
 */
export function classNames() {
  const fileOf = new Map<string, string>();
  return {
    modules: {
      generateScopedName: (name: string, file: string) => {
        const stem = stemOf(file);
        const other = fileOf.get(stem) ?? file;
        if (other !== file)
          throw new Error(
            `the class names of ${other} and ${file} both begin with "${stem}": one of the two needs another name`,
          );
        fileOf.set(stem, file);
        return `${stem}-${name}`;
      },
    },
  };
}

/** "RateSlider.module.css" → "RaSl", with which all its names begin: they are in the page and in the script, many times. */
export function stemOf(file: string): string {
  return basename(file, '.module.css').replaceAll(/([A-Z][a-z])[a-z]*/g, '$1');
}

/** The beginnings of the class names, or of the name of an animation, in a selector: ".RaSl-row.RaSl-set > p" → "RaSl". */
export function stemsOf(selector: string): ReadonlySet<string> {
  return new Set(
    [...selector.matchAll(/(?<=^|\.)([A-Za-z]+)-[\w-]+/g)].map(([, stem = '']) => stem),
  );
}
