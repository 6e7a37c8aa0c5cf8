/**
 * Takes the reader to the slider of a rate, by its branch: opened, where on a phone it is behind a chip, in sight, and with the
 * focus.
 */
export function comeTo(branch: string): void {
  const of = (attribute: string) => `[${attribute}="${CSS.escape(branch)}"]`;
  const slider = () => document.querySelector<HTMLElement>(`${of('data-rate')} [type="range"]`);
  const chip = document.querySelector<HTMLElement>(of('data-chip'));
  if (slider()?.checkVisibility() === false && chip?.ariaExpanded !== 'true') chip?.click();
  // It is there when the press has been drawn.
  requestAnimationFrame(() => {
    slider()?.focus();
    slider()?.scrollIntoView({ block: 'nearest' });
  });
}
