// Tells the host page what the frame's height is and what its reader did, and hears what the host wants. The only place
// of the page that posts messages to a host.

import { useEffect, useEffectEvent, useRef, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { secretIn, type Frame } from '../../inputs/frame.ts';
import type { Flows } from '../../model/flows.ts';
import { GREET, heightMessages, isLow, nothingTold, toldAtRest, toldNext } from './heights.ts';
import { giveFocusBack, hearKeys, type NavigationKey } from './keys.ts';
import {
  countsOf,
  granted,
  joined,
  noWish,
  problemsIn,
  readCommand,
  stateOf,
  type Wish,
} from './messages.ts';
import { notLoaded } from '../../locale/opened.ts';
import { sourceOf } from '../../study/study.ts';
import type { ChoicesInUse } from '../mode.ts';

/** Long enough that a dragged slider is told once, when it rests. */
const PAUSE_MS = 250;

/** In this time a host that fits the frame to the height that it was told has done so. */
const OBEY_MS = 500;

/** Long after a host has followed, and its scroll bar come or gone. */
const REST_MS = 1500;

/** Of all messages of a moment; whoever sends thousands that do not fit is not answered thousands of times. */
const MOST_REFUSED = 20;

/** Where frames are not painted (the frame is out of sight) things go on all the same. */
const UNPAINTED_MS = 100;

/** What is done with keys, by whose they are. */
const handled: Readonly<
  Record<Frame['keys'], (onKey: (key: NavigationKey) => void) => () => void>
> = {
  own: () => () => undefined,
  forward: hearKeys,
  none: giveFocusBack,
};

/** How much wider than high a frame is, at the least, that its host has made for a slide. */
const SLIDE = 1.6;

type OnHostPage = {
  /** A ref for the content whose height is told. */
  readonly content: RefObject<HTMLDivElement | null>;
  /** Whether everything is to stand in the height that there is: by the link, or in a slide whose height the host keeps. */
  readonly isFit: boolean;
};

/** What the frame's host has to do with how it is arranged; the rest happens by itself while the frame has a host. */
export function useHostPage(frame: Frame, choices: ChoicesInUse, now: Flows): OnHostPage {
  const [isFit, setIsFit] = useState(frame.isFit);
  const content = useRef<HTMLDivElement>(null);
  const state = JSON.stringify(stateOf(choices.shown));
  /** What the host knows: what it was told, or what it has set. */
  const known = useRef(state);

  const post = useEffectEvent((message: unknown) => {
    window.parent.postMessage(message, frame.parent ?? '*');
  });
  const tell = useEffectEvent((type: string, body: object) => {
    post({ source: 'patient-flow', v: 1, type, ...body });
  });
  const tellChange = useEffectEvent(() => {
    if (known.current === state) return;
    known.current = state;
    tell('change', { state: stateOf(choices.shown) });
  });
  const tellState = useEffectEvent(() => {
    tell('state', { state: stateOf(choices.shown), counts: countsOf(now) });
  });
  const grant = useEffectEvent((wish: Wish) => {
    // What the reader did just before is told before it is mixed with what the host does.
    tellChange();
    const next = granted(choices.shown, wish);
    known.current = JSON.stringify(stateOf(next));
    choices.change({ type: 'all', choices: next }, 'host');
  });
  /** What of the link the page says that it could not show. */
  const tellProblems = useEffectEvent(() => {
    const { problems, unopened, shown } = choices;
    const { study } = shown;
    const said = [
      ...problems,
      ...(unopened === null ? [] : [notLoaded(unopened, sourceOf(study, study.paper).short)]),
    ];
    if (said.length > 0) tell('error', { of: 'link', problems: said });
  });
  const isOfHost = ({ source, origin }: MessageEvent<unknown>) =>
    source === window.parent && (frame.parent === null || origin === frame.parent);
  const read = useEffectEvent((event: MessageEvent<unknown>) => {
    const { study } = choices.shown;
    return isOfHost(event)
      ? { command: readCommand(event.data, study), problems: problemsIn(event.data, study) }
      : { command: null, problems: [] };
  });

  useEffect(() => {
    const { parent, location } = window;
    const root = content.current;
    if (parent === window || !root) return undefined;
    let names: Parameters<typeof heightMessages>[2] = {
      secret: secretIn(location.hash),
      childId: frame.childId,
    };
    const { href } = location;

    let told = nothingTold;
    let height = 0;
    const { dataset } = document.documentElement;
    // At the width that there is in a frame of this height, which needs no scroll bar.
    const measured = () => {
      const isFitted = 'fitted' in dataset;
      dataset['fitted'] = '';
      const { width, height: needed } = root.getBoundingClientRect();
      if (!isFitted) delete dataset['fitted'];
      return { width: Math.round(width), height: Math.ceil(needed) };
    };
    let isHeld = false;
    let heldPx = 0;
    const hold = (isOn: boolean) => {
      isHeld = isOn;
      heldPx = window.innerWidth;
      // At once: what is measured next is measured as it then is.
      flushSync(() => setIsFit(isOn));
    };
    const tellHeight = () => {
      // What fits into a height needs no other.
      if (frame.isFit || isHeld) return;
      told = toldNext(told, measured());
      clearTimeout(resting);
      if (isLow(told)) resting = setTimeout(tellAtRest, REST_MS);
      tellIfOther();
    };
    let resting: ReturnType<typeof setTimeout> | undefined;
    const tellAtRest = () => {
      // Meanwhile it may have become a slide.
      if (isHeld) return;
      told = toldAtRest(told);
      tellIfOther();
    };
    const tellIfOther = () => {
      if (told.height === null || told.height === height) return;
      ({ height } = told);
      for (const message of heightMessages(height, href, names)) post(message);
      fit();
    };
    // A scroll bar makes the content narrower and so of another height, at which it may need a scroll bar, and so on. In a
    // host that fits the frame there is none; in one that does not, what is too high scrolls.
    let unfitting: ReturnType<typeof setTimeout> | undefined;
    const fit = () => {
      clearTimeout(unfitting);
      // Where the host's page is zoomed a pixel may be lost to rounding.
      if (Math.abs(window.innerHeight - height) <= 1) dataset['fitted'] = '';
      else unfitting = setTimeout(unfit, OBEY_MS);
    };
    const unfit = () => {
      if (window.innerHeight >= height) return;
      delete dataset['fitted'];
      if (window.innerWidth >= SLIDE * window.innerHeight) hold(true);
    };
    const resized = () => {
      if (frame.isFit) return;
      if (isHeld) {
        if (window.innerWidth === heldPx && window.innerHeight < height) return;
        // It may have become one whose height follows.
        hold(false);
      }
      fit();
    };
    const tellHeightSoon = oncePerFrame(tellHeight);

    let wish: Wish | null = null;
    const refused = new Set<string>();
    let isAsked = false;
    let isHeard = false;
    const obey = () => {
      const granting = wish;
      wish = null;
      if (granting) flushSync(() => grant(granting));
      if (refused.size > 0) tell('error', { of: 'set', problems: [...refused] });
      refused.clear();
      if (isAsked) tellState();
      isAsked = false;
    };
    const obeySoon = oncePerFrame(obey);

    const hear = (event: MessageEvent<unknown>) => {
      const { command, problems } = read(event);
      for (const problem of problems) if (refused.size < MOST_REFUSED) refused.add(problem);
      if (problems.length > 0) obeySoon.run();
      if (command === null) return;
      if (command.type === 'wordpress') {
        if (command.secret !== names.secret) return;
        height = 0;
        tellHeightSoon.run();
        return;
      }
      if (command.type === 'resizer') {
        names = { ...names, resizer: command.name };
        height = 0;
        // Whoever greets follows.
        if (isHeld) hold(false);
        tellHeightSoon.run();
        return;
      }
      if (command.type === 'get') {
        isAsked = true;
        // A host that came late has heard no height yet.
        if (!isHeard) {
          height = 0;
          // And so has not refused any.
          if (isHeld) hold(false);
        }
        tellHeightSoon.run();
      } else {
        wish = joined(wish ?? noWish, command.wish);
      }
      isHeard = true;
      // However many there are, the page is drawn once for all of a frame.
      obeySoon.run();
    };

    // In the sandbox of WordPress no link opens anything: what leads to this site is told to it, and it goes there.
    const lead = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (names.secret === null || link?.host !== location.host) return;
      event.preventDefault();
      post({ message: 'link', value: link.href, secret: names.secret });
    };

    window.addEventListener('message', hear);
    window.addEventListener('click', lead);
    window.addEventListener('resize', resized);
    const observer = new ResizeObserver(tellHeightSoon.run);
    observer.observe(root);
    const endKeys = handled[frame.keys]((key) => tell('key', { key }));
    tell('ready', { state: stateOf(choices.shown) });
    post(GREET);
    // In the next frame: the picture is drawn once the column that it stands in has been measured.
    tellHeightSoon.run();
    return () => {
      window.removeEventListener('message', hear);
      window.removeEventListener('click', lead);
      window.removeEventListener('resize', resized);
      clearTimeout(unfitting);
      clearTimeout(resting);
      observer.disconnect();
      endKeys();
      tellHeightSoon.cancel();
      obeySoon.cancel();
    };
    // oxlint-disable-next-line react/exhaustive-deps -- of the frame nothing changes, and what is told at the start is what there is at the start
  }, [frame]);

  useEffect(() => {
    if (window.parent === window) return undefined;
    const timer = setTimeout(() => tellChange(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [state]);

  useEffect(() => {
    if (window.parent !== window) tellProblems();
  }, [choices.problems, choices.unopened]);

  return { content, isFit };
}

/** Runs at most once a frame, and also where frames are not painted. */
function oncePerFrame(work: () => void): { readonly run: () => void; readonly cancel: () => void } {
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const cancel = () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    timer = undefined;
  };
  const now = () => {
    cancel();
    work();
  };
  const run = () => {
    if (timer !== undefined) return;
    frame = requestAnimationFrame(now);
    timer = setTimeout(now, UNPAINTED_MS);
  };
  return { run, cancel };
}
