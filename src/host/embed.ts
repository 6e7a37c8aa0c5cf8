// embed.js: a plain script beside the page.

import { begin } from './element.ts';

/** Where the page stands, seen from the script; from the copy in v1/ another (build/forHosts.ts). */
const PAGE = '.';

const script = document.currentScript;
if (script instanceof HTMLScriptElement) begin(new URL(PAGE, script.src).href);
