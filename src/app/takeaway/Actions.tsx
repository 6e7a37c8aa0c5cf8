// What can be done with the page as a whole, at the end of the title bar: begin the talk, and a menu of what can be taken along;
// and what paper has in their place. What each opens is loaded when it is pressed.

import { useEffect, useId, useState, type ReactNode } from 'react';
import { startingChoices, type Choices } from '../../inputs/choices.ts';
import styles from './Actions.module.css';
import { addressOf, dayOf } from '../opening/address.ts';
import { endTalks } from '../present/sync/endedTalk.ts';
import { keepYours } from '../present/sync/keptYours.ts';
import { lateCode } from '../after/lateCode.ts';
import { coming } from '../after/OnDemand.tsx';
import { latePart } from '../after/latePart.tsx';
import type { MomentProps } from '../mode.ts';
import { useShown } from '../moment.ts';
import { Boundary } from '../shell/Boundary.tsx';
import type { SaveProps } from './Save.tsx';
import { Handout } from './Handout.tsx';
import { useMenu } from './useMenu.ts';
import { hashOf, writtenLink } from '../../inputs/writtenLink.ts';
import { first } from '../../study/first.ts';
import { actionWords } from '../../locale/actions.ts';

const EmbedCode = latePart(
  lateCode(() => import('./EmbedCode.tsx')),
  (loaded) => loaded.EmbedCode,
);
const Save = latePart(
  lateCode(() => import('./Save.tsx')),
  (loaded) => loaded.Save,
);
const Share = latePart(
  lateCode(() => import('./Share.tsx')),
  (loaded) => loaded.Share,
);

const ACTIONS = ['share', 'embed', 'save'] as const;

type ActionsProps = MomentProps &
  TalkOf &
  Pick<SaveProps, 'offscreen'> & {
    /** What else stands there: in the bar where it is wide, in the menu where it is not. */
    readonly children?: ReactNode;
  };

/** What a talk that is begun here takes along. */
type TalkOf = { readonly [Key in 'study' | 'theme' | 'guess']: Choices[Key] };

/** A dialog that is open, and the day on which it was opened. */
type Opened = Pick<SaveProps, 'date'> & { readonly action: (typeof ACTIONS)[number] };

export function Actions({ moment, offscreen, children, ...talk }: ActionsProps) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const { frame, button, isOpen, open, close } = useMenu();
  const id = useId();
  // Where a talk can be begun none goes on.
  useEffect(endTalks, []);
  return (
    <>
      <div className={styles.bar} ref={frame}>
        <button
          type="button"
          className={styles.menu}
          ref={button}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => open(!isOpen)}
        >
          <span className={styles.wide}>{actionWords.takeAway}</span>
          <span className={styles.narrow}>{actionWords.menu}</span>
        </button>
        <div id={id} className={styles.entries} data-open={isOpen}>
          <div className={styles.actions}>
            {ACTIONS.map((action) => (
              <button
                key={action}
                type="button"
                aria-haspopup="dialog"
                onClick={() => {
                  close();
                  setOpened({ action, date: dayOf(new Date()) });
                }}
              >
                {actionWords[action]}
              </button>
            ))}
          </div>
          {children}
          <a
            className={styles.present}
            href={presentLink(talk)}
            onClick={() => keepYours(yoursIn(moment.now().choices.chosen))}
          >
            {actionWords.present}
          </a>
        </div>
        {opened && (
          // Pressed once more, what could not be loaded is asked for again.
          <div className={styles.said}>
            <Boundary instead={actionWords.notLoaded} attempt={opened}>
              <OpenDialog
                {...opened}
                moment={moment}
                offscreen={offscreen}
                onClose={() => setOpened(null)}
              />
            </Boundary>
          </div>
        )}
      </div>
      <Handout moment={moment} atOnce={offscreen.atOnce} />
    </>
  );
}

type OpenDialogProps = MomentProps & Opened & Pick<SaveProps, 'offscreen' | 'onClose'>;

function OpenDialog({ moment, offscreen, action, date, onClose }: OpenDialogProps) {
  const { now, reported, rates, interval, choices } = useShown(moment);
  const { shown } = choices;
  // Of the same numbers as all else that a dialog shows and saves, whatever changes while it is open.
  const address = addressOf(shown);
  if (action === 'share')
    return <Share coming={coming} now={now} address={address} onClose={onClose} />;
  if (action === 'embed')
    return (
      <EmbedCode coming={coming} now={now} choices={shown} address={address} onClose={onClose} />
    );
  const { trace, of, view } = shown;
  return (
    <Save
      coming={coming}
      {...{ now, reported, rates, interval, offscreen, trace, of, view, date, address, onClose }}
    />
  );
}

/** What was set, as a link; '' where nothing was. */
function yoursIn({ study, rates, patients }: Choices): string {
  const set = { study, rates, ...(patients === undefined ? {} : { patients }) };
  const isSet = Object.keys(rates).length > 0 || patients !== undefined || study.usual;
  return isSet ? writtenLink(set, '', [first]) : '';
}

/**
 * The talk of the study as it is written. Numbers that somebody has set are none of its scenes': they wait on this page, and
 * Back returns to them.
 */
function presentLink({ study, theme, guess }: TalkOf): string {
  const begun: Choices = {
    ...startingChoices(study.usual ?? study),
    ...(theme === undefined ? {} : { theme }),
    ...(guess === undefined ? {} : { guess }),
  };
  return `${writtenLink(begun, '?mode=present', [first])}${hashOf(begun)}`;
}
