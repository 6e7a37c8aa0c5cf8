import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  PARTS,
  plainFrame,
  readFrame,
  secretIn,
  writtenFrame,
  type Frame,
} from '../../src/inputs/frame.ts';
import { readMode } from '../../src/inputs/mode.ts';
import { isOurs } from '../../src/inputs/writtenLink.ts';

const parts = fc.record(
  Object.fromEntries(PARTS.map((part) => [part, fc.boolean()])),
) as fc.Arbitrary<Frame['shows']>;
const frames: fc.Arbitrary<Frame> = fc.record({
  shows: parts,
  isFrozen: fc.boolean(),
  isTransparent: fc.boolean(),
  isFit: fc.boolean(),
  heading: fc.constantFrom(1, 2),
  keys: fc.constantFrom('own', 'forward', 'none'),
  parent: fc.constantFrom(null, 'https://host.example', 'http://localhost:8080'),
  childId: fc.constantFrom(null, 'flow-1', 'a_b'),
});

function queryOf(frame: Frame): string {
  return `?${new URLSearchParams(writtenFrame(frame).map(([key, value]) => [key, value])).toString()}`;
}

describe('the settings of a frame', () => {
  it('written into a link and read again are the same', () => {
    fc.assert(
      fc.property(frames, (frame) => {
        const read = readFrame(queryOf(frame));
        expect(read).toEqual({ frame, problems: [] });
        expect(readMode(queryOf(frame)).mode).toBe('embed');
      }),
    );
  });

  it('are as usual where a link says nothing of them, and then not written', () => {
    expect(readFrame('?v=1&r.eligible=75&foo=1')).toEqual({ frame: plainFrame, problems: [] });
    expect(queryOf(plainFrame)).toBe('?mode=embed');
  });

  it('are as in links that people have shared', () => {
    const { shows } = plainFrame;
    const shared: readonly [string, Partial<Frame>][] = [
      ['?mode=embed&hide=title,legend', { shows: { ...shows, title: false, legend: false } }],
      ['?mode=embed&hide=legend%2Csliders', { shows: { ...shows, legend: false, sliders: false } }],
      ['?mode=embed&show=table,notes', { shows: { ...shows, table: true, notes: true } }],
      ['?mode=embed&show=table&hide=table', { shows }],
      ['?mode=embed&frozen=1', { isFrozen: true }],
      ['?mode=embed&frozen=0', {}],
      ['?mode=embed&bg=transparent', { isTransparent: true }],
      ['?mode=embed&fit=1', { isFit: true }],
      ['?mode=embed&heading=1', { heading: 1 }],
      ['?mode=embed&keys=forward', { keys: 'forward' }],
      ['?mode=embed&keys=none', { keys: 'none' }],
      ['?mode=embed&parent=https%3A%2F%2Fhost.example', { parent: 'https://host.example' }],
      ['?mode=embed&parent=https://host.example/', { parent: 'https://host.example' }],
      ['?mode=embed&childId=flow-1', { childId: 'flow-1' }],
      [
        '?MODE=embed&amp;CHILDID=flow-1&amp;Frozen=%E2%80%8E١',
        { childId: 'flow-1', isFrozen: true },
      ],
      ['?mode=embed&#038;heading=１', { heading: 1 }],
    ];
    for (const [link, differing] of shared)
      expect(readFrame(link), link).toEqual({
        frame: { ...plainFrame, ...differing },
        problems: [],
      });
  });

  it.each([
    'hide=picture',
    'hide=',
    'show=table,everything',
    'frozen=yes',
    'bg=red',
    'heading=7',
    'keys=all',
    'parent=*',
    'parent=javascript:alert(1)',
    'parent=https://host.example/page',
    'parent=https://me:secret@host.example',
    'parent=null',
    'childId=<b>',
  ])('stay as usual where %s makes no sense, and that is told', (bad) => {
    const { frame, problems } = readFrame(`?mode=embed&${bad}`);
    expect(frame).toEqual(plainFrame);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`${bad.split('=')[0]}=“`);
  });

  it('are never choices of the reader: their keys stay in the address as they are', () => {
    for (const key of 'mode hide show frozen bg heading keys parent childId'.split(' '))
      expect(isOurs(key), key).toBe(false);
  });

  it('never fail, whatever a link says', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('hide', 'parent', 'keys', 'mode'), (text, key) => {
        const link = `?${key}=${encodeURIComponent(text)}`;
        expect(readFrame(link).frame.heading).toBe(2);
        expect(['explore', 'present', 'embed']).toContain(readMode(link).mode);
      }),
    );
  });
});

describe('the mode', () => {
  it('is the whole page unless the link names another that there is', () => {
    expect(readMode('')).toEqual({ mode: 'explore', problems: [] });
    expect(readMode('?mode=explore').mode).toBe('explore');
    expect(readMode('?mode=present').mode).toBe('present');
    expect(readMode('?v=1&amp;Mode=present%E2%80%8E').mode).toBe('present');
    const { mode, problems } = readMode('?mode=poster');
    expect(mode).toBe('explore');
    expect(problems).toEqual([expect.stringContaining('mode=“poster”')]);
  });
});

describe('the secret of WordPress', () => {
  it('is what stands behind the address, and nothing else', () => {
    expect(secretIn('#?secret=abcDEF1234')).toBe('abcDEF1234');
    for (const hash of [
      '',
      '#',
      '#rates',
      '#secret=abc',
      '#?secret=',
      '#?secret=a b',
      `#?secret=${'a'.repeat(65)}`,
    ])
      expect(secretIn(hash), hash).toBeNull();
  });
});
