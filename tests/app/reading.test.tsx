// Everything that is read or heard of the study that opens by itself, in the states in which sentences go wrong: of one, of two, of
// too few for a share and of very many; with rates of none, hardly any, half and all; under other readings; with something
// beside it. `tests/golden/reading` is that text, to be read by somebody line by line, as a change of it is.

import { act, cleanup, fireEvent, render, waitFor } from '@testing-library/react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, it } from 'vitest';
import { App } from '../../src/app/App.tsx';
import { loadParts } from '../../src/app/after/late.tsx';
import { theLibrary } from '../../src/app/compare/useLibrary.ts';
import type { OpenedLink } from '../../src/app/mode.ts';
import { openLink } from '../../src/app/opening/openLink.ts';
import { openMode } from '../../src/app/opening/openMode.ts';
import { talkInUse } from '../../src/app/present/scene/talkInUse.ts';
import { answersInWords } from '../../src/app/present/scene/Answers.tsx';
import { sceneBegun } from '../../src/app/present/scene/sceneBegun.ts';
import { Stage } from '../../src/app/present/scene/Stage.tsx';
import { patientsOf, startingChoices, type Choices } from '../../src/inputs/choices.ts';
import type { Place } from '../../src/inputs/scenes.ts';
import { announced } from '../../src/locale/announced.ts';
import { caveatText } from '../../src/locale/caveat.ts';
import { talkOf } from '../../src/locale/talk.ts';
import { flowsOf, reportedFlows } from '../../src/model/flows.ts';
import { wilson } from '../../src/model/interval.ts';
import { rangesOf } from '../../src/model/ranges.ts';
import { ratesNow } from '../../src/model/ratesNow.ts';
import { first } from '../../src/study/first.ts';
import { stepsOfScene } from '../../src/study/talk.ts';
import { sentencesIn } from '../helpers/sentencesIn.ts';

const states: readonly (readonly [name: string, search: string])[] = [
  ['as reported', ''],
  ['one patient', 'n=1'],
  [
    'one patient who responds',
    'n=1&r.unresectable=0&r.periop-death=0&r.eligible=100&r.responded=100',
  ],
  ['two patients', 'n=2&r.responded=50'],
  ['nineteen patients', 'n=19'],
  ['twenty patients and nobody eligible', 'n=20&r.eligible=0'],
  ['a hundred thousand patients', 'n=100000'],
  ['hardly a response', 'r.responded=0.1'],
  ['half at every step', 'r.unresectable=50&r.periop-death=50&r.eligible=50&r.responded=50'],
  ['nobody resected', 'r.unresectable=100'],
  ['more eligible and more responses', 'r.eligible=75&r.responded=24'],
  ['read of all', 'a.base=all'],
  ['read of those treated', 'a.treated=60&a.deaths-resected=1&a.unresectable-eligible=1'],
  ['more eligible and of the step before', 'of=step&r.eligible=75'],
  ['twenty patients and nobody of the step before', 'of=step&n=20&r.eligible=0'],
  ['beside what was reported', 'n=195&r.eligible=64.9&pin=walther-1997'],
];

const places = talkOf(first).scenes.flatMap((each, index) =>
  stepsOfScene(each).map((_, at): Place => ({ number: index + 1, step: at + 1 })),
);

