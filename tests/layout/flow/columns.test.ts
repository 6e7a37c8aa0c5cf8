import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../../src/layout/flow/columns.ts';
import { pictureOf } from '../../../src/layout/flow/picture.ts';
import type { Picture } from '../../../src/layout/flow/pictured.ts';
import { half, low, saved, sheets } from '../../../src/layout/flow/sheets.ts';
import { wordsFit } from '../../../src/layout/flow/wordsFit.ts';
import { halls } from '../../../src/layout/hall/hall.ts';
import { columnOf, guessedPicture } from '../../../src/layout/hall/guessedFlow.ts';
import { hallSheetFor } from '../../../src/layout/hall/hallSheets.ts';
import { stageLabel } from '../../../src/locale/studyWords.ts';
import { reportedFlows, type Flows } from '../../../src/model/flows.ts';
import { studies } from '../../../src/study/studies.ts';
import { cohortSize, groupOf, type Study } from '../../../src/study/study.ts';
import { patients } from '../../../src/study/units.ts';
import { makeCount, makeGroup, makeStudy } from '../../helpers/makeStudy.ts';

const LONG_NAMES = [
  ['Operated on'],
  ['Resected', 'Unresectable'],
  ['Alive after surgery', 'Died around surgery'],
  ['Received immunotherapy', 'No immunotherapy'],
  ['Finished treatment', 'Stopped early'],
  ['Responded', 'No response'],
];

const reportedOf = (study: Study) => reportedFlows(study, patients(cohortSize(study)));

/** Every picture that goes across, of a page and of each hall: as it stands, and with guesses on each group that a talk may ask of. */
function picturesOf(reported: Flows): readonly (readonly [string, Picture])[] {
  const { groups, stages } = reported.study;
  return [
    ...[sheets[0], low, saved, sheets[1], half].map(
      (sheet) => [sheet.name, pictureOf(reported, reported, sheet)] as const,
    ),
    ...Object.values(halls).flatMap((hall) => [
      [hall.name, pictureOf(reported, reported, hallSheetFor(reported, hall))] as const,
      ...groups
        .filter(({ stage }) => stage !== stages[0]?.id)
        .map(
          ({ id }) =>
            [
              `${hall.name} with guesses on ${id}`,
              guessedPicture(reported, reported, hall, { through: undefined, group: id }),
            ] as const,
        ),
    ]),
  ];
}

