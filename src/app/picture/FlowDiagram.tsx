import { useCallback, useEffect, useRef, useState, type PointerEvent } from 'react';
import { spoken } from '../../locale/explained.ts';
import { headlineText } from '../../locale/phrases.ts';
import { flowName } from '../../locale/views.ts';
import { Sankey } from '../../charts/flow/Sankey.tsx';
import { pictureOf } from '../../layout/flow/picture.ts';
import type { CardFrom } from '../../layout/flow/cardPlace.ts';
import type { Picture, Point } from '../../layout/flow/pictured.ts';
import { tracedThread } from '../../layout/flow/thread.ts';
import type { Sheet } from '../../layout/flow/sheets.ts';
import { stepFrom, type Direction } from '../../model/walk.ts';
import styles from './FlowDiagram.module.css';
import { CardNow, FansNow, GripsNow, loadParts, RingNow } from '../after/late.tsx';
import type { DiagramProps } from '../mode.ts';
import { Served } from './Served.tsx';
import { useSheets } from './useSheets.ts';

/** A card that is open: for whom, from where, and whether it stays when the pointer goes. */
type OpenCard = {
  readonly id: string;
  readonly from: CardFrom;
  readonly isPinned: boolean;
};

/** Time to cross from a ribbon to its card. */
const LEAVE_MS = 250;

const KEYS: Readonly<Record<Sheet['flow'], ReadonlyMap<string, Direction>>> = {
  across: new Map([
    ['ArrowRight', 'onward'],
    ['ArrowLeft', 'back'],
    ['ArrowUp', 'before'],
    ['ArrowDown', 'after'],
    ['Home', 'first'],
    ['End', 'last'],
  ]),
  down: new Map([
    ['ArrowDown', 'onward'],
    ['ArrowUp', 'back'],
    ['ArrowLeft', 'before'],
    ['ArrowRight', 'after'],
    ['Home', 'first'],
    ['End', 'last'],
  ]),
};

