import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  focusedOf,
  hallKey,
  hearHallKeys,
  type Focused,
  type HallDeed,
  type Heard,
  type Key,
  type Where,
} from '../../../../src/app/present/lectern/hallKeys.ts';
import { keyRows } from '../../../../src/locale/lectern.ts';

const FOCUSED: readonly Focused[] = ['nothing', 'button', 'slider', 'choice', 'text'];

function key(name: string, more: Partial<Key> = {}): Key {
  return {
    key: name,
    code: '',
    altKey: false,
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    repeat: false,
    isComposing: false,
    ...more,
  };
}

function where(more: Partial<Where> = {}): Where {
  return { focused: 'nothing', isBlack: false, isInDialog: false, digits: '', ...more };
}

/** Every key that means something, what it does when nothing has the focus, and what keeps it for itself. */
const TABLE: readonly (readonly [string, Heard, readonly Focused[]])[] = [
  ['PageDown', 'next', []],
  ['PageUp', 'previous', []],
  ['MediaTrackNext', 'next', []],
  ['MediaTrackPrevious', 'previous', []],
  ['ArrowRight', 'next', ['slider', 'choice', 'text']],
  ['ArrowDown', 'next', ['slider', 'choice', 'text']],
  ['ArrowLeft', 'previous', ['slider', 'choice', 'text']],
  ['ArrowUp', 'previous', ['slider', 'choice', 'text']],
  ['Home', 'first', ['slider', 'choice', 'text']],
  ['End', 'last', ['slider', 'choice', 'text']],
  [' ', 'next', ['button', 'choice', 'text']],
  ['Enter', 'next', ['button', 'choice', 'text']],
  ['Backspace', 'previous', ['text']],
  ['n', 'next', ['text']],
  ['p', 'previous', ['text']],
  ['b', 'black', ['text']],
  ['.', 'black', ['text']],
  ['f', 'full screen', ['text']],
  ['s', 'speaker', ['text']],
  ['r', 'back to the scene', ['text']],
  ['a', 'again', ['text']],
  ['+', 'again', ['text']],
  ['-', 'one less', ['text']],
  ['z', 'near', ['text']],
  ['?', 'keys', ['text']],
  ['7', { digits: '7' }, ['text']],
];

const cases = TABLE.flatMap(([name, deed, keepers]) =>
  FOCUSED.map((focused) => [name, focused, keepers.includes(focused) ? null : deed] as const),
);

describe('a key in front of a hall', () => {
  it.each(cases)('%j with the focus on %s: %j', (name, focused, deed) => {
    expect(hallKey(key(name), where({ focused }))).toEqual(deed);
  });

  it.each(TABLE)('%j with Ctrl, Alt or Cmd, or within a composed letter, is not ours', (name) => {
    for (const held of ['ctrlKey', 'altKey', 'metaKey', 'isComposing'] as const)
      expect(hallKey(key(name, { [held]: true }), where())).toBeNull();
  });

  it.each(['F5', 'F11', 'Tab', 'AudioVolumeUp', 'Delete', 'x', 'é', 'Dead', 'Unidentified'])(
    '%s is left to the browser',
    (name) => {
      for (const focused of FOCUSED)
        expect(hallKey(key(name, { code: 'KeyX' }), where({ focused }))).toBeNull();
    },
  );

  it('Escape lets go of what has the focus, and is the browser’s own where nothing has', () => {
    for (const focused of FOCUSED)
      expect(hallKey(key('Escape'), where({ focused }))).toBe(
        focused === 'nothing' ? null : 'let go',
      );
    expect(hallKey(key('Escape'), where({ focused: 'button', isInDialog: true }))).toBeNull();
  });

  it('on a black screen steps nowhere: what would step, b, a period and Escape bring the picture back', () => {
    for (const [name, deed] of TABLE) {
      const lights = deed === 'next' || deed === 'previous' || deed === 'black';
      for (const focused of FOCUSED)
        for (const isInDialog of [true, false])
          expect(
            hallKey(key(name), where({ isBlack: true, focused, isInDialog })),
            JSON.stringify(name),
          ).toBe(lights ? 'light' : null);
    }
    expect(hallKey(key('Escape'), where({ isBlack: true, focused: 'button' }))).toBe('light');
  });

  it('in a dialog the clicker steps and blackens, ? closes the list, and the rest scrolls', () => {
    const heard = TABLE.filter(
      ([name]) => hallKey(key(name), where({ isInDialog: true })) !== null,
    ).map(([name]) => name);
    expect(heard).toEqual([
      'PageDown',
      'PageUp',
      'MediaTrackNext',
      'MediaTrackPrevious',
      'b',
      '.',
      '?',
    ]);
  });

  it('is the same in capitals, and a period where another keyboard has another sign', () => {
    expect(hallKey(key('B', { shiftKey: true }), where())).toBe('black');
    expect(hallKey(key(':', { code: 'Period' }), where())).toBe('black');
    expect(hallKey(key('>', { code: 'Period', shiftKey: true }), where())).toBeNull();
    expect(hallKey(key('и', { code: 'KeyB' }), where())).toBe('black');
    // On a French keyboard, where the place of an American letter is another letter.
    expect(hallKey(key('w', { code: 'KeyB' }), where())).toBeNull();
    expect(hallKey(key('7', { shiftKey: true }), where())).toEqual({ digits: '7' });
  });

  it('no key has a name that every object has', () => {
    for (const name of ['constructor', 'toString', '__proto__', 'hasOwnProperty'])
      for (const isBlack of [false, true])
        expect(hallKey(key(name), where({ isBlack })), name).toBeNull();
  });

  it('with Shift: Space goes back, and keys that step are not ours', () => {
    expect(hallKey(key(' ', { shiftKey: true }), where())).toBe('previous');
    for (const name of ['PageDown', 'PageUp', 'ArrowRight', 'Home', 'Enter'])
      expect(hallKey(key(name, { shiftKey: true }), where())).toBeNull();
  });

  it('held down takes one step, switches nothing on and off, and pours', () => {
    for (const [name, deed] of TABLE) {
      const isStep = (['next', 'previous'] as Heard[]).includes(deed);
      const goesOn = (['first', 'last', 'again', 'one less'] as Heard[]).includes(deed);
      expect(hallKey(key(name, { repeat: true }), where())).toEqual(
        isStep ? 'held' : goesOn ? deed : null,
      );
    }
  });

  it('Escape leads from near to all of the picture, once it has let go of what had the focus, and not in a dialog', () => {
    expect(hallKey(key('Escape'), where({ isNear: true }))).toBe('whole');
    expect(hallKey(key('Escape'), where({ isNear: false }))).toBeNull();
    expect(hallKey(key('Escape'), where({ isNear: true, focused: 'slider' }))).toBe('let go');
    expect(hallKey(key('Escape'), where({ isNear: true, isInDialog: true }))).toBeNull();
    expect(hallKey(key('Escape'), where({ isNear: true, isBlack: true }))).toBe('light');
  });

  it('a number and Enter is a scene, also on a button, and at most three digits of it', () => {
    expect(hallKey(key('2'), where({ digits: '1' }))).toEqual({ digits: '12' });
    expect(hallKey(key('4'), where({ digits: '123' }))).toEqual({ digits: '234' });
    for (const focused of ['nothing', 'button', 'slider'] as const)
      expect(hallKey(key('Enter'), where({ digits: '12', focused }))).toEqual({ scene: 12 });
    expect(hallKey(key('Enter'), where({ digits: '12', focused: 'text' }))).toBeNull();
  });
});

