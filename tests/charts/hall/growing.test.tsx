import { describe, expect, it } from 'vitest';
import { grownFrom } from '../../../src/charts/hall/useGrowing.ts';
import { halls } from '../../../src/layout/hall/hall.ts';
import { revealedPicture } from '../../../src/layout/hall/hallFlow.ts';
import { hallSheetFor } from '../../../src/layout/hall/hallSheets.ts';
import { reportedFlows } from '../../../src/model/flows.ts';
import { patients } from '../../../src/study/units.ts';
import { studies } from '../../../src/study/studies.ts';

describe('a stage that is told after another', () => {
  it.each(studies)(
    'of $id grows from where what is told ends, before any of its boxes',
    (study) => {
      const now = reportedFlows(study, patients(study.groups[0].count.patients));
      for (const hall of Object.values(halls)) {
        const sheet = hallSheetFor(now, hall);
        const told = study.stages.map(({ id }) => revealedPicture(now, now, sheet, id));
        told.slice(1).forEach((picture, index) => {
          const before = told[index] ?? picture;
          const from = grownFrom(before, picture);
          const isOld = (id: string) => before.groups.some((group) => group.id === id);
          for (const { id, box } of picture.groups)
            if (isOld(id)) expect(box.x + box.width).toBeLessThanOrEqual(from ?? -1);
            else expect(box.x).toBeGreaterThanOrEqual(from ?? Infinity);
          // Back again nothing grows, nor where nothing has come.
          expect(grownFrom(picture, before)).toBeNull();
          expect(grownFrom(picture, picture)).toBeNull();
        });
      }
    },
  );
});
