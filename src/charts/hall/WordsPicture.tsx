import type { BigWords } from '../../layout/hall/bigWords.ts';
import { rounded } from '../../layout/flow/ribbon.ts';
import { HallSvg, WrittenWords, type HallPictureProps } from './HallSvg.tsx';

/** Something told in words alone, large. */
export function WordsPicture({ picture, name }: HallPictureProps<BigWords>) {
  const { hall, scale, rulesY, words } = picture;
  return (
    <HallSvg size={hall} name={name} scale={scale}>
      <path
        d={rulesY.map((y) => `M0,${rounded(y)}H${hall.widthPx}`).join('')}
        stroke="var(--line)"
        strokeWidth={hall.strokePx}
      />
      <WrittenWords words={words} />
    </HallSvg>
  );
}
