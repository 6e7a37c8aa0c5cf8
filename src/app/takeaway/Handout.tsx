// What only paper needs: in what state the numbers are, of how many, from when, and the way back to them.

import { useEffect, useState } from 'react';
import { QrCode } from '../../charts/QrCode.tsx';
import type { Choices } from '../../inputs/choices.ts';
import type { Flows } from '../../model/flows.ts';
import { addressLabel } from '../../locale/addressLabel.ts';
import { handoutWords, printedOf } from '../../locale/handout.ts';
import { STAMP } from '../../locale/stamp.ts';
import { addressOf, dayOf } from '../opening/address.ts';
import type { Offscreen } from '../picture/offscreen.tsx';
import styles from './Handout.module.css';
import type { qrModules } from './qr.ts';

type HandoutProps = {
  readonly now: Flows;
  readonly choices: Choices;
  readonly atOnce: Offscreen['atOnce'];
};

type Coder = typeof qrModules;

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

/**
 * What makes QR codes: it cannot be waited for once printing has begun, so it is loaded when a reader first presses
 * anything, which is before any way to print. Until it is there the link in words stands alone.
 */
function useCoder(): Coder | null {
  const [coder, setCoder] = useState<{ readonly make: Coder } | null>(null);
  useEffect(() => {
    const load = () => {
      stop();
      import('./qr.ts').then(
        ({ qrModules: make }) => setCoder({ make }),
        () => {
          // The link in words leads to the same place.
        },
      );
    };
    const stop = () => {
      window.removeEventListener('keydown', load);
      window.removeEventListener('pointerdown', load);
    };
    window.addEventListener('keydown', load);
    window.addEventListener('pointerdown', load);
    return stop;
  }, []);
  return coder?.make ?? null;
}

export function Handout({ now, choices, atOnce }: HandoutProps) {
  const day = usePrintedOn(atOnce);
  const coder = useCoder();
  if (day === null) return null;
  const address = addressOf(choices);
  const modules = coder?.(address) ?? [];
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
