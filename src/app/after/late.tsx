// Parts that are in the page as served and whose code nobody waits for: it is loaded after the picture.

import { memo, Suspense, useEffect, useState, type ComponentType } from 'react';
import { failureWords } from '../../locale/failures.ts';
import { Boundary } from '../shell/Boundary.tsx';
import type * as Parts from './AroundPicture.tsx';
import { lateCode } from './lateCode.ts';
import { partOf } from './latePart.tsx';

const parts = lateCode((): Promise<typeof Parts> => import('./AroundPicture.tsx'));

/** Loads the late parts. A page that is drawn afresh waits for them, so that it comes in one piece. */
export const loadParts = parts.load;

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
  of: (loaded: typeof Parts) => ComponentType<Props>,
  { instead = failureWords.part, isSame, keepsServed = true }: Options<Props> = {},
) {
  return memo(function Late(props: Props) {
    const [Part] = useState(() => partOf(parts, of));
    const [isThere, setIsThere] = useState(() => parts.now() !== null || !keepsServed);
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
    parts.now()?.passOn();
  }, [onArrival]);
  return null;
}

export const About = late((loaded) => loaded.About);
export const Actions = late((loaded) => loaded.Actions);
export const CloserLook = late((loaded) => loaded.CloserLook);
export const CopyTable = late((loaded) => loaded.CopyTable);
export const HowSure = late((loaded) => loaded.HowSure);
export const Legend = late((loaded) => loaded.Legend);
export const Rest = late((loaded) => loaded.Rest);
export const StudyPicker = late((loaded) => loaded.StudyPicker);
/** Comes up under the pointer, where a sentence about it would be in the way. */
export const CardNow = late((loaded) => loaded.CardNow, { instead: '', keepsServed: false });
export const DotsNow = late((loaded) => loaded.DotsNow, { keepsServed: false });
/** Nothing of it is served: what can be taken hold of has to be alive. */
export const GripsNow = late((loaded) => loaded.GripsNow, { keepsServed: false, instead: '' });
export const RingNow = late((loaded) => loaded.RingNow, { keepsServed: false, instead: '' });
/** There is nothing to be seen of it, and nothing to be said where it is missing. */
export const Moving = late((loaded) => loaded.Moving, { keepsServed: false, instead: '' });
export const WordsNow = late((loaded) => loaded.WordsNow, { keepsServed: false, instead: '' });
/** Within the picture, where no sentence can stand. A picture is laid out anew at each drawing, and says the same. */
export const FansNow = late((loaded) => loaded.FansNow, {
  keepsServed: false,
  instead: '',
  isSame: (a, b) =>
    a.now === b.now && a.picture.sheet === b.picture.sheet && a.choices === b.choices,
});
