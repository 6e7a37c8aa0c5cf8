// What carries the line from window to window: a window posts to the one that opened it and to the one it heard from, which
// works for files too; and both use a channel with the name of the talk, for windows that have lost each other. With useHostPage.ts
// the only place of the page that posts messages to another.

export type Wire = {
  readonly post: (letter: unknown) => void;
  readonly close: () => void;
};

/** Whoever has said nothing for so long may have gone to another page, which is told nothing. */
const TRUST_MS = 5000;

/** `onLetter` says whether it was one of ours: only then is its window answered. */
export function openWire(id: string, onLetter: (data: unknown) => boolean): Wire {
  const { origin } = window;
  // Files have no origin that could be named; there the id of the talk is what keeps others out.
  const target = origin === 'null' ? '*' : origin;
  let heard: { readonly source: Window; readonly atMs: number } | null = null;

  const hear = (event: MessageEvent<unknown>) => {
    const { source, data } = event;
    if (event.origin !== origin || !isWindow(source) || !isTop(source)) return;
    if (onLetter(data)) heard = { source, atMs: performance.now() };
  };
  window.addEventListener('message', hear);

  const channel = openChannel(`patient-flow-${id}`);
  channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => onLetter(data));

  return {
    post(letter) {
      const known = heard && performance.now() - heard.atMs < TRUST_MS ? heard.source : null;
      for (const other of new Set<unknown>([known, window.opener])) {
        if (isWindow(other) && !other.closed && isTop(other) && isOurs(other))
          other.postMessage(letter, target);
      }
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target but those of its name
      channel?.postMessage(letter);
    },
    close() {
      window.removeEventListener('message', hear);
      channel?.close();
    },
  };
}

/** Some pages without an origin may have no channels. */
function openChannel(name: string): BroadcastChannel | null {
  try {
    return new BroadcastChannel(name);
  } catch {
    return null;
  }
}

function isWindow(value: unknown): value is Window {
  return typeof value === 'object' && value !== null && 'postMessage' in value && 'closed' in value;
}

/** Posting to a frame would be posting into somebody's page. */
function isTop(other: Window): boolean {
  return other.parent === other;
}

/** Whether a window shows a page of this site. Of files nobody can tell. */
function isOurs(other: Window): boolean {
  if (window.origin === 'null') return true;
  try {
    // Reading it of another site's page throws.
    return other.location.origin === window.origin;
  } catch {
    return false;
  }
}
