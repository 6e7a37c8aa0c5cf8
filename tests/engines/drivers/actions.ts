// Keys and mouse as the standards of remote control have them: WebDriver and WebDriver BiDi share one form for both.

import type { Point } from './engine.ts';

// https://www.w3.org/TR/webdriver2/#keyboard-actions
const KEYS: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Escape: '\uE00C',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};

/** Between two places a hand takes its time; without any, a browser may take all moves for one. */
const MOVE_MS = 16;

/** These keys one after the other; of "Control+a" the first is held while the second is pressed. */
export function keyActions(keys: readonly string[]): readonly object[] {
  const actions = keys.flatMap((combined) => {
    const values = combined.split('+').map(valueOf);
    return [
      ...values.map((value) => ({ type: 'keyDown', value })),
      ...values.toReversed().map((value) => ({ type: 'keyUp', value })),
    ];
  });
  return [{ type: 'key', id: 'keyboard', actions }];
}

function valueOf(key: string): string {
  const value = key.length === 1 ? key : KEYS[key];
  if (value === undefined) throw new Error(`no code is known for the key ${key}`);
  return value;
}

/** Down at the first place, over the others, up at the last. */
export function mouseActions(first: Point, others: readonly Point[]): readonly object[] {
  const moveTo = ({ x, y }: Point, duration: number) => ({
    type: 'pointerMove',
    x: Math.round(x),
    y: Math.round(y),
    duration,
  });
  return [
    {
      type: 'pointer',
      id: 'mouse',
      parameters: { pointerType: 'mouse' },
      actions: [
        moveTo(first, 0),
        { type: 'pointerDown', button: 0 },
        ...others.map((point) => moveTo(point, MOVE_MS)),
        { type: 'pointerUp', button: 0 },
      ],
    },
  ];
}
