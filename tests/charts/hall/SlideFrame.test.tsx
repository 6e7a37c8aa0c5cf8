import { describe, expect, it } from 'vitest';
import { SlideFrame } from '../../../src/charts/hall/SlideFrame.tsx';
import { slideOf, type SlideWords } from '../../../src/layout/hall/slide.ts';
import { painted } from '../../helpers/paint.ts';

const words: SlideWords = {
  sentence: [
    { text: 'About ', isStrong: false },
    { text: '26', isStrong: true },
    { text: ' would respond: 18 of every 100 eligible, but ', isStrong: false },
    { text: '13 of every 100', isStrong: true },
    { text: ' taken to surgery.', isStrong: false },
  ],
  stamp: 'Hypothetical: not what was reported',
  below: 'The middle guess was 18 of every 100.',
  foot: [
    'Historical study (1997). Walther MM et al. J Urol 1997;158:1675–8.',
    'https://example.org/patient-flow/?v=1&mode=present&scene=7&r.eligible=75&r.responded=24',
  ],
};

const drawn = (part?: 'below sentence') =>
  painted(
    <SlideFrame
      frame={slideOf(words, { width: 1504, height: 560 })}
      title="The answer"
      description="26 of 195 would respond."
      {...(part && { part })}
    >
      <rect width="1504" height="560" fill="var(--tint-cohort)" />
    </SlideFrame>,
  );

describe('a slide', () => {
  it('is the one that was looked at', async () => {
    await expect(drawn()).toMatchFileSnapshot('../../golden/slide-hypothetical.svg');
  });

  it('says what it shows to who cannot see it', () => {
    expect(drawn()).toContain('<title>The answer</title>');
    expect(drawn()).toContain('<desc>26 of 195 would respond.</desc>');
  });

  it('below its sentence is the rest of it, stamp and source included', () => {
    const rest = drawn('below sentence');
    expect(rest).not.toContain('would respond:');
    for (const part of ['Hypothetical', 'J Urol 1997', 'https://example.org'])
      expect(rest).toContain(part);
  });
});
