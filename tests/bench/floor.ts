// The least that a React page can be: it takes over one heading. What the app weighs beyond this is our own.

import { createElement } from 'react';
import { hydrateRoot } from 'react-dom/client';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no #root');
hydrateRoot(root, createElement('h1', null, 'Patient Flow'));
