// The hall opens the speaker's window.

import { useEffect, useState } from 'react';
import { queryOf } from '../../../inputs/query.ts';
import { keepTalk, keptTalk } from '../sync/keptTalk.ts';
import { isFramed, newTalkId, windowName, type TalkId } from '../sync/talkId.ts';
import type { Role } from '../sync/sync.ts';

export type SpeakerWindow = {
  /** Null as long as no window was opened. */
  readonly talk: TalkId | null;
  /** Opens it or brings it to the front; to be called where a button or key is pressed. Null in a frame, which has none. */
  readonly open: (() => void) | null;
  /** Where the browser did not let it open: the link that opens the same as a tab. Null where it did. */
  readonly blocked: { readonly href: string; readonly target: string } | null;
};

/** The speaker's is a window of its own, as large as it is laid out for; the hall's is a usual one, to be put on the projector. */
const FEATURES: Readonly<Record<Role, string>> = {
  hall: '',
  speaker: 'popup,width=1280,height=720',
};

export function useSpeakerWindow(study: string): SpeakerWindow {
  const [talk, setTalk] = useState(() => keptTalk('hall', study));
  const [isBlocked, setBlocked] = useState(false);
  // One that was found after a reload may have lost its name, by which the speaker's window brings it to the front.
  useEffect(() => {
    if (talk) keepTalk('hall', talk);
  }, [talk]);
  return {
    talk,
    open: isFramed()
      ? null
      : () => {
          const id = talk ?? newTalkId(study);
          // Before the other opens, which looks for this one by its name.
          keepTalk('hall', id);
          setTalk(id);
          setBlocked(!isOpened('speaker', id));
        },
    blocked:
      isBlocked && talk
        ? { href: addressFor('speaker'), target: windowName('speaker', talk) }
        : null,
  };
}

/** Whether the window of this role could be opened, or was there and now is in front. */
export function isOpened(role: Role, talk: TalkId): boolean {
  // Without an address one that is there stays as it is, with what was prepared in it.
  const opened = window.open('', windowName(role, talk), FEATURES[role]);
  if (opened === null || opened.closed) return false;
  if (isEmpty(opened)) opened.location.replace(addressFor(role));
  opened.focus();
  return true;
}

/** A new one, that nothing was loaded into. */
function isEmpty(opened: Window): boolean {
  try {
    return opened.location.href === 'about:blank';
  } catch {
    // Files may not look into each other.
    return false;
  }
}

/** The address of a window of the talk that is shown here. It does not hold the id: links are passed on. */
export function addressFor(role: Role): string {
  const address = new URL(window.location.href);
  // A study, or a talk, of the reader's own is behind it.
  if (!/^#[st]=/.test(address.hash)) address.hash = '';
  const others = [...queryOf(address.search)].filter(([key]) => !/^(mode|window)$/i.test(key));
  address.search = new URLSearchParams([
    ...others,
    ['mode', 'present'],
    ...(role === 'speaker' ? [['window', 'speaker']] : []),
  ]).toString();
  return address.href;
}
