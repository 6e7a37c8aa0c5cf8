import { crowdPath, type Crowd } from '../../layout/hall/crowd.ts';
import { HallSvg, WrittenWords, type HallPictureProps } from './HallSvg.tsx';

/** Every patient of a cohort as a mark, all alike. */
export function CrowdPicture({ picture, name }: HallPictureProps<Crowd>) {
  return (
    <HallSvg size={picture.hall} name={name}>
      <path
        d={crowdPath(picture)}
        fill={`var(--tone-${picture.tone})`}
        data-marks={picture.marks}
        data-count={picture.patients}
      />
      <WrittenWords words={picture.words} />
    </HallSvg>
  );
}
