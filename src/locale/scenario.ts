// How one of two scenarios that stand side by side is called.

import { areEnoughForShares } from '../model/shares.ts';
import type { Flows } from '../model/flows.ts';
import { studyName } from './studyName.ts';
import { ratesOf } from '../study/rates.ts';
import { cohortSize } from '../study/study.ts';
import { listed, peopleCalled, ratePercent } from './number.ts';
import { cohortWho, rateWords } from './studyWords.ts';

export type Letter = 'A' | 'B';

/**
 * "A: as reported, 195 patients", "B: eligible 75% and responded 24%, 195 patients"; with the name of the study where the
 * other one is of another.
 */
export function scenarioName(letter: Letter, flows: Flows, other: Flows): string {
  const { study } = flows;
  const parts = [
    ...(study.id === other.study.id ? [] : [studyName(study.id)]),
    ...(study.readings ? ['another reading of the paper'] : []),
    ratesInWords(flows),
    peopleCalled(flows.patients, 'patient', 'patients'),
  ];
  return `${letter}: ${parts.join(', ')}`;
}

/** What two pictures of the same size have for a scale. */
export function scaleInWords(flows: Flows, other: Flows): string {
  if (flows.patients === other.patients) return 'Both on one scale: the same length per patient.';
  const scale = areEnoughForShares(Math.min(flows.patients, other.patients))
    ? 'Both per 100'
    : 'Each on a scale of its own';
  return `${scale}: the full length is all ${peopleCalled(flows.patients, 'patient', 'patients')} ${cohortWho(flows.study)}.`;
}

/** What is other than the study as reported: "eligible 75% and responded 24%", "1,000 patients"; empty where nothing is. */
export function whatIsSet(flows: Flows): readonly string[] {
  const { study, patients } = flows;
  const rates = setRates(flows);
  return [
    ...(study.readings ? ['another reading of the paper'] : []),
    ...(rates.length > 0 ? [listed(rates)] : []),
    ...(patients === cohortSize(study) ? [] : [peopleCalled(patients, 'patient', 'patients')]),
  ];
}

function ratesInWords(flows: Flows): string {
  if (flows.asReported) return 'as reported';
  const set = setRates(flows);
  return set.length === 0 ? 'the study’s rates' : listed(set);
}

function setRates({ study, flows }: Flows): readonly string[] {
  return ratesOf(study).flatMap(({ branch }) => {
    const rate = flows.find((flow) => flow.rate?.branch === branch)?.rate;
    return rate ? [`${rateWords({ study, branch }).short} ${ratePercent(rate.perMille)}`] : [];
  });
}
