import type { Plugin } from 'vite';
import { stemOf, stemsOf } from './classNames.ts';
import type { DrawnPage } from './drawnPage.ts';
import { selected } from './styleRules.ts';

/** What holds before a hall alone, and the sheet with which it comes: until then a talk shows no more than what it is of. */
const HALL = {
  selector: /^(?::root|html)\[data-mode=present\]/,
  sheet: /\/app\/present\/Present\.module\.css$/,
};

/**
 * Gives the styles of what is not in the page as served to the code that draws it: a dialog or a talk then comes with its looks in
 * one piece, and the page is painted without them. They stand after those of the page.
 */
export function lateStyles(drawn: () => Promise<DrawnPage>): Plugin {
  return {
    name: 'late-styles',
    apply: (_, { command, isSsrBuild }) => command === 'build' && !isSsrBuild,
    // After Vite has made of the file its class names.
    enforce: 'post',
    async transform(code, id) {
      if (!id.endsWith('.module.css')) return undefined;
      const { root, style } = await drawn();
      const stem = stemOf(id);
      if (wornIn(root).has(stem)) return undefined;
      const isLate = lateIn(root);
      const isOfHall = HALL.sheet.test(id);
      const own = selected(
        style,
        (selector) =>
          isLate(selector) &&
          (stemsOf(selector).has(stem) || (isOfHall && HALL.selector.test(selector))),
      );
      return { code: `${code}\n${worn(own)}`, map: null, moduleSideEffects: true };
    },
  };
}

/** What of the styles of the whole app is in the page as served: what its parts wear, and what holds for every page. */
export function stylesAtOnce(style: string, root: string): string {
  const isLate = lateIn(root);
  return selected(style, (selector) => !isLate(selector));
}

function lateIn(root: string): (selector: string) => boolean {
  const served = wornIn(root);
  return (selector) => {
    const stems = [...stemsOf(selector)];
    return (
      HALL.selector.test(selector) || (stems.length > 0 && stems.every((stem) => !served.has(stem)))
    );
  };
}

/** The beginnings of all class names in the markup. */
function wornIn(root: string): ReadonlySet<string> {
  const names = [...root.matchAll(/\sclass="([^"]*)"/g)].flatMap(([, all = '']) => all.split(' '));
  return new Set(names.flatMap((name) => [...stemsOf(name)]));
}

/** A script that puts on these styles: by a sheet of its own, which the policy of the page allows, as it is made by its scripts. */
function worn(style: string): string {
  return `{${[
    'const sheet=new CSSStyleSheet',
    `sheet.replaceSync(${JSON.stringify(style)})`,
    'document.adoptedStyleSheets=[...document.adoptedStyleSheets,sheet]',
  ].join(';')}}`;
}
