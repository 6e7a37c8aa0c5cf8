import type { SpeakerWindow } from './useSpeakerWindow.ts';

/** Says that the browser kept the speaker's window closed, with another way to it; nothing where it did not. */
export function SpeakerBlocked({
  blocked,
  className,
}: Pick<SpeakerWindow, 'blocked'> & { readonly className?: string | undefined }) {
  if (!blocked) return null;
  return (
    <p className={className} role="alert">
      The browser did not let the speaker’s window open.{' '}
      {/* It is to know who opened it: that is how the two windows find each other. */}
      <a href={blocked.href} target={blocked.target} rel="opener">
        Open it in a tab
      </a>
    </p>
  );
}
