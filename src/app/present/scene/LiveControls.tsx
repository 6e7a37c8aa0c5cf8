import { GuessField } from '../../../controls/GuessField.tsx';
import { HallRate } from '../../../controls/HallRate.tsx';
import { RoomGuesses } from '../../../controls/RoomGuesses.tsx';
import { toldFlows } from '../../../layout/hall/hallFlow.ts';
import type { RateNow } from '../../../model/ratesNow.ts';
import { Answers, isOfGuesses, type AnswersProps } from './Answers.tsx';
import { cohortWho } from '../../../locale/studyWords.ts';
import styles from './LiveControls.module.css';
import { ratesOfStages } from './ratesOfStages.ts';
import { talkSceneWords } from '../../../locale/talkScene.ts';

type LiveControlsProps = {
  readonly answers: AnswersProps;
  readonly rates: readonly RateNow[];
};

/** What is done live in this scene: guesses taken, where it asks or tells of them; else rates moved. */
export function LiveControls({ answers, rates }: LiveControlsProps) {
  const { scene, said, choices, room, onRoom, draft } = answers;
  const { picture } = scene;
  if (isOfGuesses(scene)) {
    const isAsked = picture.kind === 'flow' && picture.asks !== undefined;
    return (
      <div className={`${styles.live} ${styles.guesses}`}>
        {!isAsked && <Answers key={scene.id} {...answers} />}
        <RoomGuesses
          room={room}
          onRoom={onRoom}
          isCompact
          at={scene.id}
          {...(draft && { draft })}
        />
        {isAsked && (
          <GuessField
            guess={choices.chosen.guess}
            ofWhom={cohortWho(said.study)}
            isOnPicture={false}
            isCompact
            onChange={choices.change}
            onSettle={choices.settle}
          />
        )}
      </div>
    );
  }
  if (picture.kind !== 'flow') return null;
  const { ofStage, areSeveral } = ratesOfStages(toldFlows(said, picture.through), rates);
  return (
    <div
      className={`${styles.live} ${styles.rates}`}
      role="group"
      aria-label={talkSceneWords.rates}
    >
      {ofStage.flat().map((rate) => (
        <HallRate
          key={`${said.study.id} ${rate.rate.branch}`}
          now={rate}
          isOfWhomSaid={areSeveral}
          onChange={choices.change}
          onSettle={choices.settle}
        />
      ))}
    </div>
  );
}
