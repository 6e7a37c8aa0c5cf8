import type { ComponentProps } from 'react';
import { closerQuestions } from '../../locale/closerLook.ts';
import type { Study } from '../../study/study.ts';
import { lateCode } from '../after/lateCode.ts';
import { latePart } from '../after/latePart.tsx';
import { coming, OnDemand } from '../after/OnDemand.tsx';
import { theLibrary } from '../compare/useLibrary.ts';
import type { MomentProps } from '../mode.ts';
import { useShown } from '../moment.ts';

const WhatItTakes = latePart(
  lateCode(() => import('./WhatItTakes.tsx')),
  (loaded) => loaded.WhatItTakes,
);
const Overlaps = latePart(
  lateCode(() => import('./Overlaps.tsx')),
  (loaded) => loaded.Overlaps,
);
const Assumptions = latePart(
  lateCode(async () => {
    // Together with the readings themselves: without those there is nothing to choose.
    const [part, { readable }] = await Promise.all([import('./Assumptions.tsx'), theLibrary()]);
    type Props = Omit<ComponentProps<typeof part.Assumptions>, 'readable'>;
    return (props: Props) => <part.Assumptions readable={readable} {...props} />;
  }),
  (loaded) => loaded,
);

/** Three questions for those who want to know more; what answers them is loaded when one is asked. */
export function CloserLook({ study, moment }: MomentProps & { readonly study: Study }) {
  const { id, sideFacts } = study;
  return (
    <>
      <OnDemand id="assumed" title={closerQuestions.assumptions}>
        <AssumptionsNow key={id} moment={moment} />
      </OnDemand>
      <OnDemand title={closerQuestions.whatItTakes}>
        <WhatItTakesNow key={id} moment={moment} />
      </OnDemand>
      {sideFacts.length > 0 && (
        <OnDemand title={closerQuestions.overlaps}>
          <OverlapsNow key={id} moment={moment} />
        </OnDemand>
      )}
    </>
  );
}

function AssumptionsNow({ moment }: MomentProps) {
  const { now, choices } = useShown(moment);
  return (
    <Assumptions
      coming={coming}
      now={now}
      shown={choices.shown}
      onChange={choices.change}
      onSettle={choices.settle}
    />
  );
}

function OverlapsNow({ moment }: MomentProps) {
  const { now, choices } = useShown(moment);
  return (
    <Overlaps coming={coming} now={now} trace={choices.shown.trace} onChange={choices.change} />
  );
}

function WhatItTakesNow({ moment }: MomentProps) {
  const { now, choices } = useShown(moment);
  return <WhatItTakes coming={coming} now={now} shown={choices.shown} onChange={choices.change} />;
}
