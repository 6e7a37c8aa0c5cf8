// The edges that a hand can move. For eyes and hands alone: the sliders are the same rates for everybody.

import { memo, useEffect, useEffectEvent, useRef, useState, type PointerEvent } from 'react';
import { handMoved, PILL_GAP_PX, pillOf, type Grip } from '../../layout/flow/grips.ts';
import type { Box, Picture, Point } from '../../layout/flow/pictured.ts';
import type { Sheet } from '../../layout/flow/sheets.ts';
import { rounded } from '../../layout/flow/ribbon.ts';
import { ratePercent } from '../../locale/number.ts';
import type { RateNow } from '../../model/ratesNow.ts';
import { deepEqual } from '../../study/deepEqual.ts';
import type { PerMille } from '../../study/units.ts';
import styles from './Grips.module.css';
import { Rail } from './Rail.tsx';

type GripsProps = {
  readonly picture: Picture;
  readonly grips: readonly Grip[];
  readonly rates: readonly RateNow[];
  /** Called when an edge is taken hold of, has been moved to a rate, has been let go, and is put back to where it was. */
  readonly onHold: () => void;
  readonly onMove: (now: RateNow, next: PerMille, isFree: boolean) => void;
  readonly onLetGo: () => void;
  readonly onPutBack: (now: RateNow, before: PerMille) => void;
};

/** One grip for every rate, and a rail below the one that is held. */
export function Grips({ picture, grips, rates, ...rest }: GripsProps) {
  const { sheet, width, height } = picture;
  const { flow } = sheet;
  const [held, setHeld] = useState<Held | null>(null);
  return (
    <g
      className={flow === 'down' ? `${styles.grips} ${styles.down}` : styles.grips}
      aria-hidden="true"
    >
      {grips.map((grip) => {
        const now = rates.find(({ rate }) => rate.branch === grip.branch);
        const isHeld = held?.branch === grip.branch;
        const pill =
          now?.isSet && !isHeld ? pillOf(picture, grip, ratePercent(now.perMille)) : null;
        return (
          now && (
            <Handle
              key={grip.branch}
              {...{ grip, now, pill, sheet, setHeld }}
              acrossPx={flow === 'across' ? height : width}
              held={isHeld ? held : null}
              picture={isHeld ? picture : null}
              {...rest}
            />
          )
        );
      })}
    </g>
  );
}

/** A hand that holds an edge: of which rate, which hand, where it took hold, and what the rate was. */
type Held = {
  readonly branch: string;
  readonly pointer: number;
  readonly from: number;
  readonly before: PerMille;
};

type HandleProps = Omit<GripsProps, 'picture' | 'grips' | 'rates'> & {
  readonly grip: Grip;
  readonly now: RateNow;
  readonly pill: Box | null;
  readonly sheet: Sheet;
  /** How long the picture is across the flow. */
  readonly acrossPx: number;
  readonly held: Held | null;
  readonly setHeld: (held: Held | null) => void;
  /** For the rail, while it is held. */
  readonly picture: Picture | null;
};

