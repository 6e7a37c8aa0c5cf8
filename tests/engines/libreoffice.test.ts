// A lecturer's own talk as a PowerPoint file, in a program that opens such files and saves them anew: every slide is there with its
// words, and what it has saved opens in the page as the talk that it was.

import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { talkWithStudy } from '../../src/app/present/away/talkWithStudy.ts';
import { talkAddress } from '../../src/app/present/edit/talkAddress.ts';
import { patientsOf, startingChoices } from '../../src/inputs/choices.ts';
import { readOwnLink, writtenOwnLink } from '../../src/inputs/own/ownLink.ts';
import { readOutline } from '../../src/inputs/own/outline.ts';
import { choicesOfScene, sceneAt, stepsOf, type TalkOf } from '../../src/inputs/scenes.ts';
import { edited, type TalkEdit } from '../../src/inputs/talk/edits.ts';
import { fittedTalk, readTalkText } from '../../src/inputs/talk/talkJson.ts';
import { readTalkHash } from '../../src/inputs/talk/talkLink.ts';
import { sceneText } from '../../src/locale/sceneWords.ts';
import { talkOf } from '../../src/locale/talk.ts';
import { flowsOf } from '../../src/model/flows.ts';
import { first } from '../../src/study/first.ts';
import type { Study } from '../../src/study/study.ts';
import type { Talk } from '../../src/study/talk.ts';
import { studyOf } from '../helpers/ownStudies.ts';
import { readPdf } from '../helpers/pdfText.ts';
import { chromium } from './drivers/chromium.ts';
import { evaluate } from './drivers/engine.ts';
import { countOf, dropFile, press, textOf } from './reader.ts';
import { visits } from './visits.ts';
import { wanted } from './wanted.ts';

const { program, args } = wanted().chromium;
const ours = visits(() => chromium(program, args));
const folder = mkdtempSync(join(tmpdir(), 'patient-flow-office-'));
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

/** Spaces are often only room between letters, and are not read. */
const close = (words: string) => words.normalize('NFKC').replaceAll(/\s/g, '');

const own = readOutline(`Title: Prothèses of the hip, א to ω
Source: Nobody, J Test 2026

Operated 60 (printed)
  Well after a year 45 (printed)
    Well after ten years 30 (printed)
    Loosened 15 (printed)
  Lost 15 (printed)
`).own;

const ownStudy: Study = { ...studyOf(own), hash: writtenOwnLink(own) };

const EDITED: readonly (readonly [string, Study, readonly TalkEdit[]])[] = [
  [
    'of a study of this page',
    first,
    [
      { type: 'title', title: 'Whose 18%? “א” & <ω> ' },
      { type: 'hide', id: 'phones', isHidden: true },
      ...['base', 'room', 'series', 'what-if', 'limits'].map(
        (id) => ({ type: 'remove', id }) as const,
      ),
      { type: 'move', id: 'doubt', to: 1 },
      {
        type: 'say',
        id: 'surgery',
        step: 1,
        said: {
          sentence: ['After that ', { kind: 'count', group: 'recovered' }, ' lived & went “on”.'],
          ifChanged: ['Then ', { kind: 'count', group: 'recovered' }, ' would go “on”.'],
          notes: 'Say: {eligible} of them.\n\nThen wait.',
        },
      },
    ],
  ],
  [
    'of one of somebody’s own',
    ownStudy,
    [{ type: 'say', id: 'limits', step: 1, said: { sentence: ['Whose hips were counted?'] } }],
  ],
];

/** The talk at an address, whose scenes may be told as those of the study. */
function talkAt(address: string, study: Study): Talk | null {
  const read = readTalkText(readTalkHash(new URL(address).hash) ?? '');
  if ('fault' in read) throw new Error(read.fault);
  return fittedTalk(read, study, talkOf(study)).talk;
}

/** Every sentence that is shown, one for each press. */
function sentences(of: TalkOf): readonly string[] {
  return of.talk.scenes.flatMap((scene, index) => {
    if (scene.isHidden) return [];
    const { study, ...choices } = choicesOfScene(of, index + 1, startingChoices(of.study));
    const now = flowsOf(study, patientsOf({ study, ...choices }), choices.rates);
    return Array.from({ length: stepsOf(of, index + 1) }, (_, step) =>
      sceneText(sceneAt(of, index + 1, step + 1), now, true),
    );
  });
}

/** What LibreOffice makes of a file. It has a profile of its own, so that it is no window that somebody has open. */
async function converted(file: string, to: 'pdf' | 'pptx'): Promise<Buffer> {
  const made = join(folder, to);
  await promisify(execFile)(wanted().libreoffice.program, [
    `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
    '--headless',
    '--convert-to',
    to,
    '--outdir',
    made,
    file,
  ]);
  return readFileSync(join(made, `talk.${to}`));
}

describe.each(EDITED)('an edited talk %s, saved for PowerPoint', (_, study, edits) => {
  const talk = edits.reduce<Talk>(edited, { ...talkOf(study), key: 'own1' });
  const of = { talk, study, readable: undefined };

  test(
    'has in LibreOffice a page for each slide with its words, and opens as the same talk where that has saved it',
    { timeout: 240_000 },
    async () => {
      const read = readTalkText(talkWithStudy({ talk, study }));
      if ('fault' in read) throw new Error(read.fault);
      const at = talkAddress(read);
      if ('fault' in at) throw new Error(at.fault);
      const hall = await ours.open(at.address);
      await expect.poll(() => countOf(hall, '[data-scene="1"]')).toBe(1);
      await press(hall, 'button', 'Menu');
      const { name, file } = await ours.saved(() => press(hall, 'button', 'PowerPoint'));
      expect(name).toMatch(/-talk\.pptx$/);
      const path = join(folder, 'talk.pptx');
      writeFileSync(path, file);

      const { pages, text } = readPdf(await converted(path, 'pdf'));
      const told = sentences(of);
      expect(pages).toBe(told.length);
      expect(told.filter((sentence) => !text.includes(close(sentence)))).toEqual([]);

      const again = await ours.open('');
      const bytes = await converted(path, 'pptx');
      await expect.poll(() => dropFile(again, 'any name', bytes)).toBe(true);
      await expect.poll(() => countOf(again, '[data-scene="1"]')).toBe(1);
      const address = await evaluate(again, () => location.href);
      expect({ ...talkAt(address, study), key: talk.key }).toEqual(talk);
      expect(readOwnLink(new URL(address).hash).own).toEqual(study.hash ? own : undefined);
      expect(await textOf(again, 'h1')).toContain(told[0]);
    },
  );
});
