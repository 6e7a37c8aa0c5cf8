// The whole app with a study of 60 groups and 150 flows, carried to a million people, for the benchmark to move.

import '../../src/app/shell/theme.css';
import '../../src/app/shell/page.css';
import { loadParts } from '../../src/app/after/late.tsx';
import { stand } from '../../src/app/opening/standing.tsx';
import { startingChoices } from '../../src/inputs/choices.ts';
import { MOST_PATIENTS, patients } from '../../src/study/units.ts';
import { largeStudy } from './largeStudy.ts';

const study = largeStudy({ stages: 7, groups: 60, flows: 150, patients: 1000 });
const asked = new URLSearchParams(window.location.search);
const start = {
  choices: {
    ...startingChoices(study),
    patients: patients(MOST_PATIENTS),
    ...(asked.get('view') === 'people' ? { view: 'people' as const } : {}),
    ...(asked.get('doubt') === 'none' ? { doubt: 'none' as const } : {}),
  },
  problems: [],
};
const root = document.getElementById('root');
if (!root) throw new Error('the page has no #root');
const draw = () => stand(root, start, { open: () => start });
void loadParts().then(draw, draw);
