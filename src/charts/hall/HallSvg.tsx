import type { ReactNode } from 'react';
import type { Written } from '../../layout/written.ts';
import { rounded } from '../../layout/flow/ribbon.ts';

/** What every picture for a hall is drawn from. */
export type HallPictureProps<Picture> = {
  readonly picture: Picture;
  /** What it says, for who cannot see it. */
  readonly name: string;
  /** What keeps its ids apart from those of another drawing on the page. */
  readonly idPrefix: string;
};

type HallSvgProps = {
  readonly size: { readonly widthPx: number; readonly heightPx: number };
  readonly name: string;
  /** What all that is drawn is multiplied with. */
  readonly scale?: number;
  readonly children: ReactNode;
};

/** The frame of a picture that is one image; attributes alone, so that it can leave the page as a file. */
export function HallSvg({ size: { widthPx, heightPx }, name, scale = 1, children }: HallSvgProps) {
  return (
    <svg
      viewBox={`0 0 ${widthPx} ${heightPx}`}
      width={widthPx}
      height={heightPx}
      preserveAspectRatio="xMinYMin"
      role="img"
      aria-label={name}
      fontFamily="var(--sans)"
    >
      {scale === 1 ? children : <g transform={`scale(${scale})`}>{children}</g>}
    </svg>
  );
}

/** Lines of words where the layout put them. */
export function WrittenWords({
  words,
  ink = 'var(--ink)',
}: {
  readonly words: readonly Written[];
  readonly ink?: string;
}) {
  return words.map(({ x, y, anchor, pieces }) => (
    <text
      key={`${x} ${y} ${anchor}`}
      x={rounded(x)}
      y={rounded(y)}
      {...(anchor === 'start' ? {} : { textAnchor: anchor })}
    >
      {pieces.map(({ text, sizePx, look }) => (
        <tspan
          key={`${sizePx} ${text}`}
          fontSize={sizePx}
          fill={look === 'muted' ? 'var(--muted)' : ink}
          {...(look === 'strong' ? { fontWeight: 650 } : {})}
        >
          {text}
        </tspan>
      ))}
    </text>
  ));
}
