// The pictures that can be saved, drawn for it alone: on the widest sheet and on light paper, whatever the screen shows.

import type { ReactElement, ReactNode } from 'react';
import { ConsortDiagram, consortSigns, toldOf } from '../../charts/flow/ConsortDiagram.tsx';
import { spoken, type Explanation } from '../../locale/explained.ts';
import { Framed } from '../../charts/flow/Framed.tsx';
import { flowSigns } from '../../charts/signs.ts';
import { markSigns } from '../../charts/MarksLegend.tsx';
import { PeopleMarks } from '../../charts/PeopleMarks.tsx';
import { signsUnused } from '../../charts/signsUnused.ts';
import type { Carried } from '../../export/carried.ts';
import { svgText } from '../../export/svg.ts';
import { consortOf } from '../../layout/flow/consort.ts';
import { frameOf } from '../../layout/flow/frame.ts';
import { pictureOf } from '../../layout/flow/picture.ts';
import { tracedThread } from '../../layout/flow/thread.ts';
import { saved } from '../../layout/flow/sheets.ts';
import { iconGrid } from '../../layout/people/iconGrid.ts';
import { aboutMarks } from '../../locale/marks.ts';
import { resultOf } from '../../study/study.ts';
import type { ShareOf } from '../../model/base.ts';
import type { Flows } from '../../model/flows.ts';
import { savedFrom, titleInState, underThePicture } from '../../locale/carriedWords.ts';
import { STAMP } from '../../locale/stamp.ts';
import type { Offscreen } from '../picture/offscreen.tsx';

/** What a drawing is made from. */
export type Drawn = {
  readonly now: Flows;
  readonly reported: Flows;
  readonly explained: (id: string) => Explanation;
  readonly carried: Carried;
  /** Whose people are the thread, where not those of the result. */
  readonly trace?: string | undefined;
  /** Of whom shares are told. */
  readonly of?: ShareOf | undefined;
};

/** Marks may take as much height; words take what they need besides. */
const PEOPLE_PX = 420;

/** A drawing and its size in px. */
export type Drawing = {
  readonly element: ReactElement;
  readonly width: number;
  readonly height: number;
};

/** The flow with its title, the meaning of its signs and where it is from. */
export function flowDrawing(
  { now, reported, explained, carried, trace, of }: Drawn,
  Sankey: Offscreen['Sankey'],
): Drawing {
  const thread = tracedThread(now, trace);
  const picture = pictureOf(now, reported, saved, thread, thread, of);
  // The sample is hatched as a box is that is there: if one is, as of those who go on.
  const assumed = now.groups.filter(({ basis }) => basis === 'assumed');
  const { tone } =
    (assumed.find(({ group }) => group.tone === 'milestone') ?? assumed[0])?.group ??
    now.study.groups[0];
  const unused = signsUnused(now, 'reported').split(' ');
  const signs = flowSigns(now.study, `${saved.name}-box-${tone}`, 'reported', trace).filter(
    (sign) => !unused.includes(sign.of),
  );
  return framed(
    carried,
    picture,
    signs,
    <Sankey
      picture={picture}
      name=""
      describedBy=""
      spokenOf={(id) => spoken(explained(id))}
      tabStop=""
      picked={null}
      isMarked
    />,
  );
}

/** The people once for every stage, with the same around them. */
export function peopleDrawing({ now, reported, explained, carried, trace, of }: Drawn): Drawing {
  const thread = tracedThread(now, trace) ?? undefined;
  const picture = iconGrid(now, reported, saved, PEOPLE_PX, thread, of);
  return framed(
    { ...carried, smallPrint: [aboutMarks(picture.people), carried.smallPrint].join(' ') },
    picture,
    markSigns({ now, trace, ghost: 'reported' }),
    <PeopleMarks
      picture={picture}
      name=""
      describedBy=""
      spokenOf={(id) => spoken(explained(id))}
      isOfResult={picture.people.thread.of === resultOf(now.study)}
    />,
  );
}

/** The same numbers as boxes with exits at the side. */
export function boxesDrawing({ now, explained, carried }: Drawn): Drawing {
  const consort = consortOf(now, toldOf(explained));
  const signs = consortSigns(consort);
  return framed(carried, consort, signs, <ConsortDiagram consort={consort} />);
}

/** A picture with what is carried with it: title and headline above, what its signs mean and where it comes from below. */
function framed(
  carried: Carried,
  picture: Parameters<typeof frameOf>[1],
  signs: Parameters<typeof Framed>[0]['signs'],
  content: ReactNode,
): Drawing {
  const frame = frameOf(
    wordsOf(carried),
    picture,
    signs.map(({ meaning }) => meaning),
  );
  const element = (
    <Framed
      frame={frame}
      title={titleOf(carried)}
      description={[carried.headline, carried.caveat, ...footOf(carried)].join(' ')}
      signs={signs}
    >
      {content}
    </Framed>
  );
  return { element, width: frame.width, height: frame.height };
}

/** A drawing as the text of a file. Not while React draws something else. */
export function fileOf(
  { element }: Drawing,
  valueOf: (property: string) => string,
  drawnOffscreen: Offscreen['drawnOffscreen'],
): string {
  const svg = drawnOffscreen(element).querySelector('svg');
  if (!svg) throw new Error('nothing was drawn');
  return svgText(svg, valueOf);
}

function titleOf({ title, isHypothetical }: Carried): string {
  return titleInState(title, isHypothetical);
}

function wordsOf(carried: Carried) {
  return {
    title: carried.title,
    headline: carried.headline,
    caveat: carried.caveat,
    stamp: carried.isHypothetical ? STAMP : null,
    foot: footOf(carried),
  };
}

function footOf({
  badge,
  patients,
  reading,
  shares,
  smallPrint,
  citation,
  url,
  date,
  address,
}: Carried): readonly string[] {
  return [
    underThePicture(badge, patients, smallPrint),
    ...(reading === undefined ? [] : [reading]),
    ...(shares === undefined ? [] : [shares]),
    url === undefined ? citation : `${citation} ${url}`,
    savedFrom(date, address),
  ];
}
