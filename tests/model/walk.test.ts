import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flowId, flowsOf, reportedFlows, type Flows } from '../../src/model/flows.ts';
import { stepFrom, type Direction } from '../../src/model/walk.ts';
import { walther1997 } from '../../src/study/trials/walther1997.ts';
import { patients, perMille } from '../../src/study/units.ts';
import { anyScenario } from '../helpers/makeStudy.ts';

fc.configureGlobal({ seed: 1997 });

const DIRECTIONS: readonly Direction[] = ['onward', 'back', 'before', 'after', 'first', 'last'];
const walther = reportedFlows(walther1997, patients(195));
const groupIds = (flows: Flows) => flows.groups.map(({ group }) => group.id);
const flowIds = (flows: Flows) => flows.flows.map(({ id }) => id);

/** Every id to which steps lead from the first group. */
function reached(flows: Flows): ReadonlySet<string> {
  const ids = new Set([stepFrom(flows, '', 'first')]);
  for (const id of ids) for (const direction of DIRECTIONS) ids.add(stepFrom(flows, id, direction));
  return ids;
}

describe('a walk along the flow of Walther 1997', () => {
  it('goes from surgery to response', () => {
    const way = ['operated'];
    for (let step = 0; step < 8; step++) {
      way.push(stepFrom(walther, way.at(-1) ?? '', 'onward'));
    }
    expect(way).toEqual([
      'operated',
      'operated-resected',
      'resected',
      'resected-recovered',
      'recovered',
      'recovered-eligible',
      'eligible',
      'eligible-responded',
      'responded',
    ]);
  });

  it.each<readonly [string, Direction, string]>([
    ['resected', 'after', 'unresectable'],
    ['unresectable', 'before', 'resected'],
    ['unresectable', 'back', 'operated-unresectable'],
    ['recovered-eligible', 'after', 'recovered-not-eligible'],
    ['eligible', 'first', 'operated'],
    ['operated', 'last', 'no-response'],
  ])('goes from %s, %s, to %s', (from, direction, to) => {
    expect(stepFrom(walther, from, direction)).toBe(to);
  });

  it.each<readonly [string, Direction]>([
    ['operated', 'back'],
    ['operated', 'before'],
    ['unresectable', 'onward'],
    ['no-response', 'after'],
    ['operated-resected', 'before'],
  ])('stays at %s where there is nothing %s', (id, direction) => {
    expect(stepFrom(walther, id, direction)).toBe(id);
  });

  it('does not confuse a group with a flow', () => {
    const ids = [...groupIds(walther), ...flowIds(walther)];
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('a walk along any flow', () => {
  it('reaches every group and every flow, and nothing else', () => {
    fc.assert(
      fc.property(anyScenario, ({ study }) => {
        const flows = reportedFlows(study, patients(10));
        expect(reached(flows)).toEqual(new Set([...groupIds(flows), ...flowIds(flows)]));
      }),
    );
    expect(reached(walther).size).toBe(9 + 8);
  });

  it('comes back from every step onward that a group allows', () => {
    fc.assert(
      fc.property(anyScenario, ({ study }) => {
        const flows = reportedFlows(study, patients(10));
        for (const id of groupIds(flows)) {
          const onward = stepFrom(flows, id, 'onward');
          if (onward !== id) expect(stepFrom(flows, onward, 'back')).toBe(id);
        }
      }),
    );
  });

  it('comes back from every step aside, among the groups of a stage or the ways on from a group', () => {
    fc.assert(
      fc.property(anyScenario, ({ study }) => {
        const flows = reportedFlows(study, patients(10));
        const forks = study.splits.filter((split) => split.branches.length > 1);
        const waysOn = forks.flatMap(({ from, branches }) =>
          branches.map(({ to }) => flowId(from, to)),
        );
        for (const id of [...groupIds(flows), ...waysOn]) {
          const aside = stepFrom(flows, id, 'after');
          if (aside !== id) expect(stepFrom(flows, aside, 'before')).toBe(id);
        }
      }),
    );
  });

  it('leads along ways that nobody takes, so that the keys never change their meaning', () => {
    const empty = flowsOf(walther1997, patients(195), { unresectable: perMille(1000) });
    expect(reached(empty)).toEqual(reached(walther));
  });

  it('begins anew from what the study does not have', () => {
    expect(stepFrom(walther, 'treated', 'onward')).toBe('operated');
  });
});
