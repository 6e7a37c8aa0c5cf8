// The study of the editor in forms, beside its text: each field is a part of the one text, and each change is made there.

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { undoKey } from '../../opening/useUndoKeys.ts';
import { formWords } from '../../../locale/own/formWords.ts';
import { edited, freeName, type OwnEdit } from '../../../study/own/edited.ts';
import type { OwnPlace } from '../../../study/own/ownFault.ts';
import type { OwnStudy } from '../../../study/own/own.ts';
import type { Remark } from '../understood.ts';
import { CoursesForm } from './CoursesForm.tsx';
import { fieldAfter, peopleField, placeAfter } from './fieldAfter.ts';
import styles from './OwnForms.module.css';
import { GroupRows } from './GroupRows.tsx';
import type { OnEdit } from './onEdit.ts';
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
  /** A change by which groups may come to stand elsewhere: what is open stays so, and the focus goes with it. */
  const change: OnEdit = (edit, typedIn) => {
    onEdit(edit, typedIn);
    if (open !== null) setOpen(placeAfter(own, edit, open));
    const field = fieldAfter(own, edit);
    if (field !== null) setNext({ place: field });
  };
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
            {...{ own, remarks, onMend, open }}
            onEdit={change}
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

/** Which field a place of the study is changed in. */
function fieldOf(place: OwnPlace): string {
  if ('group' in place) return peopleField(place.group, place.way ?? null);
  if ('total' in place) return `total-${place.total}`;
  if ('course' in place) return `course-${place.course}`;
  return 'key' in place ? place.key : '';
}

function focusOn(whole: HTMLElement | null, place: string | undefined) {
  if (!whole || place === undefined) return;
  // Of one way the field is that of the whole group, and a group that several lead to is found by the first.
  const places = [
    place,
    place.replace(/^(people-\d+)-\d+$/, '$1'),
    place.replace(/^people-\d+$/, '$&-0'),
    place.replace(/^people-(\d+).*$/, 'name-$1'),
  ];
  const found = places
    .map((each) => whole.querySelector<HTMLElement>(`[data-place="${each}"]`))
    .find((each) => each !== null);
  found?.focus();
  if (found instanceof HTMLInputElement) found.select();
}
