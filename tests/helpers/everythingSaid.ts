// Everything that is said of a study, in sentences, labels and files: to look for what must not be there.

import { rowsOf } from '../../src/export/rows.ts';
import { carriedOf } from '../../src/export/carried.ts';
import { tableText } from '../../src/export/copyTable.ts';
import { csvText } from '../../src/export/csv.ts';
import { jsonText } from '../../src/export/json.ts';
import { consortOf } from '../../src/layout/flow/consort.ts';
import { announced } from '../../src/locale/announced.ts';
import { caveatText } from '../../src/locale/caveat.ts';
import { longestChanges, whatChanged } from '../../src/locale/changes.ts';
import { differenceOfB } from '../../src/locale/comparison.ts';
import { explanations, restsOn, spoken } from '../../src/locale/explained.ts';
import { flowTableTitle } from '../../src/locale/flowTable.ts';
import { headlineText, longestHeadline } from '../../src/locale/phrases.ts';
import { changeAtHead, resultAtHead } from '../../src/locale/ratesSheet.ts';
import { proseOf } from '../../src/locale/prose.ts';
import { outcomeInWords } from '../../src/locale/rangeWords.ts';
import { peopleOf, rateNames } from '../../src/locale/rateSlider.ts';
import { scaleInWords, scenarioName } from '../../src/locale/scenario.ts';
import { flowInWords, sceneText } from '../../src/locale/sceneWords.ts';
import { rateWords, resultWords, totalLabel, whoOf } from '../../src/locale/studyWords.ts';
import { talkOf } from '../../src/locale/talk.ts';
import { compared } from '../../src/model/compared.ts';
import {
  countedGroup,
  flowsOf,
  reportedFlows,
  type Flows,
  type Rates,
} from '../../src/model/flows.ts';
import { wilson } from '../../src/model/interval.ts';
import { ratesNow } from '../../src/model/ratesNow.ts';
import { ratesOf } from '../../src/study/rates.ts';
import { cohortSize, type Study } from '../../src/study/study.ts';
import { pairsOf } from '../../src/study/totals.ts';
import { patients, perMille, type Patients } from '../../src/study/units.ts';

/** A sentence or a label, and what it is: "headline, hypothetical". */
export type Said = readonly [what: string, text: string];

const interval = (x: number, n: number) => wilson(x, n, 0.95);

/** All of its words and sentences, as reported and with everything changed that can be. */
export function everythingSaid(study: Study): readonly Said[] {
  const own = patients(cohortSize(study));
  const more = patients(2 * own);
  const rates = Object.fromEntries(
    ratesOf(study).map(({ branch }, index) => [branch, perMille(index % 2 === 0 ? 333 : 1000)]),
  );
  const asReported = reportedFlows(study, own);
  return [
    ...saidOfFlows('as reported', study, own, {}),
    ...saidOfFlows('with other rates', study, own, rates),
    ...saidOfFlows('of more patients', study, more, rates),
    ...saidOfFlows('of more patients at the reported rates', study, more, {}),
    [
      'differences',
      differenceOfB(compared(asReported, flowsOf(study, own, rates)), flowsOf(study, own, rates)),
    ],
    ['scale', scaleInWords(asReported, reportedFlows(study, more))],
    ...saidInText(study),
  ];
}

function saidOfFlows(state: string, study: Study, size: Patients, rates: Rates): readonly Said[] {
  const now = flowsOf(study, size, rates);
  const reported = reportedFlows(study, size);
  const known = ratesNow(now, rates, interval);
  const explained = explanations(now, reported);
  const { group, many } = resultWords(study);
  const { count } = countedGroup(now, group);
  const { long, short } = longestChanges(now, known);
  const all: readonly Said[] = [
    ['headline', headlineText(now)],
    ['longest headline', longestHeadline(now)],
    ['result at the head', resultAtHead(now)],
    ['change at the head', changeAtHead(now, reported)],
    ['caveat', caveatText(now, reported, known)],
    // What room is kept by; nobody reads it, and without rates nothing of it is ever there.
    ...(known.length === 0
      ? []
      : ([
          ['longest changes', long],
          ['longest changes in short', short],
        ] as const)),
    ['announcement', announced(now, reported, false)],
    ['title of the table', flowTableTitle(now)],
    ['name of the scenario', scenarioName('A', now, reported)],
    ['flow in words', flowInWords(now)],
    [
      'outcome',
      outcomeInWords([count, count, count, count], [100, 100], size, many, !now.asReported),
    ],
    ['outcome in a range', outcomeInWords([0, 1, 2, 3], [54, 95], size, many, !now.asReported)],
    ...whatChanged(known).map(({ what }): Said => ['what changed', what]),
    ...known.flatMap(({ rate, count: part, base }): readonly Said[] => {
      const { label } = rateWords(rate);
      const who = whoOf(study, rate.from.id);
      return [
        ['label of a rate', label],
        ['people of a rate', peopleOf(part, base, who)],
        ['name of a field', rateNames.field(label, who)],
      ];
    }),
    ...[...now.groups.map((each) => each.group.id), ...now.flows.map(({ id }) => id)].flatMap(
      (id): readonly Said[] => {
        const each = explained(id);
        return [
          [`title of ${id}`, each.title],
          [`how of ${id}`, each.how],
          [`spoken of ${id}`, spoken(each)],
          [`basis of ${id}`, restsOn(each)],
        ];
      },
    ),
    ...consortOf(now, (id) => ({
      ofWhom: explained(id).ofWhom,
      note: restsOn(explained(id)),
    })).boxes.flatMap(({ lines }) =>
      lines.map(({ text }): Said => ['line of a box', text.replace(/^[\s•]+/, '')]),
    ),
    ...filesOf(now, headlineText(now), caveatText(now, reported, known), explained),
  ];
  return all.map(([what, text]) => [`${what}, ${state}`, text]);
}

