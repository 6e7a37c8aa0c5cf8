// All that is said of one group, but for its name.

import { Fragment, useState } from 'react';
import {
  asFollows,
  formWords,
  notFrom,
  peopleIn,
  stageNumbered,
  theFirst,
  wayFrom,
} from '../../../locale/own/formWords.ts';
import { plainPercent } from '../../../inputs/plainNumber.ts';
import { comingFrom, leadsTo } from '../../../study/own/onward.ts';
import { MOST, ROLES, type OwnNumber, type OwnStudy, type OwnWay } from '../../../study/own/own.ts';
import type { Tone } from '../../../study/study.ts';
import { Field } from './Field.tsx';
import styles from './OwnForms.module.css';
import type { OnEdit } from './onEdit.ts';
import { BasisFields, PeopleField } from './NumberForm.tsx';
import { Pick, Tick } from './Pick.tsx';

type GroupFormProps = {
  readonly own: OwnStudy;
  readonly group: number;
  /** What follows from how it stands in the flow, where nothing is said. */
  readonly role: Tone;
  readonly stage: number;
  readonly onEdit: OnEdit;
};

export function GroupForm({ own, group, role, stage, onEdit }: GroupFormProps) {
  const { groups, stages = [] } = own;
  const given = groups[group];
  if (!given) return null;
  const { ways, count = {} } = given;
  const on = comingFrom(own, group);
  const nameOf = (place: number) => groups[place]?.name ?? '';
  const stageName = (number: number) => stages[number - 1] || stageNumbered(number);
  const isFirst = ways.length === 0;
  // Nobody can come from a group that comes after this one.
  const before = groups.filter((_, place) => !leadsTo(own, group, place)).map(({ name }) => name);
  const others = before.filter((name) => ways.every(({ from }) => from !== name));
  const moved = on.find((place) =>
    groups[place]?.ways.some((way) => way.from === given.name && way.hasSlider),
  );
  const [first = 0] = on;
  return (
    <>
      {isFirst && (
        <BasisFields
          number={count}
          onChange={(number, typedIn) => onEdit({ type: 'number', at: { group }, number }, typedIn)}
        />
      )}
      {ways.map((way, index) => {
        const fields = (
          <>
            <div className={styles.fields}>
              <Pick
                label={formWords.from}
                value={way.from}
                all={[way.from, ...others].map((name) => [name, name])}
                place={`from-${group}-${index}`}
                onPick={(from) => onEdit({ type: 'from', group, way: index, from })}
              />
            </div>
            <WayFields {...{ own, group, way, onEdit }} place={index} />
          </>
        );
        if (ways.length === 1) return <Fragment key={way.from}>{fields}</Fragment>;
        return (
          <fieldset key={way.from}>
            <legend>{wayFrom(way.from)}</legend>
            {fields}
            <button type="button" onClick={() => onEdit({ type: 'no way', group, way: index })}>
              {notFrom(way.from)}
            </button>
          </fieldset>
        );
      })}
      {!isFirst && (
        <>
          {others.length > 0 && (
            <div className={styles.fields}>
              <Pick
                label={formWords.alsoFrom}
                value=""
                all={[['', formWords.nobodyElse], ...others.map((name) => [name, name] as const)]}
                onPick={(from) => {
                  if (from !== '') onEdit({ type: 'way', group, from });
                }}
              />
            </div>
          )}
          <WholeGroup
            name={given.name}
            count={given.count}
            onChange={(number, typedIn) =>
              onEdit({ type: 'number', at: { group }, number }, typedIn && `of-all-${typedIn}`)
            }
          />
        </>
      )}
      <div className={styles.fields}>
        <Pick
          label={formWords.role}
          value={given.role ?? ''}
          all={[
            ['', asFollows(formWords.roles[role])],
            ...ROLES.map((each) => [each, formWords.roles[each]] as const),
          ]}
          onPick={(value) =>
            onEdit({ type: 'role', group, role: ROLES.find((each) => each === value) ?? null })
          }
        />
        <Pick
          label={formWords.stage}
          value={String(given.stage ?? '')}
          all={[
            ['', asFollows(stageName(stage))],
            ...Array.from(
              { length: MOST.stages },
              (_, index) => [String(index + 1), stageName(index + 1)] as const,
            ),
          ]}
          onPick={(value) =>
            onEdit({ type: 'stage', group, stage: value === '' ? null : Number(value) })
          }
        />
        {on.length > 1 && (
          <Pick
            label={formWords.slider}
            value={given.isFixed ? 'none' : String(moved ?? 'first')}
            all={[
              ['first', theFirst(nameOf(first))],
              ...on.map((place) => [String(place), nameOf(place)] as const),
              ['none', formWords.noSlider],
            ]}
            onPick={(value) =>
              onEdit({
                type: 'slider',
                group,
                moves: value === 'first' || value === 'none' ? value : Number(value),
              })
            }
          />
        )}
      </div>
      {on.length > 1 && (
        <Tick
          label={formWords.isRandomised}
          isOn={given.isRandomised ?? false}
          onChange={(isOn) => onEdit({ type: 'randomised', group, isOn })}
        />
      )}
    </>
  );
}

