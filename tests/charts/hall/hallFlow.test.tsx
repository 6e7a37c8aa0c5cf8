import { render, screen as page } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { HallFlow } from '../../../src/charts/hall/HallFlow.tsx';
import { RepeatsPicture } from '../../../src/charts/hall/RepeatsPicture.tsx';
import { RoomPicture } from '../../../src/charts/hall/RoomPicture.tsx';
import { flowInWords, sceneText } from '../../../src/locale/sceneWords.ts';
import { halls } from '../../../src/layout/hall/hall.ts';
import { toldFlows, revealedPicture } from '../../../src/layout/hall/hallFlow.ts';
import { hallSheets } from '../../../src/layout/hall/hallSheets.ts';
import { flowsOf, reportedFlows, type Rates } from '../../../src/model/flows.ts';
import { rangesOf } from '../../../src/model/ranges.ts';
import { emptyRoom, withGuesses, withHands } from '../../../src/model/roomGuesses.ts';
import type { Scene } from '../../../src/study/talk.ts';
import { walther1997 } from '../../../src/study/trials/walther1997.ts';
import { walther1997Talk } from '../../../src/study/trials/walther1997Talk.ts';
import { patients, perMille } from '../../../src/study/units.ts';
import { painted } from '../../helpers/paint.ts';

const n = patients(195);
const reported = reportedFlows(walther1997, n);
const shapes = ['wide', 'tall'] as const;

function sceneCalled(id: string): Scene {
  const found = walther1997Talk.scenes.find((scene) => scene.id === id);
  if (!found) throw new Error(`the talk has no scene ${id}`);
  return found;
}

function flowOf(id: string, shape: (typeof shapes)[number], rates: Rates = {}) {
  const { picture } = sceneCalled(id);
  if (picture.kind !== 'flow') throw new Error(`${id} is no flow`);
  const now = flowsOf(walther1997, n, rates);
  return (
    <HallFlow
      picture={revealedPicture(now, reported, hallSheets[shape], picture.through)}
      name={flowInWords(toldFlows(now, picture.through))}
      idPrefix=""
      isMarked
      focus={picture.focus ?? []}
    />
  );
}

describe('the flow before a hall', () => {
  it.each(shapes)('paints who became eligible: %s', async (shape) => {
    await expect(painted(flowOf('eligible', shape))).toMatchFileSnapshot(
      `../../golden/hall-eligible-${shape}.svg`,
    );
  });

  it.each(shapes)('paints what would be if 75% were eligible: %s', async (shape) => {
    await expect(
      painted(flowOf('what-if', shape, { eligible: perMille(750) })),
    ).toMatchFileSnapshot(`../../golden/hall-what-if-${shape}.svg`);
  });

  it('is one image whose name says every number that is told, and none that is not', () => {
    render(flowOf('eligible', 'wide'));
    const name = page.getByRole('img').getAttribute('aria-label') ?? '';
    expect(name).toContain('Eligible for IL-2: 121 of 195 (62%).');
    expect(name).not.toContain('Responded');
  });

  it('has nothing in it that can be pressed or reached, so the keys of a clicker are nobody else’s', () => {
    const { container } = render(flowOf('answer', 'wide'));
    expect(container.querySelectorAll('[tabindex], [role="button"], a')).toHaveLength(0);
  });
});

describe('the sentence of a scene', () => {
  it('has the numbers of the study as reported', () => {
    expect(sceneText(sceneCalled('answer'), reported, true)).toBe(
      'About 22 responded: 18 of every 100 eligible, but 11 of every 100 taken to surgery.',
    );
  });

  it('says what would be as soon as a rate has been moved', () => {
    const now = flowsOf(walther1997, n, { eligible: perMille(750) });
    expect(sceneText(sceneCalled('eligible'), now, false)).toBe(
      '141 would become eligible for IL-2.',
    );
  });
});

describe('the repeats before a hall', () => {
  const { outcome } = rangesOf(walther1997, n, {}, { seed: 1, doubt: 'rates' });
  const picture = (dots: typeof outcome | null, shape: (typeof shapes)[number]) => (
    <RepeatsPicture
      hall={halls[shape]}
      outcome={dots}
      counts={[]}
      isLive={false}
      now={22}
      of={195}
      many="responders"
      isSet={false}
      name="50 repeats"
    />
  );

  it.each(shapes)('are painted as 50 dots: %s', async (shape) => {
    const svg = painted(picture(outcome, shape));
    expect(svg.match(/<circle/g)).toHaveLength(50);
    await expect(svg).toMatchFileSnapshot(`../../golden/hall-repeats-${shape}.svg`);
  });

  it('say that they are being worked out while they are not known', () => {
    const { container } = render(picture(null, 'wide'));
    expect(container.textContent).toContain('being worked out');
    expect(container.querySelectorAll('circle')).toHaveLength(0);
  });
});

describe('the guesses of a room before a hall', () => {
  const guesses = withHands(withGuesses(emptyRoom, [11, 18, 18, 18, 20, 25, 50, 100, 0]), 1, 3);
  const picture = (guess: number | undefined, room = guesses) => (
    <RoomPicture
      hall={halls.wide}
      guess={guess}
      truth={{ count: 22, cohort: 195, share: 22 / 195, isOfFew: false, isChanged: false }}
      guesses={room}
      name="12 guesses"
    />
  );

  it('are painted as dots against the truth and one’s own', async () => {
    await expect(painted(picture(25))).toMatchFileSnapshot('../../golden/hall-room-wide.svg');
  });

  it('are said to be none where there are none', () => {
    const said = [picture(undefined, emptyRoom), picture(25, emptyRoom), picture(undefined)].map(
      (each) => {
        const { container, unmount } = render(each);
        const { textContent } = container;
        unmount();
        return textContent.includes('No guesses');
      },
    );
    expect(said).toEqual([true, false, false]);
  });

  it('have one line where one’s own was right, or there is none', () => {
    for (const guess of [11, undefined]) {
      const { container, unmount } = render(picture(guess));
      expect(container.textContent).toContain('It was about 11');
      expect(container.textContent).not.toContain('You said');
      unmount();
    }
  });
});
