// Where each scene of a talk can be opened by others.

import type { TalkOf } from '../../../inputs/scenes.ts';
import { writtenTalkShort } from '../../../inputs/talk/talkJson.ts';
import { withTalkHash } from '../../../inputs/talk/talkLink.ts';
import { talkOf } from '../../../locale/talk.ts';
import { deepEqual } from '../../../study/deepEqual.ts';
import { first } from '../../../study/first.ts';
import type { Scene } from '../../../study/talk.ts';
import { sceneAddress, type PublicAddress } from '../away/usePublicAddress.ts';

/** The address of a scene by its id; null where nobody knows where the page stands. */
export function useSceneAddress(
  of: Pick<TalkOf, 'talk' | 'study'>,
  { address }: Pick<PublicAddress, 'address'>,
): (scene: string) => string | null {
  const { study } = of;
  return (id) =>
    address === null
      ? null
      : `${sceneAddress(address, study.id === first.id ? null : study.id, id)}${withTalkHash(study.hash ?? '', sceneAlone(of, id))}`;
}

/**
 * A scene that the study does not tell so travels with its link, alone, so that a code for it stays small: what a phone opens is the
 * question that was asked, and nothing of what the speaker has in mind. '' where the study tells it so.
 */
function sceneAlone({ talk, study }: Pick<TalkOf, 'talk' | 'study'>, id: string): string {
  const asWritten = talkOf(study);
  const scene = talk.scenes.find((each) => each.id === id);
  const { minutes: _, isHidden: __, ...shown } = scene ?? { id };
  const isAsWritten = asWritten.scenes.some((each) =>
    deepEqual(withoutNotes(each), withoutNotes(shown)),
  );
  if (!scene || isAsWritten) return '';
  return writtenTalkShort({ ...talk, scenes: [withoutNotes(shown as Scene)] }, asWritten);
}

function withoutNotes<Each extends object>(scene: Each): Each {
  const { builds }: { readonly builds?: readonly object[] } = scene;
  return { ...scene, notes: '', ...(builds && { builds: builds.map(withoutNotes) }) };
}

/** The same to be read on paper: nobody types a study or a scene that travels with its link. */
export function printedAddress(address: string | null): string | null {
  if (address === null || !/[#&][st]=/.test(address)) return address;
  const printed = new URL(address);
  printed.searchParams.delete('scene');
  // Without its study the rest would lead elsewhere.
  if (printed.hash.startsWith('#s=')) printed.search = '';
  printed.hash = '';
  return printed.href;
}
