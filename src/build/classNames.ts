import { basename } from 'node:path';

/** Class names that say where they are from, the same in every build, so the page as served is the page that takes over. */
export const css = {
  modules: {
    generateScopedName: (name: string, file: string) =>
      `${shortened(basename(file, '.module.css'))}-${name}`,
  },
};

/** "RateSlider" → "RaSl": the names are in the page and in the script, many times. */
function shortened(name: string): string {
  return name.replaceAll(/([A-Z][a-z])[a-z]*/g, '$1');
}
