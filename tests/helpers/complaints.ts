// What a browser complains about while a test runs: errors, warnings, answers that are none.

import { expect } from 'vitest';

export type Complaints = {
  readonly add: (complaint: string) => void;
  /** Drops those that a test provokes, also those that come later: a busy machine tells of a request some time after it. */
  readonly forgive: (expected: RegExp) => void;
  /** At the end of a test: there is none, and the next test begins with none. */
  readonly expectNone: () => void;
};

export function complaintsOfTest(): Complaints {
  let made: string[] = [];
  let forgiven: RegExp[] = [];
  return {
    add: (complaint) => void made.push(complaint),
    forgive: (expected) => void forgiven.push(expected),
    expectNone: () => {
      const found = made.filter((each) => !forgiven.some((expected) => expected.test(each)));
      made = [];
      forgiven = [];
      expect(found, 'what the browser complained about').toEqual([]);
    },
  };
}