/** The picture, the walk through it by keys, and the card of what is pointed at. */
export function FlowDiagram({
  now,
  reported,
  explained,
  choices,
  describedBy,
  onTrace,
  byHand,
  letter,
  mayBeHalf = false,
  sheetIn,
}: DiagramProps) {
  const { column, drawn, seen } = useSheets(mayBeHalf, sheetIn);
  const [lastStop, setTabStop] = useState<string>();
  const [lastCard, setCard] = useState<OpenCard | null>(null);
  // Another reading of the paper may be without what was looked at.
  const isThere = (id?: string) =>
    now.groups.some(({ group }) => group.id === id) || now.flows.some((flow) => flow.id === id);
  const walked = isThere(lastStop) ? lastStop : undefined;
  const tabStop = walked ?? now.study.groups[0].id;
  const card = isThere(lastCard?.id) ? lastCard : null;
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined);
  const frame = useRef<HTMLDivElement>(null);
  const cardElement = useRef<HTMLDivElement>(null);
  const cardId = card?.id;
  // Of two pictures the present one is what programs look for.
  const idPrefix = letter === 'A' ? 'a-' : '';

  useEffect(() => {
    if (cardId === undefined) return undefined;
    function close(event: Event) {
      const isOutside = event.target instanceof Node && !frame.current?.contains(event.target);
      if (!(event instanceof globalThis.KeyboardEvent ? event.key === 'Escape' : isOutside)) return;
      // From within the card the focus goes back to what the card is about.
      if (cardElement.current?.contains(document.activeElement)) focusOn(frame.current, cardId);
      setCard(null);
    }
    document.addEventListener('keydown', close);
    document.addEventListener('pointerdown', close);
    return () => {
      document.removeEventListener('keydown', close);
      document.removeEventListener('pointerdown', close);
    };
  }, [cardId]);

  const stay = () => clearTimeout(leaving.current);
  const leave = () => {
    stay();
    leaving.current = setTimeout(() => setCard((open) => (open?.isPinned ? open : null)), LEAVE_MS);
  };

  // What is explained would stand over what is moved.
  const onHold = useCallback(() => {
    clearTimeout(leaving.current);
    setCard(null);
  }, []);

  const cardOf = (picture: Picture, id: string, isPinned: boolean, at?: Point): OpenCard => {
    const widthPx = frame.current?.clientWidth ?? 0;
    return { id, from: { picture, widthPx, at }, isPinned };
  };

  return (
    <div className={styles.frame} ref={frame}>
      <div ref={column} className={styles.column}>
        {drawn.map((sheet) => (
          <div key={sheet.name} className={styles[sheet.name]} data-sheet={sheet.name}>
            <Served isLeft={seen !== null && seen !== sheet.name}>
              {() => {
                const thread = tracedThread(now, choices.trace);
                const picture = pictureOf(now, reported, sheet, thread, thread, choices.of);
                return (
                  <Sankey
                    picture={picture}
                    name={flowName(letter, headlineText(now))}
                    idPrefix={idPrefix}
                    describedBy={describedBy}
                    spokenOf={(id) => spoken(explained(id))}
                    tabStop={tabStop}
                    picked={card?.isPinned ? card.id : null}
                    overlay={<FansNow now={now} picture={picture} choices={choices} />}
                    above={
                      <>
                        {walked && <RingNow picture={picture} id={walked} />}
                        {byHand && <GripsNow {...{ now, picture, byHand, onHold }} />}
                      </>
                    }
                    isMarked={!idPrefix && sheet === drawn[0]}
                    onPoint={(id, event) => {
                      if (event.pointerType === 'touch' || card?.isPinned) return;
                      if (id === null) {
                        leave();
                      } else {
                        stay();
                        const pointed = cardOf(picture, id, false, placeOf(event));
                        setCard((open) => (open?.id === id ? open : pointed));
                      }
                    }}
                    onFocus={(id) => {
                      if (id === null) {
                        leave();
                        return;
                      }
                      stay();
                      setTabStop(id);
                      // A press gives the focus before the card of its pointer is drawn, which stands on the side of that.
                      const reached = cardOf(picture, id, false);
                      setCard((open) => (open?.id === id ? open : reached));
                    }}
                    onPress={(id) => {
                      stay();
                      const pressed = cardOf(picture, id, true);
                      setCard((open) =>
                        open?.id === id ? { ...open, isPinned: !open.isPinned } : pressed,
                      );
                    }}
                    onKey={(id, event) => {
                      const direction = KEYS[sheet.flow].get(event.key);
                      if (
                        direction !== undefined &&
                        !event.altKey &&
                        !event.ctrlKey &&
                        !event.metaKey
                      ) {
                        event.preventDefault();
                        focusOn(event.currentTarget, stepFrom(now, id, direction));
                      } else if (event.key === 'Enter' || event.key === ' ') {
                        event.preventDefault();
                        stay();
                        const pressed = cardOf(picture, id, true);
                        const pin = () =>
                          setCard((open) => ({
                            ...pressed,
                            isPinned: !(open?.id === id && open.isPinned),
                          }));
                        // A way that a rate divides leads to its slider; of what has none there is the card alone.
                        if (
                          event.key === 'Enter' &&
                          byHand &&
                          now.flows.some((way) => way.id === id)
                        )
                          void loadParts().then(
                            ({ goesToRate }) => goesToRate(now, byHand.rates, id) || pin(),
                            pin,
                          );
                        else pin();
                      }
                    }}
                  />
                );
              }}
            </Served>
          </div>
        ))}
      </div>
      {card && (
        // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the pointer may rest on the card and the focus on its link; it is no control
        <div
          ref={cardElement}
          onPointerEnter={stay}
          onPointerLeave={leave}
          onFocus={stay}
          onBlur={leave}
        >
          <CardNow
            id={`${idPrefix}card`}
            part={card.id}
            from={card.from}
            {...{ now, explained, choices, onTrace, byHand }}
            onLeave={() => setCard(null)}
          />
        </div>
      )}
    </div>
  );
}

/** Where the pointer is, in shares of the picture. */
function placeOf(event: PointerEvent<SVGSVGElement>): Point {
  const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
  return {
    x: (event.clientX - left) / Math.max(1, width),
    y: (event.clientY - top) / Math.max(1, height),
  };
}

function focusOn(picture: Element | null, id: string | undefined) {
  const parts = picture?.querySelectorAll<SVGElement>('[role="button"]') ?? [];
  [...parts].find((part) => part.getAttribute('data-id') === id)?.focus();
}
