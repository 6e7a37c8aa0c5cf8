import { PeopleMarks } from '../../charts/PeopleMarks.tsx';
import { aboutMarks } from '../../locale/marks.ts';
import { spoken } from '../../locale/explained.ts';
import { peopleName } from '../../locale/peopleName.ts';
import { headlineText } from '../../locale/phrases.ts';
import { iconGrid } from '../../layout/iconGrid.ts';
import { pictureOf } from '../../layout/flow/picture.ts';
import styles from './Diagram.module.css';
import page from '../explore/Explore.module.css';
import type { DiagramProps } from '../mode.ts';
import { useSheets } from './useSheets.ts';

/** Room for the sentence below the marks, within the height of the flow, where each sheet is narrowest. */
const NOTE_PX = { wide: 38, half: 64, medium: 64, narrow: 112 };

/** The people behind the ribbons, in the picture's place and as high, so that nothing below moves. Loaded when asked for. */
export function People({
  now,
  reported,
  explained,
  choices,
  describedBy,
  letter,
  mayBeHalf = false,
}: DiagramProps) {
  const { column, drawn } = useSheets(mayBeHalf);
  return (
    <div ref={column} className={styles.column}>
      {drawn.map((sheet) => {
        const { width, height } = pictureOf(now, reported, sheet);
        const picture = iconGrid(now, reported, sheet, height - NOTE_PX[sheet.name], choices.of);
        return (
          <div key={sheet.name} className={styles[sheet.name]}>
            <div className={styles.people} style={{ aspectRatio: `${width} / ${height}` }}>
              <PeopleMarks
                picture={picture}
                name={peopleName(letter, headlineText(now))}
                idPrefix={letter === 'A' ? 'a-' : ''}
                describedBy={describedBy}
                spokenOf={(id) => spoken(explained(id))}
              />
              <p className={page.about}>{aboutMarks(picture.perMark)}</p>
            </div>
          </div>
        );
      })}
    </div>
  );
}
