// An abstract that is pasted where an outline is written.

import { expect, it } from 'vitest';
import { understood } from '../../../src/app/own/understood.ts';
import { recognised } from '../../../src/inputs/own/readOwn.ts';
import { templates } from '../../../src/locale/own/templates.ts';
import { proseWords } from '../../../src/locale/own/textFaults.ts';

const ABSTRACT =
  'Purpose: We report on 195 patients who underwent nephrectomy before IL-2. Materials and Methods: Between 1988 and 1996 they were taken to surgery. Results: Of 195 patients, 121 (62%) were eligible and 22 (18%) responded. Conclusions: Most patients can be treated.';

it.each([
  ['in one line', ABSTRACT],
  ['a sentence a line', ABSTRACT.replaceAll('. ', '.\n')],
  ['of two sentences', 'Of 195 patients 190 survived. Of these 121 received interleukin-2.'],
  [
    'under headings',
    'METHODS\nWe randomised 300 patients to A (150) or B (150).\nRESULTS\nA total of 145 patients in arm A and 148 in arm B were treated; 60 and 40 responded.',
  ],
])('prose %s is told once, and stays to be read above an example that is drawn', (_, text) => {
  const { faults, notes, study } = understood(text);
  expect(study).toBeNull();
  expect(faults.map((fault) => fault.text)).toEqual([proseWords.isProse]);
  expect(notes).toEqual([]);
  const after = faults[0]?.mends[0]?.text ?? '';
  expect(understood(after).study).not.toBeNull();
  expect(understood(after).faults).toEqual([]);
  for (const word of text.split(/\s+/)) expect(after).toContain(word);
});

it.each([
  'We report on 195 patients, who underwent surgery,\nof whom 121 (62%) were eligible, and 22 responded,\nwhile 2 died, and others were not treated.',
  'Between 1988 and 1996, 1,195 patients had surgery.\nOf these, 121 were eligible.\nAnd 22, or 18%, responded.',
])('prose with as many commas in each line is no table of patients: %j', (text) => {
  expect(recognised(text)).toBeNull();
  expect(understood(text).faults.map((fault) => fault.text)).toEqual([proseWords.isProse]);
});

it('rows of patients with remarks in sentences are no prose', () => {
  const rows =
    'id,arm,remark\n1,A,Was seen on day 12 and again on day 30. Well.\n2,B,Was seen on day 9 and never again. Moved.\n';
  expect(recognised(rows)?.kind).toBe('rows');
});

it('an example of a trial with arms is for who were randomised', () => {
  const example = (text: string) => understood(text).faults[0]?.mends[0]?.text;
  expect(example('We randomised 300 patients to A or to B, half of them each.')).toContain(
    templates.trial.text,
  );
  expect(example(ABSTRACT)).toContain(templates.surgery.text);
});

it.each([
  ['All 100\n  Well 60\n  Ill 30', '100'],
  ['Patients who were seen in the first 30 days of all 100\n  Well 60\n  Ill 30', '100'],
  ['All 100', 'one stage'],
  ['Patients with metastases, seen within 30 days; all of them 100', 'one stage'],
])('an outline that does not add up is none: %j', (text, said) => {
  const { faults } = understood(text);
  expect(faults.map((fault) => fault.text)).not.toContain(proseWords.isProse);
  expect(faults[0]?.text).toContain(said);
});
