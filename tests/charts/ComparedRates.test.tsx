import { render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ComparedRates } from '../../src/charts/ComparedRates.tsx';
import { relationOf } from '../../src/model/compared.ts';
import { studies } from '../../src/study/studies.ts';

const pairs = studies.flatMap((a, index) =>
  studies.slice(index + 1).map((b) => ({
    a: a.id,
    b: b.id,
    relation: relationOf(a, b),
  })),
);

/** All that is said of two series. */
function saidOf(pair: (typeof pairs)[number]): string {
  const { container, unmount } = render(<ComparedRates {...pair} level={0.95} />);
  const said = container.textContent ?? '';
  unmount();
  return said;
}

describe('what two series counted themselves', () => {
  it('says whose the interval is where there is one, and nowhere else', () => {
    const told = pairs.map((pair) => ({ pair, said: saidOf(pair) }));
    const wrong = told.filter(
      ({ said }) => said.includes('Newcombe') !== /; 95% interval /.test(said),
    );
    expect(wrong.map(({ pair }) => `${pair.a} ${pair.b}`)).toEqual([]);
    expect(told.filter(({ said }) => said.includes('Newcombe')).length).toBeGreaterThan(20);
  });

  it('gives none for two series of which one counted who became eligible and the other who was treated', () => {
    const said = saidOf({ a: 'walther-1997', b: 'rackley-1994', relation: 'two series' });
    expect(said).toContain('Not the same quantity');
    expect(said).not.toContain('Newcombe');
  });
});
