import type { ComponentProps } from 'react';
import { closerQuestions } from '../../locale/closerLook.ts';
import type { Flows } from '../../model/flows.ts';
import { lateCode } from '../after/lateCode.ts';
import { latePart } from '../after/latePart.tsx';
import { coming, OnDemand } from '../after/OnDemand.tsx';
import { theLibrary } from '../compare/useLibrary.ts';
import type { ChoicesInUse } from '../mode.ts';

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
export function CloserLook({
  now,
  choices,
}: {
  readonly now: Flows;
  readonly choices: ChoicesInUse;
}) {
  const { id, sideFacts } = now.study;
  return (
    <>
      <OnDemand title={closerQuestions.assumptions}>
        <Assumptions
          key={id}
          coming={coming}
          now={now}
          shown={choices.shown}
          onChange={choices.change}
          onSettle={choices.settle}
        />
      </OnDemand>
      <OnDemand title={closerQuestions.whatItTakes}>
        <WhatItTakes
          key={id}
          coming={coming}
          now={now}
          shown={choices.shown}
          onChange={choices.change}
        />
      </OnDemand>
      {sideFacts.length > 0 && (
        <OnDemand title={closerQuestions.overlaps}>
          <Overlaps key={id} coming={coming} study={now.study} />
        </OnDemand>
      )}
    </>
  );
}
