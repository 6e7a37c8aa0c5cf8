import { memo, useId, useRef, useState, type ComponentType } from 'react';
import type { Change } from '../inputs/choices.ts';
import { typedPercent } from '../inputs/typed.ts';
import type { IntervalOf, RateNow } from '../model/ratesNow.ts';
import { deepEqual } from '../study/deepEqual.ts';
import type { Seen } from '../study/studies.ts';
import type { PerMille } from '../study/units.ts';
import { ratePercent } from '../locale/number.ts';
import {
  besideStudy,
  fineScale,
  intervalShown,
  noInterval,
  notExcluded,
  othersCounted,
  peopleOf,
  printedOf,
  rateInStudy,
  rateNames,
  rateWithPeople,
  resetRate,
  shareOfAll,
} from '../locale/rateSlider.ts';
import { NumberField, type Said } from './NumberField.tsx';
import {
  handAfter,
  nearestRate,
  noHand,
  pastPrinted,
  rateAt,
  rateSet,
  scaleOf,
  stepDown,
  stepped,
  stepUp,
  type Told,
} from './rateDrag.ts';
import { rateWords, whoOf } from '../locale/studyWords.ts';
import track from './Range.module.css';
import styles from './RateSlider.module.css';
import type { SeriesTicksProps } from './SeriesTicks.tsx';

/** What other series saw: marks below the track, and a button that opens the list of them. */
type Others = {
  readonly seen: readonly Seen[];
  readonly Ticks: ComponentType<SeriesTicksProps>;
  readonly intervalOf: IntervalOf;
  readonly listId: string;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  readonly onPick: (perMille: PerMille) => void;
};

type RateSliderProps = {
  readonly now: RateNow;
  /** How sure the interval on the track is, in percent. */
  readonly level: number;
  readonly others?: Others | undefined;
  /** `gesture` names the control while it is being moved, so that one movement is one step of undo. */
  readonly onChange: (change: Change, gesture: string | null) => void;
  readonly onSettle: () => void;
};

/**
 * One rate: slider, number field, minus and plus, in percent and in people. However it is set, it goes through `set`.
 */
