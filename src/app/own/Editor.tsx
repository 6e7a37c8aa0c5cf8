import {
  useReducer,
  useRef,
  useState,
  type ChangeEvent,
  type ClipboardEvent,
  type DragEvent,
} from 'react';
import { CopyButton } from '../../controls/CopyButton.tsx';
import { Segments } from '../../controls/Segments.tsx';
import { copyText } from '../../export/copyText.ts';
import { startingChoices } from '../../inputs/choices.ts';
import { canBeWritten, keptOutline } from '../../inputs/own/keptOutline.ts';
import { writtenOutline } from '../../inputs/own/writtenOutline.ts';
import { recognised } from '../../inputs/own/readOwn.ts';
import { editorWords, lineNamed, understoodText } from '../../locale/own/editorWords.ts';
import { fieldNamed, formWords } from '../../locale/own/formWords.ts';
import { ownWords } from '../../locale/own/ownWords.ts';
import { heldText } from '../../locale/own/rowsForm.ts';
import { OWN_ID } from '../../locale/own/studied.ts';
import { templates } from '../../locale/own/templates.ts';
import { edited, renamedBy, type OwnEdit } from '../../study/own/edited.ts';
import type { OwnPlace } from '../../study/own/ownFault.ts';
import type { OwnStudy } from '../../study/own/own.ts';
import type { Study } from '../../study/study.ts';
import type { ModeProps } from '../mode.ts';
import { undoKey } from '../opening/useUndoKeys.ts';
import { addressOf } from '../opening/address.ts';
import { BeginWith } from './BeginWith.tsx';
import { deleteDraft, keepDraft, keptDrafts, newDraftId } from './drafts.ts';
import styles from './Editor.module.css';
import { givenFile, givenText, type Given, type GivenRows } from './given.ts';
import { indent } from './indented.ts';
import { Forms } from './forms/Forms.tsx';
import { OwnFiles } from './OwnFiles.tsx';
import { OwnPicture } from './OwnPicture.tsx';
import { Remarks } from './Remarks.tsx';
import { Rows } from './Rows.tsx';
import { useDropped } from './useDropped.ts';
import { inLines, textsAfter, textsOf, type TextStep } from './texts.ts';
import { isTooLong, spanOf, understood, type Remark, type Understood } from './understood.ts';

/** Rows that are being counted; the number tells them from those that were given before. */
type RowsCounted = GivenRows & { readonly number: number };

type EditorProps = ModeProps & {
  /** What is edited first, with its number where it is a draft that is kept. */
  readonly begun: { readonly id?: number; readonly text: string; readonly rows?: GivenRows };
  /** What is to be said before anything was written. */
  readonly remarks: readonly string[];
};

