import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';

type Menu = {
  /** The button and what it opens. */
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly isOpen: boolean;
  readonly open: (isOpen: boolean) => void;
  /** Closes it, with the focus on its button: there a dialog that is opened next gives it back to. */
  readonly close: () => void;
};

/** What a button opens below itself: it closes by Escape, by a press outside, and where the focus goes elsewhere. */
export function useMenu(): Menu {
  const frame = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, open] = useState(false);
  const close = useCallback(() => {
    button.current?.focus();
    open(false);
  }, []);
  useEffect(() => {
    if (!isOpen) return undefined;
    const leave = (event: Event) => {
      if (event.target instanceof Node && !frame.current?.contains(event.target)) open(false);
    };
    const escape = (event: KeyboardEvent) => {
      if (event.key === 'Escape') close();
    };
    document.addEventListener('pointerdown', leave);
    document.addEventListener('focusin', leave);
    document.addEventListener('keydown', escape);
    return () => {
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('focusin', leave);
      document.removeEventListener('keydown', escape);
    };
  }, [isOpen, close]);
  return { frame, button, isOpen, open, close };
}
