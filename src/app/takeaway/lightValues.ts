// The values that the page's style sheet keeps under names, as they are on light paper whatever the reader's theme is.

const EVERY_PAGE = ':root';
const HALL = ":root[data-mode='present']";

/**
 * Reads them from the rules that hold for every page, and `inHall` from those that hold before a hall too; rules for dark, for
 * more contrast and for print stand in conditions.
 */
export function lightValues(inHall = false): (property: string) => string {
  const values = new Map<string, string>();
  // Those of a hall come with its code, in a sheet that is no element of the page.
  for (const sheet of [...document.styleSheets, ...document.adoptedStyleSheets]) {
    for (const rule of sheet.cssRules) {
      if (!(rule instanceof CSSStyleRule)) continue;
      const selector = rule.selectorText.replaceAll('"', "'");
      if (selector !== EVERY_PAGE && !(inHall && selector === HALL)) continue;
      for (const property of rule.style)
        if (property.startsWith('--'))
          values.set(property, inLight(rule.style.getPropertyValue(property)));
    }
  }
  return (property) => values.get(property) ?? '';
}

/**
 * "light-dark(#fff, #000)" → "#fff". For browsers that do not know it, the build writes the two colours as fallbacks of two
 * values of which the page has one: "var(--lightningcss-light, #fff) var(--lightningcss-dark, #000)".
 */
function inLight(value: string): string {
  const [, light] =
    /^(?:light-dark\(|var\(--lightningcss-light,)\s*((?:[^(),]|\([^()]*\))+)/.exec(value.trim()) ??
    [];
  return light?.trim() ?? value;
}
