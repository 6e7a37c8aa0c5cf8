// From the people of a talk's beginning to its flow: the marks of all become the box of all.

import { useLayoutEffect, useRef, useState } from 'react';
import { ScenePicture, type ScenePictureProps } from './ScenePicture.tsx';
import { isInHand } from './useShape.ts';
import styles from './Stage.module.css';

/** Long enough to be followed by the eye, and over before anybody waits for it. */
const MOVE_MS = 560;

/**
 * Stands beside the picture of a scene. Where a flow comes after all people as marks, those stay for a moment over it, on their way
 * into the box that is as many. The flow is there from the first frame on: nothing waits for the marks, nobody who reads hears of
 * them, and with reduced motion there are none.
 */
export function Becoming(pictured: ScenePictureProps) {
  const [before, setBefore] = useState(pictured);
  const [leaving, setLeaving] = useState<ScenePictureProps | null>(null);
  const layer = useRef<HTMLDivElement>(null);

  if (before.scene !== pictured.scene) {
    setBefore(pictured);
    const isOnward =
      before.scene.picture.kind === 'people' && pictured.scene.picture.kind === 'flow';
    setLeaving(isOnward && !isInHand(pictured.shape) ? before : null);
  }

  useLayoutEffect(() => {
    if (!leaving) return undefined;
    const moving = moved(layer.current, leaving.now.study.groups[0].id);
    const end = () => setLeaving(null);
    if (!moving) {
      end();
      return undefined;
    }
    moving.addEventListener('finish', end);
    return () => moving.cancel();
  }, [leaving]);

  return (
    leaving && (
      <div className={styles.leaving} ref={layer} aria-hidden="true">
        <ScenePicture {...leaving} isMarked={false} idPrefix={`${leaving.idPrefix}leaving-`} />
      </div>
    )
  );
}

/** Sets the marks on their way; null where nothing is to move. */
function moved(layer: HTMLElement | null, group: string): Animation | null {
  const marks = layer?.querySelector<SVGPathElement>('[data-marks]');
  const box = layer?.parentElement?.querySelector(`[data-group="${CSS.escape(group)}"]`);
  if (
    !marks ||
    !box ||
    typeof marks.animate !== 'function' ||
    window.matchMedia('(prefers-reduced-motion: reduce)').matches
  )
    return null;
  const scale = marks.getScreenCTM()?.a ?? 0;
  const frame = marks.ownerSVGElement?.getBoundingClientRect();
  const [from, to] = [marks.getBoundingClientRect(), box.getBoundingClientRect()];
  if (!frame || scale === 0 || from.width === 0 || from.height === 0) return null;
  const [across, down] = [to.width / from.width, to.height / from.height];
  const right = (to.left - frame.left - across * (from.left - frame.left)) / scale;
  const below = (to.top - frame.top - down * (from.top - frame.top)) / scale;
  return marks.animate(
    {
      transform: ['none', `translate(${right}px, ${below}px) scale(${across}, ${down})`],
      opacity: [1, 1, 0],
    },
    { duration: MOVE_MS, easing: 'cubic-bezier(0.5, 0, 0.2, 1)', fill: 'forwards' },
  );
}
