// What is looked at in a scene, as one drawing: the same in the hall, in the speaker's window, on paper and on slides.

import type { ReactElement, ReactNode } from 'react';
import { CodePicture } from '../../../charts/hall/CodePicture.tsx';
import { CrowdPicture } from '../../../charts/hall/CrowdPicture.tsx';
import { GuessAsking } from '../../../charts/hall/GuessAsking.tsx';
import { GuessTelling } from '../../../charts/hall/GuessTelling.tsx';
import { HallFlow } from '../../../charts/hall/HallFlow.tsx';
import { dotsInWords } from '../../../locale/rangeWords.ts';
import { RepeatsPicture } from '../../../charts/hall/RepeatsPicture.tsx';
import { RoomPicture } from '../../../charts/hall/RoomPicture.tsx';
import { flowInWords, linesInWords, sceneText } from '../../../locale/sceneWords.ts';
import { SeriesPicture } from '../../../charts/hall/SeriesPicture.tsx';
import { SharesPicture } from '../../../charts/hall/SharesPicture.tsx';
import { WhomPicture } from '../../../charts/hall/WhomPicture.tsx';
import { WordsPicture } from '../../../charts/hall/WordsPicture.tsx';
import { bigWordsOf } from '../../../layout/hall/bigWords.ts';
import { codeSheetOf, screens, type Screen } from '../../../layout/hall/codeSheet.ts';
import { crowdOf } from '../../../layout/hall/crowd.ts';
import { halls, handHall, lowHall, type Hall } from '../../../layout/hall/hall.ts';
import { columnOf, guessedPicture } from '../../../layout/hall/guessedFlow.ts';
import { toldFlows, revealedPicture } from '../../../layout/hall/hallFlow.ts';
import { hallSheetFor } from '../../../layout/hall/hallSheets.ts';
import type { ColumnRoom } from '../../../layout/hall/guessColumn.ts';
import { aboutSeries, seriesOf, seriesRowsOf } from '../../../layout/hall/seriesRows.ts';
import { shareBarsOf } from '../../../layout/hall/shareBars.ts';
import { whomOf, whomRow } from '../../../layout/hall/whom.ts';
import { sheets } from '../../../layout/flow/sheets.ts';
import { countedGroup, type Flows } from '../../../model/flows.ts';
import type { RoomGuesses } from '../../../model/roomGuesses.ts';
import type { Ranges } from '../../../model/ranges.ts';
import { truthIn } from '../../../model/truth.ts';
import { seenBeside } from '../../../study/studies.ts';
import type { Scene, ScenePicture as Kind } from '../../../study/talk.ts';
import { qrModules } from '../../takeaway/qr.ts';
import { CodeLink } from './CodeLink.tsx';
import { answersPictured, toldIn } from './Answers.tsx';
import { repeatsOf } from './repeatsOf.ts';
import { shortAddress } from '../away/usePublicAddress.ts';
import { isInHand, type Shape } from './useShape.ts';
import { codeInWords } from '../../../locale/code.ts';
import { fallenInWords } from '../../../locale/repeatsPicture.ts';
import { crowdInWords } from '../../../locale/crowd.ts';
import { seriesInWords } from '../../../locale/seriesPicture.ts';
import { sharesInWords } from '../../../locale/shares.ts';
import { talkSceneWords } from '../../../locale/talkScene.ts';
import { whomInWords } from '../../../locale/whom.ts';
import { resultWords } from '../../../locale/studyWords.ts';

