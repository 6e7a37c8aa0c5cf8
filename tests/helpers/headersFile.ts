// A `_headers` file, as Netlify and Cloudflare Pages read it.

export type HeadersOf = (path: string) => Readonly<Record<string, string>>;

/** The headers of every path: those of each pattern that fits it, where "*" is any text. */
export function readHeaders(text: string): HeadersOf {
  const rules: { pattern: RegExp; headers: [string, string][] }[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const header = /^\s+([\w-]+):\s*(.+)$/.exec(line);
    if (header) rules.at(-1)?.headers.push([header[1] ?? '', header[2] ?? '']);
    else rules.push({ pattern: patternOf(line.trim()), headers: [] });
  }
  return (path) =>
    Object.fromEntries(
      rules.flatMap(({ pattern, headers }) => (pattern.test(path) ? headers : [])),
    );
}

function patternOf(path: string): RegExp {
  const literal = path.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(`^${literal.replaceAll('*', '.*')}$`);
}
