// Full screen, the screen that stays awake, swipes, black, and the list of keys, on browsers that have what they need and on
// those that have not.

import { act, fireEvent, render, renderHook, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Black } from '../../../../src/app/present/lectern/Black.tsx';
import { KeysHelp } from '../../../../src/app/present/lectern/KeysHelp.tsx';
import { swiped } from '../../../../src/app/present/lectern/swipes.ts';
import { useFullScreen } from '../../../../src/app/present/lectern/useFullScreen.ts';
import { useHallKeys } from '../../../../src/app/present/lectern/useHallKeys.ts';
import { useSwipe } from '../../../../src/app/present/lectern/useSwipe.ts';
import { useWakeLock } from '../../../../src/app/present/lectern/useWakeLock.ts';
import type { HallDeed } from '../../../../src/app/present/lectern/hallKeys.ts';
import { keyRows } from '../../../../src/locale/lectern.ts';
import { given } from '../../../helpers/given.ts';

const settled = () => act(async () => {});

describe('full screen', () => {
  const root = document.documentElement;

  function withScreen(request: unknown) {
    given(document, { fullscreenEnabled: true, fullscreenElement: null });
    given(root, { requestFullscreen: request });
  }
  function becomes(element: Element | null) {
    given(document, { fullscreenElement: element });
    document.dispatchEvent(new Event('fullscreenchange'));
  }

  it('is the browser’s own where it has one', async () => {
    withScreen(vi.fn(async () => becomes(root)));
    given(document, { exitFullscreen: vi.fn(async () => becomes(null)) });
    const { result } = renderHook(useFullScreen);
    expect(result.current.isFull).toBe(false);
    await act(async () => result.current.toggle());
    expect(result.current.isFull).toBe(true);
    expect(root.dataset.full).toBeUndefined();
    await act(async () => result.current.toggle());
    expect(result.current.isFull).toBe(false);
  });

  it('follows the browser when it leaves by itself', async () => {
    withScreen(vi.fn(async () => becomes(root)));
    const { result } = renderHook(useFullScreen);
    await act(async () => result.current.toggle());
    act(() => becomes(null));
    expect(result.current.isFull).toBe(false);
  });

  it.each<[string, () => void]>([
    ['has none', () => {}],
    [
      'says that it is not allowed',
      () => {
        given(document, { fullscreenEnabled: false });
        given(root, { requestFullscreen: async () => becomes(root) });
      },
    ],
    ['refuses it', () => withScreen(async () => Promise.reject(new TypeError('not allowed')))],
    ['lacks what it promises', () => withScreen(undefined)],
    [
      'throws',
      () =>
        withScreen(() => {
          throw new Error('no');
        }),
    ],
  ])('is the whole window where the browser %s', async (_, prepare) => {
    prepare();
    const { result } = renderHook(useFullScreen);
    await act(async () => result.current.toggle());
    expect(result.current.isFull).toBe(true);
    expect(root.dataset.full).toBe('window');
    await act(async () => result.current.toggle());
    expect(result.current.isFull).toBe(false);
    expect(root.dataset.full).toBeUndefined();
  });

  it('of the window ends by Escape, but not by one that lets go of a slider', async () => {
    const { result } = renderHook(() => {
      useHallKeys({ isBlack: false, isNear: false }, () => {});
      return useFullScreen();
    });
    await act(async () => result.current.toggle());
    render(<input type="range" aria-label="rate" />);
    const slider = screen.getByRole('slider');
    slider.focus();
    fireEvent.keyDown(slider, { key: 'Escape' });
    await vi.waitFor(() => expect(document.activeElement).toBe(document.body));
    expect(result.current.isFull).toBe(true);
    fireEvent.keyDown(document.body, { key: 'Escape' });
    expect(result.current.isFull).toBe(false);
  });

  it('ends with the talk', async () => {
    const { result, unmount } = renderHook(useFullScreen);
    await act(async () => result.current.toggle());
    unmount();
    expect(root.dataset.full).toBeUndefined();
    const exitFullscreen = vi.fn(async () => {});
    given(document, { fullscreenElement: root, exitFullscreen });
    renderHook(useFullScreen).unmount();
    expect(exitFullscreen).toHaveBeenCalledOnce();
  });
});

