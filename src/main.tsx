import { flushSync } from 'react-dom';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import './app/theme.css';
import './app/page.css';
import { readLink, writtenLink } from './inputs/link.ts';
import { studies } from './study/studies.ts';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no #root');
const start = readLink(window.location.search, studies);

// The page as served is the study as reported. A link to it is taken over as it stands; any other is drawn afresh,
// behind the veil that the script in the head has drawn, so that no numbers but its own are ever seen.
const { theme: _, ...shown } = start.choices;
if (root.hasChildNodes() && writtenLink(shown, '', studies) === '' && start.problems.length === 0) {
  hydrateRoot(root, <App start={start} />);
} else {
  flushSync(() => createRoot(root).render(<App start={start} />));
}
delete document.documentElement.dataset.pending;
