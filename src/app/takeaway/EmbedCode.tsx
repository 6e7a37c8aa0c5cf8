// What is loaded when a reader wants the picture in a page of their own.

import { useState, type ReactNode } from 'react';
import { CopyButton } from '../../controls/CopyButton.tsx';
import { Dialog } from '../../controls/Dialog.tsx';
import {
  elementCode,
  frameAndScriptCode,
  frameCode,
  type Embedded,
} from '../../export/embedCodes.ts';
import { copyText } from '../../export/copyText.ts';
import { startingChoices, type Choices, type Theme } from '../../inputs/choices.ts';
import { usualHeight } from '../../host/heights.ts';
import { PARTS, plainFrame, writtenFrame } from '../../inputs/frame.ts';
import { hashOf, writtenLink } from '../../inputs/writtenLink.ts';
import type { Flows } from '../../model/flows.ts';
import { first } from '../../study/first.ts';
import { sourceOf } from '../../study/study.ts';
import styles from './EmbedCode.module.css';
import { COLUMN_PX, Preview } from './Preview.tsx';
import {
  aboutCodes,
  alwaysStays,
  codeLabel,
  codeNames,
  embedWords,
  frameTitle,
  partNames,
  themeNames,
} from '../../locale/embedDialog.ts';
import { whatIsSet } from '../../locale/scenario.ts';

type EmbedCodeProps = {
  readonly now: Flows;
  readonly choices: Choices;
  /** The link to what is shown. */
  readonly address: string;
  readonly onClose: () => void;
};

const THEMES = ['system', 'light', 'dark'] as const satisfies readonly (Theme | 'system')[];

const CODES = [
  { id: 'frame', of: frameCode },
  { id: 'frameAndScript', of: frameAndScriptCode },
  { id: 'element', of: elementCode },
] as const;

/** What the frame shows and how it stands, a look at it at three widths, and the three codes for it. */
export function EmbedCode({ now, choices, address, onClose }: EmbedCodeProps) {
  const { study } = now;
  const [isAsNow, setIsAsNow] = useState(true);
  const [theme, setTheme] = useState<Theme | 'system'>(choices.theme ?? 'system');
  const [shows, setShows] = useState(plainFrame.shows);
  const [isFrozen, setIsFrozen] = useState(false);
  const [isTransparent, setIsTransparent] = useState(false);
  const [isInSlides, setIsInSlides] = useState(false);
  const [isLocked, setIsLocked] = useState(false);
  const [width, setWidth] = useState<number>(COLUMN_PX);
  const [toldHeight, setToldHeight] = useState(() => usualHeight(study.id, COLUMN_PX));
  // Of a slide no height is told: it is its host's.
  const height = isInSlides ? Math.round((width * 9) / 16) : toldHeight;

  // Two pictures beside each other have no place in a frame, but its link to the full page leads to both.
  const { theme: _, ...alone } = choices;
  const numbers = isAsNow ? alone : startingChoices(study.usual ?? study);
  const link = writtenLink(theme === 'system' ? numbers : { ...numbers, theme }, '', [first]);
  const frame = {
    ...plainFrame,
    // Below the picture of a slide there is no room.
    shows: isInSlides ? { ...shows, table: false, notes: false } : shows,
    isFrozen,
    isTransparent,
    isFit: isInSlides,
    keys: isInSlides ? ('forward' as const) : plainFrame.keys,
  };
  const embedded: Embedded = {
    folder: new URL('.', address).href,
    keys: [...new URLSearchParams(link), ...writtenFrame(frame)],
    hash: hashOf(numbers),
    title: frameTitle(
      study.words.title,
      sourceOf(study, study.paper).short,
      isAsNow ? whatIsSet(now) : [],
    ),
    height,
    isLocked,
  };
  // A page that was opened as a file has no address that a frame could have.
  const isOnline = /^https?:/.test(embedded.folder);
  const isChanged = !now.asReported || study.usual !== undefined;

  return (
    <Dialog title={embedWords.title} size="wide" onClose={onClose}>
      <div className={styles.embed}>
        <div className={styles.settings}>
          {isChanged && (
            <fieldset>
              <legend>{embedWords.numbers}</legend>
              <Box group="numbers" isOn={isAsNow} onTurn={() => setIsAsNow(true)}>
                {embedWords.asNow}
              </Box>
              <Box group="numbers" isOn={!isAsNow} onTurn={() => setIsAsNow(false)}>
                {embedWords.asReported}
              </Box>
            </fieldset>
          )}
          <fieldset>
            <legend>{embedWords.parts}</legend>
            <div className={styles.parts}>
              {PARTS.map((part) => (
                <Box
                  key={part}
                  isOn={shows[part]}
                  onTurn={(isOn) => setShows({ ...shows, [part]: isOn })}
                >
                  {partNames[part]}
                </Box>
              ))}
            </div>
            <p>{alwaysStays(study.words.badge)}</p>
          </fieldset>
          <fieldset>
            <legend>{embedWords.theme}</legend>
            {THEMES.map((each) => (
              <Box key={each} group="theme" isOn={theme === each} onTurn={() => setTheme(each)}>
                {themeNames[each]}
              </Box>
            ))}
            <Box isOn={isTransparent} onTurn={setIsTransparent}>
              {embedWords.transparent}
            </Box>
          </fieldset>
          <fieldset>
            <legend>{embedWords.use}</legend>
            <Box isOn={isFrozen} onTurn={setIsFrozen}>
              {embedWords.frozen}
            </Box>
            <Box isOn={isInSlides} onTurn={setIsInSlides}>
              {embedWords.inSlides}
            </Box>
            <Box isOn={isLocked} onTurn={setIsLocked}>
              {embedWords.locked}
            </Box>
            <p>{isLocked ? embedWords.aboutLocked : embedWords.aboutLocking}</p>
          </fieldset>
        </div>
        <div className={styles.codes}>
          {!isOnline && <p>{embedWords.isFile}</p>}
          {isOnline &&
            CODES.map(({ id, of }) => {
              const code = of(embedded);
              const name = codeNames[id];
              return (
                <section key={id} aria-label={name}>
                  <h3>{name}</h3>
                  <p>{aboutCodes[id](height, width, isInSlides)}</p>
                  <textarea
                    aria-label={codeLabel(name)}
                    rows={code.split('\n').length}
                    readOnly
                    spellCheck={false}
                    value={code}
                    onFocus={(event) => event.currentTarget.select()}
                  />
                  <CopyButton
                    label={embedWords.copy}
                    what={embedWords.theCode}
                    copy={() => copyText(code)}
                  />
                </section>
              );
            })}
        </div>
        {isOnline && (
          <Preview
            embedded={embedded}
            theme={theme === 'system' ? null : theme}
            isTransparent={isTransparent}
            width={width}
            onWidth={setWidth}
            onHeight={setToldHeight}
          />
        )}
      </div>
    </Dialog>
  );
}

type BoxProps = {
  /** Of which only one can be on; none for a box that is on or off by itself. */
  readonly group?: string;
  readonly isOn: boolean;
  readonly onTurn: (isOn: boolean) => void;
  readonly children: ReactNode;
};

function Box({ group, isOn, onTurn, children }: BoxProps) {
  return (
    <label>
      <input
        type={group === undefined ? 'checkbox' : 'radio'}
        name={group}
        checked={isOn}
        onChange={(event) => onTurn(event.currentTarget.checked)}
      />
      {children}
    </label>
  );
}
