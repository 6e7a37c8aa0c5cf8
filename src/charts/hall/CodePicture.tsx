import type { CodeSheet } from '../../layout/hall/codeSheet.ts';
import { rounded } from '../../layout/flow/ribbon.ts';
import { HallSvg, WrittenWords, type HallPictureProps } from './HallSvg.tsx';

/** An address as a code that nearly fills the screen, dark on light in every theme, with the address in words beside it. */
export function CodePicture({ picture, name }: HallPictureProps<CodeSheet>) {
  const { screen, code, words } = picture;
  return (
    <HallSvg size={screen} name={name}>
      {code && (
        <>
          <rect
            x={rounded(code.sheet.x)}
            y={rounded(code.sheet.y)}
            width={rounded(code.sheet.width)}
            height={rounded(code.sheet.height)}
            fill="#fff"
            data-code-sheet=""
          />
          <path
            d={code.d}
            transform={`translate(${rounded(code.dark.x)} ${rounded(code.dark.y)}) scale(${code.modulePx})`}
            fill="#000"
            shapeRendering="crispEdges"
            data-code=""
          />
        </>
      )}
      <WrittenWords words={words} />
    </HallSvg>
  );
}
