// Texts as other places write them: between the fences of Markdown, or as a diagram of Mermaid.

/** What stands between a line of ``` or ~~~ and the next, where a text begins so; else the text as it is. */
export function unfenced(text: string): string {
  const [, fence = '', inside] =
    /^\uFEFF?\s*(`{3,}|~{3,})[^\r\n`]*(?:\r\n?|\n)([\s\S]*)$/.exec(text) ?? [];
  if (inside === undefined) return text;
  const lines = inside.split(/(?<=\r\n|\n|\r(?!\n))/);
  const end = lines.findIndex((line) => line.trim().startsWith(fence));
  return (end < 0 ? lines : lines.slice(0, end)).join('');
}

/** Settings before a diagram, between two lines of hyphens, comments, and the word that says what it is. */
const MERMAID =
  /^\uFEFF?\s*(?:---\s*[\r\n][\s\S]*?[\r\n]---\s*[\r\n]\s*)?(?:%%[^\r\n]*[\r\n]\s*)*(?:(sankey(?:-beta)?)|(?:flowchart|graph)\s+(?:TB|TD|BT|RL|LR)|pie(?:\s+(?:showData|title\s[^\r\n]*))?|(?:sequence|class|state|er)Diagram(?:-v2)?)\s*;?\s*(?:$|[\r\n])/;

/** A diagram of Mermaid: a table of ways where it is one of flows, null where it is another; undefined where a text is none. */
export function mermaidWays(text: string): string | null | undefined {
  const [begin, sankey] = MERMAID.exec(text) ?? [];
  if (begin === undefined) return undefined;
  if (sankey === undefined) return null;
  const rows = text.slice(begin.length).split(/\r\n|[\n\r]/);
  return ['from,to,patients', ...rows.filter((row) => !/^\s*%%/.test(row))].join('\n');
}
