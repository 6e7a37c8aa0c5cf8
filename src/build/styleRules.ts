/** A rule of a style sheet: what stands before its braces, and what in them. */
type Rule = { readonly head: string; readonly body: string };

/**
 * Of a style sheet as the build writes it, without comments, the selectors for which `isKept` holds, with their rules and the
 * conditions around these. What is named as animations are is asked for as a selector is; the rest that is no rule of
 * selectors (`@page`) as the selector "".
 */
export function selected(style: string, isKept: (selector: string) => boolean): string {
  return rulesOf(style)
    .map(({ head, body }) => {
      if (/^@(?:media|supports|container|layer)\b/.test(head)) {
        const within = selected(body, isKept);
        return within === '' ? '' : `${head}{${within}}`;
      }
      const [, animation] = /^@(?:-webkit-)?keyframes\s+(.*)/.exec(head) ?? [];
      if (head.startsWith('@')) return isKept(animation ?? '') ? `${head}{${body}}` : '';
      const selectors = partsOf(head, ',').filter(isKept);
      return selectors.length === 0 ? '' : `${selectors.join(',')}{${body}}`;
    })
    .join('');
}

/** At the end of each sheet that Vite writes. */
const MARK_OF_VITE = /\s*\/\*\$vite\$:\d+\*\/\s*$/;

function rulesOf(style: string): readonly Rule[] {
  const rules = partsOf(style.replace(MARK_OF_VITE, ''), '}');
  const rest = rules.at(-1);
  if (rest) throw new Error(`no rule of a style sheet: ${rest}`);
  return rules.slice(0, -1).map((rule) => {
    const [head = '', ...body] = partsOf(rule, '{');
    if (body.length !== 1) throw new Error(`no rule of a style sheet: ${rule}`);
    return { head, body: body.join('') };
  });
}

/** The text cut at a sign where this is in no quotes, brackets or braces but those that it opens or closes itself. */
function partsOf(text: string, sign: '}' | '{' | ','): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (const { 0: found, index } of text.matchAll(
    /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\\.|[(){},[\]]/g,
  )) {
    if (/^[}\])]$/.test(found)) depth -= 1;
    if (found === sign && depth === 0) {
      parts.push(text.slice(from, index));
      from = index + 1;
      if (sign === '{') return [...parts, text.slice(from)];
    }
    if (/^[{[(]$/.test(found)) depth += 1;
  }
  return [...parts, text.slice(from)];
}
