// What the text says, drawn as it will be on its page.

import { HeadlineWords } from '../../charts/Headline.tsx';
import { Legend } from '../../charts/Legend.tsx';
import { signsUnused } from '../../charts/signsUnused.ts';
import type { Choices } from '../../inputs/choices.ts';
import { explanations } from '../../locale/explained.ts';
import { failureWords } from '../../locale/failures.ts';
import { editorWords } from '../../locale/own/editorWords.ts';
import { ownWords } from '../../locale/own/ownWords.ts';
import { OWN_ID } from '../../locale/own/studied.ts';
import type { Flows } from '../../model/flows.ts';
import { views } from '../picture/views.tsx';
import { Boundary } from '../shell/Boundary.tsx';
import styles from './Editor.module.css';

type OwnPictureProps = {
  readonly now: Flows;
  readonly reported: Flows;
  readonly choices: Choices;
  /** Whether the text as it is now says what is drawn, and not as it was when it last added up. */
  readonly isOfText: boolean;
};

const { Picture } = views.flow;

export function OwnPicture({ now, reported, choices, isOfText }: OwnPictureProps) {
  const { study } = now;
  return (
    <section className={styles.picture} aria-label={editorWords.picture}>
      {study.id === OWN_ID ? (
        <>
          <h2 id="own-headline">
            <HeadlineWords now={now} />
          </h2>
          {!isOfText && <p className={styles.before}>{editorWords.lastPicture}</p>}
          <div data-counted>
            <Boundary attempt={study} instead={failureWords.picture}>
              {Picture && (
                <Picture
                  {...{ now, reported }}
                  explained={explanations(now, reported)}
                  choices={{ ...choices, doubt: 'none' }}
                  describedBy="own-headline"
                />
              )}
            </Boundary>
          </div>
          <Legend study={study} unused={signsUnused(now, null)} ghost={null} />
          <p className={styles.small}>
            {ownWords.badge}. {study.words.caveat}
          </p>
        </>
      ) : (
        <p>{editorWords.nothingYet}</p>
      )}
    </section>
  );
}
