// The screen of the hall made small, in its own shape. Held and moved over, it points or draws there; a short press looks from near.

import { useEffect, useRef, type CSSProperties, type PointerEvent, type ReactNode } from 'react';
import { hallFor } from '../../../layout/hall/hall.ts';
import { drawHint, pointHint } from '../../../locale/speakerWindow.ts';
import type { Pointed, ScreenSize } from '../sync/sync.ts';
import { DrawnLines } from './DrawnLines.tsx';
import styles from './HallScreen.module.css';

type Spot = Exclude<Pointed, null>;

export type HallScreenProps = {
  readonly screen: ScreenSize;
  /** Whether rates, or what is said of guesses, stand below the picture there. */
  readonly hasBelow: boolean;
  /** Null where the hall shows something else, or nothing. */
  readonly onPoint: ((at: Pointed) => void) | null;
  /** With the pen: a line begins, or goes on. Null where the pen is not in the hand. */
  readonly onDraw: ((at: Spot, isBegin: boolean) => void) | null;
  /** A short press, in px of the page. */
  readonly onPress: ((clientX: number, clientY: number) => void) | null;
  readonly children: ReactNode;
};

/** How often a spot that is held still is told of: the hall forgets one of which it hears nothing. */
const AGAIN_MS = 1000;

/** A press that is let go of sooner, and hardly moved, meant the place and not a spot on it. */
const SHORT_MS = 250;
const STILL_PX = 6;

export function HallScreen({
  screen,
  hasBelow,
  onPoint,
  onDraw,
  onPress,
  children,
}: HallScreenProps) {
  const held = useRef<Pointed>(null);
  const begun = useRef({ atMs: 0, clientX: 0, clientY: 0 });
  const frame = useRef(0);
  const { width, height } = screen;

  useEffect(() => {
    const again = setInterval(() => {
      if (held.current && !onDraw) onPoint?.(held.current);
    }, AGAIN_MS);
    return () => clearInterval(again);
  }, [onPoint, onDraw]);

  function hold(event: PointerEvent, isBegin: boolean) {
    const box = event.currentTarget.getBoundingClientRect();
    const share = (at: number, from: number, size: number) =>
      Math.min(1, Math.max(0, (at - from) / size));
    held.current = {
      x: share(event.clientX, box.left, box.width),
      y: share(event.clientY, box.top, box.height),
    };
    if (onDraw) {
      onDraw(held.current, isBegin);
      return;
    }
    // Pointers move more often than anything is painted.
    cancelAnimationFrame(frame.current);
    frame.current = requestAnimationFrame(() => onPoint?.(held.current));
  }
  function letGo() {
    cancelAnimationFrame(frame.current);
    if (held.current && !onDraw) onPoint?.(null);
    held.current = null;
  }
  function isShort({ timeStamp, clientX, clientY }: PointerEvent): boolean {
    const { atMs, ...from } = begun.current;
    return (
      timeStamp - atMs < SHORT_MS &&
      Math.hypot(clientX - from.clientX, clientY - from.clientY) < STILL_PX
    );
  }

  return (
    <div className={styles.room}>
      <div
        className={styles.screen}
        data-shape={hallFor(width, height).name}
        data-below={hasBelow || undefined}
        data-hall-screen=""
        title={onDraw ? drawHint : onPoint ? pointHint : undefined}
        style={{ '--ratio': width / height, aspectRatio: `${width} / ${height}` } as CSSProperties}
        onPointerDown={(event) => {
          if (!onPoint) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          const { timeStamp: atMs, clientX, clientY } = event;
          begun.current = { atMs, clientX, clientY };
          hold(event, true);
        }}
        onPointerMove={(event) => {
          if (held.current) hold(event, false);
        }}
        onPointerUp={(event) => {
          const wasHeld = held.current !== null;
          letGo();
          if (wasHeld && !onDraw && isShort(event)) onPress?.(event.clientX, event.clientY);
        }}
        onPointerCancel={letGo}
      >
        <div className={styles.small} inert>
          {children}
          <DrawnLines />
        </div>
      </div>
    </div>
  );
}
