// What is loaded when a reader wants to pass on what the page shows.

import { useRef, useState, type CSSProperties } from 'react';
import { headlineText } from '../../locale/phrases.ts';
import { QrCode } from '../../charts/QrCode.tsx';
import { CopyButton } from '../../controls/CopyButton.tsx';
import { Dialog } from '../../controls/Dialog.tsx';
import { copyText } from '../../export/copyText.ts';
import { download } from '../../export/download.ts';
import { MOST_IN_LINK } from '../../inputs/mostInLink.ts';
import type { Flows } from '../../model/flows.ts';
import type { Study } from '../../study/study.ts';
import { qrModules } from './qr.ts';
import styles from './Share.module.css';
import { addressLabel } from '../../locale/addressLabel.ts';
import { givenFile } from '../../locale/givenFile.ts';
import { aboutLink, OWN_FILE, shareWords } from '../../locale/shareDialog.ts';

type ShareProps = {
  readonly now: Flows;
  /** The link to what is shown. */
  readonly address: string;
  readonly onClose: () => void;
};

/** The link in words, for other programs, and as a code for cameras. */
export function Share({ now, address, onClose }: ShareProps) {
  if (new URL(address).hash.length > MOST_IN_LINK)
    return <ShareAsFile study={now.study} onClose={onClose} />;
  return <ShareLink now={now} address={address} onClose={onClose} />;
}

/** Where the link would not arrive whole: a file that opens in the editor. */
function ShareAsFile({ study, onClose }: { readonly study: Study; readonly onClose: () => void }) {
  const [said, setSaid] = useState('');
  function save() {
    import('../own/savedOwn.ts').then(
      ({ saveOwn }) => {
        saveOwn(study.hash ?? '');
        setSaid(givenFile(OWN_FILE));
      },
      () => setSaid(shareWords.notSaved),
    );
  }
  return (
    <Dialog title={shareWords.title} onClose={onClose}>
      <p className={styles.about}>{shareWords.noLink}</p>
      <div className={styles.ways}>
        <button type="button" onClick={save}>
          {shareWords.saveStudy}
        </button>
      </div>
      <p role="status" className={styles.refused}>
        {said}
      </p>
    </Dialog>
  );
}

function ShareLink({ now, address, onClose }: ShareProps) {
  const { study } = now;
  const [isLarge, setIsLarge] = useState(false);
  const [isRefused, setIsRefused] = useState(false);
  const figure = useRef<HTMLElement>(null);
  const modules = qrModules(address);
  const code = <QrCode modules={modules} label={addressLabel(address)} />;

  function passOn() {
    setIsRefused(false);
    navigator.share({ title: study.words.title, url: address }).catch((refusal: unknown) => {
      // Who closes the system's sheet has changed their mind, and knows it.
      setIsRefused(!(refusal instanceof DOMException && refusal.name === 'AbortError'));
    });
  }

  function saveCode() {
    const svg = figure.current?.querySelector('svg');
    if (!svg) return;
    const text = new XMLSerializer().serializeToString(svg);
    download(new Blob([text], { type: 'image/svg+xml;charset=utf-8' }), `${study.id}-link.svg`);
  }

  return (
    <Dialog title={shareWords.title} onClose={onClose}>
      <p className={styles.about}>{aboutLink(headlineText(now), !now.asReported)}</p>
      <label className={styles.link}>
        {shareWords.link}
        <input
          type="text"
          readOnly
          value={address}
          onFocus={(event) => event.currentTarget.select()}
        />
      </label>
      <div className={styles.ways}>
        <CopyButton
          label={shareWords.copy}
          what={shareWords.theLink}
          copy={() => copyText(address)}
        />
        {'share' in navigator && (
          <button type="button" onClick={passOn}>
            {shareWords.passOn}
          </button>
        )}
      </div>
      <p role="status" className={styles.refused}>
        {isRefused && shareWords.refused}
      </p>
      {modules.length === 0 ? (
        <p className={styles.about}>{shareWords.tooLong}</p>
      ) : (
        <>
          <figure
            className={styles.code}
            ref={figure}
            style={{ '--modules': modules.length } as CSSProperties}
          >
            {code}
            <figcaption>{shareWords.caption}</figcaption>
          </figure>
          <div className={styles.ways}>
            <button type="button" aria-haspopup="dialog" onClick={() => setIsLarge(true)}>
              {shareWords.large}
            </button>
            <button type="button" onClick={saveCode}>
              {shareWords.saveCode}
            </button>
          </div>
        </>
      )}
      {isLarge && (
        <Dialog title={study.words.title} size="full" onClose={() => setIsLarge(false)}>
          <div className={styles.large}>
            {code}
            <p>{address}</p>
          </div>
        </Dialog>
      )}
    </Dialog>
  );
}
