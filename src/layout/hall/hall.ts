// The sizes of what is shown to a hall. One px here is 1/900 of the height of the screen, so a size says how large it is seen from
// the last row: nothing is smaller than 1/50 of the height, and numbers that matter are at least 1/30.

/** The room for the picture of a scene, and the sizes of its text. */
export type Hall = {
  /** For screens of 16:9 and 16:10; for screens of 4:3. */
  readonly name: 'wide' | 'tall';
  readonly widthPx: number;
  readonly heightPx: number;
  /** The least that any text may have; names and sentences; numbers that matter. */
  readonly smallPx: number;
  readonly textPx: number;
  readonly numberPx: number;
  /** Thinner strokes vanish on projectors: 2 px where the screen has 720 and the picture is a little smaller than its room. */
  readonly strokePx: number;
  /** Whether it is a window so low that a flow has boxes of another length there. */
  readonly isLow?: boolean;
};

const SIZES = { smallPx: 20, textPx: 24, numberPx: 31, strokePx: 2.6 };

export const halls: Readonly<Record<Hall['name'], Hall>> = {
  wide: { name: 'wide', widthPx: 1504, heightPx: 560, ...SIZES },
  tall: { name: 'tall', widthPx: 1128, heightPx: 530, ...SIZES },
};

/** The narrowest screen, as width by height, that is wide. */
const WIDE_FROM = 1.55;

/** The hall for a screen of this width and height, in any unit. */
export function hallFor(width: number, height: number): Hall {
  return width >= WIDE_FROM * height ? halls.wide : halls.tall;
}

/** A flow in a hand that holds it across: the letters of a hall of 4:3, and with the sentence above and the steps below all of it in sight. */
export const lowHall: Hall = { ...halls.tall, heightPx: 410, isLow: true };

/** The same pictures in a hand, read from near: at 320 px of a phone, less its margins, no letter is under 12 px. */
export const handHall: Hall = {
  name: 'tall',
  widthPx: 312,
  heightPx: 400,
  smallPx: 13.2,
  textPx: 14.5,
  numberPx: 18,
  strokePx: 1.5,
};
