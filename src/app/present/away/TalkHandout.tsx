// The talk on paper, by the browser's own print: for who listens, pictures with lines to write on; for who speaks, a page for each
// picture with its numbers and what the speaker has in mind.

import { Fragment } from 'react';
import { explanations } from '../../../locale/explained.ts';
import { SceneNumbers } from '../../../charts/hall/SceneNumbers.tsx';
import { scenePieces } from '../../../locale/sceneWords.ts';
import type { TalkOf } from '../../../inputs/scenes.ts';
import { toldFlows } from '../../../layout/hall/hallFlow.ts';
import { emptyRoom } from '../../../model/roomGuesses.ts';
import { withAddress } from '../../../study/own/sourceAddress.ts';
import { sourceOf } from '../../../study/study.ts';
import type { Offscreen } from '../../picture/offscreen.tsx';
import { usePrintedOn } from '../../takeaway/Handout.tsx';
import type { Carried } from '../scene/sceneBegun.ts';
import { printedAddress } from '../scene/useSceneAddress.ts';
import { drawnScene, type DrawnScene } from '../scene/ScenePicture.tsx';
import { scenesOnPaper, type PaperScene } from '../scene/scenesDrawn.tsx';
import { isQuestion, paperPages, PER_PAGE } from './paperPages.ts';
import styles from './TalkHandout.module.css';
import { EVERY_HUNDRED } from '../../../locale/number.ts';
import { notesOf, printedOn, talkHandoutWords } from '../../../locale/handout.ts';
import { STAMP } from '../../../locale/stamp.ts';

/** Whom a handout is for. */
export type HandoutFor = 'students' | 'lecturer';

type TalkHandoutProps = {
  readonly of: TalkOf;
  readonly carried: Carried;
  readonly isFor: HandoutFor;
  readonly atOnce: Offscreen['atOnce'];
};

/** Nothing until it is about to be printed. */
export function TalkHandout({ atOnce, ...props }: TalkHandoutProps) {
  const day = usePrintedOn(atOnce);
  if (day === null) return null;
  const Pages = props.isFor === 'students' ? StudentsPages : LecturersPages;
  return (
    <div className={styles.handout} data-handout={props.isFor}>
      <Pages {...props} day={day} />
    </div>
  );
}

type PagesProps = Omit<TalkHandoutProps, 'atOnce'> & { readonly day: string };

/** In letters: more of them have no room beside a picture. */
const MOST_BESIDE = 1100;

function LecturersPages({ of, carried, day }: PagesProps) {
  return scenesOnPaper(of, carried).map((begun) => {
    const { scene, number, step, now, reported, addressOf, notes } = begun;
    const { picture } = scene;
    const areBeside = notes !== '' && notes.length <= MOST_BESIDE;
    return (
      <Fragment key={`${scene.id} ${step}`}>
        <section className={styles.page} data-page={number}>
          <div className={styles.beside}>
            <div className={styles.scene}>
              <Said of={begun} title={scene.title} />
              <Picture of={begun} room={BESIDE_NOTES} />
              {picture.kind === 'flow' && (
                <SceneNumbers
                  told={toldFlows(now, picture.through)}
                  explained={explanations(now, reported)}
                />
              )}
            </div>
            {areBeside && (
              <div className={styles.notes}>
                <Notes text={notes} title={talkHandoutWords.notes} />
              </div>
            )}
          </div>
          <Foot of={of} day={day} address={addressOf(scene.id)} />
        </section>
        {notes !== '' && !areBeside && (
          <section className={styles.longNotes} data-notes-page={number}>
            <Notes text={notes} title={notesOf(begun.called, scene.title)} />
          </section>
        )}
      </Fragment>
    );
  });
}

function Notes({ text, title }: { readonly text: string; readonly title: string }) {
  return (
    <>
      <h3>{title}</h3>
      {text.split('\n\n').map((paragraph, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- the same paragraph may be there twice, and none moves
        <p key={index}>{paragraph}</p>
      ))}
    </>
  );
}

/** Nobody's guess is on it: it is for many, and for the time before the answer. */
function StudentsPages({ of, carried, day }: PagesProps) {
  const { guess: _, ...choices } = carried.choices;
  const pictures = scenesOnPaper(of, { ...carried, choices, room: emptyRoom });
  return paperPages(pictures).map((page) => {
    const [{ scene } = { scene: { id: '' } }] = page;
    return (
      <section key={scene.id} className={styles.page} data-page="">
        <div className={styles.four}>
          {page.map((begun) => (
            <div
              key={`${begun.scene.id} ${begun.step}`}
              className={styles.scene}
              data-cell={begun.number}
            >
              <Said of={begun} />
              <Picture of={begun} room={ONE_OF_FOUR} />
              {isQuestion(begun) && (
                <p className={styles.guess}>
                  {talkHandoutWords.guess} <span /> {EVERY_HUNDRED}
                </p>
              )}
              <Lines />
            </div>
          ))}
          {PLACES.slice(page.length).map((place) => (
            <Lines key={place} />
          ))}
        </div>
        <Foot of={of} day={day} address={carried.addressOf(scene.id)} />
      </section>
    );
  });
}

const PLACES = Array.from({ length: PER_PAGE }, (_, place) => place);

/** More than any place has room for; those that have none are not seen. */
const LINES = Array.from({ length: 16 }, (_, line) => line);

function Lines() {
  return (
    <div className={styles.lines} data-lines="">
      {LINES.map((line) => (
        <span key={line} />
      ))}
    </div>
  );
}

/** The rooms of a picture in mm, as wide and as high as they are on paper. */
const BESIDE_NOTES = { width: 200, height: 80 };
const ONE_OF_FOUR = { width: 131, height: 54 };

type PictureProps = { readonly of: PaperScene; readonly room: typeof ONE_OF_FOUR };

/** As on a wide screen or on one of 4:3, whichever is larger here. */
function Picture({ of: begun, room }: PictureProps) {
  const [tall, wide] = (['tall', 'wide'] as const).map((shape) =>
    drawnScene({ ...begun, shape, idPrefix: `paper-${begun.number}-${begun.step}-` }),
  ) as [DrawnScene, DrawnScene];
  const scale = ({ width, height }: DrawnScene) =>
    Math.min(room.width / width, room.height / height);
  return <div className={styles.picture}>{(scale(wide) > scale(tall) ? wide : tall).element}</div>;
}

type SaidProps = {
  readonly of: PaperScene;
  /** Its title, where there is room for it. */
  readonly title?: string;
};

function Said({ of: { scene, called, now }, title }: SaidProps) {
  return (
    <>
      <h2>
        <span>
          {called}. {title}
        </span>
        {scenePieces(scene, now, true).map(({ text }) => text)}
      </h2>
      {!now.asReported && <p className={styles.stamp}>{STAMP}</p>}
    </>
  );
}

type FootProps = {
  readonly of: TalkOf;
  readonly day: string;
  readonly address: string | null;
};

function Foot({ of: { study }, day, address }: FootProps) {
  const source = sourceOf(study, study.paper);
  const { badge, smallPrint } = study.words;
  return (
    <p className={styles.foot}>
      {badge}. {smallPrint} {withAddress(source)} {printedOn(day, printedAddress(address))}
    </p>
  );
}
