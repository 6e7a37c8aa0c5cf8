// Parts that are in the page as served and whose code nobody waits for: it is loaded after the picture.

import { lazy, memo, Suspense, useEffect, useState, type ComponentType } from 'react';
import { failureWords } from '../../locale/failures.ts';
import { Boundary } from '../shell/Boundary.tsx';
import type * as Parts from './AroundPicture.tsx';

let loaded: typeof Parts | null = null;

/** Loads the late parts. A page that is drawn afresh waits for them, so that it comes in one piece. */
export async function loadParts(): Promise<typeof Parts> {
  loaded ??= await import('./AroundPicture.tsx');
  return loaded;
}

type Options<Props> = {
  /** What is said where its code cannot be loaded; nothing where it is empty. */
  readonly instead?: string;
  /** Whether two sets of props come to the same part. */
  readonly isSame?: (before: Props, now: Props) => boolean;
  /**
   * Whether what was served stays until the code is there, whatever changes meanwhile: right for what only a reader's
   * opening or pressing brings to life, wrong for numbers, which would then be those of before the change.
   */
  readonly keepsServed?: boolean;
};

/**
 * A late part: what the server wrote stands until its code is there. React throws that away where the part is drawn again
 * before, so it is not drawn again while its props stay the same.
 */
function late<Props extends object>(
  of: (parts: typeof Parts) => ComponentType<Props>,
  { instead = failureWords.part, isSame, keepsServed = true }: Options<Props> = {},
) {
  const Awaited = lazy(async () => ({ default: of(await loadParts()) }));
  return memo(function Late(props: Props) {
    const [Part] = useState(() => (loaded ? of(loaded) : Awaited) as ComponentType<Props>);
    const [isThere, setIsThere] = useState(loaded !== null || !keepsServed);
    const now = (
      <Suspense>
        <Part {...props} />
        {keepsServed && <Arrival onArrival={setIsThere} />}
      </Suspense>
    );
    const [served] = useState(now);
    return <Boundary instead={instead}>{isThere ? now : served}</Boundary>;
  }, isSame);
}

/** Says when all that stands beside it in the same boundary is there, and passes on what nobody could hear before. */
function Arrival({ onArrival }: { readonly onArrival: (isThere: true) => void }) {
  useEffect(() => {
    onArrival(true);
    loaded?.passOn();
  }, [onArrival]);
  return null;
}

export const About = late((parts) => parts.About);
export const Actions = late((parts) => parts.Actions);
export const CloserLook = late((parts) => parts.CloserLook);
export const CopyTable = late((parts) => parts.CopyTable);
export const HowSure = late((parts) => parts.HowSure);
export const Legend = late((parts) => parts.Legend);
export const Rest = late((parts) => parts.Rest);
export const StudyPicker = late((parts) => parts.StudyPicker);
/** Comes up under the pointer, where a sentence about it would be in the way. */
export const Card = late((parts) => parts.Card, { instead: '', keepsServed: false });
export const DotsNow = late((parts) => parts.DotsNow, { keepsServed: false });
export const WordsNow = late((parts) => parts.WordsNow, { keepsServed: false, instead: '' });
/** Within the picture, where no sentence can stand. A picture is laid out anew at each drawing, and says the same. */
export const EdgesNow = late((parts) => parts.EdgesNow, {
  keepsServed: false,
  instead: '',
  isSame: (a, b) =>
    a.now === b.now && a.picture.sheet === b.picture.sheet && a.choices === b.choices,
});
