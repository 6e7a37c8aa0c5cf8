// A scene of what is shown at the moment: its numbers, how the paper is read, what is looked at and whose people are followed.

import type { Choices } from '../../../inputs/choices.ts';
import { talkEditorWords } from '../../../locale/talkEditor.ts';
import type { Scene, ScenePicture } from '../../../study/talk.ts';

export function ownScene({ study, rates, patients, view, trace }: Choices, shown?: Scene): Scene {
  const { reported, hypothetical } = study.words.headline;
  const isSet = Object.keys(rates).length > 0 || patients !== undefined;
  return {
    id: 'own',
    title: talkEditorWords.ownScene,
    sentence: isSet ? hypothetical : reported,
    ifChanged: hypothetical,
    notes: '',
    picture: view === 'people' ? { kind: 'people' } : flowIn(shown?.picture, trace),
    ...(Object.keys(rates).length > 0 && { rates }),
    ...(patients !== undefined && { patients }),
    ...(study.readings && { readings: study.readings }),
  };
}

/** The flow as far as it is told where it is shown. What is asked and guessed belongs to the scene that asks. */
function flowIn(shown: ScenePicture | undefined, trace: string | undefined): ScenePicture {
  const { through, focus } = shown?.kind === 'flow' ? shown : {};
  const isAsked = shown?.kind === 'flow' && shown.asks !== undefined;
  return {
    kind: 'flow',
    ...(through !== undefined && !isAsked && { through }),
    ...(focus && !isAsked && { focus }),
    ...(trace !== undefined && { trace }),
  };
}
