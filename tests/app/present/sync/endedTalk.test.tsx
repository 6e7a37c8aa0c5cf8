import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { endTalks } from '../../../../src/app/present/sync/endedTalk.ts';
import {
  keepExtras,
  keepFrozen,
  keptExtras,
  wasFrozen,
} from '../../../../src/app/present/sync/keptExtras.ts';
import { newTalkId, windowName } from '../../../../src/app/present/sync/talkId.ts';
import { emptyRoom, withGuesses } from '../../../../src/model/roomGuesses.ts';
import { given } from '../../../helpers/given.ts';

const left = {
  isBlack: true,
  room: withGuesses(emptyRoom, [18, 11]),
  startedAt: 1000,
  elapsedMs: 60_000,
  fallen: 7,
  zoom: null,
};

/** A window as a talk leaves it. */
function leaveTalk(role: 'hall' | 'speaker'): void {
  window.name = windowName(role, newTalkId('walther-1997'));
  keepExtras('walther-1997', left);
  keepFrozen('speaker', true);
}

function comeBy(type: NavigationTimingType): void {
  given(performance, { getEntriesByType: () => [{ type }] });
}

function comeBack({ persisted }: { persisted: boolean }): void {
  window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted }));
}

const nothing = { name: '', kept: null, isFrozen: false };
const found = () => ({
  name: window.name,
  kept: keptExtras('walther-1997'),
  isFrozen: wasFrozen('speaker'),
});

let callOff: (() => void) | undefined;

beforeEach(() => comeBy('reload'));

afterEach(() => {
  callOff?.();
  callOff = undefined;
  window.name = '';
});

describe('a talk', () => {
  it.each(['hall', 'speaker'] as const)(
    'ends in the window of the %s where the whole page is shown: its name and all that was kept',
    (role) => {
      leaveTalk(role);
      expect(found()).toMatchObject({ kept: left, isFrozen: true });
      callOff = endTalks();
      expect(found()).toEqual(nothing);
    },
  );

  it('ends too where Back brings the page as it was', () => {
    callOff = endTalks();
    leaveTalk('hall');
    comeBack({ persisted: false });
    expect(found()).toMatchObject({ kept: left, isFrozen: true });
    comeBack({ persisted: true });
    expect(found()).toEqual(nothing);
  });

  it('leaves what is not its own', () => {
    window.name = 'a-window-of-the-host';
    sessionStorage.setItem('theirs', 'kept');
    callOff = endTalks();
    expect(window.name).toBe('a-window-of-the-host');
    expect(sessionStorage.getItem('theirs')).toBe('kept');
  });

  it('goes on around a frame that shows the page', () => {
    leaveTalk('hall');
    const { name } = window;
    given(window, { parent: {} });
    callOff = endTalks();
    expect(found()).toEqual({ name, kept: left, isFrozen: true });
  });

  it('that was left black is black after a reload, and lit for whoever comes by a link', () => {
    keepExtras('walther-1997', left);
    expect(keptExtras('walther-1997')?.isBlack).toBe(true);
    for (const way of ['navigate', 'back_forward'] as const) {
      comeBy(way);
      expect(keptExtras('walther-1997')).toEqual({ ...left, isBlack: false });
    }
  });
});
