// The text of the study, as editors of outlines have it.

import type { ChangeEvent, ClipboardEvent, DragEvent, RefObject } from 'react';
import { editorWords } from '../../locale/own/editorWords.ts';
import { undoKey } from '../opening/useUndoKeys.ts';
import { indent } from './indented.ts';
import { inLines, type TextStep } from './texts.ts';

type OutlineFieldProps = {
  readonly area: RefObject<HTMLTextAreaElement | null>;
  readonly text: string;
  readonly onStep: (step: TextStep) => void;
  /** Takes a text that is pasted or dropped; false where it is an outline, or a part of one. */
  readonly takeText: (given: string) => boolean;
};

export function OutlineField({ area, text, onStep, takeText }: OutlineFieldProps) {
  return (
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
        onChange={({ target }: ChangeEvent<HTMLTextAreaElement>) =>
          onStep({ type: 'typed', text: target.value, typedIn: inLines(target.value) })
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
            onStep({ type: deed });
          }
        }}
      />
    </>
  );
}
