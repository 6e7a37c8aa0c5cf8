// The package `patient-flow-embed`: the same once more, for who builds a page of their own. Where it is built into cannot say where
// the page stands.

import { begin, isPageKnown, pageAt } from './element.ts';

// Where a page is drawn by a server there are no elements.
if (typeof customElements !== 'undefined') begin(null);

// Elements that nobody has told where the page is show what stands in them, which may be nothing: whoever writes the page is told.
if (typeof addEventListener === 'function')
  addEventListener('load', () => setTimeout(complainOfNoPage));

function complainOfNoPage() {
  const waiting = [...document.querySelectorAll('patient-flow:not([src])')];
  if (waiting.length > 0 && !isPageKnown())
    // oxlint-disable-next-line no-console -- the one place where the writer of a page looks
    console.error('<patient-flow>: where its page is nobody has said, by pageAt() or by src');
}

export { pageAt };
