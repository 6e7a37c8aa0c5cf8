// The app's own picture, and the least that draws the same graph with d3-sankey, each with a study as large as one likes.

import '../../src/app/shell/theme.css';
import '../../src/app/shell/page.css';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { Sankey } from '../../src/charts/flow/Sankey.tsx';
import { pictureOf } from '../../src/layout/flow/picture.ts';
import { sheets } from '../../src/layout/flow/sheets.ts';
import { explanations, spoken } from '../../src/locale/explained.ts';
import { flowsOf, reportedFlows } from '../../src/model/flows.ts';
import { ratesOf } from '../../src/study/rates.ts';
import type { Study } from '../../src/study/study.ts';
import { patients, perMille, type Patients } from '../../src/study/units.ts';
import { bareGraph, type BareGraph } from './bareGraph.ts';
import { largeStudy, type Size } from './largeStudy.ts';

const found = document.getElementById('place');
if (!found) throw new Error('the page has no place to draw in');
const place: HTMLElement = found;
let study: Study;
let cohort: Patients;
let branch: string;
let root: Root | null = null;
let bare: BareGraph | null = null;

/** From here on graphs of this size are drawn. */
function begin(size: Size): void {
  study = largeStudy(size);
  cohort = patients(size.patients);
  const [first] = ratesOf(study);
  if (!first) throw new Error('nothing can be moved');
  branch = first.branch;
}

/** The first rate decides over everybody, so every flow moves with it. */
function flowsAt(percent: number) {
  return flowsOf(study, cohort, { [branch]: perMille(10 * percent) });
}

const drawers = {
  ours: {
    draw(percent: number) {
      const now = flowsAt(percent);
      const reported = reportedFlows(study, cohort);
      const explained = explanations(now, reported);
      root ??= createRoot(place);
      flushSync(() =>
        root?.render(
          <Sankey
            picture={pictureOf(now, reported, sheets[0])}
            name="A large graph"
            describedBy="place"
            spokenOf={(id) => spoken(explained(id))}
            tabStop="s0g0"
            picked={null}
            isMarked
          />,
        ),
      );
    },
    clear() {
      root?.unmount();
      root = null;
    },
  },
  bare: {
    draw(percent: number) {
      bare ??= bareGraph(place, study);
      bare(flowsAt(percent));
    },
    clear() {
      place.replaceChildren();
      bare = null;
    },
  },
};

Object.assign(window, { graph: { begin, ...drawers } });