describe('the screen', () => {
  function withLocks(refusals = 0) {
    const locks: { released: boolean; release: () => Promise<void> }[] = [];
    let asked = 0;
    const request = vi.fn(async () => {
      asked += 1;
      if (asked <= refusals) throw new DOMException('not now', 'NotAllowedError');
      const lock = {
        released: false,
        release: async () => {
          lock.released = true;
        },
      };
      locks.push(lock);
      return lock;
    });
    given(navigator, { wakeLock: { request } });
    return { request, locks };
  }
  const awake = (locks: readonly { released: boolean }[]) =>
    locks.filter(({ released }) => !released).length;
  function shown(visibilityState: 'visible' | 'hidden') {
    given(document, { visibilityState });
    document.dispatchEvent(new Event('visibilitychange'));
  }

  it('stays awake, also after the browser let it sleep while the page was hidden', async () => {
    const { request, locks } = withLocks();
    const { result } = renderHook(useWakeLock);
    await settled();
    expect(result.current).toMatchObject({ isSupported: true, isOn: true });
    expect(request).toHaveBeenCalledWith('screen');
    expect(awake(locks)).toBe(1);
    await locks[0]?.release();
    shown('hidden');
    await settled();
    expect(request).toHaveBeenCalledTimes(1);
    shown('visible');
    await settled();
    expect(request).toHaveBeenCalledTimes(2);
    expect(awake(locks)).toBe(1);
  });

  it('is asked for once, however often the page is looked at and pressed', async () => {
    const { request } = withLocks();
    renderHook(useWakeLock);
    shown('visible');
    await settled();
    shown('visible');
    fireEvent.pointerDown(document.body);
    await settled();
    expect(request).toHaveBeenCalledTimes(1);
  });

  it('stays awake from the first press on, where the browser wants one', async () => {
    const { request, locks } = withLocks(1);
    renderHook(useWakeLock);
    await settled();
    expect(awake(locks)).toBe(0);
    fireEvent.keyUp(document.body, { key: 'PageDown' });
    await settled();
    expect(request).toHaveBeenCalledTimes(2);
    expect(awake(locks)).toBe(1);
  });

  it('may sleep when the speaker says so, and when the talk is over', async () => {
    const { locks } = withLocks();
    const { result, unmount } = renderHook(useWakeLock);
    await settled();
    act(() => result.current.toggle());
    await settled();
    expect(result.current.isOn).toBe(false);
    expect(awake(locks)).toBe(0);
    act(() => result.current.toggle());
    await settled();
    expect(awake(locks)).toBe(1);
    unmount();
    await settled();
    expect(awake(locks)).toBe(0);
  });

  it('is let go of when the talk was over before the browser answered', async () => {
    const { locks } = withLocks();
    renderHook(useWakeLock).unmount();
    await settled();
    expect(locks).toHaveLength(1);
    expect(awake(locks)).toBe(0);
  });

  it('is left alone by browsers that cannot keep it awake', () => {
    expect('wakeLock' in navigator).toBe(false);
    const { result } = renderHook(useWakeLock);
    expect(result.current.isSupported).toBe(false);
    act(() => result.current.toggle());
    expect(result.current.isOn).toBe(false);
  });
});

describe('a swipe', () => {
  it('to the left is on, to the right is back', () => {
    expect(swiped({ rightPx: -80, downPx: 10, ms: 200 })).toBe(1);
    expect(swiped({ rightPx: 80, downPx: -10, ms: 200 })).toBe(-1);
  });

  it('is none where it is short, slow, or as much up or down', () => {
    expect(swiped({ rightPx: -40, downPx: 0, ms: 200 })).toBeNull();
    expect(swiped({ rightPx: -80, downPx: 0, ms: 900 })).toBeNull();
    expect(swiped({ rightPx: -80, downPx: 60, ms: 200 })).toBeNull();
    expect(swiped({ rightPx: 0, downPx: 400, ms: 200 })).toBeNull();
  });

  it('mirrored steps the other way', () => {
    const px = fc.integer({ min: -2000, max: 2000 });
    fc.assert(
      fc.property(px, px, fc.nat(1500), (rightPx, downPx, ms) => {
        const step = swiped({ rightPx, downPx, ms });
        const mirrored = swiped({ rightPx: -rightPx, downPx, ms });
        expect(mirrored).toBe(step === null ? null : -step);
        expect(swiped({ rightPx, downPx: -downPx, ms })).toBe(step);
      }),
    );
  });

  function setUp() {
    const steps: number[] = [];
    function Page() {
      useSwipe((step) => steps.push(step));
      return (
        <main>
          <p>picture</p>
          <input type="range" aria-label="rate" />
          <div data-own-touch="">
            <p>own</p>
          </div>
        </main>
      );
    }
    const { unmount } = render(<Page />);
    return { steps, unmount };
  }
  const finger = (clientX: number, clientY = 300) => ({ clientX, clientY });
  function swipe(element: Element, fromX: number, toX: number) {
    const isFree = fireEvent.touchStart(element, { touches: [finger(fromX)] });
    fireEvent.touchEnd(element, { touches: [], changedTouches: [finger(toX)] });
    return isFree;
  }

  it('on the picture steps, and holds up nothing of the browser’s', () => {
    const { steps, unmount } = setUp();
    expect(swipe(screen.getByText('picture'), 300, 200)).toBe(true);
    swipe(screen.getByText('picture'), 200, 300);
    expect(steps).toEqual([1, -1]);
    unmount();
    swipe(document.body, 300, 200);
    expect(steps).toEqual([1, -1]);
  });

  it('on a slider, or on what wants its fingers for itself, does not', () => {
    const { steps } = setUp();
    swipe(screen.getByRole('slider'), 300, 200);
    swipe(screen.getByText('own'), 300, 200);
    expect(steps).toEqual([]);
  });

  it('of two fingers, of one that the browser took, or on a page that is zoomed in, does not', () => {
    const { steps } = setUp();
    const picture = screen.getByText('picture');
    fireEvent.touchStart(picture, { touches: [finger(300)] });
    fireEvent.touchStart(picture, { touches: [finger(300), finger(400)] });
    fireEvent.touchEnd(picture, { touches: [finger(400)], changedTouches: [finger(100)] });
    fireEvent.touchEnd(picture, { touches: [], changedTouches: [finger(100)] });
    fireEvent.touchStart(picture, { touches: [finger(300)] });
    fireEvent.touchCancel(picture, { touches: [], changedTouches: [finger(300)] });
    fireEvent.touchEnd(picture, { touches: [], changedTouches: [finger(100)] });
    given(window, { visualViewport: { scale: 2 } });
    swipe(picture, 300, 200);
    expect(steps).toEqual([]);
  });
});

