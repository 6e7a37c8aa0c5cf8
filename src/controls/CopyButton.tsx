import { useState } from 'react';
import { copied, notCopied } from '../locale/copyButton.ts';

type CopyButtonProps = {
  readonly label: string;
  /** What can be selected and copied by hand where the browser refuses. */
  readonly what: string;
  readonly copy: () => Promise<boolean>;
};

/** Copies something and says whether it worked. */
export function CopyButton({ label, what, copy }: CopyButtonProps) {
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
        {outcome === 'copied' && copied}
        {outcome === 'failed' && notCopied(what)}
      </span>
    </p>
  );
}
