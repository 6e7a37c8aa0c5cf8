import { fireEvent, render } from '@testing-library/react';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { Grips } from '../../../src/charts/flow/Grips.tsx';
import { gripsOf } from '../../../src/layout/flow/grips.ts';
import { pictureOf } from '../../../src/layout/flow/picture.ts';
import { sheets } from '../../../src/layout/flow/sheets.ts';
import { flowsOf, reportedFlows, type Rates } from '../../../src/model/flows.ts';
import { wilson } from '../../../src/model/interval.ts';
import { ratesNow } from '../../../src/model/ratesNow.ts';
import { walther1997 } from '../../../src/study/trials/walther1997.ts';
import { patients, perMille } from '../../../src/study/units.ts';

const n195 = patients(195);

// The page of the tests has no pointers to be captured.
beforeAll(() => {
  Element.prototype.setPointerCapture = () => {};
});

function gripped(rates: Rates = {}) {
  const now = flowsOf(walther1997, n195, rates);
  const picture = pictureOf(now, reportedFlows(walther1997, n195), sheets[0]);
  const heard = {
    onHold: vi.fn<() => void>(),
    onMove: vi.fn<(...given: readonly unknown[]) => void>(),
    onLetGo: vi.fn<() => void>(),
    onPutBack: vi.fn<(...given: readonly unknown[]) => void>(),
  };
  const { container } = render(
    <svg>
      <Grips
        picture={picture}
        grips={gripsOf(picture, now)}
        rates={ratesNow(now, rates, (x, n) => wilson(x, n, 0.95))}
        {...heard}
      />
    </svg>,
  );
  const of = (branch: string) => container.querySelector(`[data-grip="${branch}"]`)!;
  return { ...heard, of };
}

const hand = (more: object = {}) => ({ pointerId: 1, isPrimary: true, button: 0, ...more });

describe('a grip', () => {
  it('that a finger turns out to scroll by puts the rate back to where it was taken hold of', () => {
    const { of, onHold, onLetGo, onPutBack } = gripped();
    const hit = of('eligible').querySelector('path')!;
    fireEvent.pointerDown(hit, hand());
    expect(onHold).toHaveBeenCalledOnce();
    expect(of('eligible').querySelector('[data-rail]')).not.toBeNull();
    // Of another finger nothing is heard.
    fireEvent.pointerCancel(hit, hand({ pointerId: 2 }));
    expect(onPutBack).not.toHaveBeenCalled();
    fireEvent.pointerCancel(hit, hand());
    expect(onPutBack.mock.calls[0]?.[1]).toBe(644);
    expect(onLetGo).toHaveBeenCalledOnce();
    expect(of('eligible').querySelector('[data-rail]')).toBeNull();
  });

  it('is held by the first finger and the first button alone', () => {
    const { of, onHold } = gripped();
    const hit = of('eligible').querySelector('path')!;
    fireEvent.pointerDown(hit, hand({ isPrimary: false }));
    fireEvent.pointerDown(hit, hand({ button: 2 }));
    expect(onHold).not.toHaveBeenCalled();
  });

  it('of a rate that is set is a pill with its number, edged in gold; of others it has no number', () => {
    const { of } = gripped({ eligible: perMille(750) });
    expect(of('eligible').querySelector('text')?.textContent).toBe('75%');
    expect(of('eligible').querySelector('rect')?.getAttribute('stroke')).toBe('var(--set)');
    expect(of('responded').querySelector('text')).toBeNull();
    expect(of('responded').querySelector('rect')?.getAttribute('stroke')).toBeNull();
  });

  it('that is held has its number at the rail and not twice', () => {
    const { of } = gripped({ eligible: perMille(750) });
    fireEvent.pointerDown(of('eligible').querySelector('path')!, hand());
    const said = [...of('eligible').querySelectorAll('text')].map((each) => each.textContent);
    expect(said.filter((each) => each === '75%')).toHaveLength(1);
  });
});
