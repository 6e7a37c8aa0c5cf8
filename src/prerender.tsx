// The page as reported, as HTML, at build time: what is seen before any script, and without one.

import { prerender } from 'react-dom/static';
import { App } from './app/App.tsx';
import { startingChoices } from './inputs/choices.ts';
import { first } from './study/first.ts';

/** The content of #root for a link without anything in it, with the parts that scripts load later. Fails where one of them does. */
export async function prerendered(): Promise<string> {
  const failures: unknown[] = [];
  const { prelude } = await prerender(
    <App start={{ choices: startingChoices(first), problems: [] }} />,
    {
      // All in its place: a part that came later in the page would need a script to move it.
      progressiveChunkSize: Number.POSITIVE_INFINITY,
      onError: (failure) => void failures.push(failure),
    },
  );
  // A boundary would put a sentence in its place, for everybody.
  if (failures.length > 0) throw failures[0];
  return new Response(prelude).text();
}
