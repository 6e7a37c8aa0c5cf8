import { describe, expect, it } from 'vitest';
import { csvText } from '../../../src/export/csv.ts';
import { tableText } from '../../../src/export/copyTable.ts';
import { carriedOf } from '../../../src/export/carried.ts';
import { rowsOf } from '../../../src/export/rows.ts';
import { readOutline } from '../../../src/inputs/own/outline.ts';
import { readStepTable } from '../../../src/inputs/own/stepTable.ts';
import { explanations } from '../../../src/locale/explained.ts';
import { reportedFlows } from '../../../src/model/flows.ts';
import { wilson } from '../../../src/model/interval.ts';
import { sourceAddress } from '../../../src/study/own/sourceAddress.ts';
import { cohortSize, sourceOf } from '../../../src/study/study.ts';
import { patients } from '../../../src/study/units.ts';
import { studyOf } from '../../helpers/ownStudies.ts';

const GROUPS = 'All 50\n  Well 20\n  Ill ?\n';
const studyFrom = (source: string) => studyOf(readOutline(`Source: ${source}\n${GROUPS}`).own);

describe('of addresses in the source of a stranger’s study', () => {
  it.each([
    ['Registry 2026. https://registry.example.org/a?b=1.', 'https://registry.example.org/a?b=1'],
    ['Registry (https://registry.example.org/a), 2026', 'https://registry.example.org/a'],
    ['https://en.example.org/wiki/Flow_(people)', 'https://en.example.org/wiki/Flow_(people)'],
    // As a browser goes there, so that letters which only look alike are seen.
    ['https://dоi.org/10.1/2', 'https://xn--di-fmc.org/10.1/2'],
    ['HTTPS://Example.org', 'https://example.org/'],
  ])('“%s” has one that leads somewhere', (source, url) => {
    expect(sourceAddress(source)?.url).toBe(url);
    expect(source).toContain(sourceAddress(source)?.written);
  });

  it.each([
    'http://registry.example.org/a',
    'javascript:alert(1)//https:/x.example',
    'data:text/html,<b>x</b>',
    'https://doi.org@elsewhere.example/10.1/2',
    'https://user:word@elsewhere.example/',
    'https://localhost/a',
    'https://',
    'ftp://x.example and mailto:a@b.example',
  ])('“%s” has none', (source) => {
    expect(sourceAddress(source)).toBeNull();
    const study = studyFrom(source);
    expect(sourceOf(study, study.paper)).not.toHaveProperty('url');
  });

  it('a DOI goes before', () => {
    const { own } = readOutline(`Source: At https://a.example.org\nDOI: 10.1000/182\n${GROUPS}`);
    const study = studyOf(own);
    expect(sourceOf(study, study.paper)).toMatchObject({
      url: 'https://doi.org/10.1000/182',
      short: 'At (doi.org)',
    });
  });

  it('the one that leads somewhere stands once in what is copied, and comes back as it was', () => {
    const source = 'Registry 2026 (https://registry.example.org/a), read in May';
    const study = studyFrom(source);
    expect(sourceOf(study, study.paper).short).toBe('registry.example.org');
    const now = reportedFlows(study, patients(cohortSize(study)));
    expect(tableText(now).split('https://registry.example.org/a')).toHaveLength(2);
    const carried = carriedOf(now, { headline: '', caveat: '', date: '', address: '' });
    const interval = (x: number, n: number) => wilson(x, n, 0.95);
    const csv = csvText(rowsOf(now, explanations(now, now), interval), carried, {
      level: 95,
      method: 'Wilson',
    });
    expect(readStepTable(csv)).toMatchObject({ own: { source } });
  });
});
