// The page as reported, as HTML, at build time: what is seen before any script, and without one.

import { renderToString } from 'react-dom/server';
import { App } from './app/App.tsx';
import { readLink } from './inputs/link.ts';
import { first } from './study/catalogue.ts';

/** The content of #root for a link without anything in it. */
export function prerendered(): string {
  return renderToString(<App start={readLink('', [first])} />);
}
