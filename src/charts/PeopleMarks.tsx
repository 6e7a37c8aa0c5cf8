import { memo } from 'react';
import { marksPath, type PeoplePicture, type PicturedBlock } from '../layout/iconGrid.ts';
import { deepEqual } from '../study/deepEqual.ts';
import { GroupLabel } from './flow/GroupLabel.tsx';
import { Hatches } from './flow/Hatches.tsx';

type PeopleMarksProps = {
  readonly picture: PeoplePicture;
  /** What the whole picture says, and where it is said how to read it. */
  readonly name: string;
  readonly describedBy: string;
  /** What is said of one group. */
  readonly spokenOf: (id: string) => string;
  /** What keeps its ids apart from those of another drawing on the page, which then carries the marks that programs look for. */
  readonly idPrefix?: string;
};

/** Every patient as a mark, gathered by the group in which they end: the numbers of the flow once more. */
export function PeopleMarks({
  picture,
  name,
  describedBy,
  spokenOf,
  idPrefix = '',
}: PeopleMarksProps) {
  const { sheet, width, height } = picture;
  const prefix = `${idPrefix}people-${sheet.name}-`;
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="group"
      aria-label={name}
      aria-describedby={describedBy}
      fontFamily="var(--sans)"
    >
      <Hatches prefix={prefix} />
      {picture.blocks.map((block) => (
        <Block
          key={block.id}
          block={block}
          picture={picture}
          spoken={spokenOf(block.id)}
          prefix={prefix}
          isMarked={idPrefix === ''}
        />
      ))}
    </svg>
  );
}

type BlockProps = {
  readonly block: PicturedBlock;
  readonly picture: PeoplePicture;
  readonly spoken: string;
  readonly prefix: string;
  readonly isMarked: boolean;
};

const Block = memo(
  function Block({ block, picture, spoken, prefix, isMarked }: BlockProps) {
    const { id, tone, basis, count, marks } = block;
    const fill = basis === 'assumed' ? `url(#${prefix}box-${tone})` : `var(--tone-${tone})`;
    return (
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an image made of shapes, for which HTML has no element inside a picture
      <g role="img" aria-label={spoken}>
        <GroupLabel group={labelled(block)} sheet={picture.sheet} />
        {count === 0 && (
          <path
            d={`M${block.box.x},${block.box.y + 2}h${2 * picture.pitchPx}`}
            stroke={`var(--tone-${tone})`}
            strokeWidth="2"
            strokeDasharray="2 2"
          />
        )}
        <path
          d={marksPath(block, picture)}
          {...(isMarked
            ? { 'data-people': id, 'data-count': count, 'data-marks': marks, 'data-basis': basis }
            : {})}
          fill={fill}
          stroke={basis === 'set' ? 'var(--ink)' : `var(--tone-${tone})`}
          strokeWidth={basis === 'set' ? Math.min(1.5, picture.markPx / 5) : 0.5}
        />
      </g>
    );
  },
  (before, after) =>
    before.spoken === after.spoken &&
    before.picture.sheet === after.picture.sheet &&
    before.picture.pitchPx === after.picture.pitchPx &&
    deepEqual(before.block, after.block),
);

/** The label stands on its block, so no line needs to lead there. */
function labelled({ label, ...block }: PicturedBlock) {
  const box = { x: label.x, y: label.y, width: 0, height: label.heightPx };
  return { ...block, label, box, hasKey: false };
}
