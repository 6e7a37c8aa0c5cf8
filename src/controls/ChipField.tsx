// A text in which numbers of the study are written between braces and stay alive: what is between braces is drawn as a chip, and the
// text as it will be said stands below.

import { useId, useRef, useState, type ReactNode } from 'react';
import { chipWords, textCut, unknownChips } from '../locale/talkEditor.ts';
import { readChips } from '../study/chips.ts';
import type { Phrase } from '../study/phrase.ts';
import styles from './ChipField.module.css';
import { wholeLetters } from './wholeLetters.ts';

/** A number that can be put into the text, and what it is now. */
export type OfferedChip = { readonly written: string; readonly called: string };

type ChipFieldProps = {
  readonly label: string;
  /** The text as it stands; what is typed is kept until this is another. */
  readonly text: string;
  readonly groups: readonly string[];
  readonly offered: readonly OfferedChip[];
  /** Whether it may be empty. */
  readonly isOptional?: boolean;
  /** Whether it is one line: what is pasted in several becomes one. */
  readonly isOneLine?: boolean;
  /** What was typed, where all of its numbers are known. */
  readonly onText: (text: string, phrases: readonly Phrase[]) => void;
  readonly most: number;
  /** The text as it will be said. */
  readonly children?: ReactNode;
};

export function ChipField({
  label,
  text,
  groups,
  offered,
  isOptional = false,
  isOneLine = false,
  onText,
  most,
  children,
}: ChipFieldProps) {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [typed, setTyped] = useState({ text, against: text });
  const [isCut, setIsCut] = useState(false);
  // Undone, or changed in the other window.
  const shown = typed.against === text ? typed.text : text;
  const { unknown } = readChips(shown, groups);
  const isEmpty = shown.trim() === '' && !isOptional;
  const fault = isEmpty
    ? chipWords.empty
    : unknown.length > 0
      ? unknownChips(unknown.map(({ written }) => written))
      : null;

  const said =
    [isCut && `${id}-cut`, fault !== null && `${id}-fault`].filter(Boolean).join(' ') || undefined;

  function type(given: string) {
    const whole = isOneLine ? given.replaceAll(/\s*\n\s*/g, ' ') : given;
    // A longer one that is there from before may stay, and become shorter.
    const next = wholeLetters(whole, Math.max(most, shown.length));
    setIsCut(next !== whole);
    const { phrases, unknown: wrong } = readChips(next, groups);
    const isSound = wrong.length === 0 && (isOptional || next.trim() !== '');
    setTyped({ text: next, against: isSound ? next : text });
    if (isSound) onText(next, phrases);
  }
  function insert(written: string) {
    const { selectionStart = shown.length, selectionEnd = shown.length } = area.current ?? {};
    const before = shown.slice(0, selectionStart);
    const at = before.length + written.length;
    type(before + written + shown.slice(selectionEnd));
    requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.setSelectionRange(at, at);
    });
  }

  return (
    <div className={styles.field}>
      <div className={styles.head}>
        <label htmlFor={id}>{label}</label>
        <select
          aria-label={chipWords.insertInto(label)}
          value=""
          onChange={({ target }) => insert(target.value)}
        >
          <option value="" disabled>
            {chipWords.insert}
          </option>
          {offered.map(({ written, called }) => (
            <option key={written} value={written}>
              {called}
            </option>
          ))}
        </select>
      </div>
      <div className={styles.grown}>
        <div className={styles.mirror} aria-hidden="true">
          {partsOf(shown).map(({ part, at }) =>
            part.startsWith('{') ? (
              <mark
                key={at}
                data-unknown={unknown.some(({ written }) => written === part) || undefined}
              >
                {part}
              </mark>
            ) : (
              <span key={at}>{part}</span>
            ),
          )}{' '}
        </div>
        <textarea
          ref={area}
          id={id}
          rows={1}
          value={shown}
          aria-invalid={fault !== null}
          aria-describedby={said}
          onChange={({ target }) => type(target.value)}
          onBlur={() => setIsCut(false)}
        />
      </div>
      {isCut && (
        <p id={`${id}-cut`} role="alert" className={styles.fault}>
          {textCut(most)}
        </p>
      )}
      {fault !== null && (
        <p id={`${id}-fault`} role="alert" className={styles.fault}>
          {fault}
        </p>
      )}
      {children}
    </div>
  );
}

/** Words and what is between braces, each with where it begins. */
function partsOf(text: string): readonly { readonly part: string; readonly at: number }[] {
  let at = 0;
  return text.split(/(\{[^{}]*\})/).map((part) => {
    const here = at;
    at += part.length;
    return { part, at: here };
  });
}
