import type { Choices } from '../../../inputs/choices.ts';
import type { Ranges } from '../../../model/ranges.ts';
import type { Scene } from '../../../study/talk.ts';
import { useRanges } from '../../doubt/useRanges.ts';

/**
 * The ranges that a scene is drawn from; null while they are not known, and where its picture is not of repeats: nothing
 * else in a talk is drawn from them, and working them out is not free.
 */
export function useSceneRanges({ picture }: Scene, choices: Choices): Ranges | null {
  return useRanges(picture.kind === 'repeats' ? choices : { ...choices, doubt: 'none' });
}
