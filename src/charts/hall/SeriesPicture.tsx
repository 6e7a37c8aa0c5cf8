import { rounded } from '../../layout/flow/ribbon.ts';
import type { SeriesRows } from '../../layout/hall/seriesRows.ts';
import { HallSvg, WrittenWords, type HallPictureProps } from './HallSvg.tsx';

/** What several series saw of one rate, each with its interval, on one scale; hollow where it is another quantity. */
export function SeriesPicture({ picture, name }: HallPictureProps<SeriesRows>) {
  const { hall, scale, rows, ticks, plot, markPx, words } = picture;
  return (
    <HallSvg size={hall} name={name} scale={scale}>
      <path
        d={ticks.map(({ x }) => `M${rounded(x)},${plot.from}V${rounded(plot.to)}`).join('')}
        stroke="var(--line)"
        strokeWidth={hall.strokePx}
      />
      {rows.map(({ name: of, isOwn, isSame, y, markX, fromX, toX, words: said }) => (
        <g key={`${of}${String(isOwn)}`} data-series={of} data-same={isSame}>
          <path
            d={`M${rounded(fromX)},${rounded(y)}H${rounded(toX)}`}
            stroke="var(--muted)"
            strokeWidth={hall.strokePx}
          />
          <circle
            cx={rounded(markX)}
            cy={rounded(y)}
            r={markPx}
            fill={isSame ? 'var(--ink)' : 'var(--paper)'}
            stroke="var(--ink)"
            strokeWidth={1.2 * hall.strokePx}
          />
          <WrittenWords words={said} />
        </g>
      ))}
      <WrittenWords words={words} />
    </HallSvg>
  );
}
