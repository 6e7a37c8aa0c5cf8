import { crowdPath, type Crowd } from '../../layout/hall/crowd.ts';
import { peopleCalled, whole } from '../../locale/number.ts';
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

/** The same in words: "195 people as 195 marks, all alike. One mark is one person." */
export function crowdInWords({ patients, marks, says }: Crowd): string {
  const drawn = marks === 1 ? 'one mark' : `${whole(marks)} marks, all alike`;
  return `${peopleCalled(patients, 'person', 'people')} as ${drawn}. ${says}`;
}
