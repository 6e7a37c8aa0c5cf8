import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { endTalks } from '../../../../src/app/present/sync/endedTalk.ts';
import { keepTalk, keptTalk } from '../../../../src/app/present/sync/keptTalk.ts';
import { newTalkId, windowName } from '../../../../src/app/present/sync/talkId.ts';
import { given } from '../../../helpers/given.ts';

const STUDY = 'walther-1997';

function comeBy(type: NavigationTimingType): void {
  given(performance, { getEntriesByType: () => [{ type }] });
}

/** As WebKit does to a file that is loaded again. */
function loseName(): void {
  window.name = '';
}

beforeEach(() => comeBy('reload'));

afterEach(() => {
  window.name = '';
  window.sessionStorage.clear();
});

describe.each(['hall', 'speaker'] as const)('the window of the %s', (role) => {
  const other = role === 'hall' ? 'speaker' : 'hall';

  it('belongs to its talk after a reload, by its name', () => {
    const talk = newTalkId(STUDY);
    keepTalk(role, talk);
    expect(window.name).toBe(windowName(role, talk));
    expect(keptTalk(role, STUDY)).toEqual({ ...talk, isNew: false });
  });

  it('belongs to it also where the reload took its name away', () => {
    const talk = newTalkId(STUDY);
    keepTalk(role, talk);
    loseName();
    expect(keptTalk(role, STUDY)).toEqual({ ...talk, isNew: false });
    expect(keptTalk(other, STUDY)).toBeNull();
    expect(keptTalk(role, 'figlin-1999')).toBeNull();
  });

  it.each(['navigate', 'back_forward'] as const)(
    'begins anew by "%s", though a second window may have been handed what the first has kept',
    (type) => {
      keepTalk(role, newTalkId(STUDY));
      loseName();
      comeBy(type);
      expect(keptTalk(role, STUDY)).toBeNull();
    },
  );

  it.each(['reload', 'navigate', 'back_forward'] as const)(
    'takes its name nowhere else, and has it again where it comes back by "%s"',
    (type) => {
      const talk = newTalkId(STUDY);
      keepTalk(role, talk);
      window.dispatchEvent(new Event('pagehide'));
      expect(window.name).toBe('');
      comeBy(type);
      expect(keptTalk(other, STUDY)).toBeNull();
      expect(keptTalk(role, STUDY)?.id).toBe(talk.id);
      expect(window.name).toBe(windowName(role, talk));
      // Whoever opens a second window from here hands on nothing of it.
      loseName();
      comeBy('navigate');
      expect(keptTalk(role, STUDY)).toBeNull();
    },
  );

  it('has its name again where Back brings the page as it was', () => {
    const talk = newTalkId(STUDY);
    keepTalk(role, talk);
    window.dispatchEvent(new Event('pagehide'));
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    expect(window.name).toBe(windowName(role, talk));
  });

  it.each(['keydown', 'pointerdown'])(
    'has its name again where it begins to leave and stays: by the next %s',
    (type) => {
      const talk = newTalkId(STUDY);
      keepTalk(role, talk);
      window.dispatchEvent(new Event('beforeunload'));
      expect(window.name).toBe('');
      window.dispatchEvent(new Event(type));
      expect(window.name).toBe(windowName(role, talk));
    },
  );

  it('leaves the name alone that somebody else gave it', () => {
    keepTalk(role, newTalkId(STUDY));
    window.name = 'of-somebody-else';
    window.dispatchEvent(new Event('pagehide'));
    expect(window.name).toBe('of-somebody-else');
  });

  it('belongs to the talk of its name, whatever was kept', () => {
    keepTalk(role, newTalkId(STUDY));
    const named = newTalkId(STUDY);
    window.name = windowName(role, named);
    expect(keptTalk(role, STUDY)?.id).toBe(named.id);
    window.name = 'of-somebody-else';
    expect(keptTalk(role, STUDY)).toBeNull();
  });

  it('belongs to none once the talk has ended', () => {
    keepTalk(role, newTalkId(STUDY));
    const callOff = endTalks();
    expect(keptTalk(role, STUDY)).toBeNull();
    callOff();
  });

  it('has its name alone where nothing may be kept', () => {
    const refuse = () => {
      throw new DOMException('nothing may be kept here', 'SecurityError');
    };
    given(Storage.prototype, { setItem: refuse, getItem: refuse });
    const talk = newTalkId(STUDY);
    keepTalk(role, talk);
    // Without it the two windows would be parted by a reload.
    window.dispatchEvent(new Event('pagehide'));
    expect(keptTalk(role, STUDY)?.id).toBe(talk.id);
    loseName();
    expect(keptTalk(role, STUDY)).toBeNull();
  });
});
