import './app/shell/theme.css';
import './app/shell/page.css';
import { noteUnheard, pressAgain, putBack } from './app/after/early.ts';
import { loadParts } from './app/after/late.tsx';
import { libraryNow, theLibrary } from './app/compare/useLibrary.ts';
import { mendAddress } from './app/opening/mendAddress.ts';
import { openMode } from './app/opening/openMode.ts';
import { openLink } from './app/opening/openLink.ts';
import { stand } from './app/opening/standing.tsx';
import { views } from './app/picture/views.tsx';
import { startingChoices, type Choices } from './inputs/choices.ts';
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
  return openMode(search, asExplored);
}

/**
 * Nothing of the page where it was not to be shown: the whole of it has what a frame leaves out and what a talk has not told
 * yet. The script in the head hears that something is missing, and says what. A frame of the study as reported has its
 * picture all the same.
 */
function leaveOut(place: HTMLElement, failure: unknown) {
  if (document.documentElement.dataset.pending !== 'nothing') place.replaceChildren();
  reportError(failure);
}

function show(place: HTMLElement, start: OpenedLink) {
  const { study, view, pinned } = start.choices;
  // What comes with the other studies is not in the page as served.
  const isServed =
    place.hasChildNodes() &&
    !start.Arrangement &&
    study === first &&
    pinned === undefined &&
    libraryNow() === null;
  const draw = () => {
    if (isServed) {
      noteUnheard();
      putBack(place);
    }
    // The page as served is the study as reported. What a link to the same study asks for is a change of that; any other is
    // drawn afresh. The veil that the script in the head has drawn lifts when the numbers of the link are there.
    stand(place, start, {
      served: isServed ? served(start) : undefined,
      onThere: unveil,
      open: opened,
    });
    pressAgain(place);
  };
  const code: Promise<unknown>[] = [];
  // In one piece: what comes later would push down what is being read. What was served keeps its place, but for what stands
  // below the table, which goes where the picture was.
  if (!start.Arrangement && !(isServed && view !== 'table')) code.push(loadParts());
  if (!start.Arrangement && pinned) code.push(theLibrary());
  const ofView = view && views[view].code;
  if (ofView) code.push(ofView.load());
  if (code.length === 0) draw();
  else void Promise.allSettled(code).then(draw);
}

function served({ choices, problems, unopened }: OpenedLink): Choices {
  const { theme, ...shown } = choices;
  const isAsItStands =
    writtenLink(shown, '', [first]) === '' && problems.length === 0 && unopened === undefined;
  // The theme is not written into the page, and the script in the head has set it.
  return isAsItStands ? choices : { ...startingChoices(first), ...(theme && { theme }) };
}

let isUnveiled = false;

function unveil() {
  if (isUnveiled) return;
  isUnveiled = true;

  // Where that cannot be loaded the page is one that needs the network.
  void import('./app/offline/onceThere.ts').then(
    ({ onceThere }) => onceThere(),
    () => undefined,
  );
  const { dataset } = document.documentElement;
  delete dataset.pending;
  delete dataset.coming;
  delete dataset.scripts;
  // A veil that lifted too soon has said that something did not come.
  document.getElementById('late')?.setAttribute('hidden', '');
}
