export { MarksLegend } from '../../charts/MarksLegend.tsx';
import { PeopleMarks } from '../../charts/PeopleMarks.tsx';
import { aboutMarks } from '../../locale/marks.ts';
import { spoken } from '../../locale/explained.ts';
import { peopleName } from '../../locale/peopleName.ts';
import { headlineText } from '../../locale/phrases.ts';
import { iconGrid } from '../../layout/people/iconGrid.ts';
import { pictureOf } from '../../layout/flow/picture.ts';
import { planned } from '../../layout/flow/planned.ts';
import { tracedThread } from '../../layout/flow/thread.ts';
import { resultOf } from '../../study/study.ts';
import flow from './FlowDiagram.module.css';
import styles from './People.module.css';
import type { DiagramProps } from '../mode.ts';
import { useSheets } from './useSheets.ts';

/** No picture is higher than this where it goes across the page: it is seen at once, with the rates below. */
const MOST_PX = 400;
/** Room for the sentence below the marks, within the height of the flow, by the width of the sheet at its narrowest. */
const notePx = (widthPx: number) => 16 + Math.min(112, 36_000 / widthPx);

/** How large the flow is: the same at all rates. */
const flowSize = planned((reported, sheet) => {
  const { width, height } = pictureOf(reported, reported, sheet);
  return { width, height };
});

/** The people behind the ribbons, in the picture's place and as high, so that nothing below moves. Loaded when asked for. */
export function People({
  now,
  reported,
  explained,
  choices,
  describedBy,
  letter,
  mayBeHalf = false,
  sheetIn,
}: DiagramProps) {
  const { column, drawn } = useSheets(mayBeHalf, sheetIn);
  const thread = tracedThread(now, choices.trace) ?? undefined;
  return (
    <div ref={column} className={flow.column}>
      {drawn.map((sheet) => {
        const { width, height } = flowSize(reported, sheet);
        const room = sheet.flow === 'down' ? height : Math.min(height, MOST_PX);
        const picture = iconGrid(
          now,
          reported,
          sheet,
          room - notePx(sheet.widthPx),
          thread,
          choices.of,
        );
        const isOfResult = picture.people.thread.of === resultOf(now.study);
        return (
          <div key={sheet.name} className={flow[sheet.name]}>
            <div className={styles.people} style={{ aspectRatio: `${width} / ${height}` }}>
              <PeopleMarks
                picture={picture}
                name={peopleName(letter, headlineText(now))}
                idPrefix={letter === 'A' ? 'a-' : ''}
                describedBy={describedBy}
                spokenOf={(id) => spoken(explained(id))}
                isOfResult={isOfResult}
              />
              <p className={styles.about}>{aboutMarks(picture.people)}</p>
            </div>
          </div>
        );
      })}
    </div>
  );
}
