// Parts that are in the page as served and whose code nobody waits for: it is loaded after the picture.

import { lazy, memo, Suspense, useState, type ComponentType } from 'react';
import { Boundary } from './Boundary.tsx';
import type * as Parts from './Reading.tsx';

let loaded: typeof Parts | null = null;

/** Loads the late parts. A page that is drawn afresh waits for them, so that it comes in one piece. */
export async function loadParts(): Promise<typeof Parts> {
  loaded ??= await import('./Reading.tsx');
  return loaded;
}

/**
 * A late part: what the server wrote stands until its code is there. Not drawn again while its props stay the same, because
 * a part that changes before its code has come loses what the server wrote.
 */
function late<Props extends object>(of: (parts: typeof Parts) => ComponentType<Props>) {
  const Awaited = lazy(async () => ({ default: of(await loadParts()) }));
  return memo(function Late(props: Props) {
    const [Part] = useState(() => (loaded ? of(loaded) : Awaited) as ComponentType<Props>);
    return (
      <Boundary instead="A part of the page could not be loaded. Please reload the page.">
        <Suspense>
          <Part {...props} />
        </Suspense>
      </Boundary>
    );
  });
}

export const About = late((parts) => parts.About);
export const Actions = late((parts) => parts.Actions);
export const CloserLook = late((parts) => parts.CloserLook);
export const CopyTable = late((parts) => parts.CopyTable);
export const HowSure = late((parts) => parts.HowSure);
export const Legend = late((parts) => parts.Legend);
export const Rest = late((parts) => parts.Rest);
