import { describe, expect, it } from 'vitest';
import { withoutOpenTurns, withoutTurns } from '../../src/study/turns.ts';

const [FROM_RIGHT, FIRST_STRONG, CLOSED] = ['\u202E', '\u2068', '\u2069'];

describe('marks that turn what follows them', () => {
  it('are in no text of a stranger', () => {
    expect(withoutTurns(`a${FROM_RIGHT}b${FIRST_STRONG}c${CLOSED}`)).toBe('abc');
  });

  it('stay where they set a name apart and end with it', () => {
    const named = `Of “${FIRST_STRONG}יִ${CLOSED}”, 22`;
    expect(withoutOpenTurns(named)).toBe(named);
  });

  it.each([
    `a${FIRST_STRONG}b`,
    `a${CLOSED}b`,
    `a${FROM_RIGHT}b`,
    `a${FIRST_STRONG}${FROM_RIGHT}b${CLOSED}`,
  ])('do not where something is left open by them: %j', (text) => {
    expect(withoutOpenTurns(text)).toBe('ab');
  });
});