export const RateSlider = memo(function RateSlider({
  now,
  level,
  others,
  onChange,
  onSettle,
}: RateSliderProps) {
  const { rate, perMille: value, reportedPerMille, isSet, kind, count, base, all, interval } = now;
  const id = useId();
  const range = useRef<HTMLInputElement>(null);
  const hand = useRef(noHand(value));
  const [wantsFine, setWantsFine] = useState(false);
  const [said, setSaid] = useState<Said | null>(null);
  const current = said?.against === value ? said : null;

  const { most, offersFine, canBeFine } = scaleOf(now, wantsFine);
  const { label } = rateWords(rate);
  const who = whoOf(rate.study, rate.from.id);
  const inStudy = rateInStudy(rate, reportedPerMille);
  const printed = printedOf(rate);
  const people = peopleOf(count, base, who);
  const shown = intervalShown(interval.low, interval.high, level);

  function set(next: PerMille, gesture: string | null = rate.branch) {
    onChange({ type: 'rate', branch: rate.branch, perMille: next }, gesture);
  }

  function hear(told: Told) {
    hand.current = handAfter(hand.current, told, value);
  }

  return (
    <div
      className={styles.rate}
      role="group"
      aria-labelledby={`${id}-label`}
      data-rate={rate.branch}
      data-kind={kind}
    >
      <h3 id={`${id}-label`} className={styles.label}>
        {label}
      </h3>
      <div className={styles.value}>
        <NumberField<PerMille>
          label={rateNames.field(label, who)}
          value={value}
          min={0}
          max={100}
          written={(perMilleNow) => String(perMilleNow / 10)}
          named={ratePercent}
          read={typedPercent}
          onValue={(next) => set(next)}
          onStep={(steps) => set(pastPrinted(rate, value, nearestRate(value + steps)))}
          onSettle={onSettle}
          describedBy={`${id}-people`}
          onSay={setSaid}
          saidId={`${id}-said`}
          isWrong={current?.isFault ?? false}
          size={5}
        />
        <span aria-hidden="true">%</span>
        <span className={styles.steps}>
          <button
            type="button"
            aria-label={rateNames.lower(label)}
            aria-disabled={value === 0}
            onClick={() => set(stepped(stepDown, now), null)}
          >
            −
          </button>
          <button
            type="button"
            aria-label={rateNames.raise(label)}
            aria-disabled={value === 1000}
            onClick={() => set(stepped(stepUp, now), null)}
          >
            +
          </button>
        </span>
      </div>
      <div className={styles.slider}>
        <svg width="100%" height="24" aria-hidden="true" focusable="false">
          <rect
            x="0"
            y="10.5"
            width="100%"
            height="3"
            rx="1.5"
            fill="var(--track)"
            stroke="var(--control-line)"
          />
          {now.isCounted && 1000 * interval.low < most && (
            <rect
              x={`${Math.min(100, (100_000 * interval.low) / most)}%`}
              y="4"
              width={`${(100_000 * (Math.min(interval.high, most / 1000) - interval.low)) / most}%`}
              height="16"
              fill="var(--interval)"
              data-interval=""
            />
          )}
          <rect
            x="0"
            y="10"
            width={`${(100 * value) / most}%`}
            height="4"
            rx="2"
            fill={isSet ? 'var(--set)' : 'var(--tone-cohort)'}
          />
          {reportedPerMille <= most && (
            <line
              x1={`${(100 * reportedPerMille) / most}%`}
              x2={`${(100 * reportedPerMille) / most}%`}
              y1="-2"
              y2="26"
              stroke="var(--ink)"
              strokeWidth="2"
            />
          )}
        </svg>
        <input
          type="range"
          className={[styles.range, track.range, isSet && styles.isSet].filter(Boolean).join(' ')}
          aria-label={rateNames.slider(label, who)}
          ref={range}
          aria-describedby={`${id}-about`}
          aria-valuetext={rateWithPeople(value, people)}
          min={0}
          max={most / 10}
          step={0.1}
          value={value / 10}
          onPointerDown={() => hear('pointerdown')}
          onPointerUp={() => {
            hear('pointerup');
            onSettle();
          }}
          onPointerCancel={() => {
            // A finger that came down here and scrolled on meant the page, not the rate.
            hear('pointercancel');
            set(hand.current.before);
            onSettle();
          }}
          onClick={() => hear('click')}
          onKeyDown={() => hear('keydown')}
          onKeyUp={onSettle}
          onBlur={onSettle}
          onChange={({ target }) => {
            setSaid(null);
            set(rateSet(rateAt(target.value), hand.current, now, most));
            hear('input');
          }}
        />
      </div>
      <div className={styles.ticks}>
        {others && (
          <others.Ticks
            seen={others.seen}
            most={most}
            intervalOf={others.intervalOf}
            onPick={others.onPick}
          />
        )}
      </div>
      <p id={`${id}-people`} className={styles.people}>
        {people}
      </p>
      <p id={`${id}-about`} className={styles.about}>
        {current ? (
          <span
            id={`${id}-said`}
            className={current.isFault ? styles.fault : undefined}
            role="alert"
          >
            {current.text}
          </span>
        ) : (
          <>
            {printed !== null && (
              <>
                {printed}
                <br />
              </>
            )}
            {besideStudy(rate, inStudy)}{' '}
            {isSet && (
              <button
                type="button"
                className={styles.reset}
                aria-label={rateNames.reset(label, inStudy, rate.basis === 'assumed')}
                onClick={() => {
                  // The button goes with what it resets; the focus stays with the rate.
                  range.current?.focus();
                  onChange({ type: 'rate as reported', branch: rate.branch }, null);
                }}
              >
                {resetRate}
              </button>
            )}
            <br />
            {!now.isCounted ? (
              noInterval(level)
            ) : rate.x === 0 ? (
              notExcluded(interval.high, level)
            ) : (
              <>
                {shown.head} <span aria-hidden="true">{shown.range}</span>
                <span className="unseen">{shown.heard}</span>
              </>
            )}
            <br />
            {shareOfAll(count, now.shareOfAll, all)}
          </>
        )}
      </p>
      <div className={styles.foot}>
        {others && (
          <button
            type="button"
            id={`${others.listId}-button`}
            className={styles.series}
            data-same={others.seen.some((each) => each.isSameQuantity)}
            aria-expanded={others.isOpen}
            aria-controls={others.isOpen ? others.listId : undefined}
            aria-label={rateNames.others(label, others.seen.length)}
            onClick={() => others.onOpen(!others.isOpen)}
          >
            {othersCounted(others.seen.length)}
          </button>
        )}
      </div>
      {offersFine && (
        <button
          type="button"
          className={styles.fine}
          disabled={!canBeFine}
          aria-pressed={most < 1000}
          onClick={() => setWantsFine(!wantsFine)}
          aria-label={rateNames.fine(label)}
        >
          {fineScale}
        </button>
      )}
    </div>
  );
}, deepEqual);