export type ScenePictureProps = {
  readonly scene: Scene;
  /** What a flow is drawn from: for a moment on its way, where rates have leapt. */
  readonly now: Flows;
  /** What is said: where `now` is on its way to. */
  readonly said: Flows;
  readonly reported: Flows;
  readonly shape: Shape;
  /** All of the screen where the picture may fill it, with the sentence of the scene in it; left out where it has a place of its own. */
  readonly screen?: Screen | undefined;
  /** What repeats of the study would give; null while that is being worked out. */
  readonly ranges: Ranges | null;
  /** Where the scene with this id can be opened by others; null where that is not known. */
  readonly addressOf: (scene: string) => string | null;
  /** Whether nobody has moved a rate since the scene began. */
  readonly isAsScene: boolean;
  /** One's own guess, in people of every 100, and the room's. */
  readonly guess: number | undefined;
  readonly room: RoomGuesses;
  /** How many repeats have fallen, where they fall one by one: the first where nothing is said of it. */
  readonly fallen?: number | undefined;
  /** What keeps its ids apart from those of another drawing on the page. */
  readonly idPrefix: string;
  /** Whether it carries the marks that programs look for. */
  readonly isMarked: boolean;
  /** What stands where the scene asks for a guess: left out where nobody can set one. */
  readonly inColumn?: ((room: ColumnRoom) => ReactNode) | undefined;
};

/** A scene as it is drawn: its element, its own size in px, and what it says in words. */
export type DrawnScene = {
  readonly element: ReactElement;
  readonly width: number;
  readonly height: number;
  readonly name: string;
};

export function ScenePicture(props: ScenePictureProps): ReactElement {
  const { scene, shape, addressOf } = props;
  return isInHand(shape) && scene.picture.kind === 'code' ? (
    <CodeLink address={addressOf(scene.picture.scene)} />
  ) : (
    drawnScene(props).element
  );
}

export function drawnScene(props: ScenePictureProps): DrawnScene {
  const { scene, now, said, shape, ranges, idPrefix, addressOf, isAsScene, guess, room } = props;
  const { picture } = scene;
  const { study } = now;
  const hall = shape === 'hand' ? handHall : hallOf(shape);
  const inHall = { width: hall.widthPx, height: hall.heightPx };
  switch (picture.kind) {
    case 'flow':
      return flow({ ...props, picture });
    case 'people': {
      const crowd = crowdOf(now.patients, study.groups[0].tone, hall);
      const name = crowdInWords(crowd);
      const element = <CrowdPicture picture={crowd} name={name} idPrefix={idPrefix} />;
      return { element, name, ...inHall };
    }
    case 'room': {
      const truth = truthIn(said, picture.group, !isAsScene);
      const name = answersPictured(said, picture.group, isAsScene, guess, room, picture.told);
      const element = (
        <RoomPicture
          hall={hall}
          guess={guess}
          truth={truth}
          as={toldIn(said, picture.told)}
          guesses={room}
          name={name}
        />
      );
      return { element, name, ...inHall };
    }
    case 'repeats': {
      const { group, one, many } = resultWords(study);
      const { count } = countedGroup(said, group);
      const range = ranges?.groups[group];
      const isSet = said.flows.some(({ rate }) => rate !== null);
      const counts = repeatsOf(said);
      const fallen = picture.isOneByOne && (props.fallen ?? 1);
      const name = fallen
        ? fallenInWords(counts.slice(0, fallen), count, one, many)
        : ranges && range
          ? dotsInWords(ranges.outcome, range, count, said.patients, many, isSet)
          : talkSceneWords.repeatsToCome;
      const element = (
        <RepeatsPicture
          hall={hall}
          outcome={ranges?.outcome ?? null}
          counts={counts}
          fallen={fallen}
          isLive={props.isMarked}
          now={count}
          of={said.patients}
          many={many}
          isSet={isSet}
          name={name}
        />
      );
      return { element, name, ...inHall };
    }
    case 'whom': {
      const { group, of } = picture;
      if (shape === 'hand') {
        // Down a page so narrow the shares alone are read.
        const rows = of.map((base) => whomRow(said, group, base));
        const name = whomInWords(said, group, of);
        const element = (
          <SharesPicture picture={shareBarsOf(rows, hall)} name={name} idPrefix={idPrefix} />
        );
        return { element, name, ...inHall };
      }
      const whom = whomOf(now, props.reported, hall, picture);
      const element = <WhomPicture whom={whom} idPrefix={idPrefix} isMarked={props.isMarked} />;
      return { element, name: whom.name, width: whom.picture.width, height: whom.picture.height };
    }
    case 'shares': {
      const name = sharesInWords(picture.rows.slice(0, picture.shown));
      const all = shareBarsOf(picture.rows, hall);
      const shares = { ...all, bars: all.bars.slice(0, picture.shown) };
      const element = <SharesPicture picture={shares} name={name} idPrefix={idPrefix} />;
      return { element, name, ...inHall };
    }
    case 'series': {
      const { branch } = picture;
      const seen = seenBeside(study, branch);
      const series = seriesOf(study, branch, seen);
      const name = seriesInWords(series, aboutSeries(series, seen));
      const element = (
        <SeriesPicture
          picture={seriesRowsOf({ study, branch, seen }, hall)}
          name={name}
          idPrefix={idPrefix}
        />
      );
      return { element, name, ...inHall };
    }
    case 'words': {
      const { lines, shown } = picture;
      const name = linesInWords(lines.slice(0, shown));
      const words = bigWordsOf(lines, hall, shown);
      const element = <WordsPicture picture={words} name={name} idPrefix={idPrefix} />;
      return { element, name, ...inHall };
    }
    case 'code': {
      const address = addressOf(picture.scene);
      const screen = props.screen ?? screens[shape === 'wide' ? 'wide' : 'tall'];
      const sheet = codeSheetOf(
        {
          modules: address === null ? [] : qrModules(address),
          // What a camera reads may be long, what is typed may not.
          address: address === null ? null : (shortAddress(address) ?? address),
          sentence: props.screen ? sceneText(scene, said, isAsScene) : talkSceneWords.opensQuestion,
        },
        screen,
      );
      const name = codeInWords(sheet);
      const element = <CodePicture picture={sheet} name={name} idPrefix={idPrefix} />;
      return { element, name, width: screen.widthPx, height: screen.heightPx };
    }
  }
}

