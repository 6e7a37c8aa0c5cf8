import {
  memo,
  useCallback,
  useId,
  useRef,
  useState,
  type ComponentType,
  type ReactNode,
} from 'react';
import type { Change } from '../inputs/choices.ts';
import { typedPercent } from '../inputs/typed.ts';
import type { RateNow } from '../model/ratesNow.ts';
import type { RateOf } from '../study/rates.ts';
import type { PerMille } from '../study/units.ts';
import { ratePercent } from '../locale/number.ts';
import { fineScale, peopleOf, rateNames, rateWithPeople } from '../locale/rateSlider.ts';
import { NumberField } from './NumberField.tsx';
import { useSaid, type FieldSaid } from './useSaid.tsx';
import { RateAbout } from './RateAbout.tsx';
import { nearestRate, pastPrinted, scaleOf, stepDown, stepped, stepUp } from './rateDrag.ts';
import { rateWords, whoOf } from '../locale/studyWords.ts';
import styles from './RateSlider.module.css';
import { RateTrack } from './RateTrack.tsx';
import type { SeriesTicksProps } from './SeriesTicks.tsx';

type RateSliderProps = {
  readonly now: RateNow;
  /** How sure the interval on the track is, in percent. */
  readonly level: number;
  /** Whether it is the one that is open, where only one is. */
  readonly isOpen?: boolean;
  /** What other series saw: marks below the track, and a button that opens the list of them. */
  readonly marks?:
    | (Omit<SeriesTicksProps, 'most'> & { readonly Ticks: ComponentType<SeriesTicksProps> })
    | undefined;
  readonly others?: ReactNode;
  /** `gesture` names the control while it is being moved, so that one movement is one step of undo. */
  readonly onChange: (change: Change, gesture: string | null) => void;
  readonly onSettle: () => void;
};

/**
 * One rate: slider, number field, minus and plus, and what is said of it, in percent and in people. However it is set, it goes
 * through `set`.
 */
export const RateSlider = memo(function RateSlider({
  now,
  level,
  isOpen = false,
  marks,
  others,
  onChange,
  onSettle,
}: RateSliderProps) {
  const { rate, perMille: value, kind, count, base } = now;
  const id = useId();
  const range = useRef<HTMLInputElement>(null);
  const [wantsFine, setWantsFine] = useState(false);
  const said = useSaid(id, value);

  const { most, offersFine, canBeFine } = scaleOf(now, wantsFine);
  const { label } = rateWords(rate);
  const who = whoOf(rate.study, rate.from.id);
  const people = peopleOf(count, base, who);

  const { branch } = rate;
  const reset = useCallback(() => {
    // The button goes with what it resets; the focus stays with the rate.
    range.current?.focus();
    onChange({ type: 'rate as reported', branch }, null);
  }, [onChange, branch]);

  return (
    <div
      className={styles.rate}
      role="group"
      aria-labelledby={`${id}-label`}
      data-rate={branch}
      data-kind={kind}
      data-open={isOpen || undefined}
    >
      <h3 id={`${id}-label`} className={styles.label}>
        {label}
      </h3>
      <RateValue
        {...{ rate, label, who, value, onSettle }}
        isSet={now.isSet}
        describedBy={`${id}-people`}
        {...said.field}
        onChange={onChange}
      />
      <p id={`${id}-people`} className={styles.people}>
        {people}
      </p>
      <RateTrack
        now={now}
        most={most}
        name={rateNames.slider(label, who)}
        spoken={rateWithPeople(value, people)}
        describedBy={`${id}-about`}
        range={range}
        onSet={(next) => onChange({ type: 'rate', branch, perMille: next }, branch)}
        onHand={said.forget}
        onSettle={onSettle}
      />
      <div className={styles.ticks}>{marks && <marks.Ticks {...marks} most={most} />}</div>
      <RateAbout now={now} level={level} id={`${id}-about`} said={said.sentence} onReset={reset} />
      <div className={styles.foot}>{others}</div>
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
});

type RateValueProps = FieldSaid &
  Pick<RateSliderProps, 'onChange' | 'onSettle'> & {
    readonly rate: RateOf;
    readonly label: string;
    readonly who: string;
    readonly value: PerMille;
    readonly isSet: boolean;
    readonly describedBy: string;
  };

const PERCENT = <span aria-hidden="true">%</span>;

/** The rate in figures, and minus and plus: the same while it is only of other people. */
const RateValue = memo(function RateValue({
  rate,
  label,
  who,
  value,
  isSet,
  describedBy,
  onChange,
  onSettle,
  ...said
}: RateValueProps) {
  const { branch } = rate;
  function set(next: PerMille, gesture: string | null = branch) {
    onChange({ type: 'rate', branch, perMille: next }, gesture);
  }
  function step(by: (value: PerMille) => PerMille) {
    set(stepped(by, { rate, perMille: value, isSet }), null);
  }
  return (
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
        describedBy={describedBy}
        {...said}
        size={5}
      />
      {PERCENT}
      <span className={styles.steps}>
        <button
          type="button"
          aria-label={rateNames.lower(label)}
          aria-disabled={value === 0}
          onClick={() => step(stepDown)}
        >
          −
        </button>
        <button
          type="button"
          aria-label={rateNames.raise(label)}
          aria-disabled={value === 1000}
          onClick={() => step(stepUp)}
        >
          +
        </button>
      </span>
    </div>
  );
});