function saidInText(study: Study): readonly Said[] {
  const { title, badge, caveatInShort, smallPrint, stages, brackets = {} } = study.words;
  const { setting, howToRead, notes, glossary } = proseOf(study);
  const now = reportedFlows(study, patients(cohortSize(study)));
  const talk = talkOf(study);
  return [
    ['title', title],
    ['badge', badge],
    ['caveat in short', caveatInShort],
    ['small print', smallPrint],
    ...Object.values(stages).map((label): Said => ['stage', label]),
    ...Object.values(brackets).map((label): Said => ['bracket', label]),
    ...pairsOf(study).flatMap(({ a, b }): readonly Said[] => [
      ['total', totalLabel(study, a.id)],
      ['total', totalLabel(study, b.id)],
    ]),
    ['setting', setting],
    ['how to read', howToRead],
    ['number of notes', notes.map(() => 'note').join(', ')],
    ...notes.flatMap((note): readonly Said[] => [
      ['title of a note', note.title],
      ['note', note.text],
    ]),
    ...glossary.flatMap(({ term, meaning }): readonly Said[] => [
      ['term', term],
      ['meaning', meaning],
    ]),
    ['talk', talk.title],
    ...talk.scenes.flatMap((scene): readonly Said[] => [
      [`title of scene ${scene.id}`, scene.title],
      [`scene ${scene.id}`, sceneText(scene, now, true)],
      [`scene ${scene.id}, changed`, sceneText(scene, now, false)],
      // A scene without notes says so; the first and the last two have something to say.
      ...(scene.notes === '' ? [] : [[`notes of scene ${scene.id}`, scene.notes] as const]),
      ...(scene.picture.kind === 'words'
        ? scene.picture.lines.map((line): Said => ['line', `${line.title} ${line.text}`])
        : []),
    ]),
  ];
}

function filesOf(
  now: Flows,
  headline: string,
  caveat: string,
  explained: ReturnType<typeof explanations>,
): readonly Said[] {
  const carried = carriedOf(now, {
    headline,
    caveat,
    date: '2026-11-23',
    address: 'https://example.org/',
  });
  const rows = rowsOf(now, explained, interval);
  const kind = { level: 95, method: 'Wilson' };
  return [
    ['copied table', tableText(now)],
    ['copied table with shares of the step before', tableText(now, 'step')],
    ['file of values', csvText(rows, carried, kind)],
    // Its lines are indented.
    ['file for programs', jsonText(now, rows, carried, kind).replaceAll(/^ +/gm, '')],
    ...rows.flatMap(({ label, stage, how }): readonly Said[] => [
      ['label in a file', label],
      ['stage in a file', stage.label],
      ['how in a file', how],
    ]),
  ];
}

/** What no study says that is not about kidney cancer and its treatment. */
export const OF_OTHER_STUDIES =
  /IL-2|interleukin|kidney|renal|Walther|surgery|surgical|operated|resect|tumour|immunotherapy|respon[ds]|eligible|abstract/i;

/** What is wrong with what is said: nothing said, something that is no word, or a sentence of another study. */
export function wrongIn(said: readonly Said[]): readonly Said[] {
  return said.filter(
    ([, text]) =>
      text.trim() === '' ||
      /undefined|NaN|\[object|\.\.| {2}| [.,;:]/.test(text) ||
      OF_OTHER_STUDIES.test(text),
  );
}
