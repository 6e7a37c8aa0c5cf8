import { memo } from 'react';
import { sourceOf, type Study } from '../../study/study.ts';
import type { ChoicesInUse } from '../mode.ts';
import { notLoaded, notUnderstood } from '../../locale/opened.ts';

type ProblemsProps = Pick<ChoicesInUse, 'problems' | 'unopened'> & {
  /** What is shown instead of what could not be. */
  readonly study: Study;
  readonly className: string | undefined;
};

/** What of the link was not understood, and what of it could not be loaded. */
export const Problems = memo(function Problems({
  problems,
  unopened,
  study,
  className,
}: ProblemsProps) {
  return (
    <>
      {problems.length > 0 && <p className={className}>{notUnderstood(problems)}</p>}
      {unopened !== null && (
        <p className={className} role="alert">
          {notLoaded(unopened, sourceOf(study, study.paper).short)}
        </p>
      )}
    </>
  );
});
