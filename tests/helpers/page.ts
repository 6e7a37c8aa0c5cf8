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

// Sheets that scripts put on.
document.adoptedStyleSheets = [];

// By which arrow keys find the next radio button.
Object.assign(globalThis, {
  CSS: { escape: (text: string) => text.replaceAll(/[^\w-]/g, String.raw`\$&`) },
});

/** What decides in the simulated browser, which has no style sheet but its own, whether an element is to be seen and pressed. */
const DECIDING = ['hidden', 'inert', 'open', 'popover', 'type', 'style'];

/**
 * To find a button by its name is to ask of everything in every button whether it is seen, and each time a hundred rules are
 * gone through: a third of what these tests took. Of elements of one kind, which stand in elements of the same kinds, only the
 * first is looked at.
 */
function lookAtKinds(): true {
  const styleOf = window.getComputedStyle.bind(window);
  const styles = new Map<string, CSSStyleDeclaration>();
  let kinds = new WeakMap<Element, string>();
  const forget = () => {
    kinds = new WeakMap();
  };
  const changes = new MutationObserver(forget);
  changes.observe(document, { subtree: true, childList: true, attributes: true });

  /** The element and all that it stands in, as far as they decide. */
  function kindOf(element: Element): string {
    const known = kinds.get(element);
    if (known !== undefined) return known;
    const own = DECIDING.map((name) => element.getAttribute(name) ?? '\t').join();
    const around = element.parentElement ? kindOf(element.parentElement) : '';
    const kind = `${around}>${element.localName} ${own}`;
    kinds.set(element, kind);
    return kind;
  }

  window.getComputedStyle = (element, pseudo) => {
    // Elsewhere changes are not heard of, and a sheet may decide by anything.
    if (pseudo || !element.isConnected || document.styleSheets.length > 0)
      return styleOf(element, pseudo);
    if (changes.takeRecords().length > 0) forget();
    const kind = kindOf(element);
    const style = styles.get(kind) ?? copied(styleOf(element));
    styles.set(kind, style);
    return style;
  };
  return true;
}

/** The style itself would hold the page of its element for good. */
function copied(style: CSSStyleDeclaration): CSSStyleDeclaration {
  const copy = document.createElement('i').style;
  for (const name of style) copy.setProperty(name, style.getPropertyValue(name));
  return copy;
}

declare global {
  /** Files of tests share one window. */
  var looksAtKinds: true | undefined;
}

globalThis.looksAtKinds ??= lookAtKinds();

afterEach(() => {
  cleanup();
  takeBack();
  window.history.replaceState(null, '', '/');
  // Files of tests share one window.
  localStorage.clear();
  sessionStorage.clear();
  document.head.replaceChildren();
});
