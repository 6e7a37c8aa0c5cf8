// Keeps a page standing. What tools of the browser do to its elements, and what we have overlooked, may make React throw
// in the middle of a change; it then takes the whole page away. So whatever is thrown, the page is drawn anew.

import { flushSync } from 'react-dom';
import { createRoot, hydrateRoot, type Root } from 'react-dom/client';
import { FlowTable } from '../../charts/FlowTable.tsx';
import { patientsOf, type Choices } from '../../inputs/choices.ts';
import { explanations } from '../../locale/explained.ts';
import { failureWords } from '../../locale/failures.ts';
import { flowsOf, reportedFlows } from '../../model/flows.ts';
import { App } from '../App.tsx';
import { useInterval } from '../doubt/useInterval.ts';
import { setOpenDropped } from './dropped.ts';
import type { OpenedLink } from '../mode.ts';

type Standing = {
  /**
   * What the page as served shows, where that is there: it is taken over, as it stands where these are the choices of the
   * link, else to be brought to those.
   */
  readonly served?: Choices | undefined;
  /** Called once what the link asks for is there to be seen. */
  readonly onThere?: () => void;
  /** Reads the link in the address once more. */
  readonly open: () => OpenedLink | Promise<OpenedLink>;
};

/** Whatever throws at every drawing is not drawn for ever. */
const TIMES = 3;
const WITHIN_MS = 10_000;

let drawnAnew: readonly number[] = [];

/**
 * Draws the page into its place and, whenever anything is thrown there, anew from the link in the address. Given back is
 * what takes it away.
 */
export function stand(
  place: Element,
  start: OpenedLink,
  { served, onThere, open }: Standing,
): () => void {
  let shown = start.choices;
  let hasFallen = false;
  let root: Root | null = null;
  let takeAway = () => root?.unmount();
  const fall = (failure: unknown) => {
    reportError(failure);
    if (hasFallen) return;
    hasFallen = true;
    onThere?.();
    // React is in the middle of it, and puts an end to it first.
    queueMicrotask(() => {
      root?.unmount();
      const isTold = start.isTold?.(shown) ?? true;
      void standAgain(place, { shown, isTold }, open).then((takeAnew) => {
        takeAway = takeAnew;
      });
    });
  };
  const options = {
    onUncaughtError: fall,
    onCaughtError: (failure: unknown) => {
      // Where the elements themselves are not as React left them, no part of the page can be counted on.
      if (failure instanceof DOMException) fall(failure);
      // oxlint-disable-next-line no-console -- as React says it where nobody listens
      else console.error(failure);
    },
  };
  const app = (
    <App
      start={start}
      served={served === start.choices ? undefined : served}
      onShown={(now) => {
        shown = now;
        if (now !== served || served === start.choices) onThere?.();
      }}
    />
  );
  if (served) root = hydrateRoot(place, app, options);
  else {
    root = createRoot(place, options);
    flushSync(() => root?.render(app));
  }
  setOpenDropped(async (file) => {
    const { openFile, openOwn } = await import('../own/openOwn.tsx');
    const opened = await openFile(file);
    if (opened === null || typeof opened === 'string') return opened;
    window.history.pushState(null, '', '?study=own');
    // Without loading the page again, with which the file would be lost.
    const old = document.getElementById('root');
    takeAway();
    if (old) stand(emptied(old), opened, { open: () => openOwn(window.location.search) });
    return null;
  });
  return () => takeAway();
}

/** What was shown, and whether all its numbers had been told: those that a talk keeps for a later scene are in no table. */
type Fallen = { readonly shown: Choices; readonly isTold: boolean };

/** Gives what takes away what then stands. */
async function standAgain(
  place: Element,
  fallen: Fallen,
  open: Standing['open'],
): Promise<() => void> {
  const now = performance.now();
  drawnAnew = [...drawnAnew.filter((then) => now - then < WITHIN_MS), now];
  const isLast = drawnAnew.length > TIMES;
  const table = drawnTable(emptied(place), fallen, isLast);
  const takeTable = () => table.root.unmount();
  if (isLast) return takeTable;
  try {
    const start = await open();
    const anew = emptied(table.place);
    table.root.unmount();
    return stand(anew, start, { open });
  } catch (failure) {
    // The table stays, and it is said why.
    reportError(failure);
    table.root.render(<NumbersAlone {...fallen} isLast />);
    return takeTable;
  }
}

/** A new element in the place of one that cannot be trusted any more. */
function emptied(old: Element): Element {
  const place = document.createElement('div');
  place.id = old.id;
  if (old.isConnected) old.replaceWith(place);
  else document.body.append(place);
  return place;
}

/** The numbers alone, which need nothing else of the page: until it is there again, or for good. */
function drawnTable(place: Element, fallen: Fallen, isLast: boolean) {
  const root = createRoot(place, {
    onUncaughtError: (failure) => {
      reportError(failure);
      // Nothing can be drawn: a sentence needs no drawing.
      place.textContent = failureWords.page;
    },
  });
  flushSync(() => root.render(<NumbersAlone {...fallen} isLast={isLast} />));
  return { place, root };
}

function NumbersAlone({ shown, isTold, isLast }: Fallen & { readonly isLast: boolean }) {
  return (
    <main>
      {isLast && <p role="alert">{failureWords.page}</p>}
      {isTold ? <TableAlone shown={shown} /> : !isLast && <p>{failureWords.again}</p>}
    </main>
  );
}

function TableAlone({ shown }: { readonly shown: Choices }) {
  const { study, rates } = shown;
  const interval = useInterval(shown);
  const now = flowsOf(study, patientsOf(shown), rates);
  const reported = reportedFlows(study, patientsOf(shown));
  return (
    <FlowTable
      now={now}
      reported={reported}
      explained={explanations(now, reported, shown.of)}
      interval={interval}
      of={shown.of}
    />
  );
}
