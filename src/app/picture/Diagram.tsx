import { useEffect, useRef, useState, type PointerEvent } from 'react';
import { spoken } from '../../locale/explained.ts';
import { headlineText } from '../../locale/phrases.ts';
import { flowName } from '../../locale/views.ts';
import { Sankey } from '../../charts/flow/Sankey.tsx';
import { pictureOf } from '../../layout/flow/picture.ts';
import type { Picture } from '../../layout/flow/pictured.ts';
import { tracedThread } from '../../layout/flow/thread.ts';
import type { Sheet } from '../../layout/flow/sheets.ts';
import { stepFrom, type Direction } from '../../model/walk.ts';
import styles from './Diagram.module.css';
import { CardNow, FansNow, GripsNow } from '../after/late.tsx';
import type { DiagramProps } from '../mode.ts';
import { Served } from './Served.tsx';
import { useSheets } from './useSheets.ts';

/** A card that is open: for whom, where (in shares of the picture), and whether it stays when the pointer goes. */
type OpenCard = {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly isPinned: boolean;
};

/** Time to cross from a ribbon to its card. */
const LEAVE_MS = 250;

const KEYS: Readonly<Record<Sheet['flow'], Readonly<Record<string, Direction>>>> = {
  across: {
    ArrowRight: 'onward',
    ArrowLeft: 'back',
    ArrowUp: 'before',
    ArrowDown: 'after',
    Home: 'first',
    End: 'last',
  },
  down: {
    ArrowDown: 'onward',
    ArrowUp: 'back',
    ArrowLeft: 'before',
    ArrowRight: 'after',
    Home: 'first',
    End: 'last',
  },
};

/** The picture, the walk through it by keys, and the card of what is pointed at. */
export function Diagram({
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
  const [lastStop, setTabStop] = useState(now.study.groups[0].id);
  const [lastCard, setCard] = useState<OpenCard | null>(null);
  // Another reading of the paper may be without what was looked at.
  const isThere = (id?: string) =>
    now.groups.some(({ group }) => group.id === id) || now.flows.some((flow) => flow.id === id);
  const tabStop = isThere(lastStop) ? lastStop : now.study.groups[0].id;
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
  const onHold = () => {
    stay();
    setCard(null);
  };

  return (
    <div className={styles.frame} ref={frame}>
      <div ref={column} className={styles.column}>
        {drawn.map((sheet) => {
          const thread = tracedThread(now, choices.trace);
          const picture = pictureOf(now, reported, sheet, thread, thread, choices.of);
          return (
            <div key={sheet.name} className={styles[sheet.name]} data-sheet={sheet.name}>
              <Served isLeft={seen !== null && seen !== sheet.name}>
                <Sankey
                  picture={picture}
                  name={flowName(letter, headlineText(now))}
                  idPrefix={idPrefix}
                  describedBy={describedBy}
                  spokenOf={(id) => spoken(explained(id))}
                  tabStop={tabStop}
                  picked={card?.isPinned ? card.id : null}
                  overlay={<FansNow now={now} picture={picture} choices={choices} />}
                  above={byHand && <GripsNow {...{ now, picture, byHand, onHold }} />}
                  isMarked={!idPrefix && sheet === drawn[0]}
                  onPoint={(id, event) => {
                    if (event.pointerType === 'touch' || card?.isPinned) return;
                    if (id === null) {
                      leave();
                    } else {
                      stay();
                      if (card?.id !== id) setCard({ id, ...placeOf(event), isPinned: false });
                    }
                  }}
                  onFocus={(id) => {
                    if (id === null) {
                      leave();
                      return;
                    }
                    stay();
                    setTabStop(id);
                    if (card?.id !== id) setCard({ id, ...middleOf(picture, id), isPinned: false });
                  }}
                  onPress={(id) => {
                    stay();
                    setCard(
                      card?.id === id
                        ? { ...card, isPinned: !card.isPinned }
                        : { id, ...middleOf(picture, id), isPinned: true },
                    );
                  }}
                  onKey={(id, event) => {
                    const direction = KEYS[sheet.flow][event.key];
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
                      setCard({
                        id,
                        ...middleOf(picture, id),
                        isPinned: !(card?.id === id && card.isPinned),
                      });
                    }
                  }}
                />
              </Served>
            </div>
          );
        })}
      </div>
      {card && (
        // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the pointer may rest on the card and the focus on its link; it is no control
        <div
          className={styles.card}
          ref={cardElement}
          onPointerEnter={stay}
          onPointerLeave={leave}
          onFocus={stay}
          onBlur={leave}
          style={{
            left: `clamp(0px, ${100 * card.x}% - 10.5rem, max(0px, 100% - 21rem))`,
            ...(card.y < 0.5
              ? { top: `calc(${100 * card.y}% + 14px)` }
              : { bottom: `calc(${100 - 100 * card.y}% + 14px)` }),
          }}
        >
          <CardNow
            id={`${idPrefix}card`}
            part={card.id}
            {...{ now, explained, choices, onTrace, byHand }}
            onLeave={() => setCard(null)}
          />
        </div>
      )}
    </div>
  );
}

/** Where the pointer is, in shares of the picture. */
function placeOf(event: PointerEvent<SVGSVGElement>): { x: number; y: number } {
  const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
  return {
    x: (event.clientX - left) / Math.max(1, width),
    y: (event.clientY - top) / Math.max(1, height),
  };
}

/** The middle of a group's box or of a ribbon, in shares of the picture. */
function middleOf(picture: Picture, id: string): { x: number; y: number } {
  const box = picture.groups.find((group) => group.id === id)?.box;
  const point = box
    ? { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    : (picture.flows.find((flow) => flow.id === id)?.middle ?? { x: 0, y: 0 });
  return { x: point.x / picture.width, y: point.y / picture.height };
}

function focusOn(picture: Element | null, id: string | undefined) {
  const parts = picture?.querySelectorAll<SVGElement>('[role="button"]') ?? [];
  [...parts].find((part) => part.getAttribute('data-id') === id)?.focus();
}
