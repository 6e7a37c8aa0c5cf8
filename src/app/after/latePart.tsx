// Parts of the page whose code comes late.

import { lazy, Suspense, useState, type ComponentType, type ReactNode } from 'react';
import type { LateCode } from './lateCode.ts';

type Coming = {
  /** What stands in its place until it has come. */
  readonly coming?: ReactNode;
};

/**
 * A part that is loaded when it is first drawn. Where it cannot be, the boundary around it says so; drawn anew, as one that is
 * opened once more, it is asked for again.
 */
export function latePart<Code, Props extends object>(
  code: LateCode<Code>,
  of: (code: Code) => ComponentType<Props>,
): ComponentType<Props & Coming> {
  return function LatePart({ coming, ...props }: Props & Coming) {
    const [Part] = useState(() => partOf(code, of));
    return (
      <Suspense fallback={coming}>
        {/* What is left without `coming` are its own. */}
        <Part {...(props as unknown as Props)} />
      </Suspense>
    );
  };
}

/**
 * The part of what has come, or one that waits for it. Who draws it keeps it as long as it is drawn, so that nothing in it is
 * lost. React keeps a failure for ever in what `lazy` gives, so each drawing has its own.
 */
export function partOf<Code, Props extends object>(
  code: LateCode<Code>,
  of: (code: Code) => ComponentType<Props>,
): ComponentType<Props> {
  const come = code.now();
  return come === null ? lazy(async () => ({ default: of(await code.load()) })) : of(come);
}
