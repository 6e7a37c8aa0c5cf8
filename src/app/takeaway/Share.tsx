// What is loaded when a reader wants to pass on what the page shows.

import { useRef, useState } from 'react';
import { headlineText } from '../../locale/phrases.ts';
import { QrCode } from '../../charts/QrCode.tsx';
import { CopyButton } from '../../controls/CopyButton.tsx';
import { Dialog } from '../../controls/Dialog.tsx';
import { copyText } from '../../export/copyText.ts';
import { download } from '../../export/download.ts';
import type { Flows } from '../../model/flows.ts';
import { qrModules } from './qr.ts';
import styles from './Share.module.css';

type ShareProps = {
  readonly now: Flows;
  /** The link to what is shown. */
  readonly address: string;
  readonly onClose: () => void;
};

/** The link in words, for other programs, and as a code for cameras. */
export function Share({ now, address, onClose }: ShareProps) {
  const { study } = now;
  const [isLarge, setIsLarge] = useState(false);
  const [isRefused, setIsRefused] = useState(false);
  const figure = useRef<HTMLElement>(null);
  const modules = qrModules(address);
  const code = <QrCode modules={modules} label={`The address ${address}`} />;

  function passOn() {
    setIsRefused(false);
    navigator.share({ title: study.title, url: address }).catch((refusal: unknown) => {
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
    <Dialog title="Share" onClose={onClose}>
      <p className={styles.about}>
        The link opens the page as it is now: {headlineText(now)}
        {!now.asReported && ' This is hypothetical, and the page says so.'}
      </p>
      <label className={styles.link}>
        Link
        <input
          type="text"
          readOnly
          value={address}
          onFocus={(event) => event.currentTarget.select()}
        />
      </label>
      <div className={styles.ways}>
        <CopyButton label="Copy the link" what="the link" copy={() => copyText(address)} />
        {'share' in navigator && (
          <button type="button" onClick={passOn}>
            Send it by another program
          </button>
        )}
      </div>
      <p role="status" className={styles.refused}>
        {isRefused && 'Your browser does not allow that here; copy the link instead.'}
      </p>
      {modules.length === 0 ? (
        <p className={styles.about}>The link is too long for a code that cameras could read.</p>
      ) : (
        <>
          <figure className={styles.code} ref={figure}>
            {code}
            <figcaption>For cameras: the same link.</figcaption>
          </figure>
          <div className={styles.ways}>
            <button type="button" aria-haspopup="dialog" onClick={() => setIsLarge(true)}>
              Show it large
            </button>
            <button type="button" onClick={saveCode}>
              Save the code (SVG)
            </button>
          </div>
        </>
      )}
      {isLarge && (
        <Dialog title={study.title} size="full" onClose={() => setIsLarge(false)}>
          <div className={styles.large}>
            {code}
            <p>{address}</p>
          </div>
        </Dialog>
      )}
    </Dialog>
  );
}
