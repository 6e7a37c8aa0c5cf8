import type { Flows } from '../../../model/flows.ts';
import type { RateNow } from '../../../model/ratesNow.ts';

/** The rates that lead to what is told, by the stages of the study; and whether any stage has several, of which it is to be said of whom each is. */
export function ratesOfStages(
  told: Flows,
  rates: readonly RateNow[],
): { readonly ofStage: readonly (readonly RateNow[])[]; readonly areSeveral: boolean } {
  const ofStage = told.study.stages.map(({ id }) =>
    rates.filter(({ rate }) =>
      told.groups.some(({ group }) => group.id === rate.branch && group.stage === id),
    ),
  );
  return { ofStage, areSeveral: ofStage.some(({ length }) => length > 1) };
}
