import type { SpeakerWindow } from './useSpeakerWindow.ts';
import { windowWords } from '../../../locale/speakerWindow.ts';

/** Says that the browser kept the speaker's window closed, with another way to it; nothing where it did not. */
export function SpeakerBlocked({
  blocked,
  className,
}: Pick<SpeakerWindow, 'blocked'> & { readonly className?: string | undefined }) {
  if (!blocked) return null;
  return (
    <p className={className} role="alert">
      {windowWords.speakerBlocked}{' '}
      {/* It is to know who opened it: that is how the two windows find each other. */}
      <a href={blocked.href} target={blocked.target} rel="opener">
        {windowWords.speakerInTab}
      </a>
    </p>
  );
}
