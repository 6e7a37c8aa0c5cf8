// The study that is written: its text with what it was before, what was understood of it, and the draft that keeps it. Text and forms
// change this one value.

import { useReducer, useState } from 'react';
import { keptOutline } from '../../inputs/own/keptOutline.ts';
import { editorWords } from '../../locale/own/editorWords.ts';
import { templates } from '../../locale/own/templates.ts';
import { edited, renamedBy, type OwnEdit } from '../../study/own/edited.ts';
import type { OwnStudy } from '../../study/own/own.ts';
import type { Study } from '../../study/study.ts';
import { deleteDraft, keepDraft, keptDrafts, newDraftId } from './drafts.ts';
import { renamedRemarks, type SourceRemark } from './sourceRemarks.ts';
import { hasTextBefore, textsAfter, textsOf, type TextStep } from './texts.ts';
import { understood, type Understood } from './understood.ts';

/** What is edited first, with its number where it is a draft that is kept, and what is to be said of it. */
export type BegunText = {
  readonly id?: number;
  readonly text: string;
  readonly said: readonly string[];
  readonly source: readonly SourceRemark[];
};

export type Writing = {
  readonly text: string;
  readonly read: Understood;
  /** The number of the draft, and whether a browser keeps it. */
  readonly draft: number;
  readonly isKept: boolean;
  /** What was said last; it goes with the next step. */
  readonly said: readonly string[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly step: (step: TextStep) => void;
  /** A change in a form; in which field, where it was typed. */
  readonly edit: (change: OwnEdit, typedIn?: string | null) => void;
  readonly mend: (own: OwnStudy, text?: string) => void;
  /** Goes on with another text, as another draft. */
  readonly begin: (text: string, id?: number) => void;
  readonly deleteIt: () => void;
  readonly say: (said: readonly string[]) => void;
  /** Takes over a text that was made of something else, and what is to be said of it. */
  readonly put: (text: string, said: readonly string[], source: readonly SourceRemark[]) => void;
  /** Keeps what is said of something else as long as it is true of whatever is made of it. */
  readonly keepSaid: (source: readonly SourceRemark[]) => void;
  readonly putAway: (remark: string) => void;
};

/** What was said of something else, and the text that was made of it; null where each text is. */
type Source = { readonly remarks: readonly SourceRemark[]; readonly text: string | null };

const NO_SOURCE: Source = { remarks: [], text: null };

export function useWriting(begun: BegunText, onMade: (study: Study) => void): Writing {
  const [texts, setTexts] = useReducer(textsAfter, begun.text, textsOf);
  const [draft, setDraft] = useState(() => begun.id ?? newDraftId());
  const [isKept, setIsKept] = useState(() => keptDrafts() !== null);
  const [said, setSaid] = useState(begun.said);
  const [source, setSource] = useState<Source>({ remarks: begun.source, text: null });
  const text = texts.present;
  const isOfText = source.text === null || hasTextBefore(texts, source.text);
  const read = understood(text, isOfText ? { source: source.remarks } : {});

  /** What was written, drawn at once where it adds up. */
  function show(next: string, id = draft, before = isKept ? text : null): Understood {
    const now = understood(next);
    // The address keeps no text that is still being written: the draft does.
    if (now.study) onMade(withoutHash(now.study));
    const keptAs = keepDraft({ id, text: next }, before);
    setIsKept(keptAs !== null);
    if (keptAs !== null && keptAs !== id) {
      setDraft(keptAs);
      setSaid([editorWords.changedElsewhere]);
    }
    return now;
  }
  function step(each: TextStep, remark: readonly string[] = []) {
    setTexts(each);
    setSaid(remark);
    const { own } = show(textsAfter(texts, each).present);
    setSource((of) => ({ ...of, remarks: renamedRemarks(of.remarks, read.own, own) }));
  }
  function begin(next: string, id = newDraftId()) {
    setDraft(id);
    setTexts({ type: 'put', text: next });
    setSaid([]);
    setSource(NO_SOURCE);
    show(next, id, next);
  }
  return {
    text,
    read,
    draft,
    isKept,
    said,
    canUndo: texts.past.length > 0,
    canRedo: texts.future.length > 0,
    step: (each) => step(each),
    edit: (change, typedIn = null) => {
      const next = keptOutline(text, edited(read.own, change), renamedBy(read.own, change));
      step(typedIn === null ? { type: 'put', text: next } : { type: 'typed', text: next, typedIn });
    },
    mend: (own, next = keptOutline(text, own)) => step({ type: 'put', text: next }),
    begin,
    deleteIt: () => {
      deleteDraft(draft);
      const [next] = keptDrafts() ?? [];
      if (next) begin(next.text, next.id);
      else begin(templates.surgery.text);
    },
    say: setSaid,
    put: (next, remark, remarks) => {
      step({ type: 'put', text: next }, remark);
      setSource({ remarks, text: next });
    },
    keepSaid: (remarks) => setSource({ remarks, text: null }),
    putAway: (remark) =>
      setSource((of) => ({ ...of, remarks: of.remarks.filter((each) => each.text !== remark) })),
  };
}

function withoutHash(study: Study): Study {
  const { hash: _, ...rest } = study;
  return rest;
}
