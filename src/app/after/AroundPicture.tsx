// What is read around the picture. In the page as served, and loaded after the picture: nobody waits for it.

import { Glossary, Notes } from '../../charts/Notes.tsx';
import { SideBars } from '../../charts/SideBars.tsx';
import { CopyButton } from '../../controls/CopyButton.tsx';
import { copyTable } from '../../export/copyTable.ts';
import { aroundWords } from '../../locale/aroundPicture.ts';
import { howSureTitle } from '../../locale/closerLook.ts';
import { proseOf } from '../../locale/prose.ts';
import type { Study } from '../../study/study.ts';
import type { MomentProps } from '../mode.ts';
import { useShown } from '../moment.ts';
import styles from '../explore/Explore.module.css';
import { lateCode } from './lateCode.ts';
import { latePart } from './latePart.tsx';
import { coming, OnDemand } from './OnDemand.tsx';

export { Legend } from '../../charts/Legend.tsx';
export { PickStudy as StudyPicker } from '../own/PickStudy.tsx';
export { Actions } from '../takeaway/Actions.tsx';
export { CloserLook } from '../questions/CloserLook.tsx';
export { passOn } from './earlyAgain.ts';
export { CardNow } from '../picture/CardNow.tsx';
export { goesToRate } from '../picture/comeTo.ts';
export { Ring as RingNow } from '../../charts/flow/Ring.tsx';
export { Moving } from '../picture/Moving.tsx';
export { GripsNow } from '../picture/GripsNow.tsx';
export { DotsNow } from '../doubt/DotsNow.tsx';
export { FansNow, WordsNow } from '../doubt/RangesShown.tsx';

const Doubt = latePart(
  lateCode(() => import('../doubt/Doubt.tsx')),
  (loaded) => loaded.Doubt,
);

/** How the picture is read, and its words. */
export function About({ study }: { readonly study: Study }) {
  const prose = proseOf(study);
  return (
    <section className={styles.part} aria-labelledby="reading-title">
      <h2 id="reading-title">{aroundWords.howToRead}</h2>
      <p id="how-to-read" className={styles.text}>
        {prose.howToRead}
      </p>
      <Glossary prose={prose} />
    </section>
  );
}

/** What is beside the flow, and what a critical reader should know. */
export function Rest({ study }: { readonly study: Study }) {
  return (
    <div className={styles.rest}>
      <SideBars study={study} />
      <Notes study={study} prose={proseOf(study)} />
    </div>
  );
}

/** What is known of how sure the numbers are; closed until it is asked for. */
export function HowSure({ moment }: MomentProps) {
  return (
    <OnDemand title={howSureTitle}>
      <DoubtNow moment={moment} />
    </OnDemand>
  );
}

function DoubtNow({ moment }: MomentProps) {
  const { now, rates, interval, choices } = useShown(moment);
  return (
    <Doubt
      coming={coming}
      now={now}
      rates={rates}
      interval={interval}
      choices={choices.shown}
      onChange={choices.change}
    />
  );
}

export function CopyTable({ moment }: MomentProps) {
  return (
    <CopyButton
      label={aroundWords.copyTable}
      what={aroundWords.theTable}
      copy={() => {
        const { now, choices } = moment.now();
        return copyTable(now, choices.shown.of);
      }}
    />
  );
}
