// The forms of a study of one's own without the rest of the editor.

import { screen } from '@testing-library/react';
import { useState } from 'react';
import { Forms } from '../../src/app/own/forms/Forms.tsx';
import { understood } from '../../src/app/own/understood.ts';
import { keptOutline } from '../../src/inputs/own/keptOutline.ts';
import { edited, renamedBy } from '../../src/study/own/edited.ts';

/** The forms of a text that is written where a test can read it, with what is said of it. */
export function Written({ begun }: { readonly begun: string }) {
  const [text, setText] = useState(begun);
  const { own, faults, notes } = understood(text);
  return (
    <>
      <Forms
        own={own}
        remarks={[...faults, ...notes]}
        onEdit={(edit) => setText(keptOutline(text, edited(own, edit), renamedBy(own, edit)))}
        onMend={() => {}}
        onUndo={() => {}}
        sought={null}
      />
      <pre data-testid="text">{text}</pre>
      <p data-testid="faults">{faults.map((fault) => fault.text).join(' ')}</p>
    </>
  );
}

export const textNow = () => screen.getByTestId('text').textContent;
export const faultsNow = () => screen.getByTestId('faults').textContent;
