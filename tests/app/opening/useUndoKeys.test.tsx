import { act, fireEvent, render } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { undoKey, useUndoKeys } from '../../../src/app/opening/useUndoKeys.ts';

const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const withCtrl = { ...none, ctrlKey: true };

describe('the key of undo', () => {
  it.each([
    ['a Latin keyboard', 'z', 'KeyZ', 'undo'],
    ['a German keyboard, where Z is at another place', 'z', 'KeyY', 'undo'],
    ['a Cyrillic keyboard', 'я', 'KeyZ', 'undo'],
    ['a Greek keyboard', 'ζ', 'KeyZ', 'undo'],
    ['an Arabic keyboard', 'ئ', 'KeyZ', 'undo'],
    ['caps lock', 'Z', 'KeyZ', 'undo'],
    ['Ctrl+Y', 'y', 'KeyY', 'redo'],
    ['another letter', 'x', 'KeyX', null],
  ] as const)('is found on %s', (_, key, code, deed) => {
    expect(undoKey({ ...withCtrl, key, code })).toBe(deed);
    expect(undoKey({ ...none, metaKey: true, key, code })).toBe(deed);
    expect(undoKey({ ...none, key, code })).toBeNull();
    expect(undoKey({ ...withCtrl, altKey: true, key, code })).toBeNull();
  });

  it('does again with Shift', () => {
    expect(undoKey({ ...withCtrl, shiftKey: true, key: 'Z', code: 'KeyZ' })).toBe('redo');
  });
});

describe('undo by keys', () => {
  function Page({ undo, isFrozen = false }: { undo: () => void; isFrozen?: boolean }) {
    useUndoKeys({ undo, redo: () => undefined }, isFrozen);
    return (
      <>
        <button type="button">a button</button>
        <input type="range" aria-label="a slider" />
        <input type="text" inputMode="decimal" aria-label="a number" />
        <textarea aria-label="codes" />
      </>
    );
  }
  const pressed = (name: string, isFrozen = false) => {
    const undo = vi.fn();
    const { getByRole, getByLabelText, unmount } = render(<Page undo={undo} isFrozen={isFrozen} />);
    const target = name === 'a button' ? getByRole('button') : getByLabelText(name);
    fireEvent.keyDown(target, { key: 'z', code: 'KeyZ', ctrlKey: true });
    unmount();
    return undo.mock.calls.length;
  };

  it('is heard from a button and from a slider', () => {
    expect(pressed('a button')).toBe(1);
    expect(pressed('a slider')).toBe(1);
  });

  it('is left to fields of text, which take back what was typed', () => {
    expect(pressed('a number')).toBe(0);
    expect(pressed('codes')).toBe(0);
  });

  it('takes nothing back where nothing may be moved', () => {
    expect(pressed('a slider', true)).toBe(0);
  });

  it('changes nothing behind a dialog', () => {
    const dialog = document.createElement('dialog');
    dialog.setAttribute('open', '');
    act(() => document.body.append(dialog));
    expect(pressed('a button')).toBe(0);
    dialog.remove();
    expect(pressed('a button')).toBe(1);
  });
});
