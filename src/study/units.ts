// The two whole numbers that must never be mistaken for one another or for a plain percentage.

declare const patientsMark: unique symbol;
declare const perMilleMark: unique symbol;

/** A whole number of people, 0 or more. */
export type Patients = number & { readonly [patientsMark]: true };

/** A rate that a reader set: a whole number of per mille, 0 to 1000. */
export type PerMille = number & { readonly [perMilleMark]: true };

export const MOST_PATIENTS = 1_000_000;

/** `value` as people; throws a RangeError unless it is a whole number from 0 to 1,000,000. */
export function patients(value: number): Patients {
  if (!Number.isInteger(value) || value < 0 || value > MOST_PATIENTS) {
    throw new RangeError(`${value} is not a whole number of patients`);
  }
  return value as Patients;
}

/** `value` as a rate; throws a RangeError unless it is a whole number from 0 to 1000. */
export function perMille(value: number): PerMille {
  if (!Number.isInteger(value) || value < 0 || value > 1000) {
    throw new RangeError(`${value} is not a whole number of per mille`);
  }
  return value as PerMille;
}
