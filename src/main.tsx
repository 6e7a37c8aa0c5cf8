import './app/shell/theme.css';
import './app/shell/page.css';
import { noteUnheard, putBack } from './app/after/early.ts';
import { loadParts } from './app/after/late.tsx';
import { mendAddress } from './app/opening/mendAddress.ts';
import { openLink } from './app/opening/openLink.ts';
import { stand } from './app/opening/standing.tsx';
import { writtenLink } from './inputs/writtenLink.ts';
import { first } from './study/first.ts';
import type { OpenedLink } from './app/mode.ts';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no #root');
const link = opened();
if (link instanceof Promise)
  void link.then(
    (start) => show(root, start),
    (failure) => leaveOut(root, failure),
  );
else show(root, link);

/** The link in the address, read for its mode; fails where the code of the mode cannot be loaded. */
function opened(): OpenedLink | Promise<OpenedLink> {
  const search = mendAddress();
  const asExplored = openLink(search);
  if (!/[?&]mode=(?!explore(?:&|$))/i.test(search)) return asExplored;
  return import('./app/opening/openMode.tsx').then(({ openMode }) => openMode(search, asExplored));
}

/**
 * Nothing of the page where it was not to be shown: the whole of it has what a frame leaves out and what a talk has not told
 * yet. The script in the head hears that something is missing, and says what.
 */
function leaveOut(place: HTMLElement, failure: unknown) {
  place.replaceChildren();
  reportError(failure);
}

function show(place: HTMLElement, start: OpenedLink) {
  // The page as served is the study as reported. A link to it is taken over as it stands; any other is drawn afresh,
  // behind the veil that the script in the head has drawn, so that no numbers but its own are ever seen.
  const { theme: _, ...shown } = start.choices;
  const isAsServed =
    !start.Arrangement &&
    writtenLink(shown, '', [first]) === '' &&
    start.problems.length === 0 &&
    start.unopened === undefined;
  if (place.hasChildNodes() && isAsServed) {
    noteUnheard();
    putBack(place);
    stand(place, start, { isServed: true, open: opened });
    unveil();
    return;
  }
  // In one piece: what comes later would push down what is being read.
  const draw = () => {
    stand(place, start, { open: opened });
    unveil();
  };
  void Promise.resolve(start.Arrangement ?? loadParts()).then(draw, draw);
}

function unveil() {
  // Where that cannot be loaded the page is one that needs the network.
  void import('./app/offline/keepForOffline.ts').then(
    ({ keepForOffline }) => keepForOffline(),
    () => undefined,
  );
  const { dataset } = document.documentElement;
  delete dataset.pending;
  delete dataset.scripts;
  // A veil that lifted too soon has said that something did not come.
  document.getElementById('late')?.setAttribute('hidden', '');
}
