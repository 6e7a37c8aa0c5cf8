// What is said of the study as a whole.

import {
  asFollows,
  formWords,
  noteNumbered,
  stageNumbered,
} from '../../../locale/own/formWords.ts';
import { countedOwn } from '../../../study/own/counted.ts';
import { bareDoi, MOST, plainText, type OwnStudy } from '../../../study/own/own.ts';
import { outcomesOf } from '../../../study/own/roles.ts';
import { Field } from './Field.tsx';
import styles from './OwnForms.module.css';
import type { OnEdit } from './onEdit.ts';
import { Pick, Tick } from './Pick.tsx';

type StudyFormProps = { readonly own: OwnStudy; readonly onEdit: OnEdit };

export function SourceForm({ own, onEdit }: StudyFormProps) {
  return (
    <section>
      <h2>{formWords.about}</h2>
      <div className={styles.named}>
        {(['title', 'source', 'doi'] as const).map((key) => (
          <Field
            key={key}
            label={formWords.said[key]}
            value={own[key] ?? ''}
            place={key}
            read={(typed) => {
              const text = plainText(typed);
              return { value: key === 'doi' ? bareDoi(text) : text };
            }}
            onType={(text) => onEdit({ type: 'said', key, text }, key)}
          />
        ))}
      </div>
      <Tick
        label={formWords.counted}
        isOn={own.counted !== undefined}
        onChange={(isOn) => onEdit({ type: 'counted', isOn })}
      />
    </section>
  );
}

/** More cannot be drawn; those that are too many can still be taken away. */
const MOST_STAGES = 2 * MOST.stages;

export function StagesForm({ own, onEdit }: StudyFormProps) {
  const { groups, stages = [] } = own;
  const last = Math.max(stages.length, ...countedOwn({ groups }).stages);
  return (
    <section>
      <h2>{formWords.stages}</h2>
      <div className={styles.fields}>
        {Array.from({ length: Math.min(last, MOST_STAGES) }, (_, stage) => (
          <Field
            key={stage}
            label={stageNumbered(stage + 1)}
            value={stages[stage] ?? ''}
            {...(stage === 0 ? { place: 'stages' } : {})}
            onType={(text) => onEdit({ type: 'stage name', stage, text }, `stage-${stage}`)}
          />
        ))}
      </div>
    </section>
  );
}

export function HeadlineForm({ own, onEdit }: StudyFormProps) {
  const { groups, outcomes = [] } = own;
  const [follows = ''] = outcomesOf({ groups });
  const left = groups.map(({ name }) => name).filter((name) => !outcomes.includes(name));
  const none = outcomes.length === 0 ? asFollows(follows) : formWords.notTold;
  return (
    <section>
      <h2>{formWords.headline}</h2>
      <p className={styles.small}>{formWords.headlineHow}</p>
      <div className={styles.fields}>
        {[...outcomes, ''].map((outcome, index) => (
          <Pick
            key={outcome}
            label={outcome === '' ? formWords.toldNext : formWords.told(index + 1)}
            value={outcome}
            {...(index === 0 ? { place: 'outcomes' } : {})}
            all={[
              ['', none],
              ...(outcome === '' ? left : [outcome, ...left]).map((name) => [name, name] as const),
            ]}
            onPick={(name) =>
              onEdit({
                type: 'outcomes',
                names: outcomes.toSpliced(index, 1, name).filter((each) => each !== ''),
              })
            }
          />
        ))}
      </div>
    </section>
  );
}

export function NotesForm({ own, onEdit }: StudyFormProps) {
  const { notes = [] } = own;
  return (
    <section>
      <h2>{formWords.notes}</h2>
      {[...notes, ''].map((note, index) => (
        <Field
          // oxlint-disable-next-line react/no-array-index-key -- a note has nothing but its text, which is typed here
          key={index}
          label={index === notes.length ? formWords.newNote : noteNumbered(index + 1)}
          isLong
          value={note}
          {...(index === 0 ? { place: 'notes' } : {})}
          onType={(text) => onEdit({ type: 'note', note: index, text }, `note-${index}`)}
        />
      ))}
    </section>
  );
}
