// What stands at the lectern: the keys, the menu, the black screen.

export const lecternWords = {
  awake: 'Keep the screen awake',
  blackScreen: 'Black screen',
  blackToGoOn: 'Black screen. Press b to go on.',
  goOn: 'Go on',
  keys: 'Keys',
  withYours: 'With your rates',
  edit: 'Make it yours',
  editNotLoaded:
    'What changes a talk could not be loaded. Please check the connection and press again.',
} as const;

type Row = { readonly does: string; readonly keys: readonly string[] };

/** What the keys of the hall do, in the words of those who look for them; the test of the keys presses them all. */
export const keyRows: readonly Row[] = [
  {
    does: 'Next scene',
    keys: ['Page Down', 'Right arrow', 'Down arrow', 'Space', 'Enter'],
  },
  {
    does: 'Scene before',
    keys: ['Page Up', 'Left arrow', 'Up arrow', 'Backspace'],
  },
  { does: 'First scene', keys: ['Home'] },
  { does: 'Last scene', keys: ['End'] },
  { does: 'A certain scene', keys: ['its number, then Enter'] },
  { does: 'Black screen', keys: ['B', '.'] },
  { does: 'Full screen', keys: ['F'] },
  { does: 'Back to the scene', keys: ['R'] },
  { does: 'One more repeat', keys: ['A', '+'] },
  { does: 'From near, and back', keys: ['Z'] },
  { does: 'One repeat less', keys: ['-'] },
  { does: 'Speaker’s window', keys: ['S'] },
  { does: 'This list', keys: ['?'] },
  { does: 'Let go of a slider or field', keys: ['Escape'] },
];

/** The list of keys: the headings of its columns, and what else is to be known of them. */
export const keysWords = {
  title: 'Keys',
  does: 'What it does',
  keys: 'Keys',
  always: 'Page Down, Page Up and the clicker always step.',
  onSlider:
    'While a slider has the focus, the arrows move it, with Shift finely. Escape lets go of it, and they step again.',
  onBlack:
    'Any key that steps ends a black screen, and the scene is still the same. Escape and a press end it too.',
  onTouch: 'On a touch screen, swipe left for the next scene.',
} as const;

export const menuWords = {
  title: 'The talk',
  onScreen: 'On the screen',
  speakersWindow: 'Speaker’s window',
  fullScreen: 'Full screen',
  scenes: 'Scenes',
  takeAway: 'To take away',
  leave: 'Leave the talk',
  hall: 'Hall',
  asDevice: 'As this device',
  light: 'Light',
  dark: 'Dark',
} as const;
