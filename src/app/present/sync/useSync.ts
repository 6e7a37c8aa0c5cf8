// Keeps this window of a talk and the other one at the same state.

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { keepFrozen, wasFrozen } from './keptExtras.ts';
import { letterOf, readLetter, readPassed } from './letters.ts';
import {
  BEAT_MS,
  endName,
  isConnected,
  syncEnd,
  sameState,
  stepped,
  type Pointed,
  type ScreenSize,
  type Ink,
  type Spot,
  type Turn,
  type SyncEnd,
  type SyncEvent,
  type Role,
  type TalkState,
} from './sync.ts';
import { draw, point, turn } from './passed.ts';
import { isFramed, unique, type TalkId } from './talkId.ts';
import { openWire } from './wire.ts';

type SyncProps = {
  readonly role: Role;
  /** Null as long as there is no other window to talk to. */
  readonly talk: TalkId | null;
  readonly state: TalkState;
  /** The other window has changed it. It is to be shown at once: a hidden window is never painted. */
  readonly onState: (state: TalkState) => void;
};

export type SyncInUse = {
  /** Whether the other window was heard lately. */
  readonly isConnected: boolean;
  /** What the other window shows; null before the line is open. Differs from what this one shows while it is frozen. */
  readonly shared: TalkState | null;
  readonly isFrozen: boolean;
  /** Frozen, this window neither tells nor takes anything; at the release the other catches up. */
  readonly setFrozen: (isFrozen: boolean) => void;
  /** Whether the other window is there and looks ahead: then this one holds. */
  readonly isHolding: boolean;
  /** The size of the other window; null where it was never heard. */
  readonly screen: ScreenSize | null;
  /** Points in the other window. */
  readonly point: (at: Pointed) => void;
  /** Draws in the other window: these points of this line, the first of them the `first` of it. */
  readonly draw: (ink: Pick<Ink, 'stroke' | 'first' | 'points'>) => void;
  /** Has the other window step. */
  readonly turn: (by: 1 | -1) => void;
};

type Shown = Omit<SyncInUse, 'setFrozen' | 'point' | 'draw' | 'turn'>;

const silent: Shown = {
  isConnected: false,
  shared: null,
  isFrozen: false,
  isHolding: false,
  screen: null,
};

export function useSync({ role, talk, state, onState }: SyncProps): SyncInUse {
  const [shown, setShown] = useState(silent);
  const sync = useRef<OpenSync | null>(null);
  const turns = useRef(0);
  /** What this window last showed, so that drawing it again is not taken for a change. */
  const known = useRef(state);

  const atOpening = useEffectEvent(() => state);
  const take = useEffectEvent(onState);
  useEffect(() => {
    if (!talk || isFramed()) return undefined;
    const opened = openSync(
      role,
      talk,
      atOpening(),
      (taken) => flushSync(() => take(taken)),
      setShown,
    );
    sync.current = opened;
    return () => {
      opened.close();
      sync.current = null;
      setShown(silent);
    };
  }, [role, talk]);

  useEffect(() => {
    if (sameState(known.current, state)) return;
    known.current = state;
    sync.current?.tell({ type: 'changed', state });
  }, [state]);

  return {
    ...shown,
    setFrozen: (isFrozen) => sync.current?.tell({ type: isFrozen ? 'freeze' : 'release' }),
    point: (at) => sync.current?.pass({ type: 'spot', at }),
    draw: (ink) => sync.current?.pass({ type: 'ink', ...ink }),
    turn: (by) => {
      turns.current += 1;
      sync.current?.pass({ type: 'turn', by, nth: turns.current });
    },
  };
}

type OpenSync = {
  readonly tell: (event: SyncEvent) => void;
  readonly pass: (what: Omit<Spot, 'from'> | Omit<Ink, 'from'> | Omit<Turn, 'from'>) => void;
  readonly close: () => void;
};

function openSync(
  role: Role,
  { id, isNew }: TalkId,
  state: TalkState,
  onTaken: (state: TalkState) => void,
  onShown: (shown: Shown) => void,
): OpenSync {
  let end = syncEnd(endName(role, unique(4)), state, isNew);
  let turnedBy = '';
  let lastTurn = 0;
  let shown: Shown = { ...silent, isFrozen: wasFrozen(role) };

  const tell = (event: SyncEvent) => {
    const { end: next, messages, taken } = stepped(end, event);
    end = next;
    for (const message of messages) wire.post(letterOf(message, id));
    if (taken) onTaken(taken);
    show();
  };
  const show = () => {
    const now = shownOf(end);
    if (
      now.isConnected === shown.isConnected &&
      now.isFrozen === shown.isFrozen &&
      now.isHolding === shown.isHolding &&
      now.screen?.width === shown.screen?.width &&
      now.screen?.height === shown.screen?.height &&
      now.shared === shown.shared
    )
      return;
    if (now.isFrozen !== shown.isFrozen) keepFrozen(role, now.isFrozen);
    shown = now;
    onShown(now);
  };

  const wire = openWire(id, (data) => {
    const passed = readPassed(data, id, end.me);
    if (passed?.type === 'spot') point(passed.at);
    if (passed?.type === 'ink') draw(passed);
    if (passed?.type === 'turn' && !(passed.from === turnedBy && passed.nth <= lastTurn)) {
      [turnedBy, lastTurn] = [passed.from, passed.nth];
      turn(passed.by);
    }
    if (passed) return true;
    const message = readLetter(data, id);
    if (message) tell({ type: 'heard', message, atMs: performance.now() });
    return message !== null;
  });
  // Before anything is heard, which would be taken over what is held.
  if (shown.isFrozen) tell({ type: 'freeze' });
  const size = () =>
    tell({ type: 'sized', screen: { width: window.innerWidth, height: window.innerHeight } });
  window.addEventListener('resize', size);
  size();
  tell({ type: 'beat' });
  const timer = setInterval(() => tell({ type: 'beat' }), BEAT_MS);

  return {
    tell,
    pass: (what) => wire.post(letterOf({ ...what, from: end.me }, id)),
    close() {
      window.removeEventListener('resize', size);
      clearInterval(timer);
      wire.close();
    },
  };
}

function shownOf(end: SyncEnd): Shown {
  return {
    isConnected: isConnected(end, performance.now()),
    shared: end.shared.state,
    isFrozen: end.held !== null,
    isHolding: end.other.isFrozen && isConnected(end, performance.now()),
    screen: end.other.screen,
  };
}
