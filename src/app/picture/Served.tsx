import { lazy, Suspense, type ReactNode } from 'react';

type ServedProps = {
  /** Whether what was served is left as it is until it goes: nobody sees it. */
  readonly isLeft: boolean;
  /** What is drawn: asked for where it is, for to work out a picture that is left takes as long as one that is seen. */
  readonly children: () => ReactNode;
};

/** What React waits for it does not take over, and lets stand as it was served. */
const Never = lazy(() => new Promise<never>(() => {}));

/** Part of the page as served that React takes over by itself, or not at all. */
export function Served({ isLeft, children }: ServedProps) {
  return <Suspense>{isLeft ? <Never /> : children()}</Suspense>;
}
