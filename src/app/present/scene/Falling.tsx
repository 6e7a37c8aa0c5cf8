// The repeats of a scene in which they fall one by one: what has them fall, in either window.

import { FallingRepeats } from '../../../controls/FallingRepeats.tsx';
import { repeatFallen } from '../../../locale/repeatsPicture.ts';
import { resultWords } from '../../../locale/studyWords.ts';
import type { Flows } from '../../../model/flows.ts';
import { MOST_FALLEN } from '../../../model/fallingRepeats.ts';
import type { Scene } from '../../../study/talk.ts';
import { repeatsOf } from './repeatsOf.ts';

export function fallsOneByOne({ picture }: Scene): boolean {
  return picture.kind === 'repeats' && picture.isOneByOne === true;
}

type FallingProps = {
  readonly said: Flows;
  readonly fallen: number;
  readonly onFall: (by: 1 | -1) => void;
};

export function Falling({ said, fallen, onFall }: FallingProps) {
  const { one, many } = resultWords(said.study);
  return (
    <FallingRepeats
      said={repeatFallen(fallen, repeatsOf(said)[fallen - 1] ?? 0, one, many)}
      isAtFirst={fallen <= 1}
      isAtLast={fallen >= MOST_FALLEN}
      onFall={onFall}
    />
  );
}
