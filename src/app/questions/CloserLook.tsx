import { lazy, type ComponentProps } from 'react';
import { closerQuestions } from '../../locale/closerLook.ts';
import type { Flows } from '../../model/flows.ts';
import { OnDemand } from '../after/OnDemand.tsx';
import { theLibrary } from '../compare/useLibrary.ts';
import type { ChoicesInUse } from '../mode.ts';

const WhatItTakes = lazy(async () => ({
  default: (await import('./WhatItTakes.tsx')).WhatItTakes,
}));
const Overlaps = lazy(async () => ({ default: (await import('./Overlaps.tsx')).Overlaps }));
const Assumptions = lazy(async () => {
  // Together with the readings themselves: without those there is nothing to choose.
  const [part, { readable }] = await Promise.all([import('./Assumptions.tsx'), theLibrary()]);
  type Props = Omit<ComponentProps<typeof part.Assumptions>, 'readable'>;
  return { default: (props: Props) => <part.Assumptions readable={readable} {...props} /> };
});

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
          now={now}
          shown={choices.shown}
          onChange={choices.change}
          onSettle={choices.settle}
        />
      </OnDemand>
      <OnDemand title={closerQuestions.whatItTakes}>
        <WhatItTakes key={id} now={now} shown={choices.shown} onChange={choices.change} />
      </OnDemand>
      {sideFacts.length > 0 && (
        <OnDemand title={closerQuestions.overlaps}>
          <Overlaps key={id} study={now.study} />
        </OnDemand>
      )}
    </>
  );
}
