import { Dialog } from '../../../controls/Dialog.tsx';
import type { Awake } from './useWakeLock.ts';
import styles from './KeysHelp.module.css';

type Row = { readonly does: string; readonly keys: readonly string[] };

/** What the keys of the hall do, in the words of those who look for them; its test presses them all. */
export const rows: readonly Row[] = [
  {
    does: 'Next scene',
    keys: ['Page Down', 'Right arrow', 'Down arrow', 'Space', 'Enter'],
  },
  {
    does: 'Scene before',
    keys: ['Page Up', 'Left arrow', 'Up arrow', 'Backspace'],
  },
  { does: 'First scene', keys: ['Home'] },
  { does: 'Last scene', keys: ['End'] },
  { does: 'A certain scene', keys: ['its number, then Enter'] },
  { does: 'Black screen', keys: ['B', '.'] },
  { does: 'Full screen', keys: ['F'] },
  { does: 'Back to the scene', keys: ['R'] },
  { does: 'Speaker’s window', keys: ['S'] },
  { does: 'This list', keys: ['?'] },
  { does: 'Let go of a slider or field', keys: ['Escape'] },
];

type KeysHelpProps = {
  readonly awake: Awake;
  readonly onClose: () => void;
};

/** The list of keys, for whoever stands at the lectern, and what else is to be known there. */
export function KeysHelp({ awake, onClose }: KeysHelpProps) {
  return (
    <Dialog title="Keys" size="wide" onClose={onClose}>
      <div className={styles.beside}>
        <table className={styles.keys}>
          <thead className="unseen">
            <tr>
              <th scope="col">What it does</th>
              <th scope="col">Keys</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ does, keys }) => (
              <tr key={does}>
                <th scope="row">{does}</th>
                <td>
                  {keys.map((key) => (
                    <span key={key}>
                      <kbd>{key}</kbd>{' '}
                    </span>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <div className={styles.notes}>
          <p>Page Down, Page Up and the clicker always step.</p>
          <p>
            While a slider has the focus, the arrows move it. Escape lets go of it, and they step
            again.
          </p>
          <p>
            Any key that steps ends a black screen, and the scene is still the same. Escape and a
            press end it too.
          </p>
          <p>On a touch screen, swipe left for the next scene.</p>
          {awake.isSupported && (
            <label className={styles.switch}>
              <input type="checkbox" checked={awake.isOn} onChange={awake.toggle} />
              Keep the screen awake
            </label>
          )}
        </div>
      </div>
    </Dialog>
  );
}
