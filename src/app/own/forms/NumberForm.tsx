// A number with what it rests on, where it stands and what it needs.

import { formWords } from '../../../locale/own/formWords.ts';
import { plainNumber } from '../../../inputs/plainNumber.ts';
import { writtenNumber } from '../../../inputs/own/outlineNumber.ts';
import type { Basis } from '../../../study/evidence.ts';
import { asNumber } from '../../../study/own/mended.ts';
import type { OwnNumber } from '../../../study/own/own.ts';
import { Field } from './Field.tsx';
import styles from './OwnForms.module.css';
import { Pick } from './Pick.tsx';

const BASES: readonly Basis[] = ['reported', 'derived', 'assumed'];

type BasisProps = {
  readonly number: OwnNumber;
  /** What was changed, where it was typed. */
  readonly onChange: (number: OwnNumber, typedIn: string | null) => void;
};

export function BasisFields({ number, onChange }: BasisProps) {
  const { basis, how = '', assumption = '' } = number;
  return (
    <div className={styles.fields}>
      <Pick
        label={formWords.basis}
        value={basis ?? ''}
        all={[
          ['', formWords.noBasis],
          ...BASES.map((each) => [each, formWords.bases[each]] as const),
        ]}
        onPick={(value) => {
          const { basis: _, ...rest } = number;
          const next = BASES.find((each) => each === value);
          onChange(next ? { ...rest, basis: next } : rest, null);
        }}
      />
      <Field
        label={formWords.how}
        value={how}
        onType={(text) => onChange(asNumber({ ...number, how: text }), 'how')}
      />
      <Field
        label={formWords.assumption}
        value={assumption}
        onType={(text) => onChange(asNumber({ ...number, assumption: text }), 'assumption')}
      />
    </div>
  );
}

type PeopleProps = {
  readonly label: string;
  readonly isLabelHeard?: boolean;
  readonly number: OwnNumber;
  readonly onType: (number: OwnNumber) => void;
  readonly onEnter?: () => void;
  readonly placeholder?: string;
  /** What is said where nothing is typed, if something has to be. */
  readonly emptyFault?: string;
  readonly place?: string;
  readonly saidBy?: string | undefined;
};

/** How many: nothing, and "?", is what the others leave. */
export function PeopleField({ number, onType, emptyFault, ...field }: PeopleProps) {
  const { patients, ...rest } = number;
  return (
    <Field
      {...field}
      isNumber
      value={patients === undefined ? '' : String(patients)}
      read={(typed) => readPeople(typed, emptyFault)}
      onType={(text) => onType(text === '' ? rest : { ...rest, patients: Number(text) })}
    />
  );
}

/** More figures are no number of anything, and would be written otherwise. */
const MOST_FIGURES = 12;

function readPeople(typed: string, emptyFault?: string) {
  const text = plainNumber(typed);
  if (text === '' || text === '?')
    return emptyFault === undefined ? { value: '' } : { fault: emptyFault };
  const number = text.length > MOST_FIGURES ? null : writtenNumber(text);
  return number === null ? { fault: formWords.notANumber } : { value: String(number) };
}
