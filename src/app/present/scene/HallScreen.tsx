// The screen of the hall made small, in its own shape. Held and moved over, it points there.

import { useEffect, useRef, type CSSProperties, type PointerEvent, type ReactNode } from 'react';
import { hallFor } from '../../../layout/hall/hall.ts';
import { pointHint } from '../../../locale/speakerWindow.ts';
import type { Pointed, ScreenSize } from '../sync/sync.ts';
import styles from './HallScreen.module.css';

export type HallScreenProps = {
  readonly screen: ScreenSize;
  /** Whether rates, or what is said of guesses, stand below the picture there. */
  readonly hasBelow: boolean;
  /** Null where the hall shows something else, or nothing. */
  readonly onPoint: ((at: Pointed) => void) | null;
  readonly children: ReactNode;
};

/** How often a spot that is held still is told of: the hall forgets one of which it hears nothing. */
const AGAIN_MS = 1000;

export function HallScreen({ screen, hasBelow, onPoint, children }: HallScreenProps) {
  const held = useRef<Pointed>(null);
  const frame = useRef(0);
  const { width, height } = screen;

  useEffect(() => {
    const again = setInterval(() => {
      if (held.current) onPoint?.(held.current);
    }, AGAIN_MS);
    return () => clearInterval(again);
  }, [onPoint]);

  function hold(event: PointerEvent) {
    const box = event.currentTarget.getBoundingClientRect();
    const share = (at: number, from: number, size: number) =>
      Math.min(1, Math.max(0, (at - from) / size));
    held.current = {
      x: share(event.clientX, box.left, box.width),
      y: share(event.clientY, box.top, box.height),
    };
    // Pointers move more often than anything is painted.
    cancelAnimationFrame(frame.current);
    frame.current = requestAnimationFrame(() => onPoint?.(held.current));
  }
  function letGo() {
    cancelAnimationFrame(frame.current);
    if (held.current) onPoint?.(null);
    held.current = null;
  }

  return (
    <div className={styles.room}>
      <div
        className={styles.screen}
        data-shape={hallFor(width, height).name}
        data-below={hasBelow || undefined}
        data-hall-screen=""
        title={onPoint ? pointHint : undefined}
        style={{ '--ratio': width / height, aspectRatio: `${width} / ${height}` } as CSSProperties}
        onPointerDown={(event) => {
          if (!onPoint) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          hold(event);
        }}
        onPointerMove={(event) => {
          if (held.current) hold(event);
        }}
        onPointerUp={letGo}
        onPointerCancel={letGo}
      >
        <div className={styles.small} inert>
          {children}
        </div>
      </div>
    </div>
  );
}
