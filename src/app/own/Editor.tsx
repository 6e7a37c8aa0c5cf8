// A study of one's own as a text or in forms, with its picture beside it.

import { useRef, useState } from 'react';
import { Segments } from '../../controls/Segments.tsx';
import { startingChoices } from '../../inputs/choices.ts';
import { canBeWritten } from '../../inputs/own/keptOutline.ts';
import { writtenOutline } from '../../inputs/own/writtenOutline.ts';
import { recognised } from '../../inputs/own/readOwn.ts';
import { editorWords, lineNamed, understoodText } from '../../locale/own/editorWords.ts';
import { fieldNamed, formWords } from '../../locale/own/formWords.ts';
import { heldText } from '../../locale/own/rowsForm.ts';
import { OWN_ID } from '../../locale/own/studied.ts';
import type { OwnPlace } from '../../study/own/ownFault.ts';
import type { OwnStudy } from '../../study/own/own.ts';
import type { ModeProps } from '../mode.ts';
import { addressOf } from '../opening/address.ts';
import styles from './Editor.module.css';
import { EditorHead } from './EditorHead.tsx';
import { givenFile, givenText, type Given, type GivenRows } from './given.ts';
import { Forms } from './forms/Forms.tsx';
import { OutlineField } from './OutlineField.tsx';
import { OwnFiles } from './OwnFiles.tsx';
import { OwnPicture } from './OwnPicture.tsx';
import { Remarks } from './Remarks.tsx';
import { Rows } from './Rows.tsx';
import { useDropped } from './useDropped.ts';
import { useWriting, type BegunText } from './useWriting.ts';
import { isTooLong, spanOf, type Remark, type Understood } from './understood.ts';

/** Rows that are being counted; the number tells them from those that were given before. */
type RowsCounted = GivenRows & { readonly number: number };

export type Begun = BegunText & { readonly rows?: GivenRows };

