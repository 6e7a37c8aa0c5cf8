import { memo } from 'react';
import type { PicturedThread } from '../../layout/flow/thread.ts';
import { rounded } from '../../layout/flow/ribbon.ts';
import { textWidth } from '../../layout/textWidth.ts';
import type { Sheet } from '../../layout/flow/sheets.ts';
import { deepEqual } from '../../study/deepEqual.ts';
import { HALO } from '../paint.ts';

type ThreadProps = {
  readonly thread: PicturedThread;
  readonly prefix: string;
  readonly sheet: Sheet;
};

/** The people of the result as one band through every stage, with their share of those who are still there. */
export const Thread = memo(function Thread({ thread, prefix, sheet }: ThreadProps) {
  const { of, isOfResult, certain, possible, certainBoxes, possibleBoxes, nobody } = thread;
  // Gold is for the result alone.
  const band = isOfResult ? 'var(--thread)' : 'var(--trace)';
  const box = isOfResult ? 'var(--thread-box)' : 'var(--trace-box)';
  const possibleFill = `url(#${prefix}${isOfResult ? 'possible' : 'possible-traced'})`;
  return (
    <g pointerEvents="none" aria-hidden="true" data-thread={of}>
      <path d={certain} fill={band} stroke={box} strokeWidth={sheet.strokePx ?? 0.75} />
      <path d={certainBoxes} fill={box} />
      {possible !== '' && (
        <>
          <path
            d={possible}
            fill={possibleFill}
            stroke={box}
            strokeWidth={sheet.strokePx ?? 0.75}
          />
          <path d={possibleBoxes} fill={possibleFill} />
        </>
      )}
      {nobody !== '' && (
        <path
          d={nobody}
          fill="none"
          stroke={box}
          strokeWidth={sheet.strokePx ?? 1.5}
          strokeDasharray="1.5 3"
        />
      )}
    </g>
  );
}, deepEqual);

type ThreadWordsProps = Pick<PicturedThread, 'isOfResult' | 'words'> & Pick<ThreadProps, 'sheet'>;

/** Which share of those who are there the thread is, at each stage; above all that shows doubt. */
export function ThreadWords({ words, ...rest }: ThreadWordsProps) {
  return (
    <g pointerEvents="none" aria-hidden="true" data-thread-words="">
      {words.map((each) => (
        <Share key={each.group} words={each} {...rest} />
      ))}
    </g>
  );
}

type ShareProps = Omit<ThreadWordsProps, 'words'> & {
  readonly words: PicturedThread['words'][number];
};

/** The share at one stage: in whole percent, so that it is mostly the same while a rate moves. */
const Share = memo(function Share({
  words: { x, y, strong, rest, downPx },
  isOfResult,
  sheet,
}: ShareProps) {
  // Down the page they stand on ribbons of any colour.
  const isDown = sheet.flow === 'down';
  return (
    <g transform={`translate(${rounded(x)} ${rounded(y)})`}>
      {isDown && (
        <rect
          x={-3}
          y={rounded(-0.95 * sheet.textPx)}
          width={rounded(
            textWidth(strong, sheet.textPx, 'strong') + textWidth(rest, sheet.textPx) + 6,
          )}
          height={rounded(1.25 * sheet.textPx)}
          rx={3}
          fill="var(--paper)"
        />
      )}
      <text
        fontSize={sheet.textPx}
        fill={isDown ? 'var(--ink)' : isOfResult ? 'var(--accent)' : 'var(--trace-ink)'}
        {...HALO}
      >
        <tspan fontWeight="650">{strong}</tspan>
        {downPx === 0 ? (
          rest
        ) : (
          <tspan x={0} dy={rounded(downPx)}>
            {rest.trimStart()}
          </tspan>
        )}
      </text>
    </g>
  );
}, deepEqual);
