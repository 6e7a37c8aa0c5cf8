import { CONSORT_PX, type Consort } from '../../layout/flow/consort.ts';
import type { BasisNow } from '../../model/flows.ts';
import { restsOn, type Explanation } from '../../locale/explained.ts';
import { signWords } from '../../locale/signs.ts';
import type { Sign } from '../signs.ts';

/** What the box of a group or flow says beside its name. */
export function toldOf(explained: (id: string) => Explanation) {
  return (id: string) => {
    const explanation = explained(id);
    return { ofWhom: explanation.ofWhom, note: restsOn(explanation) };
  };
}

/** What the edges of these boxes mean. */
export function consortSigns({ boxes }: Consort): readonly Sign[] {
  const signs = [
    ['reported', signWords.reported],
    ['assumed', signWords.assumed],
    ['set', signWords.setInBoxes],
  ] as const;
  return signs
    .filter(([basis]) => basis === 'reported' || boxes.some((box) => box.basis === basis))
    .map(([basis, meaning]) => ({ of: basis, meaning, paint: { fill: 'none', ...edgeOf(basis) } }));
}

/** The edge of a box: broken where an assumption is needed, heavy where the reader set a rate. */
function edgeOf(basis: BasisNow) {
  return {
    stroke: 'var(--ink)',
    strokeWidth: basis === 'set' ? 2.5 : 1.25,
    ...(basis === 'assumed' ? { strokeDasharray: '5 3' } : {}),
  };
}

const WEIGHTS = { name: 650, number: 650, note: 400 } as const;

/** The numbers as boxes down the page with exits at the side. */
export function ConsortDiagram({ consort }: { readonly consort: Consort }) {
  const { width, height, boxes, arrows } = consort;
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      fontFamily="var(--sans)"
      fill="var(--ink)"
    >
      {arrows.map(({ id, d, head }) => (
        <g key={id} data-arrow={id}>
          <path d={d} fill="none" stroke="var(--ink)" strokeWidth="1.25" />
          <path d={head} fill="var(--ink)" />
        </g>
      ))}
      {boxes.map(({ id, box, count, basis, lines, kind }) => (
        <g key={`${kind} ${id} ${box.y}`}>
          <rect
            {...box}
            fill="var(--raised)"
            {...edgeOf(basis)}
            data-group={id}
            data-count={count}
            data-basis={basis}
          />
          {lines.map(({ text, kind: role, x, y }) => (
            <text
              key={y}
              x={x}
              y={y}
              fontSize={CONSORT_PX[role]}
              fontWeight={WEIGHTS[role]}
              fill={role === 'note' ? 'var(--muted)' : 'var(--ink)'}
            >
              {text}
            </text>
          ))}
        </g>
      ))}
    </svg>
  );
}
