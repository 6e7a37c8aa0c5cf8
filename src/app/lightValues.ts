// The values that the page's style sheet keeps under names, as they are on light paper whatever the reader's theme is.

/** Reads them from the rules that hold for every page; rules for dark, for more contrast and for print stand in conditions. */
export function lightValues(): (property: string) => string {
  const values = new Map<string, string>();
  for (const sheet of document.styleSheets) {
    for (const rule of sheet.cssRules) {
      if (!(rule instanceof CSSStyleRule) || rule.selectorText !== ':root') continue;
      for (const property of rule.style)
        if (property.startsWith('--')) values.set(property, rule.style.getPropertyValue(property));
    }
  }
  return (property) => values.get(property) ?? '';
}
