// The totals that are no step.

import { formWords, peopleIn, totalNumbered } from '../../../locale/own/formWords.ts';
import { freeName } from '../../../study/own/edited.ts';
import { plainText, type OwnStudy } from '../../../study/own/own.ts';
import { Field } from './Field.tsx';
import type { OnEdit } from './onEdit.ts';
import styles from './OwnForms.module.css';
import { BasisFields, PeopleField } from './NumberForm.tsx';

type TotalsFormProps = {
  readonly own: OwnStudy;
  readonly onEdit: OnEdit;
  readonly onFocus: (place: string) => void;
};

export function TotalsForm({ own, onEdit, onFocus }: TotalsFormProps) {
  const { totals = [] } = own;
  return (
    <section>
      <h2>{formWords.totals}</h2>
      {totals.map(({ name, of, ...number }, total) => (
        // oxlint-disable-next-line react/no-array-index-key -- a key made of the name would take the field away while it is typed in
        <fieldset key={total}>
          <legend>{totalNumbered(total + 1)}</legend>
          <div className={styles.fields}>
            <Field
              label={formWords.totalName}
              value={name}
              place={`total-${total}`}
              read={(typed) => {
                const value = plainText(typed);
                return value === '' ? { fault: formWords.noName } : { value };
              }}
              onType={(text) => onEdit({ type: 'total name', total, text }, `total-name-${total}`)}
            />
            <PeopleField
              label={peopleIn(name)}
              number={number}
              emptyFault={formWords.needsNumber}
              onType={(next) =>
                onEdit({ type: 'number', at: { total }, number: next }, `total-${total}`)
              }
            />
            <PeopleField
              label={formWords.totalOf}
              number={of === undefined ? {} : { patients: of }}
              onType={({ patients = null }) =>
                onEdit({ type: 'total of', total, of: patients }, `total-of-${total}`)
              }
            />
          </div>
          <BasisFields
            number={number}
            onChange={(next, typedIn) =>
              onEdit(
                { type: 'number', at: { total }, number: next },
                typedIn && `total-${total}-${typedIn}`,
              )
            }
          />
          <button
            type="button"
            onClick={() => {
              onEdit({ type: 'no total', total });
              onFocus('add-total');
            }}
          >
            {formWords.removeTotal}
          </button>
        </fieldset>
      ))}
      <button
        type="button"
        data-place="add-total"
        onClick={() => {
          const taken = totals.map(({ name }) => name);
          onEdit({ type: 'total', name: freeName(formWords.newTotal, taken) });
          onFocus(`total-${totals.length}`);
        }}
      >
        {formWords.addTotal}
      </button>
    </section>
  );
}
