// The choices, joined to the address bar. What the page opens with is read by main.tsx; from then on this
// is the only place that writes the address, adds to the history, or hears the Back button.

import {
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useMemo,
  useReducer,
  useRef,
  useState,
} from 'react';
import { sameChoices, type Change, type Choices } from '../../inputs/choices.ts';
import { hashOf, onlyDifference, writtenLink } from '../../inputs/writtenLink.ts';
import { stepped, undoable, type Step } from '../../inputs/undo.ts';
import { first } from '../../study/first.ts';
import { openLink } from './openLink.ts';
import { theLibrary } from '../compare/useLibrary.ts';
import { useMotion } from './useMotion.ts';
import type { ChoicesInUse, OpenedLink } from '../mode.ts';

/** Long enough that a dragged slider does not write a hundred addresses (browsers refuse that), short enough to be now. */
const PAUSE_MS = 150;

export function useChoices(start: OpenedLink): ChoicesInUse {
  const [state, step] = useReducer(stepped, start.choices, undoable);
  const [problems, setProblems] = useState(start.problems);
  const [unopened, setUnopened] = useState(start.unopened ?? null);
  const { present } = state;
  const { shown, start: startMoving, stop: stopMoving } = useMotion(present);
  useAddressBar(present, start.links, (link) => {
    setProblems(link.problems);
    setUnopened(link.unopened ?? null);
    startMoving();
    step({ type: 'change', change: { type: 'all', choices: link.choices }, gesture: null });
  });

  // The same functions at every render, so that a control whose value did not change is not drawn again. What takes rates
  // somewhere at once is followed by the eye; a control that is moved paints directly.
  const deeds = useMemo(() => {
    const leap = (next: Step) => () => {
      startMoving();
      step(next);
    };
    return {
      change: (change: Change, gesture: string | null) => {
        if (change.type === 'rate as reported' || gesture === 'scene') startMoving();
        else stopMoving();
        step({ type: 'change', change, gesture });
      },
      settle: () => step({ type: 'settle' }),
      undo: leap({ type: 'undo' }),
      redo: leap({ type: 'redo' }),
      reset: leap({ type: 'change', change: { type: 'as reported' }, gesture: null }),
      open: (id: string, name: string) => {
        theLibrary().then(
          ({ studies }) => {
            const study = studies.find((each) => each.id === id);
            if (!study) return;
            stopMoving();
            setProblems([]);
            setUnopened(null);
            step({ type: 'change', change: { type: 'study', study }, gesture: null });
          },
          () => setUnopened(name),
        );
      },
    };
  }, [startMoving, stopMoving]);

  return {
    shown,
    chosen: present,
    problems,
    unopened,
    canUndo: state.past.length > 0,
    canRedo: state.future.length > 0,
    ...deeds,
  };
}

/**
 * Keeps the address bar at the choices. More of the same change replaces the entry, a change of another kind adds one, so
 * Back takes back what was done in sensible steps and still leaves the page soon.
 */
function useAddressBar(
  choices: Choices,
  links: OpenedLink['links'],
  onBack: (link: OpenedLink) => void,
): void {
  const written = useRef<{ choices: Choices; key: string | null }>({ choices, key: null });

  const write = useEffectEvent(() => {
    const last = written.current;
    if (sameChoices(last.choices, choices)) return;
    const key = onlyDifference(last.choices, choices);
    const { pathname, search, hash } = window.location;
    const link = (links?.write ?? writtenLink)(choices, search, [first]);
    const address = `${pathname}${link}${hashOf(choices, hash)}`;
    // What was reset, and every study that was opened or pinned, is a place to come back to: it neither takes over the entry before
    // it nor gives up its own.
    const kind =
      key !== null && key !== 'study' && key !== 'pin' && new URLSearchParams(link).has(key)
        ? key
        : null;
    written.current = { choices, key: kind };
    try {
      // The Back button belongs to the page around a frame, and leads out of a talk.
      const isFramed = window.parent !== window;
      if (links || isFramed || (kind !== null && kind === last.key))
        window.history.replaceState(null, '', address);
      else window.history.pushState(null, '', address);
    } catch {
      // Some frames and files have no address to write; the page works without.
    }
  });
  const back = useEffectEvent(() => {
    const { search } = window.location;
    const show = (link: OpenedLink) => {
      // Whoever has gone on meanwhile does not want it any more.
      if (window.location.search !== search) return;
      written.current = { choices: link.choices, key: null };
      onBack(link);
    };
    const link = (links?.read ?? openLink)(search);
    if (link instanceof Promise) void link.then(show);
    else show(link);
  });

  useLayoutEffect(() => {
    // A reload right after a step, which some clickers send, comes back to the scene: a page that is left writes too late for it.
    if (choices.scene !== written.current.choices.scene) {
      write();
      return undefined;
    }
    const timer = setTimeout(() => write(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [choices]);

  useEffect(() => {
    const leave = () => write();
    const goBack = () => back();
    window.addEventListener('pagehide', leave);
    window.addEventListener('popstate', goBack);
    return () => {
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('popstate', goBack);
      // A page that has to be drawn anew begins with what was chosen last.
      leave();
    };
  }, []);
}