type WholeGroupProps = {
  readonly name: string;
  readonly count: OwnNumber | undefined;
  readonly onChange: (number: OwnNumber, typedIn: string | null) => void;
};

/** What the number of all who came to a group rests on: mostly the same as the way to it. */
function WholeGroup({ name, count, onChange }: WholeGroupProps) {
  const [isOpen, setIsOpen] = useState(count !== undefined);
  const number = count ?? {};
  return (
    <details open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{formWords.wholeGroup}</summary>
      {isOpen && (
        <>
          <div className={styles.fields}>
            <PeopleField
              label={peopleIn(name)}
              number={number}
              onType={(next) => onChange(next, 'people')}
            />
          </div>
          <BasisFields number={number} onChange={onChange} />
        </>
      )}
    </details>
  );
}

type WayFieldsProps = {
  readonly own: OwnStudy;
  readonly group: number;
  readonly way: OwnWay;
  readonly place: number;
  readonly onEdit: OnEdit;
};

function WayFields({ own, group, way, place, onEdit }: WayFieldsProps) {
  const { share } = way;
  const number = numberOf(way);
  const at = { group, way: place };
  return (
    <>
      <BasisFields
        number={number}
        onChange={(next, typedIn) =>
          onEdit({ type: 'number', at, number: next }, typedIn && `way-${place}-${typedIn}`)
        }
      />
      <div className={styles.fields}>
        <Field
          label={formWords.percent}
          isNumber
          value={share ? String(share.percent) : ''}
          read={readPercent}
          onType={(text) =>
            onEdit(
              {
                type: 'share',
                ...at,
                share: text === '' ? null : { ...share, percent: Number(text) },
              },
              `way-${place}-share`,
            )
          }
        />
        {share && (
          <Pick
            label={formWords.percentOf}
            value={share.of ?? ''}
            all={[['', formWords.ofNobody], ...own.groups.map(({ name }) => [name, name] as const)]}
            onPick={(of) => {
              const { of: _, ...rest } = share;
              onEdit({ type: 'share', ...at, share: of === '' ? rest : { ...rest, of } });
            }}
          />
        )}
      </div>
      {share && (
        <Tick
          label={formWords.isOpen}
          isOn={share.isOpen ?? false}
          onChange={(isOn) => {
            const { isOpen: _, ...rest } = share;
            onEdit({ type: 'share', ...at, share: isOn ? { ...rest, isOpen: true } : rest });
          }}
        />
      )}
    </>
  );
}

export function numberOf(way: OwnWay): OwnNumber {
  const { from: _, share: __, hasSlider: ___, ...number } = way;
  return number;
}

function readPercent(typed: string) {
  const text = plainPercent(typed).replace(',', '.');
  if (text === '') return { value: '' };
  return /^\d{1,4}(?:\.\d{1,6})?$/.test(text)
    ? { value: String(Number(text)) }
    : { fault: formWords.notAShare };
}
