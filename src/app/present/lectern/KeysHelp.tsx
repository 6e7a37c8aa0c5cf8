import { Dialog } from '../../../controls/Dialog.tsx';
import type { Awake } from './useWakeLock.ts';
import styles from './KeysHelp.module.css';
import { keyRows, keysWords, lecternWords } from '../../../locale/lectern.ts';

type KeysHelpProps = {
  readonly awake: Awake;
  readonly onClose: () => void;
};

/** The list of keys, for whoever stands at the lectern, and what else is to be known there. */
export function KeysHelp({ awake, onClose }: KeysHelpProps) {
  return (
    <Dialog title={keysWords.title} size="wide" onClose={onClose}>
      <div className={styles.beside}>
        <table className={styles.keys}>
          <thead className="unseen">
            <tr>
              <th scope="col">{keysWords.does}</th>
              <th scope="col">{keysWords.keys}</th>
            </tr>
          </thead>
          <tbody>
            {keyRows.map(({ does, keys }) => (
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
          <p>{keysWords.always}</p>
          <p>{keysWords.onSlider}</p>
          <p>{keysWords.onBlack}</p>
          <p>{keysWords.onTouch}</p>
          {awake.isSupported && (
            <label className={styles.switch}>
              <input type="checkbox" checked={awake.isOn} onChange={awake.toggle} />
              {lecternWords.awake}
            </label>
          )}
        </div>
      </div>
    </Dialog>
  );
}
