import { describe, expect, it } from 'vitest';
import { minutesBehind, sceneMinutes } from '../../src/model/talkPace.ts';
import { talkOf } from '../../src/locale/talk.ts';
import { studies } from '../../src/study/studies.ts';
import type { Talk } from '../../src/study/talk.ts';
import { walther1997Talk } from '../../src/study/trials/walther1997Talk.ts';

const sum = (all: readonly number[]) => all.reduce((before, each) => before + each, 0);

describe('the time of a talk', () => {
  it('is that of its scenes, each with some', () => {
    for (const study of studies) {
      const talk = talkOf(study);
      expect(sum(sceneMinutes(talk))).toBeCloseTo(talk.minutes, 9);
      for (const minutes of sceneMinutes(talk)) expect(minutes).toBeGreaterThan(0);
    }
  });

  it('keeps what was decided, gives what is hidden none, and the others what is left', () => {
    const [begin, second, third, ...others] = walther1997Talk.scenes;
    const talk: Talk = {
      ...walther1997Talk,
      scenes: [{ ...begin, minutes: 3 }, { ...second!, isHidden: true }, third!, ...others],
    };
    const [a, b, ...rest] = sceneMinutes(talk);
    expect([a, b]).toEqual([3, 0]);
    expect(sum(rest)).toBeCloseTo(7, 9);
    const over: Talk = { ...talk, scenes: [{ ...begin, minutes: 12 }, third!] };
    expect(sceneMinutes(over)).toEqual([12, 0]);
  });

  it('is right while a scene is within its own', () => {
    const each = sceneMinutes(walther1997Talk);
    each.forEach((minutes, index) => {
      const begins = sum(each.slice(0, index));
      expect(minutesBehind(walther1997Talk, index + 1, begins + minutes / 2)).toBe(0);
      expect(minutesBehind(walther1997Talk, index + 1, begins + minutes + 2)).toBeCloseTo(2, 9);
      if (begins > 1)
        expect(minutesBehind(walther1997Talk, index + 1, begins - 1)).toBeCloseTo(-1, 9);
    });
  });
});
