// Where each scene of a talk can be opened by others.

import { first } from '../../../study/first.ts';
import { sceneAddress, type PublicAddress } from '../away/usePublicAddress.ts';
import type { TalkNow } from './useTalk.ts';

/** The address of a scene by its id; null where nobody knows where the page stands. */
export function useSceneAddress(
  { talk, study }: Pick<TalkNow, 'talk' | 'study'>,
  { address }: Pick<PublicAddress, 'address'>,
): (scene: string) => string | null {
  return (id) =>
    address === null
      ? null
      : `${sceneAddress(
          address,
          study.id === first.id ? null : study.id,
          1 +
            Math.max(
              0,
              talk.scenes.findIndex((each) => each.id === id),
            ),
        )}${study.hash ?? ''}`;
}