describe('what has the focus', () => {
  it.each<[string, Focused]>([
    ['<p>text</p>', 'nothing'],
    ['<h2 tabindex="-1">title</h2>', 'nothing'],
    ['<svg><g><path id="it"/></g></svg>', 'nothing'],
    ['<button>press</button>', 'button'],
    ['<button><span id="it">press</span></button>', 'button'],
    ['<a href="#x">link</a>', 'button'],
    ['<details><summary id="it">more</summary></details>', 'button'],
    ['<input type="checkbox">', 'button'],
    ['<input type="range">', 'slider'],
    ['<div role="slider" tabindex="0"></div>', 'slider'],
    ['<input type="radio">', 'choice'],
    ['<input>', 'text'],
    ['<input type="number">', 'text'],
    ['<input role="spinbutton">', 'text'],
    ['<textarea></textarea>', 'text'],
    ['<select><option>one</option></select>', 'text'],
    ['<div contenteditable="true"></div>', 'text'],
  ])('%s is %s', (html, focused) => {
    const holder = new DOMParser().parseFromString(html, 'text/html').body;
    document.body.append(...holder.childNodes);
    const element = document.querySelector('#it') ?? document.body.lastElementChild;
    expect(focusedOf(element)).toBe(focused);
    document.body.replaceChildren();
  });

  it('is nothing where the page itself is, or the window', () => {
    expect(focusedOf(document.body)).toBe('nothing');
    expect(focusedOf(document.documentElement)).toBe('nothing');
    expect(focusedOf(window)).toBe('nothing');
    expect(focusedOf(null)).toBe('nothing');
  });
});

