// What can be done with the page as a whole: the buttons at the end of the title bar, and what paper has in their place. What each opens is loaded when it is pressed.

import { lazy, Suspense, useState } from 'react';
import type { Choices } from '../inputs/choices.ts';
import styles from './Actions.module.css';
import { addressOf, dayOf } from './address.ts';
import { Boundary } from './Boundary.tsx';
import type { SaveProps } from './dialogs/Save.tsx';
import { Handout } from './Handout.tsx';

const Save = lazy(async () => ({ default: (await import('./dialogs/Save.tsx')).Save }));

type ActionsProps = Pick<SaveProps, 'now' | 'reported' | 'rates' | 'interval' | 'apart'> & {
  readonly choices: Choices;
};

export function Actions({ choices, ...shown }: ActionsProps) {
  const [saving, setSaving] = useState<Pick<SaveProps, 'date' | 'address'> | null>(null);
  return (
    <>
      <div className={styles.actions}>
        <button
          type="button"
          aria-haspopup="dialog"
          onClick={() => setSaving({ date: dayOf(new Date()), address: addressOf(choices) })}
        >
          Save
        </button>
        {saving && (
          <Boundary instead="This could not be loaded. Please reload the page.">
            <Suspense>
              <Save {...shown} {...saving} onClose={() => setSaving(null)} />
            </Suspense>
          </Boundary>
        )}
      </div>
      <Handout now={shown.now} choices={choices} atOnce={shown.apart.atOnce} />
    </>
  );
}
