// What only paper needs: in what state the numbers are, of how many, from when, and the way back to them.

import { useEffect, useState } from 'react';
import { QrCode } from '../../charts/QrCode.tsx';
import { STAMP } from '../../export/carried.ts';
import type { Choices } from '../../inputs/choices.ts';
import type { Flows } from '../../model/flows.ts';
import { peopleCalled } from '../../locale/number.ts';
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
      {now.study.readings && (
        <p>The paper leaves something open and is read here in another way than usual.</p>
      )}
      <p>
        {peopleCalled(now.patients, 'patient', 'patients')}. Printed on {day} from {address}
      </p>
      <p>
        Not on paper: the rates that can be moved, and the parts of the page that are closed.
        {modules.length > 0 && ' The code leads to them, with the same numbers.'}
      </p>
      {modules.length > 0 && <QrCode modules={modules} label={`The address ${address}`} />}
    </div>
  );
}
