// What jsdom lacks and the page needs, before every test of a component.

import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';
import { takeBack } from './given.ts';

// Parts that come later are compiled when they are first asked for, which takes its time on a busy machine.
configure({ asyncUtilTimeout: 15_000 });

/** A column as wide as the widest sheet wants, so that one picture is drawn and not all three. */
class WideColumn implements ResizeObserver {
  readonly #callback: ResizeObserverCallback;

  constructor(callback: ResizeObserverCallback) {
    this.#callback = callback;
  }

  observe(target: Element) {
    const contentRect = { width: 1280, height: 400 } as DOMRectReadOnly;
    queueMicrotask(() => {
      this.#callback([{ target, contentRect } as ResizeObserverEntry], this);
    });
  }

  unobserve() {}

  disconnect() {}
}

globalThis.ResizeObserver = WideColumn;

// By which arrow keys find the next radio button.
Object.assign(globalThis, {
  CSS: { escape: (text: string) => text.replaceAll(/[^\w-]/g, String.raw`\$&`) },
});

afterEach(() => {
  cleanup();
  takeBack();
  window.history.replaceState(null, '', '/');
  // Files of tests share one window.
  localStorage.clear();
  sessionStorage.clear();
  document.head.replaceChildren();
});
