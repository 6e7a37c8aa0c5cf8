import type { Relation } from '../model/compared.ts';
import type { Level } from '../model/interval.ts';
import { newcombe } from '../model/newcombe.ts';
import { countedByBoth, type CountedByBoth } from '../study/quantities.ts';
import { quantityLabels } from '../study/quantitiesWords.ts';
import {
  aboutDifferences,
  comparedRatesWords,
  countsOfBoth,
  differenceInWords,
  remarksOn,
  whySharedHaveNone,
} from '../locale/comparedRates.ts';
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
  const hasInterval = isIndependent && quantities.some((each) => each.isSameQuantity);
  return (
    <div className={styles.rates}>
      <h3>{comparedRatesWords.title}</h3>
      {quantities.length === 0 && <p>{comparedRatesWords.none}</p>}
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
      {!isIndependent && <p>{whySharedHaveNone(a, b)}</p>}
      <p>{aboutDifferences(hasInterval ? level : null)}</p>
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
  const pair = { a, inA, b, inB };
  return (
    <>
      <dt>{quantityLabels[quantity]}</dt>
      <dd>
        <p>{countsOfBoth(pair)}</p>
        <p>
          <b>
            {isSameQuantity
              ? differenceInWords(
                  inB.x / inB.n - inA.x / inA.n,
                  isIndependent ? { ...newcombe(inB, inA, level), level } : null,
                )
              : comparedRatesWords.notSame}
          </b>
        </p>
        {remarksOn(pair).map((remark) => (
          <p key={remark} className={styles.remark}>
            {remark}
          </p>
        ))}
      </dd>
    </>
  );
}
