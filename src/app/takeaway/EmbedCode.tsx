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
import { PARTS, plainFrame, writtenFrame, type Part } from '../../inputs/frame.ts';
import { writtenLink } from '../../inputs/writtenLink.ts';
import type { Flows } from '../../model/flows.ts';
import { first } from '../../study/first.ts';
import { sourceOf } from '../../study/study.ts';
import styles from './EmbedCode.module.css';
import { Preview, USUAL_HEIGHT_PX, type PreviewWidth } from './Preview.tsx';

type EmbedCodeProps = {
  readonly now: Flows;
  readonly choices: Choices;
  /** The link to what is shown. */
  readonly address: string;
  readonly onClose: () => void;
};

const PART_NAMES: Readonly<Record<Part, string>> = {
  title: 'Title',
  headline: 'Headline',
  sliders: 'Sliders',
  legend: 'Legend',
  table: 'Table',
  notes: 'Notes',
};

const THEMES = { system: 'As the reader’s system', light: 'Light', dark: 'Dark' } as const;

const CODES = [
  {
    name: 'Plain frame',
    about: (height: number, width: string) =>
      `For pages that take no scripts. It cannot follow its content; ${height} px is the height that it needs ${width}.`,
    of: frameCode,
  },
  {
    name: 'Frame that fits',
    about: () => 'The same, with a script that keeps it as high as its content.',
    of: frameAndScriptCode,
  },
  {
    name: 'Element',
    about: () =>
      'As high as its content, and for pages that set the rates or want to hear what their readers do. A link where scripts are off.',
    of: elementCode,
  },
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
  const [width, setWidth] = useState<PreviewWidth>('column');
  const [height, setHeight] = useState(USUAL_HEIGHT_PX);

  // Two pictures beside each other have no place in a frame.
  const { theme: _, pinned: __, ...alone } = choices;
  const numbers = isAsNow ? alone : startingChoices(study.usual ?? study);
  const link = writtenLink(theme === 'system' ? numbers : { ...numbers, theme }, '', [first]);
  const frame = {
    ...plainFrame,
    shows,
    isFrozen,
    isTransparent,
    keys: isInSlides ? ('forward' as const) : plainFrame.keys,
  };
  const embedded: Embedded = {
    folder: new URL('.', address).href,
    keys: [...new URLSearchParams(link), ...writtenFrame(frame)],
    title: `${study.title}: patient flow (${sourceOf(study, study.paper).short})`,
    height,
    isLocked,
  };
  const isChanged = !now.asReported || study.usual !== undefined;

  return (
    <Dialog title="Embed" size="wide" onClose={onClose}>
      <div className={styles.embed}>
        <div className={styles.settings}>
          {isChanged && (
            <fieldset>
              <legend>Numbers</legend>
              <Box group="numbers" isOn={isAsNow} onTurn={() => setIsAsNow(true)}>
                As the page has them now
              </Box>
              <Box group="numbers" isOn={!isAsNow} onTurn={() => setIsAsNow(false)}>
                As reported
              </Box>
            </fieldset>
          )}
          <fieldset>
            <legend>Parts</legend>
            <div className={styles.parts}>
              {PARTS.map((part) => (
                <Box
                  key={part}
                  isOn={shows[part]}
                  onTurn={(isOn) => setShows({ ...shows, [part]: isOn })}
                >
                  {PART_NAMES[part]}
                </Box>
              ))}
            </div>
            <p>“{study.badge}” and the source always stay.</p>
          </fieldset>
          <fieldset>
            <legend>Theme</legend>
            {(Object.keys(THEMES) as (keyof typeof THEMES)[]).map((each) => (
              <Box key={each} group="theme" isOn={theme === each} onTurn={() => setTheme(each)}>
                {THEMES[each]}
              </Box>
            ))}
            <Box isOn={isTransparent} onTurn={setIsTransparent}>
              The background of the page around it
            </Box>
          </fieldset>
          <fieldset>
            <legend>In use</legend>
            <Box isOn={isFrozen} onTurn={setIsFrozen}>
              Frozen: nothing can be moved
            </Box>
            <Box isOn={isInSlides} onTurn={setIsInSlides}>
              In slides: keys still turn the pages
            </Box>
            <Box isOn={isLocked} onTurn={setIsLocked}>
              Locked in a sandbox
            </Box>
            <p>
              {isLocked
                ? 'A locked frame may load nothing else, so the code names patient-flow.html: the whole page in one file.'
                : 'Some pages lock every frame in. The code for them names the whole page in one file.'}
            </p>
          </fieldset>
        </div>
        <Preview
          embedded={embedded}
          theme={theme === 'system' ? null : theme}
          isTransparent={isTransparent}
          width={width}
          onWidth={setWidth}
          onHeight={setHeight}
        />
        <div className={styles.codes}>
          {CODES.map(({ name, about, of }) => {
            const code = of(embedded);
            return (
              <section key={name} aria-label={name}>
                <h3>{name}</h3>
                <p>{about(height, WIDTH_WORDS[width])}</p>
                <textarea
                  aria-label={`Code: ${name}`}
                  rows={code.split('\n').length}
                  readOnly
                  spellCheck={false}
                  value={code}
                  onFocus={(event) => event.currentTarget.select()}
                />
                <CopyButton label="Copy" what="the code" copy={() => copyText(code)} />
              </section>
            );
          })}
        </div>
      </div>
    </Dialog>
  );
}

const WIDTH_WORDS: Readonly<Record<PreviewWidth, string>> = {
  phone: 'on a phone',
  column: 'in a column of text',
  full: 'at full width',
};

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
