// The groups of a study in rows, with their names and numbers, in the order of the outline.

import { useId, type CSSProperties } from 'react';
import {
  addUnder,
  formWords,
  groupNumbered,
  inAll,
  moreAbout,
  peopleFrom,
  peopleIn,
  restShown,
  sameGroup,
  wayFrom,
} from '../../../locale/own/formWords.ts';
import { countedOwn } from '../../../study/own/counted.ts';
import { edited, type OwnEdit } from '../../../study/own/edited.ts';
import { mayJoin } from '../../../study/own/joined.ts';
import { comingFrom } from '../../../study/own/onward.ts';
import { plainText, type OwnStudy } from '../../../study/own/own.ts';
import { rolesOf } from '../../../study/own/roles.ts';
import { MendButtons } from '../Remarks.tsx';
import type { Remark } from '../understood.ts';
import { Field } from './Field.tsx';
import { peopleField } from './fieldAfter.ts';
import { GroupForm, numberOf } from './GroupForm.tsx';
import { PeopleField } from './NumberForm.tsx';
import type { OnEdit } from './onEdit.ts';
import styles from './OwnForms.module.css';

type GroupRowsProps = {
  readonly own: OwnStudy;
  readonly remarks: readonly Remark[];
  readonly onEdit: OnEdit;
  readonly onMend: (own: OwnStudy) => void;
  readonly open: number | null;
  readonly onOpen: (group: number | null) => void;
  readonly onAdd: (under: number) => void;
  readonly onFocus: (place: string) => void;
};

