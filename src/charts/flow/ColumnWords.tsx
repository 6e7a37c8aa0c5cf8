import type { Words } from '../../layout/hall/guessColumn.ts';
import { rounded } from '../../layout/flow/ribbon.ts';

/** Words of the column of a guess where the layout put them. */
export function ColumnWords({
  words: { text, x, y, sizePx },
  fill,
  anchor,
  isStrong = false,
}: {
  readonly words: Words;
  readonly fill: string;
  readonly anchor?: 'middle';
  readonly isStrong?: boolean;
}) {
  return (
    <text
      x={rounded(x)}
      y={rounded(y)}
      fontSize={sizePx}
      fill={fill}
      textAnchor={anchor}
      fontWeight={isStrong ? 650 : 400}
    >
      {text}
    </text>
  );
}
