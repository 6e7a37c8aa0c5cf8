// A component → tidy SVG text that can be compared, and opened as the picture that it is.

import { readFileSync } from 'node:fs';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

/** The markup of an svg element, one element a line, numbers to one decimal, with the colours of the light theme in it. */
export function painted(element: ReactElement): string {
  const markup = renderToStaticMarkup(element)
    .replaceAll(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number) * 10) / 10))
    .replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ')
    .replace(
      /(<svg [^>]*>)/,
      `$1<style>${lightTheme()}</style><rect width="100%" height="100%" fill="var(--paper)"/>`,
    );
  return `${indented(markup)}\n`;
}

function lightTheme(): string {
  const [block = ''] =
    /:root \{[^}]*\}/.exec(readFileSync('src/app/shell/theme.css', 'utf8')) ?? [];
  return block.replaceAll(/\s+/g, ' ').replace('light dark', 'light').replaceAll("'", '&#39;');
}

/** Elements that hold text stay on their line; all others get one each. */
function indented(markup: string): string {
  let depth = 0;
  return markup
    .replaceAll(/></g, '>\n<')
    .split('\n')
    .map((line) => {
      if (line.startsWith('</')) depth -= 1;
      const text = '  '.repeat(Math.max(0, depth)) + line;
      const opens =
        line.startsWith('<') &&
        !line.startsWith('</') &&
        !line.endsWith('/>') &&
        !/<\/[a-z]+>$/.test(line);
      if (opens) depth += 1;
      return text;
    })
    .join('\n');
}
