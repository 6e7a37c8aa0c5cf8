// @vitest-environment jsdom

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { talkAddress } from '../../../src/app/present/edit/talkAddress.ts';
import { isOfOtherNumbers, talkWithStudy } from '../../../src/app/present/away/talkWithStudy.ts';
import { slideShow } from '../../../src/export/slideShow.ts';
import { readOwnLink, writtenOwnLink } from '../../../src/inputs/own/ownLink.ts';
import { edited, type TalkEdit } from '../../../src/inputs/talk/edits.ts';
import { givenTalk } from '../../../src/inputs/talk/givenTalk.ts';
import { fittedTalk, readTalkText } from '../../../src/inputs/talk/talkJson.ts';
import { readTalkHash } from '../../../src/inputs/talk/talkLink.ts';
import { talkOf } from '../../../src/locale/talk.ts';
import { first } from '../../../src/study/first.ts';
import { studies } from '../../../src/study/studies.ts';
import type { OwnStudy } from '../../../src/study/own/own.ts';
import type { Study } from '../../../src/study/study.ts';
import type { Talk } from '../../../src/study/talk.ts';
import { makeSlides } from '../../helpers/makeSlides.ts';
import { anyOwn, studyOf } from '../../helpers/ownStudies.ts';

const about = {
  title: 'A talk',
  citation: 'Walther & al., J Urol 1997',
  address: 'https://example.org/',
  paper: '#fdfcf9',
  ink: '#1c1b20',
};

const slides = makeSlides(1);

function inShow(talk: Talk, study: Study): Promise<Blob> {
  return slideShow(slides, { ...about, talk: talkWithStudy({ talk, study }) });
}

/** The talk in a file, of this study. */
async function readBack(file: Blob, study: Study) {
  const given = await givenTalk(file);
  if ('fault' in given) throw new Error(given.fault);
  return { ...given.talk, ...given, ...fittedTalk(given.talk, study, talkOf(study)) };
}

/** The same show with its parts changed, as another program may have saved it. */
async function saved(
  show: Blob,
  change: (parts: Record<string, Uint8Array>) => void,
): Promise<Blob> {
  const parts = unzipSync(new Uint8Array(await show.arrayBuffer()));
  change(parts);
  return new Blob([new Uint8Array(zipSync(parts))]);
}

const faultOf = async (file: Blob) => {
  const given = await givenTalk(file);
  return 'fault' in given ? given.fault : null;
};