describe('a dialog of the hall', () => {
  const awake = { isSupported: true, isOn: true, toggle: vi.fn<() => void>() };

  beforeEach(() => {
    // What the simulated page lacks of dialogs.
    given(HTMLDialogElement.prototype, {
      showModal(this: HTMLDialogElement) {
        this.open = true;
      },
      close(this: HTMLDialogElement) {
        this.open = false;
        this.dispatchEvent(new Event('close'));
      },
    });
  });

  it('black: says how to go on, and goes on by a press and by Escape', async () => {
    const onLight = vi.fn<() => void>();
    render(<Black onLight={onLight} />);
    const black = screen.getByRole('dialog', { name: 'Black screen' });
    expect(within(black).getByRole('status').textContent).toBe('Black screen. Press b to go on.');
    await userEvent.click(within(black).getByRole('button', { name: 'Go on' }));
    expect(onLight).toHaveBeenCalledTimes(1);
    const cancel = new Event('cancel', { cancelable: true });
    black.dispatchEvent(cancel);
    expect(onLight).toHaveBeenCalledTimes(2);
    // It goes when the talk takes it away, and not by itself.
    expect(cancel.defaultPrevented).toBe(true);
  });

  it('keys: has a row for each deed, named by it', () => {
    render(<KeysHelp awake={awake} onClose={() => {}} />);
    const table = within(screen.getByRole('dialog', { name: 'Keys' })).getByRole('table');
    expect(
      within(table)
        .getAllByRole('rowheader')
        .map((cell) => cell.textContent),
    ).toEqual(keyRows.map(({ does }) => does));
    expect(within(table).getAllByRole('columnheader')).toHaveLength(2);
  });

  it.each([
    ['keys', () => <KeysHelp awake={awake} onClose={() => {}} />],
    ['black', () => <Black onLight={() => {}} />],
  ])('%s: is sound to those who listen to it', async (_, dialog) => {
    const { container } = render(dialog());
    // Colours need a browser that paints; the tests in one look at them.
    const found = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
    expect(found.violations.map(({ id }) => id)).toEqual([]);
    expect(found.passes.length).toBeGreaterThan(3);
  });

  it('keys: has the switch that lets the screen sleep, where it can be kept awake', async () => {
    const { rerender } = render(<KeysHelp awake={awake} onClose={() => {}} />);
    await userEvent.click(screen.getByRole('checkbox', { name: /^Keep the screen awake/ }));
    expect(awake.toggle).toHaveBeenCalledOnce();
    rerender(<KeysHelp awake={{ ...awake, isSupported: false }} onClose={() => {}} />);
    expect(screen.queryByRole('checkbox')).toBeNull();
  });

  it('keys: closes by its button', async () => {
    const onClose = vi.fn<() => void>();
    render(<KeysHelp awake={awake} onClose={onClose} />);
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(onClose).toHaveBeenCalledOnce();
  });
});

describe('hearing keys', () => {
  it('tells the newest listener, and knows whether it is black now', () => {
    const deeds: [string, HallDeed][] = [];
    const { rerender, unmount } = renderHook(
      ({ name, isBlack }: { name: string; isBlack: boolean }) =>
        useHallKeys({ isBlack, isNear: false }, (deed) => deeds.push([name, deed])),
      { initialProps: { name: 'one', isBlack: false } },
    );
    fireEvent.keyDown(document.body, { key: 'PageDown' });
    fireEvent.keyDown(document.body, { key: '1' });
    rerender({ name: 'two', isBlack: false });
    fireEvent.keyDown(document.body, { key: 'Enter' });
    rerender({ name: 'three', isBlack: true });
    fireEvent.keyDown(document.body, { key: 'PageDown' });
    unmount();
    fireEvent.keyDown(document.body, { key: 'PageDown' });
    expect(deeds).toEqual([
      ['one', 'next'],
      ['two', { scene: 1 }],
      ['three', 'light'],
    ]);
  });
});
