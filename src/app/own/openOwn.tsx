// A link to a study of a reader's own → the page that shows it, or the editor.

import { startingChoices } from '../../inputs/choices.ts';
import { readLink } from '../../inputs/link.ts';
import { readMode } from '../../inputs/mode.ts';
import { writtenOutline } from '../../inputs/own/writtenOutline.ts';
import { readOwnLink } from '../../inputs/own/ownLink.ts';
import { writtenLink } from '../../inputs/writtenLink.ts';
import { editorWords } from '../../locale/own/editorWords.ts';
import { templates } from '../../locale/own/templates.ts';
import { first } from '../../study/first.ts';
import { theLibrary } from '../compare/useLibrary.ts';
import type { ModeProps, OpenedLink } from '../mode.ts';
import { keptDrafts, newDraftId } from './drafts.ts';
import { Editor, type Begun } from './Editor.tsx';
import { givenFile } from './given.ts';
import { understood } from './understood.ts';

/** What a query string with `study=own` asks for, with the study behind the "#". */
export async function openOwn(search: string): Promise<OpenedLink> {
  const { own, idsFrom, fault } = readOwnLink(window.location.hash);
  const { mode } = readMode(search);
  // A frame and a talk are no place to write in.
  const isShownOnly = mode === 'embed' || mode === 'present';
  if (!own) {
    const problems =
      fault === 'none'
        ? []
        : [fault === 'version' ? editorWords.otherVersion : editorWords.damagedLink];
    if (isShownOnly) return { choices: startingChoices(first), problems: [editorWords.notInLink] };
    const [last] = keptDrafts() ?? [];
    return inEditor(fault === 'none' ? last : undefined, problems);
  }
  const text = writtenOutline(own);
  const { study } = understood(text, { idsFrom });
  if (!study && isShownOnly)
    return { choices: startingChoices(first), problems: [editorWords.notInLink] };
  if (!study || mode === 'edit') return inEditor({ text }, []);
  // What is pinned may be a built-in study, which comes with the others.
  const { studies, readable } = await theLibrary();
  return readLink(search, [studies[0], study, ...studies.slice(1)], readable);
}

/** A file that was dropped on the page, in the editor; why it is none that can be read, in a sentence; null where another page is loaded for it. */
export async function openFile(file: File): Promise<OpenedLink | string | null> {
  const given = await givenFile(file);
  if (given.kind === 'nothing') return given.said[0];
  if (given.kind === 'talk') {
    window.location.assign(given.address);
    return null;
  }
  const { said, source } = given;
  return given.kind === 'text'
    ? inEditor({ text: given.text, id: newDraftId(), source }, said)
    : inEditor({ text: '', id: newDraftId(), rows: given.rows, source }, said);
}

function inEditor(given: Partial<Begun> = {}, said: readonly string[]): OpenedLink {
  const begun: Begun = { text: templates.surgery.text, source: [], ...given, said };
  const { study } = understood(begun.text);
  return {
    choices: startingChoices(study ?? first),
    problems: [],
    // What is written there is taken back there; the Back button leads out of it.
    links: { read: openOrLeave, write: writtenLink },
    Arrangement: function Edited(props: ModeProps) {
      return <Editor {...props} begun={begun} />;
    },
  };
}

/** Where the editor came in place of another page, Back leads to that one, which is loaded again. */
function openOrLeave(search: string): Promise<OpenedLink> {
  if (/[?&]study=own\b/i.test(search)) return openOwn(search);
  window.location.reload();
  return new Promise(() => {
    // Until then nothing is to be drawn.
  });
}
