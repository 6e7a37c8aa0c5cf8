// What a key does in front of a hall. A clicker is a keyboard of a few keys and must work whatever has the focus; all other
// keys give way to what has it.

import { letterOf } from '../../shell/letter.ts';

/** What the talk is told to do. */
export type HallDeed =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'black'
  /** The picture again after a black screen. */
  | 'light'
  | 'full screen'
  /** The list of keys: opens it or closes it. */
  | 'keys'
  | 'speaker'
  /** The numbers of the scene again, after somebody has moved them. */
  | 'back to the scene'
  /** One more repeat falls, or the last is taken back, where they fall one by one. */
  | 'again'
  | 'one less'
  /** What was told last from near, and all of the picture again. */
  | 'near'
  | 'whole'
  /** The scene of this number, from 1; there need not be one. */
  | { readonly scene: number };

/** What a key comes to: a deed, digits of a number on their way, the end of a focus, or nothing more because it is held down. */
export type Heard = HallDeed | { readonly digits: string } | 'let go' | 'held';

/** The part of a keyboard event that says which key it was. */
export type Key = Pick<
  KeyboardEvent,
  'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'repeat' | 'isComposing'
>;

/** What has the focus, as far as keys are its own. */
export type Focused = 'nothing' | 'button' | 'slider' | 'choice' | 'text';

/** Where a key comes down. */
export type Where = {
  readonly focused: Focused;
  readonly isBlack: boolean;
  readonly isInDialog: boolean;
  /** Whether a part of the picture is looked at from near. */
  readonly isNear?: boolean;
  /** Those of a number that is being typed. */
  readonly digits: string;
};

type Kind = 'clicker' | 'arrow' | 'press' | 'letter';

/** The kinds of keys that do something in what has the focus. */
const OWN: Readonly<Record<Focused, readonly Kind[]>> = {
  nothing: [],
  button: ['press'],
  slider: ['arrow'],
  choice: ['arrow', 'press'],
  text: ['arrow', 'press', 'letter'],
};

type Meaning = { readonly kind: Kind; readonly deed: Exclude<HallDeed, object> };

// Clickers send Page Down and Page Up, some of them arrows; F5 and Escape in turn on "start"; and a period on "black".
// F5 reloads, which comes back to the same scene. Rings and gamepads send the keys of music players.
const MEANINGS: ReadonlyMap<string, Meaning> = new Map(
  Object.entries<Meaning>({
    PageDown: { kind: 'clicker', deed: 'next' },
    PageUp: { kind: 'clicker', deed: 'previous' },
    MediaTrackNext: { kind: 'clicker', deed: 'next' },
    MediaTrackPrevious: { kind: 'clicker', deed: 'previous' },
    ArrowRight: { kind: 'arrow', deed: 'next' },
    ArrowDown: { kind: 'arrow', deed: 'next' },
    ArrowLeft: { kind: 'arrow', deed: 'previous' },
    ArrowUp: { kind: 'arrow', deed: 'previous' },
    Home: { kind: 'arrow', deed: 'first' },
    End: { kind: 'arrow', deed: 'last' },
    ' ': { kind: 'press', deed: 'next' },
    Enter: { kind: 'press', deed: 'next' },
    Backspace: { kind: 'letter', deed: 'previous' },
    n: { kind: 'letter', deed: 'next' },
    p: { kind: 'letter', deed: 'previous' },
    b: { kind: 'letter', deed: 'black' },
    '.': { kind: 'letter', deed: 'black' },
    f: { kind: 'letter', deed: 'full screen' },
    s: { kind: 'letter', deed: 'speaker' },
    r: { kind: 'letter', deed: 'back to the scene' },
    a: { kind: 'letter', deed: 'again' },
    '+': { kind: 'letter', deed: 'again' },
    '-': { kind: 'letter', deed: 'one less' },
    z: { kind: 'letter', deed: 'near' },
    '?': { kind: 'letter', deed: 'keys' },
  }),
);

/** What a key that is held down does again and again; steps are taken one by one, or a talk is over before it has begun. */
const REPEATED: readonly Heard[] = ['first', 'last', 'light', 'again', 'one less'];

/** No talk has more scenes than a number of this many digits. */
const MOST_DIGITS = 3;

/** What this key does here; null where it is not ours. */
export function hallKey(key: Key, where: Where): Heard | null {
  if (key.altKey || key.ctrlKey || key.metaKey || key.isComposing) return null;
  const heard = where.isBlack ? heardInTheDark(key) : heardInTheLight(key, where);
  if (!key.repeat || heard === null || typeof heard === 'object') return key.repeat ? null : heard;
  if (REPEATED.includes(heard) && key.key !== 'Enter') return heard;
  // It is kept from what has the focus all the same: a slider would move by it.
  return heard === 'next' || heard === 'previous' ? 'held' : null;
}

/**
 * On a black screen whatever would step, and what made it black, brings the picture back and does no more. Nobody sees a
 * scene that is stepped over in the dark, and the next one may hold the answer that the hall is still thinking about.
 */
function heardInTheDark(key: Key): HallDeed | null {
  if (key.key === 'Escape') return 'light';
  const deed = meaningOf(key)?.deed;
  return deed === 'next' || deed === 'previous' || deed === 'black' ? 'light' : null;
}

