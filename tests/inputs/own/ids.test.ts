// What a link or a talk calls the groups of a study that somebody wrote down: the same whatever else is written into it, in any script.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyOwn, studyOf } from '../../helpers/ownStudies.ts';
import { understood } from '../../../src/app/own/understood.ts';
import { readLink } from '../../../src/inputs/link.ts';
import { readOwnLink } from '../../../src/inputs/own/ownLink.ts';
import { readOutline } from '../../../src/inputs/own/outline.ts';
import { writtenOutline } from '../../../src/inputs/own/writtenOutline.ts';
import { fittedTalk, readTalkText, writtenTalkFile } from '../../../src/inputs/talk/talkJson.ts';
import { talkOf } from '../../../src/locale/talk.ts';
import { inOutlineOrder } from '../../../src/study/own/own.ts';
import { ownIds } from '../../../src/study/own/ids.ts';
import type { Study } from '../../../src/study/study.ts';

const TEXT = '全員 100\n  治療 60\n    改善 20\n    不変 ?\n  未治療 ?\n+ 合併症 9\n+ 死亡 3\n';
const TURNED = '全員 100\n  未治療 40\n  治療 ?\n    不変 40\n    改善 ?\n+ 死亡 3\n+ 合併症 9\n';

/** Made by the version before ids were made of names. */
const OLD_LINK =
  '#s=1q1ZKL8ovLShWsoquVspLzE1VslJ62rri6eSFSjpK5YmVIIlYHaXk_NK8EiWraqWCxJLM1LwSoLChgUFtrQ5c07NNu5_PbEJoqlZKK8rPRTYNodXMoDYWWeuUnU-ntWDRCjcTodUIVeuTHb1Pl3Ti1opqz5xVhFwJVA_0bUl-SWIOapBM6Hiyd-vz6e0ojrEEKgcA';

function studyIn(text: string, idsFrom?: 'places'): Study {
  const { study } = understood(text, idsFrom && { idsFrom });
  if (!study) throw new Error('it adds up');
  return study;
}
const idOf = ({ words }: Study, name: string) =>
  [
    ...Object.entries(words.groups).map(([id, { label }]) => [id, label] as const),
    ...Object.entries(words.sideFacts ?? {}),
  ].find(([, label]) => label === name)?.[0] ?? '';

describe('an id', () => {
  it('is that of its name, in whatever order groups and totals stand', () => {
    const [before, after] = [studyIn(TEXT), studyIn(TURNED)];
    for (const name of ['全員', '治療', '改善', '不変', '未治療', '合併症', '死亡']) {
      expect(idOf(before, name), name).not.toBe('');
      expect(idOf(after, name), name).toBe(idOf(before, name));
    }
  });

  it('has the letters of a name that says all in them', () => {
    expect(
      ownIds(readOutline('All 9\n  Received IL-2 3\n  Résumé ?\n+ Died 1').own, 'names'),
    ).toEqual({ groups: ['all', 'received_il_2', 'resume'], totals: ['total_died'] });
  });

  it('is the same in another order, no other has it, and any link keeps it', () => {
    fc.assert(
      fc.property(anyOwn, (own) => {
        const turned = { ...own, groups: own.groups.toReversed() };
        const idsIn = (each: typeof own) => {
          const ids = ownIds(each, 'names').groups;
          return new Map(each.groups.map(({ name }, place) => [name, ids[place]]));
        };
        const ids = idsIn(own);
        expect(idsIn(turned)).toEqual(ids);
        const { groups, totals } = ownIds(own, 'names');
        const all = [...groups, ...totals];
        expect(new Set(all).size).toBe(all.length);
        for (const id of all) expect(id).toMatch(/^[a-z0-9][a-z0-9_]{0,80}$/);
      }),
    );
  });
});

describe('a link of the version before', () => {
  const { own, idsFrom } = readOwnLink(OLD_LINK);
  const study = studyIn(
    own ? writtenOutline(own) : '',
    idsFrom === 'places' ? 'places' : undefined,
  );

  it('means what it meant, and is written as it was', () => {
    expect(study.groups.map(({ id, count }) => [id, count.patients])).toEqual([
      ['g1', 100],
      ['g2', 60],
      ['g5', 40],
      ['g3', 20],
      ['g4', 40],
    ]);
    expect(study.hash).toBe(OLD_LINK);
    const { choices, problems } = readLink('?v=1&study=own&r.g3=50&trace=total1', [study]);
    expect(problems).toEqual([]);
    expect(choices).toMatchObject({ rates: { g3: 500 }, trace: 'total1' });
  });

  it('has all that it had for any study', () => {
    fc.assert(
      fc.property(anyOwn, (each) => {
        const { groups, totals } = ownIds(inOutlineOrder(each), 'places');
        expect(totals).toEqual((each.totals ?? []).map((_, index) => `total${index + 1}`));
        for (const [place, id] of groups.entries())
          expect(id === `g${place + 1}` || /^[a-z0-9_]{1,40}$/.test(id)).toBe(true);
      }),
    );
  });
});

describe('a talk', () => {
  it.each([
    ['of the version before', studyIn(TEXT, 'places'), studyIn(TEXT)],
    ['of this version', studyIn(TEXT), studyIn(TEXT, 'places')],
  ])('%s is that of the same groups in the other', (_, from, to) => {
    const talk = talkOf(from);
    const scenes = talk.scenes.map((scene) => ({
      ...scene,
      notes: `{${idOf(from, '治療')}} of {${idOf(from, '全員')} patients}`,
      picture: { kind: 'flow', trace: idOf(from, '死亡') } as const,
      rates: { [idOf(from, '改善')]: 250 },
    }));
    const [first, ...others] = scenes;
    if (!first) throw new Error('a talk has a scene');
    const read = readTalkText(writtenTalkFile({ ...talk, scenes: [first, ...others] }));
    if ('fault' in read) throw new Error(read.fault);
    const fitted = fittedTalk(read, to, talkOf(to));
    expect(fitted.leftOut).toEqual([]);
    expect(fitted.talk?.scenes.at(-1)).toMatchObject({
      notes: `{${idOf(to, '治療')}} of {${idOf(to, '全員')} patients}`,
      picture: { trace: idOf(to, '死亡') },
      rates: { [idOf(to, '改善')]: 250 },
    });
  });

  it('keeps what stands between braces and is no id', () => {
    fc.assert(
      fc.property(anyOwn, (own) => {
        const study = studyOf(own);
        const read = readTalkText(writtenTalkFile(talkOf(study)));
        if ('fault' in read) throw new Error(read.fault);
        expect(fittedTalk(read, study, talkOf(study)).talk).toEqual(talkOf(study));
      }),
      { numRuns: 30 },
    );
  });
});