/** Each with what is said of it behind a button. */
export function GroupRows({
  own,
  remarks,
  onEdit,
  onMend,
  open,
  onOpen,
  onAdd,
  onFocus,
}: GroupRowsProps) {
  const id = useId();
  const { groups } = own;
  const counted = countedOwn(own);
  const roles = rolesOf({ ...own, groups: groups.map(({ name, ways }) => ({ name, ways })) });
  const move = (group: number, by: -1 | 1) => {
    const edit: OwnEdit = { type: 'move', group, by };
    const name = groups[group]?.name;
    const place = edited(own, edit).groups.findIndex((each) => each.name === name);
    onEdit(edit);
    onOpen(place);
    onFocus(by < 0 ? `earlier-${place}` : `later-${place}`);
  };
  return (
    <ol className={styles.groups}>
      {groups.map(({ name, ways, count = {} }, group) => {
        const said = remarks.filter(
          ({ about }) => about && 'group' in about && about.group === group,
        );
        const saidBy = said.length > 0 ? `${id}-said-${group}` : undefined;
        const isOpen = open === group;
        const [way] = ways;
        // As in the outline: a line below is beside this one; nothing is beside the first.
        const parent = groups.findIndex((each) => each.name === way?.from);
        const siblings = comingFrom(own, parent);
        const beside = () => onAdd(parent < 0 ? group : parent);
        return (
          <li
            // oxlint-disable-next-line react/no-array-index-key -- a key made of the name would take the field away while it is typed in
            key={group}
            style={{ '--depth': Math.min(depthOf(own, group), 6) } as CSSProperties}
            data-open={isOpen || undefined}
          >
            <div className={styles.row}>
              <Field
                label={groupNumbered(group + 1)}
                isLabelHeard
                value={name}
                place={`name-${group}`}
                read={(typed) => {
                  const value = plainText(typed);
                  if (value === '') return { fault: formWords.noName };
                  const other = groups.findIndex(
                    (each, place) => place !== group && each.name === value,
                  );
                  if (other < 0) return { value };
                  const instead =
                    way && mayJoin(own, group, other)
                      ? {
                          label: sameGroup(way.from),
                          onPick: () => onEdit({ type: 'join', group, into: other }),
                        }
                      : undefined;
                  return { fault: formWords.nameTaken, instead };
                }}
                onType={(text) => onEdit({ type: 'name', group, text }, `name-${group}`)}
                onEnter={beside}
              />
              {ways.length > 1 ? (
                <span className={styles.sum}>{inAll(counted.groups[group]?.patients)}</span>
              ) : (
                <PeopleField
                  label={peopleIn(name)}
                  isLabelHeard
                  number={way ? numberOf(way) : count}
                  placeholder={restShown(counted.groups[group]?.patients)}
                  place={peopleField(group, null)}
                  saidBy={saidBy}
                  onEnter={beside}
                  onType={(number) =>
                    onEdit(
                      {
                        type: 'number',
                        at: way ? { group, way: 0 } : { group },
                        number,
                      },
                      peopleField(group, null),
                    )
                  }
                />
              )}
              <button
                type="button"
                className={styles.add}
                aria-label={addUnder(name)}
                title={addUnder(name)}
                onClick={() => onAdd(group)}
              >
                +
              </button>
              <button
                type="button"
                aria-label={moreAbout(name)}
                aria-expanded={isOpen}
                data-place={`more-${group}`}
                onClick={() => onOpen(isOpen ? null : group)}
              >
                {formWords.more}
              </button>
            </div>
            {ways.length > 1 && (
              <div className={styles.ways}>
                {ways.map((each, index) => (
                  <div key={each.from} className={styles.row}>
                    <span dir="auto">{wayFrom(each.from)}</span>
                    <PeopleField
                      label={peopleFrom(name, each.from)}
                      isLabelHeard
                      number={numberOf(each)}
                      placeholder={restShown(counted.ways[group]?.[index]?.patients)}
                      place={peopleField(group, index)}
                      saidBy={saidBy}
                      onEnter={() => onAdd(groups.findIndex((other) => other.name === each.from))}
                      onType={(number) =>
                        onEdit(
                          { type: 'number', at: { group, way: index }, number },
                          peopleField(group, index),
                        )
                      }
                    />
                  </div>
                ))}
              </div>
            )}
            {saidBy !== undefined && (
              <ul id={saidBy} className={styles.said}>
                {said.map(({ text, mends }) => (
                  <li key={text}>
                    {text} <MendButtons mends={mends} onMend={onMend} />
                  </li>
                ))}
              </ul>
            )}
            {isOpen && (
              <div className={styles.about} role="group" aria-label={moreAbout(name)}>
                <GroupForm
                  own={own}
                  group={group}
                  role={roles[group] ?? 'cohort'}
                  stage={counted.stages[group] ?? 1}
                  onEdit={(edit, typedIn) => onEdit(edit, typedIn && `${typedIn}-${group}`)}
                />
                <div className={styles.deeds}>
                  <button
                    type="button"
                    data-place={`earlier-${group}`}
                    aria-disabled={siblings.indexOf(group) <= 0}
                    onClick={() => move(group, -1)}
                  >
                    {formWords.earlier}
                  </button>
                  <button
                    type="button"
                    data-place={`later-${group}`}
                    aria-disabled={siblings.indexOf(group) === siblings.length - 1}
                    onClick={() => move(group, 1)}
                  >
                    {formWords.later}
                  </button>
                  {group > 0 && (
                    <button
                      type="button"
                      onClick={() => {
                        onEdit({ type: 'no group', group });
                        onOpen(null);
                        onFocus(`name-${group - 1}`);
                      }}
                    >
                      {formWords.remove}
                    </button>
                  )}
                </div>
              </div>
            )}
          </li>
        );
      })}
    </ol>
  );
}

/** How many groups there are on the way to this one. */
function depthOf(own: OwnStudy, group: number): number {
  const { groups } = own;
  let depth = 0;
  let from = groups[group]?.ways[0]?.from;
  while (from !== undefined && depth < groups.length) {
    const name = from;
    from = groups.find((each) => each.name === name)?.ways[0]?.from;
    depth++;
  }
  return depth;
}
