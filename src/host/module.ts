// embed.mjs: the same as a module beside the page, for pages that have their scripts so.

import { begin, pageAt } from './element.ts';

/** Where the page stands, seen from the module; from the copy in v1/ another (build/forHosts.ts). */
const PAGE = '.';

begin(new URL(PAGE, import.meta.url).href);

// What a module is for is what it exports.
export { pageAt };
