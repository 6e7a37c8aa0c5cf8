// What is loaded when a reader wants to take the numbers away.

import { useState } from 'react';
import { caveatText } from '../../locale/caveat.ts';
import { SHARES_OF_STEP } from '../../locale/carriedWords.ts';
import { explanations } from '../../locale/explained.ts';
import { headlineText } from '../../locale/phrases.ts';
import { Dialog } from '../../controls/Dialog.tsx';
import { Segments } from '../../controls/Segments.tsx';
import { carriedOf, fileName, stateOf } from '../../export/carried.ts';
import { csvText } from '../../export/csv.ts';
import { download, openInTab } from '../../export/download.ts';
import { jsonText } from '../../export/json.ts';
import { pngOf, pngSize } from '../../export/png.ts';
import { rowsOf } from '../../export/rows.ts';
import type { Choices } from '../../inputs/choices.ts';
import type { Flows } from '../../model/flows.ts';
import type { RateNow } from '../../model/ratesNow.ts';
import {
  aboutSaving,
  aboutSvg,
  cannotPaint,
  handedOver,
  picturedNames,
  saveWords,
  sizeInDots,
  textOfFile,
} from '../../locale/saveDialog.ts';
import { boxesDrawing, fileOf, flowDrawing, peopleDrawing, type Drawing } from './drawings.tsx';
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
  /** Whose people are traced in the picture, where not those of the result. */
  readonly trace: string | undefined;
  /** Of whom shares are told. */
  readonly of: Choices['of'];
  /** How the numbers are seen on the page. */
  readonly view: Choices['view'];
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
  trace,
  of,
  view,
  date,
  address,
  onClose,
}: SaveProps) {
  const [pictured, setPictured] = useState<keyof typeof picturedNames>(
    view === 'people' ? 'people' : 'flow',
  );
  const [times, setTimes] = useState(2);
  const [handed, setHanded] = useState<Handed | null>(null);
  const [failure, setFailure] = useState<string | null>(null);

  const carried = carriedOf(now, {
    headline: headlineText(now),
    caveat: caveatText(now, reported, rates),
    date,
    address,
    ...(of && { shares: SHARES_OF_STEP }),
  });
  const explained = explanations(now, reported, of);
  const drawn = { now, reported, explained, carried, trace, of };
  const rows = rowsOf(now, explained, interval.of, of);
  const picture =
    pictured === 'people' ? peopleDrawing(drawn) : flowDrawing(drawn, offscreen.Sankey);
  const dots = pngSize(picture, times);
  const what = pictured === 'people' ? 'people' : '';

  function hand(file: Blob, name: string) {
    setFailure(null);
    download(file, name);
    setHanded({ file, name });
  }
  const textOf = (drawing: Drawing) => fileOf(drawing, lightValues(), offscreen.drawnOffscreen);
  const handText = (text: string, type: string, name: string) =>
    hand(new Blob([text], { type }), name);

  return (
    <Dialog title={saveWords.title} onClose={onClose}>
      <p className={styles.about}>
        {aboutSaving(now.patients, stateOf(carried), carried.isHypothetical)}
      </p>
      <Segments
        label={saveWords.pictured}
        names={picturedNames}
        value={pictured}
        onPick={setPictured}
      />
      <ul className={styles.choices}>
        <li>
          <button
            type="button"
            onClick={() => handText(textOf(picture), SVG, fileName(carried, 'svg', what))}
          >
            {saveWords.svg}
          </button>
          <p>{aboutSvg[pictured]}</p>
        </li>
        <li>
          <button
            type="button"
            onClick={() => {
              pngOf(textOf(picture), picture, times).then(
                (file) => hand(file, fileName(carried, 'png', what)),
                () => setFailure(cannotPaint(dots)),
              );
            }}
          >
            {saveWords.png}
          </button>
          <div className={styles.size}>
            <label htmlFor="png-size">{saveWords.size}</label>
            <select
              id="png-size"
              value={times}
              onChange={(event) => setTimes(Number(event.target.value))}
            >
              {TIMES.map((each) => (
                <option key={each} value={each}>
                  {sizeInDots(each, pngSize(picture, each))}
                </option>
              ))}
            </select>
            <span>{saveWords.aboutPng}</span>
          </div>
        </li>
        <li>
          <button
            type="button"
            onClick={() => {
              handText(textOf(boxesDrawing(drawn)), SVG, fileName(carried, 'svg', 'boxes'));
            }}
          >
            {saveWords.boxes}
          </button>
          <p>{saveWords.aboutBoxes}</p>
        </li>
        <li>
          <button
            type="button"
            onClick={() =>
              handText(csvText(rows, carried, interval), CSV, fileName(carried, 'csv'))
            }
          >
            {saveWords.csv}
          </button>
          <p>{saveWords.aboutCsv}</p>
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
            {saveWords.json}
          </button>
          <p>{saveWords.aboutJson}</p>
        </li>
        <li>
          <button type="button" onClick={() => window.print()}>
            {saveWords.print}
          </button>
          <p>{saveWords.aboutPrint}</p>
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
      <p>{handedOver(name, isInFrame)}</p>
      <div className={styles.ways}>
        <button
          type="button"
          onClick={() => {
            if (openInTab(file)) return;
            setIsTabRefused(true);
            show();
          }}
        >
          {saveWords.openInTab}
        </button>
        <button type="button" onClick={show}>
          {isPicture ? saveWords.showPicture : saveWords.showText}
        </button>
      </div>
      {isTabRefused && <p>{saveWords.tabRefused}</p>}
      {shown !== null &&
        (isPicture ? (
          <img src={shown} alt={name} />
        ) : (
          <textarea
            aria-label={textOfFile(name)}
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