/** The grip of a rate: while its edge and its number stay it is not drawn again. */
const Handle = memo(function Handle({
  grip,
  now,
  pill,
  sheet: { flow, textPx },
  acrossPx,
  held,
  setHeld,
  picture,
  onHold,
  onMove,
  onLetGo,
  onPutBack,
}: HandleProps) {
  const { branch, at, hand } = grip;
  const hit = useRef<SVGPathElement>(null);

  // Chromium heeds no touch-action of a part of a drawing. React hears touches too late to keep them from the page.
  useEffect(() => {
    const { current } = hit;
    current?.addEventListener('touchstart', keepFromPage, { passive: false });
    return () => current?.removeEventListener('touchstart', keepFromPage);
  }, []);

  function letGo() {
    setHeld(null);
    onLetGo();
  }
  function takeBack() {
    if (!held) return;
    onPutBack(now, held.before);
    letGo();
  }
  const escape = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    // It is about the edge and about nothing that is open besides.
    event.stopPropagation();
    takeBack();
  });
  const isHeld = held !== null;
  useEffect(() => {
    if (!isHeld) return undefined;
    const press = (event: KeyboardEvent) => escape(event);
    window.addEventListener('keydown', press, true);
    return () => window.removeEventListener('keydown', press, true);
  }, [isHeld]);

  /** Across the flow, in px of the picture; the page may scroll below the hand. */
  function placeOf({ currentTarget, clientX, clientY }: PointerEvent<SVGPathElement>): number {
    const frame = currentTarget.ownerSVGElement?.getBoundingClientRect();
    if (!frame) return 0;
    return flow === 'across'
      ? ((clientY - frame.top) * acrossPx) / Math.max(1, frame.height)
      : ((clientX - frame.left) * acrossPx) / Math.max(1, frame.width);
  }

  return (
    <g className={isHeld ? styles.held : undefined} data-grip={branch}>
      {picture && <Rail {...{ picture, grip, now }} />}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- for a hand at the picture alone, which the slider of the rate is not; out of the walk and of what is heard */}
      <path
        ref={hit}
        className={styles.hit}
        transform={`translate(${rounded(at.x)} ${rounded(at.y)})`}
        d="M0,0h0.01"
        onPointerDown={(event) => {
          if (!event.isPrimary || event.button !== 0) return;
          // No text is marked, and the focus stays where it is.
          event.preventDefault();
          event.currentTarget.setPointerCapture(event.pointerId);
          onHold();
          setHeld({
            branch,
            pointer: event.pointerId,
            from: placeOf(event),
            before: now.perMille,
          });
        }}
        onPointerMove={(event) => {
          if (held?.pointer !== event.pointerId) return;
          const next = handMoved(hand, held.before, placeOf(event) - held.from);
          // A hand that has not moved yet sets nothing.
          if (next !== held.before || now.perMille !== held.before) onMove(now, next, event.altKey);
        }}
        onPointerUp={({ pointerId }) => {
          if (held?.pointer === pointerId) letGo();
        }}
        onPointerCancel={({ pointerId }) => {
          if (held?.pointer === pointerId) takeBack();
        }}
      />
      <Handhold
        {...{ at, flow, textPx, pill }}
        number={ratePercent(now.perMille)}
        isSet={now.isSet}
      />
    </g>
  );
}, deepEqual);

type HandholdProps = {
  readonly at: Point;
  readonly flow: Sheet['flow'];
  readonly textPx: number;
  readonly number: string;
  readonly isSet: boolean;
  readonly pill: Box | null;
};

/** What is seen of a grip; of a rate that is set a pill with its number, but where the hand that holds it is told that. */
const Handhold = memo(function Handhold({ at, flow, textPx, number, isSet, pill }: HandholdProps) {
  return (
    <g
      transform={`translate(${rounded(at.x)} ${rounded(at.y)})${flow === 'down' ? ' rotate(-90)' : ''}`}
      pointerEvents="none"
      fill="none"
      stroke="var(--ink)"
    >
      <rect
        x={pill ? rounded(pill.x - at.x) : -5}
        y="-10"
        width={pill ? rounded(pill.width) : 10}
        height="20"
        rx={pill ? 10 : 5}
        fill="var(--paper)"
        stroke={isSet ? 'var(--set)' : undefined}
        strokeWidth={isSet ? 2 : 1.5}
      />
      {pill && (
        <text
          x={-5 - PILL_GAP_PX}
          y={rounded(0.35 * textPx)}
          textAnchor="end"
          fontSize={textPx}
          fontWeight="650"
          fill="var(--ink)"
          stroke="none"
        >
          {number}
        </text>
      )}
      <path d="M-2.5,-3.5L0,-6.5L2.5,-3.5M-2.5,3.5L0,6.5L2.5,3.5" strokeWidth="1.25" />
    </g>
  );
}, deepEqual);

function keepFromPage(event: Event) {
  event.preventDefault();
}
