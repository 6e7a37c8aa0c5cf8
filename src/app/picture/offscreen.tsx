// The picture, drawn apart from the page for a file, and drawing at once. In the first load, because all that it needs is there already; handed
// to the parts that save and print, which is not: a part that imported these itself would have them cut out of the first load's one file.

import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { ReactElement } from 'react';
import { Sankey } from '../../charts/flow/Sankey.tsx';

/** What is drawn for `drawing`, as an element that is in no page. Not while React draws something else. */
function drawnOffscreen(drawing: ReactElement): HTMLElement {
  const place = document.createElement('div');
  flushSync(() => createRoot(place).render(drawing));
  return place;
}

export const offscreen = { drawnOffscreen, Sankey, atOnce: flushSync };
export type Offscreen = typeof offscreen;
