import { flowId, type Flows } from '../../model/flows.ts';
import type { RateNow } from '../../model/ratesNow.ts';

/** The rate that says how many there are in a group or on a ribbon: its own, or that of which they are the others. */
export function rateAt(now: Flows, rates: readonly RateNow[], part: string): RateNow | undefined {
  const way = now.flows.find(({ id, to }) => id === part || to.id === part);
  return (
    rates.find(({ rate }) => flowId(rate.from.id, rate.branch) === part || rate.branch === part) ??
    rates.find(({ rate }) => rate.from.id === way?.from.id)
  );
}

/**
 * Takes the reader to the slider of a rate, by its branch: opened, where on a phone it is behind a chip, in sight, and with the
 * focus. Escape takes them back to where they came from, if that is said.
 */
export function comeTo(branch: string, from?: SVGElement): void {
  const of = (attribute: string) => `[${attribute}="${CSS.escape(branch)}"]`;
  const slider = () => document.querySelector<HTMLElement>(`${of('data-rate')} [type="range"]`);
  const chip = document.querySelector<HTMLElement>(of('data-chip'));
  if (slider()?.checkVisibility() === false && chip?.ariaExpanded !== 'true') chip?.click();
  // It is there when the press has been drawn.
  requestAnimationFrame(() => {
    const there = slider();
    there?.focus();
    there?.scrollIntoView({ block: 'nearest' });
    if (there && from) backByEscape(there, from);
  });
}

/** Takes the reader from a ribbon in the picture to the slider of the rate that divides there, if one does; whether it has. */
export function goesToRate(now: Flows, rates: readonly RateNow[], ribbon: string): boolean {
  const rate = rateAt(now, rates, ribbon);
  const { activeElement } = document;
  if (rate)
    comeTo(rate.rate.branch, activeElement instanceof SVGElement ? activeElement : undefined);
  return rate !== undefined;
}

/** Only from this visit to it: once the focus has gone elsewhere, Escape means what it means there. */
function backByEscape(slider: HTMLElement, to: SVGElement) {
  const back = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    to.focus();
  };
  slider.addEventListener('keydown', back);
  slider.addEventListener('blur', () => slider.removeEventListener('keydown', back), {
    once: true,
  });
}
