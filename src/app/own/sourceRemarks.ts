// What is said of a text or a file when a study was read of it: each sentence stays as long as it is true of what was made of it.

import type { OwnStudy } from '../../study/own/own.ts';

export type SourceRemark = {
  readonly text: string;
  /** The group that it is about; it goes with it. */
  readonly group?: string;
  /** Whether it is of a group whose number could not be read: it goes when somebody says one. */
  readonly isOfRest?: boolean;
  /** Whether that was suppressed where it was published, as "<5" is. */
  readonly isSuppressed?: boolean;
};

type HeldRemark = SourceRemark & { readonly at: number | null };

/** The remarks that still hold, each with the place of its group. */
export function heldRemarks(
  remarks: readonly SourceRemark[],
  { groups }: OwnStudy,
): readonly HeldRemark[] {
  return remarks.flatMap((remark): readonly HeldRemark[] => {
    if (remark.group === undefined) return [{ ...remark, at: null }];
    const at = groups.findIndex(({ name }) => name === remark.group);
    const group = groups[at];
    if (!group) return [];
    const { ways, count } = group;
    const numbers = ways.length === 0 ? [count ?? {}] : ways;
    const isSaid = numbers.every(({ patients }) => patients !== undefined);
    return remark.isOfRest && isSaid ? [] : [{ ...remark, at }];
  });
}

/** The same remarks where one group is called otherwise than before. */
export function renamedRemarks(
  remarks: readonly SourceRemark[],
  before: OwnStudy,
  after: OwnStudy,
): readonly SourceRemark[] {
  if (before.groups.length !== after.groups.length) return remarks;
  const renamed = before.groups.flatMap(({ name }, place) => {
    const now = after.groups[place]?.name ?? name;
    return now === name ? [] : [{ name, now }];
  });
  const [only] = renamed;
  if (renamed.length !== 1 || !only) return remarks;
  return remarks.map((each) => (each.group === only.name ? { ...each, group: only.now } : each));
}

/** Whether a number is said to be below another, and so is not to be told. */
export function isSuppressed(written: string): boolean {
  return /^\s*[<≤＜]/.test(written);
}
