import type { ComponentProps } from 'react';
import type { Carried } from '../scene/sceneBegun.ts';
import { sceneDrawings } from '../scene/scenesDrawn.tsx';
import { TakeAway } from './TakeAway.tsx';

type TalkFilesProps = Omit<ComponentProps<typeof TakeAway>, 'scenes'> & {
  readonly carried: Carried;
};

/** The talk as files, each scene as it begins. */
export function TalkFiles({ carried, ...props }: TalkFilesProps) {
  return <TakeAway {...props} scenes={sceneDrawings(props.of, carried)} />;
}
