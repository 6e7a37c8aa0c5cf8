import { useLayoutEffect, useRef, type ReactNode } from 'react';
import styles from './Fold.module.css';

type FoldProps = { readonly title: string; readonly children: ReactNode };

/**
 * A part of the page that stands open on a wide page and on paper; on a phone it is closed until it is wanted. As served it is open,
 * so that all can be read where there are no scripts; where they are on their way the style sheet shows it closed, and nothing moves
 * when they come.
 */
export function Fold({ title, children }: FoldProps) {
  const place = useRef<HTMLDetailsElement>(null);
  useLayoutEffect(() => {
    const fold = place.current;
    if (!fold) return undefined;
    /** Its title is there to be pressed only where it folds. */
    const isFolding = () => (fold.firstElementChild?.getClientRects().length ?? 0) > 0;
    const open = () => (fold.open = true);
    /** Opens it where this leads into it. */
    const lead = (hash: string) => {
      const target = hash.length > 1 && document.getElementById(hash.slice(1));
      if (!target || !fold.contains(target) || fold.open) return;
      open();
      target.scrollIntoView();
    };
    const fit = () => {
      if (!isFolding()) open();
    };
    // What a reader has pressed before it was taken over was open, and looked closed.
    if (isFolding() && !('taken' in fold.dataset)) fold.open = !fold.open;
    fold.dataset['taken'] = '';
    lead(location.hash);

    let isClosedAgain = false;
    const listen = [
      [window, 'resize', fit],
      [window, 'hashchange', () => lead(location.hash)],
      // Before the browser looks for where the link leads to.
      [
        document,
        'click',
        ({ target }: Event) => {
          const link = target instanceof Element && target.closest('a[href^="#"]');
          if (link) lead(link.getAttribute('href') ?? '');
        },
      ],
      [
        window,
        'beforeprint',
        () => {
          isClosedAgain = !fold.open;
          open();
        },
      ],
      [window, 'afterprint', () => (fold.open = !isClosedAgain)],
    ] as const;
    for (const [where, what, heard] of listen) where.addEventListener(what, heard);
    return () => {
      for (const [where, what, heard] of listen) where.removeEventListener(what, heard);
    };
  }, []);
  return (
    <details ref={place} className={styles.fold} open>
      <summary>
        <h2>{title}</h2>
      </summary>
      {children}
    </details>
  );
}
