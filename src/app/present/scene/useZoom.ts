// A place of the picture from near, for both windows of a talk, until a step, a press or Escape.

import { placeIn, writtenPlace } from '../../../inputs/scenes.ts';
import type { Choices } from '../../../inputs/choices.ts';
import type { BothWindows } from '../sync/useBothWindows.ts';
import type { Zoom } from '../sync/sync.ts';
import type { TalkInUse } from './talkInUse.ts';

/** The picture that a window shows before its hall, as its presses find it. */
const ZOOMABLE = 'data-zoomable';

export type ZoomInUse = {
  /** Null where all of the picture is seen. */
  readonly near: Zoom | null;
  /** From near what is at this place, in px of the page; all of it again where it was near already. */
  readonly press: (clientX: number, clientY: number) => void;
  /** The same for keys: from near what was told last. */
  readonly toggle: () => void;
  readonly away: () => void;
};

export function useZoom(
  of: TalkInUse,
  choices: Choices,
  { zoom, set }: Pick<BothWindows, 'zoom' | 'set'>,
): ZoomInUse {
  const at = writtenPlace(placeIn(of, choices));
  const near = zoom?.at === at ? zoom : null;
  const away = () => set({ zoom: null });
  const to = (clientX: number, clientY: number) => {
    const box = pictureShown()?.getBoundingClientRect();
    if (!box || box.width === 0 || box.height === 0) return;
    const [x, y] = [(clientX - box.left) / box.width, (clientY - box.top) / box.height];
    if (x >= 0 && x <= 1 && y >= 0 && y <= 1) set({ zoom: { at, x, y } });
  };
  return {
    near,
    press: near ? away : to,
    toggle: () => {
      if (near) away();
      else {
        const box = lastTold();
        if (box) to((box.left + box.right) / 2, (box.top + box.bottom) / 2);
      }
    },
    away,
  };
}

/** Around the groups of the stage that was told last; the picture where it has none. */
function lastTold(): Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'> | null {
  const picture = pictureShown();
  if (!picture) return null;
  const groups = [...picture.querySelectorAll('[data-group]')].map((group) =>
    group.getBoundingClientRect(),
  );
  const left = Math.max(...groups.map((box) => box.left));
  const stage = groups.filter((box) => box.right > left);
  return stage.length === 0
    ? picture.getBoundingClientRect()
    : {
        left,
        right: Math.max(...stage.map((box) => box.right)),
        top: Math.min(...stage.map((box) => box.top)),
        bottom: Math.max(...stage.map((box) => box.bottom)),
      };
}

function pictureShown(): Element | null {
  return document.querySelector(`[${ZOOMABLE}]`);
}
