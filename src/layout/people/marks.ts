// Where marks of people stand in the place of a stage, where groups of them meet, and how each is drawn.

import type { Places, Run, Standing } from '../../model/people.ts';
import type { Box, Point } from '../flow/pictured.ts';
import { rounded } from '../flow/ribbon.ts';

/** Marks are never farther apart than this, so few patients look few; nor closer, so that a ring is no blot. */
const MOST_PITCH_PX = 28;
const LEAST_PITCH_PX = 5;

/** The largest distance, in half pixels, at which this many marks fit into a room; never less than can be seen. */
export function pitchFor(marks: number, width: number, height: number): number {
  let pitch = MOST_PITCH_PX;
  while (
    pitch > LEAST_PITCH_PX &&
    Math.ceil(marks / Math.max(1, Math.floor(width / pitch))) * pitch > height
  )
    pitch -= 0.5;
  return pitch;
}

/** Where groups that stand alike meet. */
export function seamsOf(runs: readonly Run[]): readonly number[] {
  const drawn = runs.filter(({ from, to }) => to > from);
  return drawn.flatMap((run, index) => {
    const next = drawn[index + 1];
    return next && run.standing !== 'before' && next.standing === run.standing ? [run.to] : [];
  });
}

/** Where those who are there, those who are not and those who are traced meet. */
export function edgesOf(runs: readonly Run[]): readonly number[] {
  const all = runs.at(-1)?.to ?? 0;
  const edges = runs.flatMap((run, index) => [
    ...((runs[index + 1]?.standing === 'there') === (run.standing === 'there') ? [] : [run.to]),
    ...(run.certain.to > run.certain.from ? [run.certain.from, run.certain.to] : []),
  ]);
  return [...new Set(edges)].filter((at) => at > 0 && at < all);
}

/** From one mark to the next, and how many stand one below the other. */
export type Grid = { readonly pitchPx: number; readonly rows: number };

/** The middle of a mark. Column by column, so one mark more is one place at the end, and what people share stands side by side. */
export function placeOf(mark: number, box: Point, { pitchPx, rows }: Grid): Point {
  return {
    x: box.x + (Math.floor(mark / rows) + 0.5) * pitchPx,
    y: box.y + ((mark % rows) + 0.5) * pitchPx,
  };
}

/** An edge between a mark and those before it, from the first row of the marks to the last. */
export function edgeAt(mark: number, box: Box, { pitchPx, rows }: Grid): string {
  const x = rounded(box.x + Math.floor(mark / rows) * pitchPx);
  const step = (mark % rows) * pitchPx;
  const foot = rounded(box.y + box.height);
  return step === 0
    ? `M${x},${rounded(box.y)}V${foot}`
    : `M${rounded(x + pitchPx)},${rounded(box.y)}V${rounded(box.y + step)}H${x}V${foot}`;
}

/** How the marks of people who stand so are drawn. */
export type MarkShape = Standing | 'certain' | 'certain-before' | 'half';

/** Half of what a mark is wide, as a share of the distance between marks. */
const REACH: Readonly<Record<MarkShape, number>> = {
  there: 0.37,
  // The largest, so that it is told apart without its colour.
  certain: 0.45,
  leaves: 0.33,
  told: 0.2,
  dies: 0.28,
  before: 0.11,
  'certain-before': 0.17,
  half: 0.37,
};

/** The outline of a mark, from where it begins, seen from its middle, and how far down from there it ends. */
function outline(shape: MarkShape, pitchPx: number) {
  // In tenths, so that twice as much is as exact and a circle is one.
  const r = Math.round(10 * Math.max(0.7, REACH[shape] * pitchPx)) / 10;
  const whole = rounded(2 * r);
  if (shape === 'dies')
    return {
      x: -r,
      y: -r,
      d: `l${whole},${whole}l${-r},${-r}l${r},${-r}l${-whole},${whole}`,
      down: whole,
    };
  if (shape === 'half') return { x: 0, y: -r, d: `a${r},${r} 0 0,0 0,${whole}z`, down: 0 };
  return { x: -r, y: 0, d: `a${r},${r} 0 1,0 ${whole},0a${r},${r} 0 1,0 ${-whole},0`, down: 0 };
}

/** The outline of a mark of this shape and size at a place. */
export function markAt(shape: MarkShape, { x, y }: Point, pitchPx: number): string {
  const { d, ...from } = outline(shape, pitchPx);
  return `M${rounded(x + from.x)},${rounded(y + from.y)}${d}`;
}

/** The marks of these places as one path: down each column, so a thousand of them are written as fast as a few. */
export function marksPath(shape: MarkShape, { from, to }: Places, box: Point, grid: Grid): string {
  const { pitchPx, rows } = grid;
  const { d, down, ...start } = outline(shape, pitchPx);
  const again = `m0,${rounded(pitchPx - down)}${d}`;
  let path = '';
  for (let mark = from; mark < to;) {
    const end = Math.min(to, mark - (mark % rows) + rows);
    const { x, y } = placeOf(mark, box, grid);
    path += `M${rounded(x + start.x)},${rounded(y + start.y)}${d}${again.repeat(end - mark - 1)}`;
    mark = end;
  }
  return path;
}
