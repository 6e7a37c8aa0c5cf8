import type { Whom } from '../../layout/hall/whom.ts';
import { roundedBox } from '../../layout/flow/roundedBox.ts';
import { Sankey } from '../flow/Sankey.tsx';
import { WrittenWords } from './HallSvg.tsx';

type WhomPictureProps = {
  readonly whom: Whom;
  readonly idPrefix: string;
  /** Whether it carries the marks that programs look for. */
  readonly isMarked: boolean;
};

/** The thread through the stages, and of whom it is which share: the group that is spoken of is outlined. */
export function WhomPicture({ whom, idPrefix, isMarked }: WhomPictureProps) {
  return (
    <Sankey
      picture={whom.picture}
      name={whom.name}
      describedBy=""
      spokenOf={nothing}
      tabStop=""
      picked={null}
      isMarked={isMarked}
      isStill
      idPrefix={idPrefix}
      overlay={whom.shares.map(({ of, box: { x, y, width, height }, line, words, isSpokenOf }) => (
        <g key={of} data-whom={of}>
          <rect
            {...roundedBox({
              x: x - 5,
              y: y - 5,
              width: width + 10,
              height: height + 10,
            })}
            fill="none"
            stroke={isSpokenOf ? 'var(--ink)' : 'var(--control-line)'}
            strokeWidth="4"
            rx="3"
          />
          <path
            d={line}
            stroke={isSpokenOf ? 'var(--ink)' : 'var(--control-line)'}
            strokeWidth="2.6"
          />
          <WrittenWords words={words} />
        </g>
      ))}
      above={<WrittenWords words={whom.end} />}
    />
  );
}

function nothing(): string {
  return '';
}