/** The hall whose picture is shown; of one held across that of the smallest. */
function hallOf(shape: Shape): Hall {
  return halls[shape === 'wide' ? 'wide' : 'tall'];
}

function flow({
  now,
  said,
  reported,
  shape,
  idPrefix,
  isMarked,
  inColumn,
  isAsScene,
  guess,
  room,
  picture,
}: ScenePictureProps & { readonly picture: Extract<Kind, { kind: 'flow' }> }): DrawnScene {
  const { through, focus = [], asks, tells } = picture;
  const group = asks ?? tells;
  const isBeside = group !== undefined && !isInHand(shape);
  const hall = shape === 'hand across' ? lowHall : hallOf(shape);
  const told = isBeside
    ? guessedPicture(now, reported, hall, {
        through,
        group,
        ...(tells !== undefined && focus.length > 0 ? { named: focus } : {}),
      })
    : revealedPicture(
        now,
        reported,
        shape === 'hand' ? sheets[2] : hallSheetFor(reported, hall),
        through,
        picture.trace,
      );
  const name = flowInWords(toldFlows(said, through));
  const column = isBeside ? columnOf(now, told, group) : null;
  const element = (
    <HallFlow picture={told} name={name} idPrefix={idPrefix} isMarked={isMarked} focus={focus}>
      {column &&
        asks !== undefined &&
        (inColumn?.(column) ?? <GuessAsking room={column} hall={hall} guess={guess} />)}
      {column && asks === undefined && group !== undefined && (
        <GuessTelling
          column={column}
          hall={hall}
          told={{
            guess,
            truth: truthIn(said, group, !isAsScene),
            as: toldIn(said, picture.told),
            room,
          }}
          name={answersPictured(said, group, isAsScene, guess, room, picture.told)}
        />
      )}
    </HallFlow>
  );
  return { element, name, width: told.width, height: told.height };
}
