// What is loaded when a reader wants to take the numbers away.

import { useState } from 'react';
import { caveatText } from '../../locale/changes.ts';
import { explanations } from '../../locale/explained.ts';
import { headlineText } from '../../locale/phrases.ts';
import { Dialog } from '../../controls/Dialog.tsx';
import { carriedOf, fileName, stateOf } from '../../export/carried.ts';
import { csvText } from '../../export/csv.ts';
import { download, openInTab } from '../../export/download.ts';
import { jsonText } from '../../export/json.ts';
import { pngOf, pngSize } from '../../export/png.ts';
import { rowsOf } from '../../export/rows.ts';
import type { Flows } from '../../model/flows.ts';
import type { RateNow } from '../../model/ratesNow.ts';
import { peopleCalled, whole } from '../../locale/number.ts';
import { boxesDrawing, fileOf, flowDrawing, type Drawing } from './drawings.tsx';
import type { Offscreen } from '../picture/offscreen.tsx';
import { lightValues } from './lightValues.ts';
import type { IntervalInUse } from '../doubt/useInterval.ts';
import styles from './Save.module.css';

export type SaveProps = {
  readonly now: Flows;
  readonly reported: Flows;
  readonly rates: readonly RateNow[];
  readonly interval: IntervalInUse;
  readonly offscreen: Offscreen;
  /** The day, as "2026-11-23". */
  readonly date: string;
  /** The link to what is shown. */
  readonly address: string;
  readonly onClose: () => void;
};

/** A file that was handed to the browser. */
type Handed = { readonly name: string; readonly file: Blob };

const TIMES = [1, 2, 3, 4];
const CSV = 'text/csv;charset=utf-8';
const SVG = 'image/svg+xml;charset=utf-8';

/** The choices of what to save, each with a line on what it is, and what became of the last one. */
export function Save({
  now,
  reported,
  rates,
  interval,
  offscreen,
  date,
  address,
  onClose,
}: SaveProps) {
  const [times, setTimes] = useState(2);
  const [handed, setHanded] = useState<Handed | null>(null);
  const [failure, setFailure] = useState<string | null>(null);

  const carried = carriedOf(now, {
    headline: headlineText(now),
    caveat: caveatText(now, reported, rates),
    date,
    address,
  });
  const explained = explanations(now, reported);
  const drawn = { now, reported, explained, carried };
  const rows = rowsOf(now, explained, interval.of);
  const flow = flowDrawing(drawn, offscreen.Sankey);
  const dots = pngSize(flow, times);

  function hand(file: Blob, name: string) {
    setFailure(null);
    download(file, name);
    setHanded({ file, name });
  }
  const textOf = (drawing: Drawing) => fileOf(drawing, lightValues(), offscreen.drawnOffscreen);
  const handText = (text: string, type: string, name: string) =>
    hand(new Blob([text], { type }), name);

  return (
    <Dialog title="Save" onClose={onClose}>
      <p className={styles.about}>
        {peopleCalled(now.patients, 'patient', 'patients')}, {stateOf(carried)}. Every file names
        the study, its source, today’s date and the link to this page
        {carried.isHypothetical && ', and says that it is hypothetical'}.
      </p>
      <ul className={styles.choices}>
        <li>
          <button
            type="button"
            onClick={() => handText(textOf(flow), SVG, fileName(carried, 'svg'))}
          >
            Picture (SVG)
          </button>
          <p>The flow, sharp at any size, with words that can be searched and edited.</p>
        </li>
        <li>
          <button
            type="button"
            onClick={() => {
              pngOf(textOf(flow), flow, times).then(
                (file) => hand(file, fileName(carried, 'png')),
                () =>
                  setFailure(
                    `This browser cannot paint ${whole(dots.width)} × ${whole(dots.height)} dots. Please choose a smaller size.`,
                  ),
              );
            }}
          >
            Picture (PNG)
          </button>
          <div className={styles.size}>
            <label htmlFor="png-size">Size</label>
            <select
              id="png-size"
              value={times}
              onChange={(event) => setTimes(Number(event.target.value))}
            >
              {TIMES.map((each) => {
                const { width, height } = pngSize(flow, each);
                return (
                  <option key={each} value={each}>
                    {`${each}×: ${width} × ${height} dots`}
                  </option>
                );
              })}
            </select>
            <span>The same, for slides and documents.</span>
          </div>
        </li>
        <li>
          <button
            type="button"
            onClick={() => {
              handText(textOf(boxesDrawing(drawn)), SVG, fileName(carried, 'svg', 'boxes'));
            }}
          >
            Box diagram (SVG)
          </button>
          <p>The same numbers as boxes with exits at the side, as trials report them (CONSORT).</p>
        </li>
        <li>
          <button
            type="button"
            onClick={() =>
              handText(csvText(rows, carried, interval), CSV, fileName(carried, 'csv'))
            }
          >
            Table (CSV)
          </button>
          <p>Every step with its basis and source, for a spreadsheet.</p>
        </li>
        <li>
          <button
            type="button"
            onClick={() =>
              handText(
                jsonText(now, rows, carried, interval),
                'application/json',
                fileName(carried, 'json'),
              )
            }
          >
            Data (JSON)
          </button>
          <p>The same for a program.</p>
        </li>
        <li>
          <button type="button" onClick={() => window.print()}>
            Print, or PDF
          </button>
          <p>A handout on paper, or as a file if your browser prints to PDF.</p>
        </li>
      </ul>
      <div role="status">
        {failure !== null && <p>{failure}</p>}
        {handed && failure === null && <AfterSaving key={handed.name} {...handed} />}
      </div>
    </Dialog>
  );
}

/** Says what the file is called, and offers two other ways to it: nobody tells a page whether its file was kept. */
function AfterSaving({ name, file }: Handed) {
  const [shown, setShown] = useState<string | null>(null);
  const [isTabRefused, setIsTabRefused] = useState(false);
  const isPicture = file.type === 'image/png';
  const isInFrame = window.parent !== window;

  function show() {
    if (isPicture) {
      const reader = new FileReader();
      reader.addEventListener('load', () =>
        setShown(typeof reader.result === 'string' ? reader.result : null),
      );
      reader.readAsDataURL(file);
    } else {
      void file.text().then(setShown);
    }
  }

  return (
    <div className={styles.said} ref={bringIntoView}>
      <p>
        Your browser was given {name}.{' '}
        {isInFrame
          ? 'The page around this one may not allow it to be kept. If nothing arrived:'
          : 'If nothing arrived:'}
      </p>
      <div className={styles.ways}>
        <button
          type="button"
          onClick={() => {
            if (openInTab(file)) return;
            setIsTabRefused(true);
            show();
          }}
        >
          Open it in a new tab
        </button>
        <button type="button" onClick={show}>
          {isPicture ? 'Show it here' : 'Show the text to copy'}
        </button>
      </div>
      {isTabRefused && <p>A new tab is not allowed here either.</p>}
      {shown !== null &&
        (isPicture ? (
          <img src={shown} alt={name} />
        ) : (
          <textarea
            aria-label={`The text of ${name}`}
            rows={8}
            readOnly
            value={shown}
            onFocus={(event) => event.currentTarget.select()}
          />
        ))}
    </div>
  );
}

/** In a small window the answer would stand below what is seen. */
function bringIntoView(element: HTMLElement | null) {
  element?.scrollIntoView({ block: 'nearest' });
}
