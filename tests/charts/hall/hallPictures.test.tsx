import { render, screen as page } from '@testing-library/react';
import type { ReactElement } from 'react';
import { describe, expect, it } from 'vitest';
import { qrModules } from '../../../src/app/takeaway/qr.ts';
import { CodePicture } from '../../../src/charts/hall/CodePicture.tsx';
import { CrowdPicture } from '../../../src/charts/hall/CrowdPicture.tsx';
import { SeriesPicture } from '../../../src/charts/hall/SeriesPicture.tsx';
import { SharesPicture } from '../../../src/charts/hall/SharesPicture.tsx';
import { codeInWords } from '../../../src/locale/code.ts';
import { crowdInWords } from '../../../src/locale/crowd.ts';
import { linesInWords } from '../../../src/locale/sceneWords.ts';
import { seriesInWords } from '../../../src/locale/seriesPicture.ts';
import { sharesInWords } from '../../../src/locale/shares.ts';
import { WhomPicture } from '../../../src/charts/hall/WhomPicture.tsx';
import { WordsPicture } from '../../../src/charts/hall/WordsPicture.tsx';
import { bigWordsOf } from '../../../src/layout/hall/bigWords.ts';
import { codeSheetOf, screens } from '../../../src/layout/hall/codeSheet.ts';
import { crowdOf } from '../../../src/layout/hall/crowd.ts';
import { halls, type Hall } from '../../../src/layout/hall/hall.ts';
import { aboutSeries, seriesOf, seriesRowsOf } from '../../../src/layout/hall/seriesRows.ts';
import { shareBarsOf } from '../../../src/layout/hall/shareBars.ts';
import { whomOf } from '../../../src/layout/hall/whom.ts';
import { reportedFlows } from '../../../src/model/flows.ts';
import { seenBeside } from '../../../src/study/studies.ts';
import { stepsOfScene, type ScenePicture } from '../../../src/study/talk.ts';
import { patients } from '../../../src/study/units.ts';
import { walther1997 } from '../../../src/study/trials/walther1997.ts';
import { walther1997Talk } from '../../../src/study/trials/walther1997Talk.ts';
import { painted } from '../../helpers/paint.ts';

const ADDRESS = 'https://example.github.io/patient-flow/?v=1&mode=present&scene=6';

/** The first of its kind in the talk, but that of its opening, which is words alone. */
function pictureIn<Kind extends ScenePicture['kind']>(kind: Kind) {
  const [, ...told] = walther1997Talk.scenes.flatMap(stepsOfScene);
  const found = told
    .map(({ picture }) => picture)
    .find((picture): picture is Extract<ScenePicture, { kind: Kind }> => picture.kind === kind);
  if (!found) throw new Error(`the talk has ${kind}`);
  return found;
}

/** The scenes of the talk of Walther 1997 that are not the flow, by their names. */
const drawn: Readonly<Record<string, (hall: Hall, idPrefix?: string) => ReactElement>> = {
  people: (hall) => {
    const picture = crowdOf(195, 'cohort', hall);
    return <CrowdPicture picture={picture} name={crowdInWords(picture)} idPrefix="" />;
  },
  whom: (hall, idPrefix = '') => {
    const reported = reportedFlows(walther1997, patients(195));
    const whom = whomOf(reported, reported, hall, {
      group: 'responded',
      of: ['eligible', 'operated'],
    });
    return <WhomPicture whom={whom} idPrefix={idPrefix} isMarked />;
  },
  shares: (hall, idPrefix = '') => {
    const { rows } = pictureIn('shares');
    return (
      <SharesPicture
        picture={shareBarsOf(rows, hall)}
        name={sharesInWords(rows)}
        idPrefix={idPrefix}
      />
    );
  },
  series: (hall) => {
    const { branch } = pictureIn('series');
    const seen = seenBeside(walther1997, branch);
    const series = seriesOf(walther1997, branch, seen);
    return (
      <SeriesPicture
        picture={seriesRowsOf({ study: walther1997, branch, seen }, hall)}
        name={seriesInWords(series, aboutSeries(series, seen))}
        idPrefix=""
      />
    );
  },
  words: (hall) => {
    const { lines } = pictureIn('words');
    return (
      <WordsPicture picture={bigWordsOf(lines, hall)} name={linesInWords(lines)} idPrefix="" />
    );
  },
  code: (hall) => {
    const picture = codeSheetOf(
      {
        modules: qrModules(ADDRESS),
        address: ADDRESS,
        sentence: 'Opens this page at the question.',
      },
      screens[hall.name],
    );
    return <CodePicture picture={picture} name={codeInWords(picture)} idPrefix="" />;
  },
};

describe.each(Object.keys(drawn))('the picture of %s', (kind) => {
  it.each(Object.values(halls))('is painted for the $name hall', async (hall) => {
    await expect(painted(drawn[kind]?.(hall) ?? <svg />)).toMatchFileSnapshot(
      `../../golden/hall-${kind}-${hall.name}.svg`,
    );
  });

  it('is one image of the size of its room, and says what it shows', () => {
    render(drawn[kind]?.(halls.wide));
    const image = page.getByRole('img');
    const { widthPx, heightPx } = kind === 'code' ? screens.wide : halls.wide;
    expect(image.getAttribute('viewBox')).toBe(`0 0 ${widthPx} ${heightPx}`);
    expect(image.getAttribute('aria-label')).not.toBe('');
    expect(image.querySelectorAll('[class]')).toHaveLength(0);
  });
});

describe('what the pictures say', () => {
  const spoken = (kind: string) => {
    render(drawn[kind]?.(halls.wide));
    return page.getByRole('img').getAttribute('aria-label');
  };

  it('of the people is how many they are', () => {
    expect(spoken('people')).toBe('195 people as 195 marks, all alike. One mark is one person.');
  });

  it('of shares is each with its base and what it rests on', () => {
    expect(spoken('shares')).toContain(
      '35 of 195 taken to surgery: 18 of every 100, if the 18% is of all 195. 22 of 195',
    );
  });

  it('of series is each with its interval, the other quantity by name, and that they are not added up', () => {
    const said = spoken('series');
    expect(said).toContain('(this study, another quantity): 22 of 121 eligible for IL-2, 18%');
    expect(said).toContain('Figlin 1999: 17 of 140 treated, 12%, interval 8–19%');
    expect(said).toContain('Not added up');
  });

  it('of words is the words', () => {
    expect(spoken('words')).toContain('What surgery caused. There is no comparison group. Who');
  });

  it('of the code is where it leads', () => {
    expect(spoken('code')).toBe(
      `A code for cameras. Opens this page at the question. ${ADDRESS.slice(8)}`,
    );
  });
});

describe('two drawings of shares on one page', () => {
  it('have hatches of their own', () => {
    const { container } = render(
      <>
        {drawn.shares?.(halls.wide, 'a-')}
        {drawn.shares?.(halls.tall, 'b-')}
      </>,
    );
    const ids = [...container.querySelectorAll('pattern')].map(({ id }) => id);
    expect(ids).toEqual(['a-shares-hatch', 'b-shares-hatch']);
    const used = [...container.querySelectorAll('rect[fill^="url"]')].map((bar) =>
      bar.getAttribute('fill'),
    );
    expect(new Set(used)).toEqual(new Set(ids.map((id) => `url(#${id})`)));
  });
});