function heardInTheLight(key: Key, where: Where): Heard | null {
  const { focused, isInDialog, digits } = where;
  const own = OWN[focused];
  if (key.key === 'Escape' && focused === 'nothing' && !isInDialog)
    return where.isNear === true ? 'whole' : null;
  if (key.key === 'Escape') return isInDialog ? null : 'let go';
  if (!isInDialog && !own.includes('letter')) {
    if (/^\d$/.test(key.key)) return { digits: (digits + key.key).slice(-MOST_DIGITS) };
    if (key.key === 'Enter' && digits !== '') return { scene: Number(digits) };
  }
  const meaning = meaningOf(key);
  if (!meaning || own.includes(meaning.kind)) return null;
  // A dialog scrolls by all other keys.
  const { kind, deed } = meaning;
  if (isInDialog && kind !== 'clicker' && deed !== 'black' && deed !== 'keys') return null;
  return deed;
}

function meaningOf(key: Key): Meaning | undefined {
  if (key.key === ' ' && key.shiftKey) return { kind: 'press', deed: 'previous' };
  const meaning = MEANINGS.get(lettered(key));
  // Shift is part of how some letters and signs are typed; with other keys it means something else.
  return meaning && meaning.kind !== 'letter' && key.shiftKey ? undefined : meaning;
}

/** The key, in the letters of our table on whatever keyboard. */
function lettered({ key, code, shiftKey }: Key): string {
  if (key.length !== 1) return key;
  const small = key.toLowerCase();
  if (MEANINGS.has(small)) return small;
  // A clicker sends the place of the period, which is another sign on French and other keyboards.
  if (code === 'Period' && !shiftKey) return '.';
  return letterOf({ key, code });
}

const TEXT = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])';
const BUTTONS = 'button, a[href], summary, [role="button"], [role="link"], [role="tab"]';

/** What kind of thing has the focus when a key comes down on this target. */
export function focusedOf(target: EventTarget | null): Focused {
  if (!(target instanceof Element)) return 'nothing';
  const field = target.closest(TEXT);
  if (field instanceof HTMLInputElement) return kindOfInput(field.type);
  if (field) return 'text';
  if (target.closest('[role="slider"]')) return 'slider';
  if (target.closest(BUTTONS)) return 'button';
  // A mark of a picture that is walked through, or a table that scrolls: theirs are the arrows for those who came by Tab.
  // Whoever has pressed it with the pointer means to go on.
  return target.matches('[tabindex]:not([tabindex="-1"]):focus-visible, svg :focus-visible')
    ? 'choice'
    : 'nothing';
}

function kindOfInput(type: string): Focused {
  switch (type) {
    case 'range':
      return 'slider';
    case 'radio':
      return 'choice';
    case 'button':
    case 'checkbox':
    case 'color':
    case 'file':
    case 'image':
    case 'reset':
    case 'submit':
      return 'button';
    default:
      return 'text';
  }
}

/** How long the digits of a number wait for the next, in milliseconds: nobody remembers them for longer. */
const DIGITS_MS = 4000;

/**
 * Tells of every deed; gives what ends it. It listens before everything else on the page, so a slider or a select that has the
 * focus does not hear the keys of a clicker and keeps its value.
 */
export function hearHallKeys(
  on: (deed: HallDeed) => void,
  isBlack: () => boolean,
  onDigits: (digits: string) => void = () => {},
  isNear: () => boolean = () => false,
): () => void {
  let digits = '';
  let digitsAt = 0;
  let forgotten: ReturnType<typeof setTimeout> | undefined;
  const typed = (next: string) => {
    clearTimeout(forgotten);
    if (next !== '') forgotten = setTimeout(() => typed(''), DIGITS_MS);
    if (next !== digits) onDigits(next);
    digits = next;
  };
  /** Whether the key that is down has brought the picture back: held on, it does not step as well. */
  let hasLit = false;

  const press = (event: KeyboardEvent) => {
    // Browsers that fill in fields by themselves send events of no key.
    if (typeof event.key !== 'string') return;
    if (['Shift', 'AltGraph', 'CapsLock'].includes(event.key)) return;
    const { target } = event;
    const focused = focusedOf(target);
    // Wherever the focus is: a press beside the buttons of a dialog takes it out of it.
    const isInDialog = document.querySelector('dialog[open]') !== null;
    const isWaiting = event.timeStamp - digitsAt < DIGITS_MS;
    const heard = hallKey(event, {
      focused,
      isBlack: isBlack(),
      isInDialog,
      isNear: isNear(),
      digits: isWaiting ? digits : '',
    });
    const isMore = heard !== null && typeof heard === 'object' && 'digits' in heard;
    if (!isMore) typed('');
    if (!event.repeat) hasLit = false;
    if (event.key === 'Escape' && isInDialog) giveBack();
    if (heard === null) return;
    event.preventDefault();
    if (heard === 'let go') {
      // The field itself hears Escape too, and what was typed is taken back.
      setTimeout(() => {
        if (target instanceof HTMLElement || target instanceof SVGElement) target.blur();
      });
      return;
    }
    event.stopImmediatePropagation();
    if (isMore) {
      typed(heard.digits);
      digitsAt = event.timeStamp;
      return;
    }
    if (hasLit || heard === 'held') return;
    hasLit = heard === 'light';
    on(heard);
  };
  window.addEventListener('keydown', press, true);
  return () => {
    clearTimeout(forgotten);
    window.removeEventListener('keydown', press, true);
  };
}

/** When the dialog that Escape closes is gone, keys are the hall's again and not those of the button that had opened it. */
function giveBack(): void {
  setTimeout(() => {
    const { activeElement } = document;
    if (document.querySelector('dialog[open]') === null && activeElement instanceof HTMLElement)
      activeElement.blur();
  });
}
