import { useCallback, useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import offered from '../../controls/CohortSize.module.css';
import { frameAddress, SANDBOX, type Embedded } from '../../export/embedCodes.ts';
import type { Theme } from '../../inputs/choices.ts';
import styles from './EmbedCode.module.css';
import { NumberField } from '../../controls/NumberField.tsx';
import { useSaid } from '../../controls/useSaid.tsx';
import { typedWidth, WIDTHS_PX } from '../../inputs/typedWidth.ts';
import { embedWords, widthNames, widthWords } from '../../locale/embedDialog.ts';

/** In CSS px: a column of text. */
export const COLUMN_PX = 720;
/** The same for a common phone, and a page without columns. */
const WIDTHS = { phone: 390, column: COLUMN_PX, full: 1200 } as const;
const MOST_HEIGHT_PX = 20_000;

type PreviewProps = {
  readonly embedded: Embedded;
  readonly theme: Theme | null;
  readonly isTransparent: boolean;
  /** How wide the column is in which the frame will stand, in CSS px. */
  readonly width: number;
  readonly onWidth: (widthPx: number) => void;
  /** What the frame needs at this width, in CSS px. */
  readonly onHeight: (heightPx: number) => void;
};

/** The frame itself, as wide as it will be elsewhere; drawn smaller where there is no room for that. */
export function Preview({
  embedded,
  theme,
  isTransparent,
  width,
  onWidth,
  onHeight,
}: PreviewProps) {
  const id = useId();
  const frame = useRef<HTMLIFrameElement>(null);
  const [room, setRoom] = useState<number | null>(null);
  const measured = useCallback((place: HTMLElement | null) => {
    if (!place) return undefined;
    const observer = new ResizeObserver(([entry]) => setRoom(entry?.contentRect.width ?? null));
    observer.observe(place);
    return () => observer.disconnect();
  }, []);
  const hear = useEffectEvent(({ source, data }: MessageEvent<unknown>) => {
    const height = source === frame.current?.contentWindow ? heightIn(data) : null;
    if (height !== null) onHeight(height);
  });
  useEffect(() => {
    const listen = (event: MessageEvent<unknown>) => hear(event);
    window.addEventListener('message', listen);
    return () => window.removeEventListener('message', listen);
  }, []);

  const address = frameAddress(embedded);
  const scale = room === null ? 1 : Math.min(1, room / width);
  const said = useSaid(id, width);
  return (
    <section className={styles.preview} aria-label={embedWords.preview}>
      <div className={styles.widths} role="radiogroup" aria-labelledby={id}>
        <h3 id={id}>{embedWords.preview}</h3>
        <div className={offered.offered}>
          {(Object.keys(WIDTHS) as (keyof typeof WIDTHS)[]).map((each) => (
            <label key={each}>
              <input
                type="radio"
                name={id}
                checked={WIDTHS[each] === width}
                onChange={() => onWidth(WIDTHS[each])}
              />
              <span>{widthNames[each]}</span>
            </label>
          ))}
        </div>
        <label className={styles.other}>
          <span aria-hidden>{widthWords.before}</span>
          <NumberField<number>
            label={widthWords.label(WIDTHS_PX.least, WIDTHS_PX.most)}
            value={width}
            min={WIDTHS_PX.least}
            max={WIDTHS_PX.most}
            written={String}
            named={widthWords.inPx}
            read={typedWidth}
            onValue={onWidth}
            onSettle={() => undefined}
            {...said.field}
            size={4}
          />
          <span aria-hidden>{widthWords.unit}</span>
        </label>
        {said.sentence && <p>{said.sentence}</p>}
      </div>
      <div
        className={styles.place}
        ref={measured}
        data-transparent={isTransparent}
        data-around={theme ?? undefined}
        // To be looked at: who goes through the dialog by keys comes to no slider of it.
        inert
      >
        <div
          className={styles.stage}
          style={{ width: width * scale, height: embedded.height * scale }}
        >
          {/* oxlint-disable-next-line react/iframe-missing-sandbox -- this page itself, as open as others will have it */}
          <iframe
            // Another frame for another link: one that goes on to another page would take over the Back button.
            key={address}
            ref={frame}
            title={embedWords.frame}
            src={address}
            width={width}
            height={embedded.height}
            style={{
              transform: `scale(${scale})`,
              // Else what is behind it does not show through.
              colorScheme: theme ?? 'light dark',
            }}
            {...(embedded.isLocked && { sandbox: SANDBOX })}
          />
        </div>
      </div>
    </section>
  );
}

/** The height that a message of the frame tells; null for any other message. */
function heightIn(data: unknown): number | null {
  if (typeof data !== 'object' || data === null) return null;
  const { source, type, height } = data as Readonly<Record<string, unknown>>;
  const isTold = source === 'patient-flow' && type === 'height' && typeof height === 'number';
  return isTold && height > 0 && height <= MOST_HEIGHT_PX ? Math.ceil(height) : null;
}