const WRONG =
  /undefined|NaN|Infinity|\[object| {2}| [,;]|\bof 0\b|about 0\b(?!\.)|(?<![\d.,]|to )1 (patients|people|responders)\b/;

/** What a mode says in one state, under a heading. */
type Part = readonly [heading: string, lines: readonly string[]];

beforeAll(async () => {
  await Promise.all([
    theLibrary(),
    loadParts(),
    import('../../src/app/questions/CloserLook.tsx'),
    import('../../src/app/questions/WhatItTakes.tsx'),
    import('../../src/app/questions/Overlaps.tsx'),
    import('../../src/app/questions/Assumptions.tsx'),
    import('../../src/app/doubt/Doubt.tsx'),
    import('../../src/app/doubt/rangesBeside.ts'),
  ]);
});

async function shown(start: OpenedLink, search: string): Promise<void> {
  window.history.replaceState(null, '', `/${search}`);
  await act(async () => {
    render(<App start={start} />);
  });
}

/** What is on the page now; where and when it is printed is no part of it. */
function said(): readonly string[] {
  return sentencesIn(document.body).map((line) =>
    line.replaceAll(/\d{4}-\d\d-\d\d/g, 'DAY').replaceAll(/http:\/\/localhost[^ ]*/g, 'ADDRESS'),
  );
}

/** The whole page with all that opens opened, as it is printed, and what is heard after a change to it. */
async function page(search: string): Promise<readonly Part[]> {
  const start = await openLink(search);
  const { study, rates, pinned } = start.choices;
  await shown(start, search);
  for (const details of document.querySelectorAll('details'))
    await act(async () => {
      details.open = true;
      fireEvent(details, new Event('toggle'));
    });
  await waitFor(() => {
    expect(document.body.textContent).not.toMatch(/Being worked out|coming/i);
    // Two pictures stand for what they are of, without how sure each is.
    if (!pinned) expect(document.querySelector('[data-dots]')).not.toBeNull();
  });
  // What makes codes comes when something is pressed. What is being printed does not wait for it, so it is printed anew until then.
  fireEvent.pointerDown(document.body);
  await waitFor(() => {
    for (const moment of ['afterprint', 'beforeprint'])
      act(() => {
        window.dispatchEvent(new Event(moment));
      });
    expect(document.body.textContent).toContain('The code leads to them');
  });
  const patients = patientsOf(start.choices);
  const [now, reported] = [flowsOf(study, patients, rates), reportedFlows(study, patients)];
  const known = ratesNow(now, rates, (x, n) => wilson(x, n, 0.95));
  const lines = said();
  cleanup();
  return [
    ['Page', lines],
    ['Heard after a change', [announced(now, reported, pinned !== undefined)]],
    ['In files', [caveatText(now, reported, known)]],
  ];
}

async function frame(search: string): Promise<Part> {
  const asked = `${search}&mode=embed&show=table,notes`;
  await shown(await openMode(asked, openLink(asked)), asked);
  const lines = said();
  cleanup();
  return ['Frame', lines];
}

/** A scene as the hall has it, with the guesses of somebody and of a room. */
function scene(
  search: string,
  { study, rates, ...numbers }: Choices,
  { number, step }: Place,
): Part {
  const of = talkInUse(study);
  const isAsScene = search === '';
  const carried = {
    choices: { ...startingChoices(study), guess: isAsScene ? 18 : 11 },
    room: {
      guesses: Array.from({ length: 101 }, (_, guess) => (guess === 11 ? 2 : 0)),
      hands: [1],
    },
    addressOf: () => 'https://example.org/',
  };
  const begun = sceneBegun(of, number, carried, step);
  const size = patientsOf({ study, rates, ...numbers });
  const changed = isAsScene ? begun.now : flowsOf(study, size, rates);
  const shown = {
    ...begun,
    now: changed,
    said: changed,
    reported: isAsScene ? begun.reported : reportedFlows(study, size),
    isAsScene,
    ranges:
      begun.scene.picture.kind === 'repeats'
        ? rangesOf(study, size, rates, { seed: 1, doubt: 'rates' })
        : null,
  };
  const hall = document.createElement('div');
  hall.innerHTML = renderToStaticMarkup(<Stage {...shown} idPrefix="hall-" />);
  const { picture, notes } = begun.scene;
  const told = picture.kind === 'flow' || picture.kind === 'room' ? picture.told : undefined;
  const group = picture.kind === 'flow' ? picture.tells : picture.kind === 'room' && picture.group;
  const guessed = group
    ? [answersInWords(changed, group, isAsScene, begun.guess, begun.room, told)]
    : [];
  return [
    `Scene ${number}${step === 1 ? '' : `.${step}`}: ${begun.scene.title}`,
    [...sentencesIn(hall), ...guessed, ...notes.split('\n\n')],
  ];
}

async function allSaid(search: string): Promise<readonly Part[]> {
  const asked = search === '' ? '?v=1' : `?v=1&${search}`;
  const { choices } = await openLink(asked);
  return [
    ...(await page(asked)),
    await frame(asked),
    ...places.map((place) => scene(search, choices, place)),
  ];
}

describe('everything that is said', () => {
  const read: { readonly name: string; readonly parts: readonly Part[] }[] = [];

  it.each(states)('%s', async (name, search) => {
    const parts = await allSaid(search);
    read.push({ name, parts });
    // What nobody need read to find wrong; more of it in `tests/locale/everySentence.test.ts`.
    const lines = parts.flatMap(([, each]) => each);
    expect(lines.length).toBeGreaterThan(300);
    expect(lines.filter((line) => WRONG.test(line))).toEqual([]);
  });

  it('is as it was read', async () => {
    const all = read.map(({ parts }) => new Set(parts.flatMap(([, lines]) => lines)));
    const everywhere = new Set(
      [...(all[0] ?? [])].filter((line) => all.every((lines) => lines.has(line))),
    );
    const file = (name: string) => `../golden/reading/${name.replaceAll(' ', '-')}.txt`;
    await expect(`${[...everywhere].join('\n')}\n`).toMatchFileSnapshot(file('in every state'));
    for (const { name, parts } of read) {
      const seen = new Set(everywhere);
      const own = parts.flatMap(([heading, lines]) => {
        const fresh = lines.filter((line) => !seen.has(line));
        for (const line of fresh) seen.add(line);
        return fresh.length === 0 ? [] : [`## ${heading}`, ...fresh, ''];
      });
      await expect(own.join('\n')).toMatchFileSnapshot(file(name));
    }
  });
});