/** A study of one's own as a text, with its picture beside it. */
export function Editor({ now, reported, choices, announcement, begun, remarks }: EditorProps) {
  const [texts, setTexts] = useReducer(textsAfter, begun.text, textsOf);
  const [draft, setDraft] = useState(() => begun.id ?? newDraftId());
  const [isKept, setIsKept] = useState(() => keptDrafts() !== null);
  const [said, setSaid] = useState(remarks);
  const [written, setWritten] = useState<'text' | 'forms'>('text');
  // Where there is no room for both.
  const [isPictured, setIsPictured] = useState(false);
  const [sought, setSought] = useState<{ readonly place: OwnPlace } | null>(null);
  const [rows, setRows] = useState<RowsCounted | null>(
    begun.rows ? { ...begun.rows, number: 0 } : null,
  );
  const [agreed, setAgreed] = useState<ReadonlySet<number>>(new Set());
  const area = useRef<HTMLTextAreaElement>(null);
  const text = texts.present;
  const read = understood(text);
  const { study } = now;
  const isDrawn = study.id === OWN_ID;

  /** What was written, drawn at once where it adds up. */
  function show(next: string, id = draft, before = isKept ? text : null) {
    const { study: made } = understood(next);
    // The address keeps no text that is still being written: the draft does.
    if (made) choices.change({ type: 'all', choices: startingChoices(withoutHash(made)) }, 'own');
    const keptAs = keepDraft({ id, text: next }, before);
    setIsKept(keptAs !== null);
    if (keptAs === null || keptAs === id) return;
    setDraft(keptAs);
    setSaid([editorWords.changedElsewhere]);
  }
  function step(each: TextStep, remark: readonly string[] = []) {
    setTexts(each);
    setSaid(remark);
    show(textsAfter(texts, each).present);
  }
  /** Takes what comes from elsewhere, in whatever form it is. */
  function take(given: Given) {
    if (given.kind === 'text') step({ type: 'put', text: given.text }, given.said);
    else setSaid(given.said);
    if (given.kind === 'talk') window.location.assign(given.address);
    if (given.kind === 'rows')
      setRows((before) => ({ ...given.rows, number: (before?.number ?? 0) + 1 }));
  }
  const open = (file: File | undefined) => {
    if (file) void givenFile(file).then(take);
  };
  useDropped(open);
  /** Text that is pasted or dropped; false where it is an outline, or a part of one. */
  function takeText(given: string): boolean {
    if (!recognised(given)) return false;
    void givenText(given).then((found) => {
      if (found) take(found);
    });
    return true;
  }
  function begin(next: string, id = newDraftId()) {
    setDraft(id);
    setTexts({ type: 'put', text: next });
    setSaid([]);
    show(next, id, next);
  }
  /** A change in a form; in which field, where it was typed. */
  function edit(change: OwnEdit, typedIn: string | null = null) {
    const next = keptOutline(text, edited(read.own, change), renamedBy(read.own, change));
    step(typedIn === null ? { type: 'put', text: next } : { type: 'typed', text: next, typedIn });
  }
  const mend = (own: OwnStudy, next = keptOutline(text, own)) => step({ type: 'put', text: next });
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
  const remarksOf = [...read.faults, ...read.notes];
  const nameAt = (about: OwnPlace) => {
    if ('group' in about) return read.own.groups[about.group]?.name;
    return 'total' in about ? read.own.totals?.[about.total]?.name : undefined;
  };
  const placeOf = ({ place, about }: Remark) => {
    const name = areForms && about ? nameAt(about) : undefined;
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
      <header className={styles.head}>
        <h1>{editorWords.title}</h1>
        <span className={styles.badge}>{ownWords.badge}</span>
        <div className={styles.deeds}>
          <button
            type="button"
            aria-disabled={texts.past.length === 0}
            onClick={() => step({ type: 'undo' })}
          >
            {editorWords.undo}
          </button>
          <button
            type="button"
            aria-disabled={texts.future.length === 0}
            onClick={() => step({ type: 'redo' })}
          >
            {editorWords.redo}
          </button>
          <BeginWith draft={draft} onBegin={begin} onFailed={(why) => setSaid([why])} />
          {address !== null && !isHeld && (
            <>
              <a href={address} onClick={() => loadWhereAlike(address)}>
                {editorWords.asPage}
              </a>
              <CopyButton
                label={editorWords.copyLink}
                what={editorWords.theLink}
                copy={() => copyText(address)}
              />
            </>
          )}
        </div>
      </header>
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
              <>
                <label htmlFor="own-text">{editorWords.text}</label>
                <p id="own-how">{editorWords.howTo}</p>
                <textarea
                  id="own-text"
                  ref={area}
                  aria-describedby="own-how"
                  value={text}
                  spellCheck={false}
                  autoCapitalize="off"
                  autoCorrect="off"
                  dir="auto"
                  wrap="off"
                  onChange={(event: ChangeEvent<HTMLTextAreaElement>) =>
                    step({
                      type: 'typed',
                      text: event.target.value,
                      typedIn: inLines(event.target.value),
                    })
                  }
                  onPaste={(event: ClipboardEvent) => {
                    if (takeText(event.clipboardData.getData('text/plain'))) event.preventDefault();
                  }}
                  onDrop={(event: DragEvent) => {
                    if (takeText(event.dataTransfer.getData('text/plain'))) event.preventDefault();
                  }}
                  onKeyDown={(event) => {
                    const deed = undoKey(event.nativeEvent);
                    if (deed === null) indent(event);
                    else {
                      event.preventDefault();
                      step({ type: deed });
                    }
                  }}
                />
              </>
            )}
            {written === 'forms' && <p>{areForms ? formWords.howTo : formWords.notInForms}</p>}
            {areForms && (
              <div className={styles.forms}>
                <Forms
                  own={read.own}
                  remarks={remarksOf}
                  onEdit={edit}
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
                <Remarks remarks={remarksOf} placeOf={placeOf} onSelect={select} onMend={mend} />
              </div>
            </div>
            <OwnFiles
              own={read.own}
              heldText={isHeld ? heldText(read.own.groups.length, leastOf(read)) : null}
              onOpen={open}
              onAgree={() => setAgreed(new Set([...agreed, draft]))}
              onNew={() => begin('')}
              onDelete={() => {
                deleteDraft(draft);
                const [next] = keptDrafts() ?? [];
                if (next) begin(next.text, next.id);
                else begin(templates.surgery.text);
              }}
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
        {isDrawn ? announcement : ''}
      </div>
    </div>
  );
}

/** A link that differs from the address behind its "#" alone would load nothing. */
function loadWhereAlike(address: string) {
  const { pathname, search, href } = new URL(address, window.location.href);
  if (pathname !== window.location.pathname || search !== window.location.search) return;
  // Pressed to be opened beside the editor, it leaves the address here, which may come to differ in another way.
  const load = () => {
    if (window.location.href === href) window.location.reload();
  };
  window.addEventListener('hashchange', load, { once: true });
}

function withoutHash(study: Study): Study {
  const { hash: _, ...rest } = study;
  return rest;
}

/** The smallest number of people that is told, where anybody is counted there. */
function leastOf({ study }: Understood): number | null {
  const counts = study?.groups.flatMap(({ count }) => (count.patients > 0 ? count.patients : []));
  return counts && counts.length > 0 ? Math.min(...counts) : null;
}
