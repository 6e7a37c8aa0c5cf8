import type { Relation } from '../model/compared.ts';
import type { Level } from '../model/interval.ts';
import { newcombe } from '../model/newcombe.ts';
import { nameOf } from '../study/catalogue.ts';
import {
  countedByBoth,
  quantityLabels,
  type CountedByBoth,
  type CountedInSeries,
} from '../study/quantities.ts';
import { moreOfHundred } from '../locale/hundred.ts';
import { percentOf, whole } from '../locale/number.ts';
import styles from './ComparedRates.module.css';

type ComparedRatesProps = {
  /** Ids of two studies that are not the same one. */
  readonly a: string;
  readonly b: string;
  readonly relation: Relation;
  readonly level: Level;
};

/** What two series themselves counted of the same quantities, how far apart that is, and how sure the distance. */
export function ComparedRates({ a, b, relation, level }: ComparedRatesProps) {
  const quantities = countedByBoth(a, b);
  const isIndependent = relation === 'two series';
  return (
    <div className={styles.rates}>
      <h3>What the two series counted themselves</h3>
      {quantities.length === 0 && <p>No quantity that both counted is known here.</p>}
      <dl>
        {quantities.map((each) => (
          <Quantified
            key={each.quantity}
            counted={each}
            a={a}
            b={b}
            {...{ isIndependent, level }}
          />
        ))}
      </dl>
      {!isIndependent && (
        <p>
          {nameOf(a)} and {nameOf(b)} probably share patients. An interval for a difference needs
          two groups of different people, so none is given.
        </p>
      )}
      <p>
        These are the studies’ own counts, whatever the sliders say. The series differ in patients,
        drug and years: a difference between them is not the effect of any one of these.
        {isIndependent &&
          ` The ${100 * level}% interval is Newcombe’s and holds only what so few patients leave open.`}
      </p>
    </div>
  );
}

type QuantifiedProps = {
  readonly counted: CountedByBoth;
  readonly a: string;
  readonly b: string;
  readonly isIndependent: boolean;
  readonly level: Level;
};

function Quantified({ counted, a, b, isIndependent, level }: QuantifiedProps) {
  const { quantity, a: inA, b: inB, isSameQuantity } = counted;
  const remarks = remarksOn(inA, nameOf(a), inB, nameOf(b));
  return (
    <>
      <dt>{quantityLabels[quantity]}</dt>
      <dd>
        <p>
          A, {inWords(a, inA)}. B, {inWords(b, inB)}.
        </p>
        <p>
          {isSameQuantity ? (
            <b>{differenceInWords(inA, inB, isIndependent ? level : null)}</b>
          ) : (
            <b>Not the same quantity, so no difference is worked out.</b>
          )}
        </p>
        {remarks.map((remark) => (
          <p key={remark} className={styles.remark}>
            {remark}
          </p>
        ))}
      </dd>
    </>
  );
}

/** What must be said of either, under its name where it holds for that one alone. */
function remarksOn(
  a: CountedInSeries,
  nameOfA: string,
  b: CountedInSeries,
  nameOfB: string,
): readonly string[] {
  const remarks = ({ difference, assumption, caution }: CountedInSeries) =>
    [difference, assumption, caution].filter((each) => each !== undefined);
  const [ofA, ofB] = [remarks(a), remarks(b)];
  return [
    ...ofA.map((each) => (ofB.includes(each) ? each : `${nameOfA}: ${each}`)),
    ...ofB.filter((each) => !ofA.includes(each)).map((each) => `${nameOfB}: ${each}`),
  ];
}

/** "Walther 1993: 15 of 56 treated (27%)". */
function inWords(id: string, { x, n, ofWhom }: CountedInSeries): string {
  return `${nameOf(id)}: ${whole(x)} of ${whole(n)} ${ofWhom} (${percentOf(x, n)})`;
}

/** "In B 7 more of every 100, 95% interval 10 fewer to 24 more." Without a level there is no interval. */
function differenceInWords(a: CountedInSeries, b: CountedInSeries, level: Level | null): string {
  const said = `In B ${moreOfHundred(b.x / b.n - a.x / a.n)} of every 100`;
  if (level === null) return `${said}.`;
  const { low, high } = newcombe(b, a, level);
  return `${said}; ${100 * level}% interval ${moreOfHundred(low)} to ${moreOfHundred(high)}.`;
}
