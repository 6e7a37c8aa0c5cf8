// The same in Svelte 5.

import { mount } from 'svelte';
import type { SvelteHTMLElements } from 'svelte/elements';
import { pageAt } from 'patient-flow-embed';
import Host from './Host.svelte';

pageAt(document.documentElement.dataset['page'] ?? '');
mount(Host, { target: document.body });

/** What a component may give the element, as the tools for components look it up. */
type Props = SvelteHTMLElements['patient-flow'];
export const given: Props = {
  rates: { eligible: 75 },
  class: 'flow',
  'onpatient-flow-change': ({ detail }) => detail.rates,
};
// @ts-expect-error -- there are two themes
export const refused: Props = { theme: 'blue' };
