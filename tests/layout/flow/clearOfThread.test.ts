import { describe, expect, it } from 'vitest';
import { pictureOf } from '../../../src/layout/flow/picture.ts';
import { served } from '../../../src/layout/flow/sheets.ts';
import { tracedThread } from '../../../src/layout/flow/thread.ts';
import { flowsOf, reportedFlows } from '../../../src/model/flows.ts';
import { resultOf } from '../../../src/study/study.ts';
import { studies } from '../../../src/study/studies.ts';
import { walther1997 } from '../../../src/study/trials/walther1997.ts';
import { patients, perMille } from '../../../src/study/units.ts';

const across = served.filter(({ flow }) => flow === 'across');

describe('the words of a group', () => {
  it.each(studies)(
    'of $id have no edge of the people through them who are followed, whoever these are, where there is room beside it',
    (study) => {
      const { patients: own } = study.groups[0].count;
      const now = reportedFlows(study, patients(own));
      const faults: string[] = [];
      let looked = 0;
      for (const sheet of across)
        for (const { id: followed } of study.groups) {
          // These are told by themselves, wherever they end.
          if (followed === resultOf(study)) continue;
          const thread = tracedThread(now, followed);
          if (!thread) throw new Error(`${followed} cannot be followed`);
          const picture = pictureOf(now, now, sheet, thread, thread, 'all');
          const perPatient = (picture.groups[0]?.box.height ?? 0) / own;
          for (const { id, box, label } of picture.groups) {
            const traced = thread.groups.get(id);
            if (!traced || traced.most === 0 || id === followed) continue;
            const [top, bottom] = [label.y, label.y + label.heightPx];
            const edges = [traced.from, traced.from + traced.most].map(
              (people) => box.y + people * perPatient,
            );
            const ends = [box.y, ...edges, box.y + box.height];
            const hasRoom = ends.some(
              (end, index) => (ends[index + 1] ?? end) - end >= label.heightPx + 8,
            );
            // Where it has room nowhere on its people it stands where it can.
            if (!hasRoom) continue;
            looked += 1;
            for (const edge of edges)
              if (edge > top + 1 && edge < bottom - 1 && edge < box.y + box.height - 1)
                faults.push(`${sheet.name}: ${followed} at ${id}`);
          }
        }
      expect(faults).toEqual([]);
      expect(looked).toBeGreaterThan(0);
    },
  );

  it.each(studies)(
    'of $id begin past the people of the result down a phone too, where there is room beside these, and else stand on them',
    (study) => {
      const now = reportedFlows(study, patients(study.groups[0].count.patients));
      const thread = tracedThread(now, resultOf(study));
      if (!thread) throw new Error('the result cannot be followed');
      const sheet = served.find(({ name }) => name === 'narrow');
      if (!sheet) throw new Error('there is no narrow sheet');
      const { groups, flows } = pictureOf(now, now, sheet, thread, thread, 'all');
      const perPatient = (groups[0]?.box.width ?? 0) / now.patients;
      const struck = groups.filter(({ id, box, label }) => {
        const edge = box.x + (thread.groups.get(id)?.most ?? 0) * perPatient;
        const isFollowed =
          edge > box.x && id !== thread.of && flows.some(({ from }) => from === id);
        return isFollowed && label.x < edge && label.x + label.widthPx > edge;
      });
      expect(struck.map(({ id }) => id)).toEqual([]);
    },
  );

  it('do not leap while a rate moves and others than those of the result are followed', () => {
    const wide = across.find(({ name }) => name === 'wide');
    if (!wide) throw new Error('there is no wide sheet');
    const reported = reportedFlows(walther1997, patients(195));
    const topsAt = (responded: number) => {
      const now = flowsOf(walther1997, patients(195), { responded: perMille(responded) });
      const thread = tracedThread(now, 'no-response');
      const { groups } = pictureOf(now, reported, wide, thread, thread, 'all');
      return groups.map(({ label }) => label.y);
    };
    let before = topsAt(0);
    for (let responded = 1; responded <= 1000; responded += 1) {
      const tops = topsAt(responded);
      tops.forEach((top, index) => {
        expect(Math.abs(top - (before[index] ?? Number.NaN))).toBeLessThanOrEqual(4);
      });
      before = tops;
    }
  });
});