describe('hearing keys', () => {
  let quiet = () => {};
  afterEach(() => {
    quiet();
    document.body.replaceChildren();
  });

  function heard(isBlack: () => boolean = () => false): HallDeed[] {
    const deeds: HallDeed[] = [];
    quiet = hearHallKeys((deed) => deeds.push(deed), isBlack);
    return deeds;
  }

  /** Presses a key on an element; says whether the browser may still do its own with it. */
  function press(name: string, on: Element = document.body, more: KeyboardEventInit = {}) {
    const event = new KeyboardEvent('keydown', {
      key: name,
      bubbles: true,
      cancelable: true,
      ...more,
    });
    return on.dispatchEvent(event);
  }

  function added<Name extends keyof HTMLElementTagNameMap>(name: Name, type?: string) {
    const element = document.createElement(name);
    if (type !== undefined) element.setAttribute('type', type);
    document.body.append(element);
    return element;
  }

  it('the keys of a clicker reach nothing but the talk', () => {
    const deeds = heard();
    const all = [
      added('input', 'range'),
      added('input', 'text'),
      added('input', 'radio'),
      added('select'),
      added('textarea'),
      added('button'),
      added('p'),
    ];
    for (const element of all) {
      const listener = vi.fn<() => void>();
      element.addEventListener('keydown', listener);
      expect(press('PageDown', element)).toBe(false);
      expect(press('PageUp', element)).toBe(false);
      expect(listener).not.toHaveBeenCalled();
    }
    expect(deeds).toEqual(all.flatMap(() => ['next', 'previous']));
  });

  it('what belongs to a slider is left to it', () => {
    const deeds = heard();
    expect(press('ArrowRight', added('input', 'range'))).toBe(true);
    expect(deeds).toEqual([]);
  });

  it('Escape on a slider lets go of it, and the arrows step', async () => {
    const deeds = heard();
    const slider = added('input', 'range');
    slider.focus();
    press('Escape', slider);
    await vi.waitFor(() => expect(document.activeElement).toBe(document.body));
    expect(press('ArrowRight', document.activeElement ?? document.body)).toBe(false);
    expect(deeds).toEqual(['next']);
  });

  it('Escape is heard by the field that it lets go of', async () => {
    heard();
    const field = added('input', 'text');
    const listener = vi.fn<() => void>();
    field.addEventListener('keydown', listener);
    field.focus();
    press('Escape', field);
    expect(listener).toHaveBeenCalledOnce();
    await vi.waitFor(() => expect(document.activeElement).toBe(document.body));
  });

  it('digits and Enter go to a scene; any other key between forgets them', () => {
    const deeds = heard();
    for (const name of ['1', 'Shift', '2', 'Enter']) press(name);
    for (const name of ['1', 'x', '2', 'Enter']) press(name);
    for (const name of ['1', 'PageDown', 'Enter']) press(name);
    expect(deeds).toEqual([{ scene: 12 }, { scene: 2 }, 'next', 'next']);
  });

  it('a key that brings the picture back and is held on does not step', () => {
    let isBlack = true;
    const deeds = heard(() => isBlack);
    press('PageDown');
    isBlack = false;
    press('PageDown', document.body, { repeat: true });
    press('PageDown', document.body, { repeat: true });
    expect(deeds).toEqual(['light']);
    press('PageDown');
    press('PageDown', document.body, { repeat: true });
    expect(deeds).toEqual(['light', 'next']);
  });

  it('tells the digits of a number while it is typed, and when they are forgotten', () => {
    vi.useFakeTimers();
    const shown: string[] = [];
    const end = hearHallKeys(
      () => {},
      () => false,
      (digits) => shown.push(digits),
    );
    press('1');
    press('2');
    press('Enter');
    press('7');
    vi.advanceTimersByTime(4000);
    expect(shown).toEqual(['1', '12', '', '7', '']);
    end();
    vi.useRealTimers();
  });

  it('twenty presses are twenty steps, told at once', () => {
    const deeds = heard();
    for (let pressed = 0; pressed < 20; pressed++) press('PageDown');
    expect(deeds).toEqual(Array.from({ length: 20 }, () => 'next'));
  });

  it('events without a key, as browsers send when they fill in fields, change nothing', () => {
    const deeds = heard();
    document.body.dispatchEvent(new Event('keydown', { bubbles: true }));
    expect(deeds).toEqual([]);
  });

  it('ends', () => {
    const deeds = heard();
    quiet();
    expect(press('PageDown')).toBe(true);
    expect(deeds).toEqual([]);
  });
});

describe('the list of keys', () => {
  const DEEDS: Readonly<Record<string, Heard>> = {
    'Next scene': 'next',
    'Scene before': 'previous',
    'First scene': 'first',
    'Last scene': 'last',
    'Black screen': 'black',
    'Full screen': 'full screen',
    'Back to the scene': 'back to the scene',
    'One more repeat': 'again',
    'One repeat less': 'one less',
    'From near, and back': 'near',
    'Speaker’s window': 'speaker',
    'This list': 'keys',
  };
  const NAMES: Readonly<Record<string, string>> = {
    'Page Down': 'PageDown',
    'Page Up': 'PageUp',
    'Right arrow': 'ArrowRight',
    'Left arrow': 'ArrowLeft',
    'Down arrow': 'ArrowDown',
    'Up arrow': 'ArrowUp',
    Space: ' ',
  };
  const pressed = keyRows.filter(({ does }) => does in DEEDS);

  it('names a deed for every row but the number and Escape', () => {
    expect(keyRows.length - pressed.length).toBe(2);
    expect(pressed).toHaveLength(Object.keys(DEEDS).length);
  });

  it.each(pressed)('$does: $keys do so', ({ does, keys }) => {
    for (const name of keys)
      expect(hallKey(key(NAMES[name] ?? name), where()), name).toBe(DEEDS[does]);
  });
});
