import type { Box } from './pictured.ts';
import { rounded } from './ribbon.ts';

/** For pictures that come after the first load; `GroupBox` has its own, because what leaves the first load by name makes it longer. */
export function roundedBox({ x, y, width, height }: Box): Box {
  return { x: rounded(x), y: rounded(y), width: rounded(width), height: rounded(height) };
}
