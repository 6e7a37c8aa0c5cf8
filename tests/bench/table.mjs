// Rows of figures → a table to read in a terminal, or in Markdown.

/**
 * A section is `{title, beside, rows}`: what it measures, what stands in its second column, and rows of
 * `{what, unit, ours, beside, target, met}`, of which all but `what` may be left out.
 */
export function printed({ sections, note }) {
  const texts = sections.map(({ title, beside = '', rows }) => [
    [title, 'ours', beside, 'ratio', 'target', 'met'],
    ...rows.map(cells),
  ]);
  const widths = texts[0][0].map((_, column) =>
    Math.max(
      ...texts.flatMap((lines) =>
        lines.slice(column === 0 ? 1 : 0).map((line) => line[column].length),
      ),
    ),
  );
  const blocks = texts.map((lines) =>
    lines
      .map((line) =>
        line
          .map((cell, column) =>
            column >= 1 && column <= 3
              ? cell.padStart(widths[column])
              : cell.padEnd(widths[column]),
          )
          .join('  ')
          .trimEnd(),
      )
      .join('\n'),
  );
  return `${blocks.join('\n\n')}\n\n${verdict(sections)}\n${note}\n`;
}

/** The same for a page of the documentation. */
export function inMarkdown({ sections, note }) {
  const tables = sections.map(({ title, beside = '', rows }) =>
    [
      [title, 'ours', beside, 'ratio', 'target', 'met'],
      ['---', '---:', '---:', '---:', '---', '---'],
      ...rows.map(cells),
    ]
      .map((line) => `| ${line.map((cell) => cell.trim()).join(' | ')} |`.replaceAll('|  |', '| |'))
      .join('\n'),
  );
  return `${tables.join('\n\n')}\n\n${verdict(sections)} ${note}\n`;
}

function cells({ what, unit = '', ours, beside, target = '', met }) {
  const isCompared = typeof ours === 'number' && typeof beside === 'number';
  return [
    what,
    figure(ours, unit),
    figure(beside, unit),
    isCompared ? (ours / beside).toFixed(2) : '',
    target,
    met === undefined ? '' : met ? 'yes' : 'NO',
  ];
}

function verdict(sections) {
  const held = sections.flatMap(({ rows }) => rows).filter(({ met }) => met !== undefined);
  return `${held.filter(({ met }) => met).length} of ${held.length} targets are met.`;
}

function figure(value, unit) {
  if (value === undefined) return '';
  if (typeof value === 'string') return value;
  if (unit === '') return String(value);
  return `${value.toFixed(unit === 'ms' && value < 100 ? 2 : unit === 'ms' ? 0 : 1)} ${unit}`;
}
