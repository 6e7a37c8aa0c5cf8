import { useState } from 'react';

type CopyButtonProps = {
  readonly label: string;
  /** What can be selected and copied by hand where the browser refuses. */
  readonly what?: string;
  readonly copy: () => Promise<boolean>;
};

/** Copies something and says whether it worked. */
export function CopyButton({ label, what = 'the table', copy }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null);
  return (
    <p>
      <button
        type="button"
        onClick={() => {
          void copy().then((worked) => setOutcome(worked ? 'copied' : 'failed'));
        }}
      >
        {label}
      </button>{' '}
      <span aria-live="polite">
        {outcome === 'copied' && 'Copied.'}
        {outcome === 'failed' &&
          `Your browser does not allow copying here; select ${what} and copy it by hand.`}
      </span>
    </p>
  );
}
