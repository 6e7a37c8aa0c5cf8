// What is pinned beside the present numbers: its picture, the titles of both, and by how much they differ. It comes with the
// other studies.

import { memo, type ComponentType } from 'react';
import { ComparedRates } from '../../charts/ComparedRates.tsx';
import { ComparedTable } from '../../charts/ComparedTable.tsx';
import { differenceOfB } from '../../locale/comparison.ts';
import { explanations } from '../../locale/explained.ts';
import { scenarioName } from '../../locale/scenario.ts';
import {
  aboutPinned,
  aboutPresent,
  notTogether,
  sideBySideWords,
} from '../../locale/sideBySide.ts';
import { ScenarioTitle } from '../../charts/ScenarioTitle.tsx';
import { PinTools } from '../../controls/PinTools.tsx';
import {
  patientsOf,
  sameScenario,
  scenarioOf,
  type Choices,
  type Scenario,
} from '../../inputs/choices.ts';
import { fitsHalf } from '../../layout/flow/fitsHalf.ts';
import { compared, relationOf } from '../../model/compared.ts';
import { flowsOf, reportedFlows, type Flows } from '../../model/flows.ts';
import type { Level } from '../../model/interval.ts';
import { studyName } from '../../locale/studyName.ts';
import { studies } from '../../study/studies.ts';
import styles from './Comparison.module.css';
import type { ChoicesInUse, PictureProps } from '../mode.ts';

export { heldStill } from './heldStill.ts';

/** The class of what holds both pictures. */
export const pairLooks = styles.pair;

type SideProps = {
  readonly pinned: Scenario;
  /** The present numbers: B. */
  readonly now: Flows;
};

type PinnedProps = {
  readonly pinned: Scenario;
  /** What draws the view that is looked at. */
  readonly Picture: ComponentType<PictureProps>;
  /** Of whom shares are told, in both. */
  readonly of: Choices['of'];
};

/** Whether both pictures can be drawn across half a page; both or none, because they have one scale. */
export function mayBeHalf(pinned: Scenario, now: Flows): boolean {
  return areTogether(pinned, now) && fitsHalf(flowsOfScenario(pinned)) && fitsHalf(now);
}

/** The picture of A with its title; nothing where the two are not shown together. */
export function Pinned({ now, ...pinnedProps }: SideProps & PinnedProps) {
  const { pinned } = pinnedProps;
  if (!areTogether(pinned, now)) return null;
  const a = flowsOfScenario(pinned);
  return (
    <div data-pinned="">
      <ScenarioTitle name={scenarioName('A', a, now)} about={aboutPinned(a, now)} />
      <PinnedPicture {...pinnedProps} isFitting={mayBeHalf(pinned, now)} />
    </div>
  );
}

/** The title of B. */
export function PresentTitle({ pinned, now }: SideProps) {
  if (!areTogether(pinned, now)) return null;
  const a = flowsOfScenario(pinned);
  return <ScenarioTitle name={scenarioName('B', now, a)} about={aboutPresent(now, a)} />;
}

/** It stands still while the rates of B move. */
const PinnedPicture = memo(function PinnedPicture({
  pinned,
  Picture,
  of,
  isFitting,
}: PinnedProps & { readonly isFitting: boolean }) {
  const now = flowsOfScenario(pinned);
  const reported = reportedFlows(pinned.study, now.patients);
  return (
    <Picture
      coming={<p>{sideBySideWords.coming}</p>}
      now={now}
      reported={reported}
      explained={explanations(now, reported, of)}
      describedBy="how-to-read"
      letter="A"
      mayBeHalf={isFitting}
      choices={{ ...pinned, doubt: 'none', ...(of && { of }) }}
    />
  );
});

type ComparedProps = SideProps & {
  readonly choices: ChoicesInUse;
  readonly level: Level;
  readonly onStop: () => void;
};

/** What A and B have in common, by how many people they differ, and what can be done with the two. */
export function Compared({ pinned, now, choices, level, onStop }: ComparedProps) {
  const a = flowsOfScenario(pinned);
  const relation = relationOf(a.study, now.study);
  // While they move there they differ, and how much is said of what is shown.
  const isSame = sameScenario(pinned, choices.shown);
  const pin = (next: Scenario | null) => choices.change({ type: 'pinned', pinned: next }, null);
  return (
    <section className={styles.compared} aria-labelledby="compared-title" data-compared-with="">
      <h2 id="compared-title">{sideBySideWords.title}</h2>
      <PinTools
        pinned={sameScenario(pinned, { study: pinned.study, rates: {} }) ? pinned.study.id : null}
        refused={refusedBeside(now)}
        isSame={isSame}
        onSwap={() => {
          const { study: _, rates: _rates, patients: _size, ...shown } = choices.chosen;
          const swapped = { ...shown, ...pinned, pinned: scenarioOf(choices.chosen) };
          choices.change({ type: 'all', choices: swapped }, null);
        }}
        onPin={() => pin(scenarioOf(choices.chosen))}
        onStop={onStop}
        onPick={(id) => {
          const study = studies.find((each) => each.id === id);
          if (study) pin({ study, rates: {} });
        }}
      />
      {relation === 'not together' ? (
        <p>{notTogether(studyName(a.study.id), studyName(now.study.id))}</p>
      ) : (
        <Differences {...{ a, now, isSame, level }} of={choices.shown.of} />
      )}
    </section>
  );
}

type DifferencesProps = {
  readonly a: Flows;
  readonly now: Flows;
  readonly isSame: boolean;
  readonly level: Level;
  readonly of: Choices['of'];
};

function Differences({ a, now, isSame, level, of }: DifferencesProps) {
  const relation = relationOf(a.study, now.study);
  return (
    <>
      <p>{isSame ? sideBySideWords.same : differenceOfB(compared(a, now), now, of)}</p>
      <div className={styles.parts}>
        <div>
          <ComparedTable a={a} b={now} compared={compared(a, now, of)} of={of} />
        </div>
        {relation === 'one study' ? (
          <p>{sideBySideWords.oneStudy}</p>
        ) : (
          <ComparedRates a={a.study.id} b={now.study.id} relation={relation} level={level} />
        )}
      </div>
    </>
  );
}

function flowsOfScenario(scenario: Scenario): Flows {
  return flowsOf(scenario.study, patientsOf(scenario), scenario.rates);
}

function areTogether(pinned: Scenario, now: Flows): boolean {
  return relationOf(pinned.study, now.study) !== 'not together';
}

/** Ids of the studies that are not shown together with the present one. */
function refusedBeside({ study }: Flows): readonly string[] {
  return studies.filter((each) => relationOf(each, study) === 'not together').map(({ id }) => id);
}
