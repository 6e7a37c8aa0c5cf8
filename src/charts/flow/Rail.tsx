import { isFreeOfWords } from '../../layout/flow/freeOfWords.ts';
import { edgeAt, type Grip } from '../../layout/flow/grips.ts';
import type { Picture } from '../../layout/flow/pictured.ts';
import { rounded } from '../../layout/flow/ribbon.ts';
import { textWidth } from '../../layout/textWidth.ts';
import { ratePercent } from '../../locale/number.ts';
import type { RateNow } from '../../model/ratesNow.ts';
import { HALO } from '../paint.ts';

/** Between a rail and what is written at it. */
const GAP_PX = 12;
/** Between a grip and the rate that is written at it: beside the hand, or down the page above the finger. */
const BESIDE_PX = 22;
const ABOVE_PX = 34;

type RailProps = { readonly picture: Picture; readonly grip: Grip; readonly now: RateNow };

/** From nobody to all of the group, on the picture's own scale, with the reported rate and its interval. */
export function Rail({ picture, grip, now }: RailProps) {
  const { sheet, width } = picture;
  const isAcross = sheet.flow === 'across';
  const along = isAcross ? grip.at.x : grip.at.y;
  const point = (across: number, aside = 0) =>
    isAcross
      ? `${rounded(along + aside)},${rounded(across)}`
      : `${rounded(across)},${rounded(along + aside)}`;
  const line = (from: number, to: number) => `M${point(from)}L${point(to)}`;
  const cap = (across: number) => `M${point(across, -5)}L${point(across, 5)}`;
  const { none, all } = grip;
  const reported = edgeAt(grip, now.reportedPerMille / 1000);
  const { low, high } = now.interval;

  const text = ratePercent(now.perMille);
  const pillPx = textWidth(text, sheet.namePx) + 20;
  const heightPx = sheet.namePx + 12;
  const pill = isAcross
    ? { x: along - BESIDE_PX - pillPx, y: grip.at.y - heightPx / 2 }
    : {
        x: Math.min(width - pillPx, Math.max(0, grip.at.x - pillPx / 2)),
        y: grip.at.y - ABOVE_PX - heightPx,
      };
  const endOf = (end: number) => {
    const words = ratePercent(end);
    const across = edgeAt(grip, end / 1000);
    const [left, right] = [along - GAP_PX - textWidth(words, sheet.textPx), along - GAP_PX];
    const isFree = isFreeOfWords(picture, {
      x: left,
      y: across - sheet.textPx / 2,
      width: right - left,
      height: sheet.textPx,
    });
    // What is known anyway gives way: to the names of groups, and to the rate itself.
    return isFree && Math.abs(across - grip.at.y) > heightPx ? [{ words, across }] : [];
  };
  return (
    <g pointerEvents="none" data-rail="">
      <path
        d={line(none, all)}
        stroke="var(--paper)"
        strokeWidth="5"
        strokeLinecap="round"
        strokeOpacity="0.8"
      />
      {now.isCounted && (
        <>
          <path
            d={line(edgeAt(grip, low), edgeAt(grip, high))}
            stroke="var(--ink)"
            strokeWidth="11"
          />
          <path
            d={line(edgeAt(grip, low), edgeAt(grip, high))}
            stroke="var(--interval)"
            strokeWidth="9"
            data-interval=""
          />
        </>
      )}
      <path
        d={line(none, all) + cap(none) + cap(all)}
        stroke="var(--ink)"
        strokeWidth="1.5"
        fill="none"
      />
      <path
        d={`M${point(reported - 6)}L${point(reported, 6)}L${point(reported + 6)}L${point(reported, -6)}Z`}
        fill={now.isSet ? 'var(--paper)' : 'var(--ink)'}
        stroke="var(--ink)"
        strokeWidth="1.5"
        data-reported=""
      />
      {/* Down the page words stand at both sides of the rail. */}
      {isAcross &&
        [0, 1000].flatMap(endOf).map(({ words, across }) => (
          <text
            key={words}
            x={rounded(along - GAP_PX)}
            y={rounded(across + 0.35 * sheet.textPx)}
            textAnchor="end"
            fontSize={sheet.textPx}
            fill="var(--ink)"
            {...HALO}
          >
            {words}
          </text>
        ))}
      <rect
        x={rounded(pill.x)}
        y={rounded(pill.y)}
        width={rounded(pillPx)}
        height={rounded(heightPx)}
        rx={rounded(heightPx / 2)}
        fill="var(--paper)"
        stroke={now.isSet ? 'var(--set)' : 'var(--ink)'}
        strokeWidth="2"
      />
      <text
        x={rounded(pill.x + pillPx / 2)}
        y={rounded(pill.y + heightPx / 2 + 0.35 * sheet.namePx)}
        textAnchor="middle"
        fontSize={sheet.namePx}
        fontWeight="650"
        fill="var(--ink)"
      >
        {text}
      </text>
    </g>
  );
}
