import { roundedBox } from '../../layout/flow/roundedBox.ts';
import type { ShareBars } from '../../layout/hall/shareBars.ts';
import { HallSvg, WrittenWords, type HallPictureProps } from './HallSvg.tsx';

/** The same number as a share of several: pale bars as long as their bases are large, and in each the part, dark. */
export function SharesPicture({ picture, name, idPrefix }: HallPictureProps<ShareBars>) {
  const { hall, scale, bars } = picture;
  const hatch = `${idPrefix}shares-hatch`;
  return (
    <HallSvg size={hall} name={name} scale={scale}>
      <defs>
        {/* As wide as can be seen from the last row, where the hatches of the page would be grey. */}
        <pattern
          id={hatch}
          width="12"
          height="12"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="12" height="12" fill="var(--tone-outcome)" />
          <rect width="4" height="12" fill="var(--hatch)" />
        </pattern>
      </defs>
      {bars.map(({ row, basis, base, part, words }) => (
        <g key={`${row.ofWhom} ${row.x} ${row.n}`} data-x={row.x} data-n={row.n}>
          <rect {...roundedBox(base)} fill="var(--tint-cohort)" />
          <rect
            {...roundedBox(part)}
            fill={basis === 'assumed' ? `url(#${hatch})` : 'var(--tone-outcome)'}
          />
          <WrittenWords words={words} />
        </g>
      ))}
    </HallSvg>
  );
}
