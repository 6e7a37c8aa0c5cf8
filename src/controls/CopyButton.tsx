import { useState } from 'react';

type CopyButtonProps = { readonly label: string; readonly copy: () => Promise<boolean> };

/** Copies something and says whether it worked. */
export function CopyButton({ label, copy }: CopyButtonProps) {
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
          'Your browser does not allow copying here; select the table and copy it by hand.'}
      </span>
    </p>
  );
}
