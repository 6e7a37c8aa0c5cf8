// The study of the editor in forms, beside its text: each field is a part of the one text, and each change is made there.

import { useEffect, useEffectEvent, useId, useRef, useState, type CSSProperties } from 'react';
import { MendButtons } from '../Remarks.tsx';
import { undoKey } from '../../opening/useUndoKeys.ts';
import {
  addUnder,
  formWords,
  groupNumbered,
  inAll,
  moreAbout,
  peopleIn,
  restShown,
} from '../../../locale/own/formWords.ts';
import { countedOwn } from '../../../study/own/counted.ts';
import { comingFrom, edited, freeName, type OwnEdit } from '../../../study/own/edited.ts';
import type { OwnPlace } from '../../../study/own/ownFault.ts';
import { plainText, type OwnStudy } from '../../../study/own/own.ts';
import { rolesOf } from '../../../study/own/roles.ts';
import type { Remark } from '../understood.ts';
import { CoursesForm } from './CoursesForm.tsx';
import { Field } from './Field.tsx';
import styles from './OwnForms.module.css';
import type { OnEdit } from './onEdit.ts';
import { GroupForm, numberOf } from './GroupForm.tsx';
import { PeopleField } from './NumberForm.tsx';
import { HeadlineForm, NotesForm, SourceForm, StagesForm } from './StudyForm.tsx';
import { TotalsForm } from './TotalsForm.tsx';

type FormsProps = {
  readonly own: OwnStudy;
  readonly remarks: readonly Remark[];
  readonly onEdit: OnEdit;
  readonly onMend: (own: OwnStudy) => void;
  readonly onUndo: (deed: 'undo' | 'redo') => void;
  /** What a remark was pressed for; another object each time. */
  readonly sought: { readonly place: OwnPlace } | null;
};

export function Forms({ own, remarks, onEdit, onMend, onUndo, sought }: FormsProps) {
  const whole = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<number | null>(null);
  // What is to have the focus once it is there: what was added, what was moved, what is left of what was removed.
  const [next, setNext] = useState<{ readonly place: string } | null>(null);
  useEffect(() => focusOn(whole.current, next?.place), [next]);
  useEffect(() => focusOn(whole.current, sought ? fieldOf(sought.place) : undefined), [sought]);
  useUndoOf(onUndo);
  const { groups } = own;
  const add = (under: number | null) => {
    const name = freeName(
      formWords.newGroup,
      groups.map((each) => each.name),
    );
    const edit: OwnEdit = { type: 'group', under, name };
    const place = edited(own, edit).groups.findIndex((group) => group.name === name);
    onEdit(edit);
    setOpen(null);
    setNext({ place: `name-${place}` });
  };
  return (
    <div role="group" aria-label={formWords.forms} className={styles.forms} ref={whole}>
      <SourceForm own={own} onEdit={onEdit} />
      <section>
        <h2>{formWords.groups}</h2>
        {groups.length > 0 && <p className={styles.small}>{formWords.groupsHow}</p>}
        {groups.length === 0 ? (
          <button type="button" onClick={() => add(null)}>
            {formWords.addFirst}
          </button>
        ) : (
          <GroupRows
            {...{ own, remarks, onEdit, onMend, open }}
            onOpen={setOpen}
            onAdd={add}
            onFocus={(place) => setNext({ place })}
          />
        )}
      </section>
      <TotalsForm {...{ own, onEdit }} onFocus={(place) => setNext({ place })} />
      {groups.length > 0 && (
        <>
          <HeadlineForm own={own} onEdit={onEdit} />
          <StagesForm own={own} onEdit={onEdit} />
        </>
      )}
      <NotesForm own={own} onEdit={onEdit} />
      {groups.length > 0 && (
        <CoursesForm {...{ own, remarks, onEdit }} onFocus={(place) => setNext({ place })} />
      )}
    </div>
  );
}

/** The keys of undo, in all fields of the forms: what was typed there is a part of one text. */
function useUndoOf(onUndo: FormsProps['onUndo']) {
  const undo = useEffectEvent(onUndo);
  useEffect(() => {
    function press(event: KeyboardEvent) {
      const deed = undoKey(event);
      if (deed === null) return;
      event.preventDefault();
      undo(deed);
    }
    // Before those of the page, which takes back what was chosen there.
    window.addEventListener('keydown', press, true);
    return () => window.removeEventListener('keydown', press, true);
  }, []);
}

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

/** The groups in the order of the outline, each with what is said of it behind a button. */
function GroupRows({ own, remarks, onEdit, onMend, open, onOpen, onAdd, onFocus }: GroupRowsProps) {
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
                  return groups.some((each, other) => other !== group && each.name === value)
                    ? { fault: formWords.nameTaken }
                    : { value };
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
                  place={`people-${group}`}
                  saidBy={saidBy}
                  onEnter={beside}
                  onType={(number) =>
                    onEdit(
                      {
                        type: 'number',
                        at: way ? { group, way: 0 } : { group },
                        number,
                      },
                      `people-${group}`,
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

/** Which field a place of the study is changed in. */
function fieldOf(place: OwnPlace): string {
  if ('group' in place) return `people-${place.group}`;
  if ('total' in place) return `total-${place.total}`;
  if ('course' in place) return `course-${place.course}`;
  return 'key' in place ? place.key : '';
}

function focusOn(whole: HTMLElement | null, place: string | undefined) {
  if (!whole || place === undefined) return;
  const places = [place, place.replace('people', 'name')];
  const found = places
    .map((each) => whole.querySelector<HTMLElement>(`[data-place="${each}"]`))
    .find((each) => each !== null);
  found?.focus();
  if (found instanceof HTMLInputElement) found.select();
}