export function Editor({
  now,
  reported,
  choices,
  announcement,
  begun,
}: ModeProps & { readonly begun: Begun }) {
  const writing = useWriting(begun, (study) =>
    choices.change({ type: 'all', choices: startingChoices(study) }, 'own'),
  );
  const { text, read, draft, isKept, said, step, mend } = writing;
  const [written, setWritten] = useState<'text' | 'forms'>('text');
  // Where there is no room for both.
  const [isPictured, setIsPictured] = useState(false);
  const [sought, setSought] = useState<{ readonly place: OwnPlace } | null>(null);
  const [rows, setRows] = useState<RowsCounted | null>(
    begun.rows ? { ...begun.rows, number: 0 } : null,
  );
  const [agreed, setAgreed] = useState<ReadonlySet<number>>(new Set());
  const area = useRef<HTMLTextAreaElement>(null);

  /** Takes what comes from elsewhere, in whatever form it is. */
  function take(given: Given) {
    if (given.kind === 'text') writing.put(given.text, given.said, given.source);
    else writing.say(given.said);
    if (given.kind === 'talk') window.location.assign(given.address);
    if (given.kind === 'rows') {
      writing.keepSaid(given.source);
      setRows((before) => ({ ...given.rows, number: (before?.number ?? 0) + 1 }));
    }
  }
  const open = (file: File | undefined) => {
    if (file) void givenFile(file).then(take);
  };
  useDropped(open);
  function takeText(given: string): boolean {
    if (!recognised(given)) return false;
    void givenText(given).then((found) => {
      if (found) take(found);
    });
    return true;
  }
  function select({ place, about }: Remark) {
    setIsPictured(false);
    if (areForms && about) setSought({ place: about });
    else if (place) {
      setWritten('text');
      // What is not shown yet cannot take the focus.
      requestAnimationFrame(() => {
        area.current?.focus();
        area.current?.setSelectionRange(...spanOf(text, place));
      });
    }
  }
  const areForms = written === 'forms' && canBeWritten(read.own);
  const remarks = [...read.faults, ...read.notes];
  const placeOf = ({ place, about }: Remark) => {
    const name = areForms && about ? nameAt(read.own, about) : undefined;
    if (name !== undefined) return fieldNamed(name);
    return place && lineNamed(place.line);
  };

  const people = read.study?.groups[0].count.patients ?? 0;
  const address =
    read.study && !isTooLong(read.study) ? addressOf(startingChoices(read.study)) : null;
  // What is made of patients' rows is not handed on before it was said what that holds.
  const isHeld = read.own.counted !== undefined && !agreed.has(draft);
  return (
    <div className={styles.page} data-tab={isPictured ? 'picture' : 'text'}>
      <EditorHead writing={writing} address={isHeld ? null : address} />
      <main id="main">
        <div className={styles.tabs}>
          <Segments
            label={editorWords.shown}
            isLabelHeard
            names={{
              text: editorWords.textShort,
              forms: formWords.forms,
              picture: editorWords.picture,
            }}
            value={isPictured ? 'picture' : written}
            onPick={(picked) => {
              setIsPictured(picked === 'picture');
              if (picked !== 'picture') setWritten(picked);
            }}
          />
        </div>
        <div className={styles.both}>
          <section className={styles.text} aria-label={editorWords.textShort}>
            {rows && (
              <Rows
                key={rows.number}
                {...rows}
                onCounted={(own) => step({ type: 'put', text: writtenOutline(own) })}
                onClose={() => setRows(null)}
              />
            )}
            <div className={styles.written}>
              <Segments
                label={formWords.written}
                isLabelHeard
                names={{ text: editorWords.textShort, forms: formWords.forms }}
                value={written}
                onPick={setWritten}
              />
            </div>
            {written === 'text' && (
              <OutlineField area={area} text={text} onStep={step} takeText={takeText} />
            )}
            {written === 'forms' && <p>{areForms ? formWords.howTo : formWords.notInForms}</p>}
            {areForms && (
              <div className={styles.forms}>
                <Forms
                  own={read.own}
                  remarks={remarks}
                  onEdit={writing.edit}
                  onMend={mend}
                  onUndo={(deed) => step({ type: deed })}
                  sought={sought}
                />
              </div>
            )}
            <div className={styles.understood}>
              <h2>{read.faults.length > 0 ? editorWords.toMend : editorWords.understood}</h2>
              <div role="status">
                {said.map((remark) => (
                  <p key={remark}>{remark}</p>
                ))}
                {read.study && (
                  <p>{understoodText(read.own.groups.length, read.study.stages.length, people)}</p>
                )}
                <Remarks
                  remarks={remarks}
                  placeOf={placeOf}
                  onSelect={select}
                  onMend={mend}
                  onPutAway={writing.putAway}
                />
              </div>
            </div>
            <OwnFiles
              own={read.own}
              heldText={isHeld ? heldText(read.own.groups.length, leastOf(read)) : null}
              onOpen={open}
              onAgree={() => setAgreed(new Set([...agreed, draft]))}
              onNew={() => writing.begin('')}
              onDelete={writing.deleteIt}
            />
            {read.study && address === null && <p>{editorWords.tooLong}</p>}
            <p className={styles.small}>{isKept ? editorWords.stays : editorWords.notKept}</p>
          </section>
          <OwnPicture
            {...{ now, reported }}
            choices={choices.shown}
            isOfText={read.study !== null}
          />
        </div>
      </main>
      <div role="status" className="unseen">
        {now.study.id === OWN_ID ? announcement : ''}
      </div>
    </div>
  );
}

/** The name of the group or the total that is meant by a place; undefined of others. */
function nameAt({ groups, totals = [] }: OwnStudy, about: OwnPlace): string | undefined {
  if ('group' in about) return groups[about.group]?.name;
  return 'total' in about ? totals[about.total]?.name : undefined;
}

/** The smallest number of people that is told, where anybody is counted there. */
function leastOf({ study }: Understood): number | null {
  const counts = study?.groups.flatMap(({ count }) => (count.patients > 0 ? count.patients : []));
  return counts && counts.length > 0 ? Math.min(...counts) : null;
}