describe('the columns of the stages', () => {
  it.each(studies)(
    'have room for every heading of $id, on every page and before every hall',
    (study) => {
      const cut = picturesOf(reportedOf(study)).flatMap(([name, { headings }]) =>
        headings
          .filter(({ id, label }) => label !== stageLabel(study, id))
          .map(({ label }) => `${label} on ${name}`),
      );
      expect(cut).toEqual([]);
    },
  );

  it.each(studies)('keep every word of $id off the box of the next stage', (study) => {
    const reported = reportedOf(study);
    const sheetsAcross = [sheets[0], low, saved, sheets[1], half];
    const inHalls = Object.values(halls).map((hall) => hallSheetFor(reported, hall));
    for (const sheet of [...sheetsAcross, ...inHalls]) {
      const columns = columnsOf(reported, sheet);
      const over = pictureOf(reported, reported, sheet).groups.flatMap(({ id, label }) => {
        const { stage } = groupOf(study, id);
        const { fromPx = 0, widthPx = 0 } = columns.get(stage) ?? {};
        const isLast = stage === study.stages.at(-1)?.id;
        // A word has a little room to the box after it; what is last of all ends in the picture.
        const most = fromPx + widthPx - (isLast ? 0 : 2);
        return label.x + label.widthPx > most + 0.01 ? [`${id} on ${sheet.name}`] : [];
      });
      expect(over).toEqual([]);
    }
  });

  it('keep words as long as those of other languages off the next box too: there they are divided', () => {
    const names = [
      'Operationspatienten',
      'Resektionsergebnis',
      'Nachbeobachtungszeitraum erreicht',
      'Immuntherapiegeeignet',
      'Therapieansprechen',
    ];
    const ids = names.map((_, index) => `g${index}`);
    const study = makeStudy({
      stages: ids.map((id) => ({ id })),
      groups: [
        makeGroup('g0', 'g0', 190),
        ...ids.slice(1).map((id, index) => makeGroup(id, id, 180 - 20 * index)),
        makeGroup('left', 'g1', 10),
      ],
      splits: [
        {
          from: 'g0',
          branches: ['left', 'g1'].map((to) => ({
            to,
            count: makeCount(to === 'left' ? 10 : 180),
          })),
        },
        { from: 'g1', branches: [{ to: 'g2', count: makeCount(160) }] },
        { from: 'g2', branches: [{ to: 'g3', count: makeCount(140) }] },
        { from: 'g3', branches: [{ to: 'g4', count: makeCount(120) }] },
      ],
      words: {
        groups: Object.fromEntries(
          [...names, 'Nichtresezierbarkeit'].map((label, index) => [
            ids[index] ?? 'left',
            { label, who: label },
          ]),
        ),
      },
    });
    const reported = reportedOf(study);
    let divided = 0;
    for (const sheet of [sheets[0], low, sheets[1], half]) {
      const columns = columnsOf(reported, sheet);
      for (const { id, label } of pictureOf(reported, reported, sheet).groups) {
        const { fromPx = 0, widthPx = 0 } = columns.get(groupOf(study, id).stage) ?? {};
        expect(label.x + label.widthPx, `${id} on ${sheet.name}`).toBeLessThanOrEqual(
          fromPx + widthPx,
        );
        divided += label.isBroken ? 1 : 0;
      }
    }
    expect(divided).toBeGreaterThan(4);
    // A picture across half a page is for studies whose words have room there.
    expect(wordsFit(reported, half)).toBe(false);
  });

  it('are as wide as each other but where a word or a heading needs more, and fill the sheet', () => {
    for (const study of studies) {
      const reported = reportedOf(study);
      for (const sheet of [sheets[1], half, hallSheetFor(reported, halls.tall)]) {
        const columns = [...columnsOf(reported, sheet).values()];
        const widths = columns.map(({ widthPx }) => widthPx);
        const least = Math.min(...widths);
        expect(widths.reduce((sum, px) => sum + px, 0)).toBeCloseTo(sheet.widthPx, 6);
        expect(widths.filter((px) => px < least + 0.01).length).toBeGreaterThan(1);
        columns.forEach(({ fromPx }, index) =>
          expect(fromPx).toBeCloseTo(
            widths.slice(0, index).reduce((sum, px) => sum + px, 0),
            6,
          ),
        );
      }
    }
  });

  it('are the same in two studies side by side whose words are nearly the same', () => {
    const [one, other] = ['figlin-1997', 'walther-1993'].map((id) => {
      const study = studies.find((each) => each.id === id);
      if (!study) throw new Error(`no study ${id}`);
      return [...columnsOf(reportedOf(study), sheets[1]).values()];
    });
    expect(one).toEqual(other);
    expect(new Set(one?.map(({ widthPx }) => widthPx)).size).toBe(2);
  });

  it('are even where all words together are too long for the sheet', () => {
    const long = 'Nachbeobachtungszeitraum';
    const stages = ['a', 'b', 'c', 'd', 'e', 'f'];
    const [first = '', ...others] = stages;
    const study = makeStudy({
      stages: stages.map((id) => ({ id })),
      groups: [makeGroup(first, first, 9), ...others.map((id) => makeGroup(id, id, 9))],
      splits: others.map((to, index) => ({
        from: stages[index] ?? '',
        branches: [{ to, count: { patients: 9, basis: 'reported', source: 'paper' } }],
      })),
      words: {
        groups: Object.fromEntries(stages.map((id) => [id, { label: long, who: id }])),
      },
    });
    const widths = [...columnsOf(reportedOf(study), sheets[1]).values()].map(
      ({ widthPx }) => widthPx,
    );
    for (const px of widths) expect(px).toBeCloseTo(sheets[1].widthPx / 6, 6);
  });

  it('divide no word beside guesses in a hall, in the built-in studies and in one of six stages that treats by immunotherapy', () => {
    const names = LONG_NAMES.flatMap((row, place) =>
      row.map((label, nth) => [`g${place}${nth}`, { label, who: label }] as const),
    );
    const sixth = makeStudy({
      stages: LONG_NAMES.map((_, place) => ({ id: `s${place}` })),
      groups: [
        makeGroup('g00', 's0', 100),
        ...LONG_NAMES.slice(1).flatMap((_, place) => [
          makeGroup(`g${place + 1}0`, `s${place + 1}`, 90 - 10 * place),
          makeGroup(`g${place + 1}1`, `s${place + 1}`, 10),
        ]),
      ],
      splits: LONG_NAMES.slice(1).map((_, place) => ({
        from: `g${place}0`,
        branches: [
          { to: `g${place + 1}0`, count: makeCount(90 - 10 * place) },
          { to: `g${place + 1}1`, count: makeCount(10) },
        ],
      })),
      words: { groups: Object.fromEntries(names) },
    });
    const divided = [...studies, sixth].flatMap((study) => {
      const reported = reportedOf(study);
      return Object.values(halls).flatMap((hall) =>
        study.groups
          .filter(({ stage }) => stage !== study.stages[0]?.id)
          .flatMap(({ id }) =>
            guessedPicture(reported, reported, hall, { through: undefined, group: id })
              .groups.filter(({ label }) => label.isBroken && label.name.length > 0)
              .map(({ label }) => `${study.id}, ${hall.name}, ${id}: ${label.name.join('|')}`),
          ),
      );
    });
    expect(divided).toEqual([]);
  });

  it('leave guesses the room that they have in any study, from where the boxes of their stage stand', () => {
    for (const study of studies) {
      const reported = reportedOf(study);
      for (const hall of Object.values(halls))
        for (const { id, stage } of study.groups.filter(
          (group) => group.stage !== study.stages[0]?.id,
        )) {
          const picture = guessedPicture(reported, reported, hall, {
            through: undefined,
            group: id,
          });
          const column = columnOf(reported, picture, id);
          const box = picture.groups.find((group) => group.id === id)?.box;
          expect(column.x, `${study.id} ${hall.name} ${stage}`).toBeCloseTo(box?.x ?? 0, 6);
          expect(column.widthPx).toBeGreaterThan(0.27 * hall.widthPx);
        }
    }
  });
});
