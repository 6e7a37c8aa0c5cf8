// Keys that a deck around the frame would turn its pages with, had the frame not got them.

const NAVIGATION = [
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'PageUp',
  'PageDown',
  'Home',
  'End',
  ' ',
  // Of a deck too: a black screen, and the view of all slides.
  'b',
  '.',
  'Escape',
] as const;
export type NavigationKey = (typeof NAVIGATION)[number];

const BACKWARD: readonly string[] = ['ArrowLeft', 'ArrowUp', 'PageUp', 'Home'];
const ACROSS: readonly string[] = ['ArrowLeft', 'ArrowRight'];

/**
 * Hears navigation keys that nothing in the frame uses; gives what ends it. The keys of a clicker, PageUp and PageDown, are
 * always told, also from a slider. Whoever last used the pointer has not walked into the picture, so the arrows are the
 * host's; whoever came by Tab walks with them.
 */
export function hearKeys(onKey: (key: NavigationKey) => void): () => void {
  let isByPointer = true;
  const point = () => {
    isByPointer = true;
  };
  const first = (event: KeyboardEvent) => {
    if (event.key === 'Tab') isByPointer = false;
    const key = navigationKey(event);
    if (key === null) return;
    const isClickers = key === 'PageUp' || key === 'PageDown';
    const isOfPicture = event.target instanceof Element && event.target.closest('svg') !== null;
    if (!isClickers && !(isByPointer && isOfPicture)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    onKey(key);
  };
  const last = (event: KeyboardEvent) => {
    const key = navigationKey(event);
    if (key === null || event.defaultPrevented || isUsed(event.target, key)) return;
    event.preventDefault();
    onKey(key);
  };
  window.addEventListener('pointerdown', point, true);
  window.addEventListener('keydown', first, true);
  window.addEventListener('keydown', last);
  return () => {
    window.removeEventListener('pointerdown', point, true);
    window.removeEventListener('keydown', first, true);
    window.removeEventListener('keydown', last);
  };
}

/**
 * Gives the focus back to the host after every press of the pointer, so that its keys go on being its own without any script
 * of its; whoever types in a field or came by keyboard keeps it. Gives what ends it.
 */
export function giveFocusBack(): () => void {
  const press = ({ detail }: MouseEvent) => {
    // A click without a press is a key on a button.
    if (detail === 0) return;
    setTimeout(() => {
      const focused = document.activeElement;
      if (focused?.matches('input:not([type="range"], [type="radio"])')) return;
      if (focused instanceof HTMLElement || focused instanceof SVGElement) focused.blur();
      window.parent.focus();
    });
  };
  window.addEventListener('click', press);
  return () => window.removeEventListener('click', press);
}

function navigationKey(event: KeyboardEvent): NavigationKey | null {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return null;
  return NAVIGATION.find((key) => key === event.key) ?? null;
}

/** Whether the browser itself does something with this key: in a field, on a button, or by scrolling. */
function isUsed(target: EventTarget | null, key: NavigationKey): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest('input, select, textarea')) return true;
  if (key === ' ' && target.closest('button, summary, [role="button"]')) return true;
  for (let element: Element | null = target; element; element = element.parentElement)
    if (canScroll(element, key)) return true;
  return false;
}

function canScroll(element: Element, key: NavigationKey): boolean {
  const isPage = element === document.scrollingElement;
  const style = getComputedStyle(element);
  const isAcross = ACROSS.includes(key);
  const overflow = isAcross ? style.overflowX : style.overflowY;
  if (!isPage && overflow !== 'auto' && overflow !== 'scroll') return false;
  const [at, seen, whole] = isAcross
    ? [element.scrollLeft, element.clientWidth, element.scrollWidth]
    : [element.scrollTop, element.clientHeight, element.scrollHeight];
  return BACKWARD.includes(key) ? at > 0 : at + seen < whole - 1;
}
