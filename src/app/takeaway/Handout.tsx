// What only paper needs: in what state the numbers are, of how many, from when, and the way back to them.

import { useEffect, useState } from 'react';
import { QrCode } from '../../charts/QrCode.tsx';
import { addressLabel } from '../../locale/addressLabel.ts';
import { handoutWords, printedOf } from '../../locale/handout.ts';
import { STAMP } from '../../locale/stamp.ts';
import type { MomentProps } from '../mode.ts';
import { useShown } from '../moment.ts';
import { addressOf, dayOf } from '../opening/address.ts';
import { lateCode } from '../after/lateCode.ts';
import type { Offscreen } from '../picture/offscreen.tsx';
import styles from './Handout.module.css';

/** The day on which it is printed; null until that is about to happen. */
export function usePrintedOn(atOnce: Offscreen['atOnce']): string | null {
  const [day, setDay] = useState<string | null>(null);
  useEffect(() => {
    // At once: the paper is laid out before React would come to it by itself.
    const before = () => atOnce(() => setDay(dayOf(new Date())));
    const after = () => setDay(null);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, [atOnce]);
  return day;
}

const coder = lateCode(() => import('./qr.ts'));

/** How long browsers wait that do not say when they have nothing else to do. */
const PAUSE_MS = 500;

/**
 * Has what makes QR codes come. Once printing has begun it cannot be waited for, so it comes when the page stands and has nothing
 * else to do; where that failed, when a reader presses anything, which is before most ways to print. Without it the link in words
 * stands alone.
 */
function useCoderComing(): void {
  useEffect(() => {
    const ask = () => {
      coder.load().catch(() => {
        // The link in words leads to the same place.
      });
    };
    const callOff = whenIdle(ask);
    window.addEventListener('keydown', ask);
    window.addEventListener('pointerdown', ask);
    return () => {
      callOff();
      window.removeEventListener('keydown', ask);
      window.removeEventListener('pointerdown', ask);
    };
  }, []);
}

/** Does it when nothing else is to be done; until it is called off. */
function whenIdle(deed: () => void): () => void {
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(deed, PAUSE_MS);
    return () => clearTimeout(timer);
  }
  const asked = window.requestIdleCallback(deed);
  return () => window.cancelIdleCallback(asked);
}

export function Handout({
  moment,
  atOnce,
}: MomentProps & { readonly atOnce: Offscreen['atOnce'] }) {
  const day = usePrintedOn(atOnce);
  useCoderComing();
  return day !== null && <OnPaper moment={moment} day={day} />;
}

function OnPaper({ moment, day }: MomentProps & { readonly day: string }) {
  const { now, choices } = useShown(moment);
  const address = addressOf(choices.shown);
  const modules = coder.now()?.qrModules(address) ?? [];
  return (
    <div className={styles.handout} data-handout="">
      {!now.asReported && <p className={styles.stamp}>{STAMP}</p>}
      {now.study.readings && <p>{handoutWords.reading}</p>}
      <p>{printedOf(now.patients, day, address)}</p>
      <p>
        {handoutWords.notOnPaper}
        {modules.length > 0 && ` ${handoutWords.code}`}
      </p>
      {modules.length > 0 && <QrCode modules={modules} label={addressLabel(address)} />}
    </div>
  );
}