describe('a talk in a PowerPoint file', () => {
  it('is the same talk when the file is opened, for every study, edited in any way', async () => {
    const said = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 });
    const edits = (talk: Talk): fc.Arbitrary<TalkEdit> => {
      const id = fc.constantFrom(...talk.scenes.map((scene) => scene.id));
      return fc.oneof(
        fc.record({ type: fc.constant('title' as const), title: said }),
        fc.record({ type: fc.constant('rename' as const), id, title: said }),
        fc.record({ type: fc.constant('move' as const), id, to: fc.nat(8) }),
        fc.record({ type: fc.constant('hide' as const), id, isHidden: fc.boolean() }),
        fc.record({
          type: fc.constant('say' as const),
          id,
          step: fc.constant(1),
          said: fc.record({ notes: said, sentence: fc.tuple(said) }),
        }),
      );
    };
    const changed = fc
      .constantFrom(...studies)
      .chain((study) =>
        fc
          .array(edits(talkOf(study)), { maxLength: 6 })
          .map((all) => ({ study, talk: all.reduce<Talk>(edited, talkOf(study)) })),
      );
    await fc.assert(
      fc.asyncProperty(changed, async ({ study, talk }) => {
        // What turns the direction of a text is taken out of it wherever a talk comes in.
        const plain = await readBack(new Blob([talkWithStudy({ talk, study })]), study);
        const back = await readBack(await inShow(talk, study), study);
        expect(back.talk).toEqual(plain.talk);
        expect(back.leftOut).toEqual([]);
        expect(back.isOfShow).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('brings its study with it where that is one of the reader’s own', async () => {
    await fc.assert(
      fc.asyncProperty(anyOwn, async (own) => {
        const study = { ...studyOf(own), hash: writtenOwnLink(own) };
        const talk = { ...talkOf(study), key: 'a1b2' };
        const given = await readBack(await inShow(talk, study), study);
        expect(given.leftOut).toEqual([]);
        expect(given.given).toEqual(talk);
        expect(isOfOtherNumbers(given, study)).toBe(false);
        const at = talkAddress(given);
        if ('fault' in at) throw new Error(at.fault);
        const { search, hash } = new URL(at.address, 'https://example.org/');
        expect(search).toBe('?v=1&study=own&mode=present');
        expect(readOwnLink(hash).own).toEqual(own);
        const again = readTalkText(readTalkHash(hash) ?? '');
        if ('fault' in again) throw new Error(again.fault);
        expect({ ...again.given, key: 'a1b2' }).toEqual(talk);
      }),
      { numRuns: 20 },
    );
  });

  it('is found where PowerPoint has numbered and written it anew, beside what others keep there', async () => {
    const show = await saved(await inShow(talkOf(first), first), (parts) => {
      const item = strFromU8(parts['customXml/item1.xml'] ?? new Uint8Array());
      parts['customXml/item3.xml'] = strToU8(
        item.replace('<talk xmlns=', '\n<pf:talk xmlns:pf=').replace('</talk>', '</pf:talk>'),
      );
      parts['customXml/item1.xml'] = strToU8('<b:Sources xmlns:b="urn:sources"/>');
      parts['customXml/item2.xml'] = strToU8('no XML <');
    });
    expect((await readBack(show, first)).talk).toEqual(talkOf(first));
  });

  it('that is not there, damaged or too large is told', async () => {
    const show = await inShow(talkOf(first), first);
    const bytes = new Uint8Array(await show.arrayBuffer());
    expect(
      await faultOf(
        await saved(show, (parts) => {
          delete parts['customXml/item1.xml'];
        }),
      ),
    ).toMatch(/^it is a PowerPoint file without a talk in it/);
    expect(await faultOf(new Blob([bytes.slice(0, bytes.length / 2)]))).toMatch(
      /^it is damaged: it was cut off on its way/,
    );
    expect(await faultOf(new Blob([new Uint8Array(zipSync({ 'a.txt': strToU8('a') }))]))).toBe(
      'it is a packed file and no PowerPoint file',
    );
    expect(
      await faultOf(
        await saved(show, (parts) => {
          parts['customXml/item2.xml'] = new Uint8Array(30_000_000);
        }),
      ),
    ).toBe('it is too large to be looked through for a talk');
    const cut = await saved(show, (parts) => {
      const item = strFromU8(parts['customXml/item1.xml'] ?? new Uint8Array());
      parts['customXml/item1.xml'] = strToU8(item.replace('scenes&quot;', 'scenes'));
    });
    expect(await faultOf(cut)).toMatch(/^it is cut off, or was changed by hand, at line \d+$/);
  });

  it('is not taken for the text that somebody wrote on its slides', async () => {
    const show = await saved(await inShow(talkOf(first), first), (parts) => {
      parts['ppt/slides/slide1.xml'] = strToU8('<p:sld xmlns:p="urn:x">Other words</p:sld>');
    });
    expect((await readBack(show, first)).talk).toEqual(talkOf(first));
  });
});

describe('a talk that is dropped on the page', () => {
  const at = (talk: Talk, more: object = {}) => {
    const read = readTalkText(JSON.stringify({ v: 1, talk, ...more }));
    if ('fault' in read) throw new Error(read.fault);
    return talkAddress(read);
  };

  it('opens with its study, and is one more beside those that are kept', () => {
    const opened = at({ ...talkOf(first), key: 'kept1' });
    if ('fault' in opened) throw new Error(opened.fault);
    const { search, hash } = new URL(opened.address, 'https://example.org/');
    expect(search).toBe('?v=1&study=walther-1997&mode=present');
    const read = readTalkText(readTalkHash(hash) ?? '');
    if ('fault' in read) throw new Error(read.fault);
    expect(read.given.key).toMatch(/^\w+$/);
    expect(read.given.key).not.toBe('kept1');
    expect(read.given.scenes).toEqual(talkOf(first).scenes);
  });

  it('of a study that is not there is told', () => {
    expect(at({ ...talkOf(first), study: 'lost-2001' })).toEqual({
      fault: 'no study “lost-2001” is known to this page',
    });
    const own = { ...talkOf(first), study: 'own' };
    expect(at(own)).toEqual({
      fault:
        'it is a talk of somebody’s own study, which is not in the file. Open the study, then the talk in its editor',
    });
    expect(at(own, { own: { groups: 7 } })).toEqual({
      fault: 'the study of somebody’s own that it carries was changed by hand and is none',
    });
  });

  it('of other numbers than those of the study that is shown is told from one of the same', () => {
    const [own, other] = fc.sample(anyOwn, { numRuns: 2, seed: 1 });
    if (!own || !other) throw new Error('two studies are needed');
    const shown = (each: OwnStudy) => ({ ...studyOf(each), hash: writtenOwnLink(each) });
    const text = talkWithStudy({ talk: talkOf(shown(other)), study: shown(other) });
    const read = readTalkText(text);
    if ('fault' in read) throw new Error(read.fault);
    expect(isOfOtherNumbers(read, shown(other))).toBe(false);
    expect(isOfOtherNumbers(read, shown(own))).toBe(true);
  });
});
