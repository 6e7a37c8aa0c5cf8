// Who went which way, where that was counted: each way with how many, and behind a button its steps and the totals that they are in.

import { useState } from 'react';
import {
  formWords,
  moreAbout,
  peopleWent,
  wayNamed,
  wentOn,
} from '../../../locale/own/formWords.ts';
import { comingFrom } from '../../../study/own/onward.ts';
import type { OwnCourse, OwnStudy } from '../../../study/own/own.ts';
import type { Remark } from '../understood.ts';
import type { OnEdit } from './onEdit.ts';
import styles from './OwnForms.module.css';
import { PeopleField } from './NumberForm.tsx';
import { Pick, Tick } from './Pick.tsx';

type CoursesFormProps = {
  readonly own: OwnStudy;
  readonly remarks: readonly Remark[];
  readonly onEdit: OnEdit;
  readonly onFocus: (place: string) => void;
};

export function CoursesForm({ own, remarks, onEdit, onFocus }: CoursesFormProps) {
  const [open, setOpen] = useState<number | null>(null);
  const { courses = [], groups } = own;
  return (
    <section>
      <h2>{formWords.courses}</h2>
      <p className={styles.small}>{formWords.coursesHow}</p>
      <ol className={styles.groups}>
        {courses.map((way, course) => {
          const said = remarks.filter(
            ({ about }) => about && 'course' in about && about.course === course,
          );
          const isOpen = open === course;
          return (
            // oxlint-disable-next-line react/no-array-index-key -- a key made of the way would take the field away while it is changed
            <li key={course} data-open={isOpen || undefined}>
              <div className={styles.row}>
                <span className={styles.way} dir="auto">
                  {wayNamed(way.groups)}
                </span>
                <PeopleField
                  label={peopleWent(way.groups)}
                  isLabelHeard
                  number={{ patients: way.patients }}
                  emptyFault={formWords.needsPeople}
                  place={`course-${course}`}
                  onType={({ patients }) => {
                    if (patients !== undefined)
                      onEdit({ type: 'course people', course, patients }, `course-${course}`);
                  }}
                />
                <button
                  type="button"
                  aria-label={moreAbout(wayNamed(way.groups))}
                  aria-expanded={isOpen}
                  onClick={() => setOpen(isOpen ? null : course)}
                >
                  {formWords.more}
                </button>
              </div>
              {said.length > 0 && (
                <ul className={styles.said}>
                  {said.map(({ text }) => (
                    <li key={text}>{text}</li>
                  ))}
                </ul>
              )}
              {isOpen && (
                <div
                  className={styles.about}
                  role="group"
                  aria-label={moreAbout(wayNamed(way.groups))}
                >
                  <CourseForm {...{ own, course, way, onEdit }} />
                  <button
                    type="button"
                    onClick={() => {
                      onEdit({ type: 'no course', course });
                      setOpen(null);
                      onFocus('add-course');
                    }}
                  >
                    {formWords.removeCourse}
                  </button>
                </div>
              )}
            </li>
          );
        })}
      </ol>
      <button
        type="button"
        data-place="add-course"
        onClick={() => {
          const [first] = groups;
          if (!first) return;
          onEdit({ type: 'course', groups: [first.name] });
          setOpen(courses.length);
          onFocus(`course-${courses.length}`);
        }}
      >
        {formWords.addCourse}
      </button>
    </section>
  );
}

type CourseFormProps = {
  readonly own: OwnStudy;
  readonly course: number;
  readonly way: OwnCourse;
  readonly onEdit: OnEdit;
};

/** A field for each step, and for one more as long as a way leads on. */
function CourseForm({ own, course, way, onEdit }: CourseFormProps) {
  const { groups, totals = [] } = own;
  return (
    <>
      <div className={styles.fields}>
        {way.groups.map((from, before) => {
          const step = before + 1;
          const next = way.groups[step];
          const on = comingFrom(
            own,
            groups.findIndex(({ name }) => name === from),
          ).flatMap((group) => groups[group]?.name ?? []);
          // What is written and leads nowhere can be seen, and chosen otherwise.
          const all = next === undefined || on.includes(next) ? on : [next, ...on];
          return (
            all.length > 0 && (
              <Pick
                // oxlint-disable-next-line react/no-array-index-key -- a step is known by its place
                key={step}
                label={wentOn(from)}
                value={next ?? ''}
                all={[['', formWords.noFurther], ...all.map((name) => [name, name] as const)]}
                onPick={(group) =>
                  onEdit({ type: 'course step', course, step, group: group === '' ? null : group })
                }
              />
            )
          );
        })}
      </div>
      {totals.map(({ name }, total) => (
        <Tick
          // oxlint-disable-next-line react/no-array-index-key -- two totals of one name are told elsewhere
          key={total}
          label={formWords.alsoIn(name)}
          isOn={way.totals?.includes(name) ?? false}
          onChange={(isIn) => onEdit({ type: 'course total', course, name, isIn })}
        />
      ))}
    </>
  );
}
