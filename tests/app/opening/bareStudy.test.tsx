import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadParts } from '../../../src/app/after/late.tsx';
import { App } from '../../../src/app/App.tsx';
import { theLibrary } from '../../../src/app/compare/useLibrary.ts';
import { openPresent } from '../../../src/app/present/openPresent.tsx';
import { startingChoices } from '../../../src/inputs/choices.ts';
import { completed } from '../../../src/locale/completed.ts';
import { sceneText } from '../../../src/locale/sceneWords.ts';
import { talkOf } from '../../../src/locale/talk.ts';
import { reportedFlows } from '../../../src/model/flows.ts';
import { patients } from '../../../src/study/units.ts';
import { stepsOfScene } from '../../../src/study/talk.ts';
import { OF_OTHER_STUDIES } from '../../helpers/everythingSaid.ts';
import { bareStudy, makeCount, makeGroup } from '../../helpers/makeStudy.ts';
import { saidInDocument } from '../../helpers/saidInDocument.ts';

/** A survey: labels of stages and groups, counts, and not a word besides. */
const survey = completed({
  ...bareStudy({
    id: 'survey',
    stages: [{ id: 'asked' }, { id: 'reached' }, { id: 'answered' }],
    groups: [
      makeGroup('people', 'asked', 400),
      { ...makeGroup('reached', 'reached', 300), tone: 'milestone' },
      { ...makeGroup('moved', 'reached', 100), tone: 'exit', count: makeCount(100, 'derived') },
      { ...makeGroup('yes', 'answered', 120), tone: 'outcome' },
      { ...makeGroup('no', 'answered', 180), tone: 'rest', count: makeCount(180, 'assumed') },
    ],
    splits: [
      { from: 'people', branches: [{ to: 'reached' }, { to: 'moved' }], hasRate: true },
      { from: 'reached', branches: [{ to: 'yes' }, { to: 'no' }], hasRate: true },
    ],
    sideFacts: [
      { id: 'left-handed', count: makeCount(50), of: 400 },
      { id: 'colour-blind', count: makeCount(30), of: 400 },
    ],
    brackets: [
      {
        id: 'without-yes',
        groups: ['moved', 'no'],
        whole: 'people',
        without: 'yes',
        count: makeCount(280, 'derived'),
      },
    ],
  }),
  words: {
    stages: { asked: 'Asked', reached: 'Reached', answered: 'Answered' },
    groups: {
      people: { label: 'People' },
      reached: { label: 'Reached by phone' },
      moved: { label: 'Moved away' },
      yes: { label: 'Said yes' },
      no: { label: 'Said no' },
    },
  },
});
const start = { choices: startingChoices(survey), problems: [] };

beforeAll(async () => {
  window.history.replaceState(null, '', '/');
  await Promise.all([
    theLibrary(),
    loadParts(),
    import('../../../src/app/questions/CloserLook.tsx'),
    import('../../../src/app/questions/WhatItTakes.tsx'),
    import('../../../src/app/questions/Overlaps.tsx'),
    import('../../../src/app/questions/Assumptions.tsx'),
    import('../../../src/app/doubt/Doubt.tsx'),
    import('../../../src/app/takeaway/EmbedCode.tsx'),
  ]);
});

/** That all which is said now says something, and nothing of it another study. */
function expectOwnWords() {
  const said = saidInDocument().split('\n');
  expect(said.filter((text) => OF_OTHER_STUDIES.test(text))).toEqual([]);
  expect(said.filter((text) => /undefined|NaN|\[object|\.\.| {2}/.test(text))).toEqual([]);
}

/** What the page is headed by; names would be trimmed where a text is in pieces. */
const headings = () =>
  screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);

/** Opens all that opens. */
async function openEverything() {
  for (const details of document.querySelectorAll('details')) {
    await act(async () => {
      details.open = true;
      fireEvent(details, new Event('toggle'));
    });
  }
  await screen.findByText(/^These numbers of this study need an assumption/);
  await screen.findByLabelText('Two totals');
  await screen.findByText(/^Only what so few patients leave open/);
}

describe('a study with labels and counts and not a word besides', () => {
  it('is a page of its own words, with everything opened', async () => {
    await act(async () => {
      render(<App start={start} />);
    });
    expect(headings()).toContain(
      'Of 400 patients in “People”, 300 came to “Reached by phone” and 120 to “Said yes”: 30 of every 100.',
    );
    await openEverything();
    expectOwnWords();
    const table = within(screen.getByRole('table', { name: /^Patients at each step/ }));
    expect(table.getAllByRole('rowheader').map(({ textContent }) => textContent)).toEqual([
      'People',
      'Reached by phone',
      'Moved away',
      'Said yes',
      'Said no',
    ]);
  });

  it('says in its own words what would be at other rates', async () => {
    await act(async () => {
      render(<App start={start} />);
    });
    await openEverything();
    const slider = screen.getByRole('slider', { name: 'Said yes, of those in “Reached by phone”' });
    fireEvent.change(slider, { target: { value: '50' } });
    expect(headings()).toContain(
      'Of 400 patients in “People”, 300 would come to “Reached by phone” and 150 to “Said yes”: 38 of every 100.',
    );
    expect(document.body.textContent).toContain('30 more in “Said yes” than reported');
    expectOwnWords();
  });

  it('is a talk of its own words, scene by scene', async () => {
    const opened = await openPresent('?v=1&mode=present', start);
    await act(async () => {
      render(<App start={opened} />);
    });
    const { scenes } = talkOf(survey);
    const now = reportedFlows(survey, patients(400));
    for (const scene of scenes.flatMap(stepsOfScene)) {
      expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(
        sceneText(scene, now, true),
      );
      expectOwnWords();
      await act(async () => {
        fireEvent.keyDown(document.body, { key: 'PageDown' });
      });
    }
  });
});
