import { useEffect, useState } from 'react';
import { Repeats } from '../../controls/Repeats.tsx';
import { patientsOf, type Change, type Choices } from '../../inputs/choices.ts';
import { countedGroup, type Flows } from '../../model/flows.ts';
import { deepEqual } from '../../study/deepEqual.ts';
import { byChance } from '../../locale/repeats.ts';
import { resultWords } from '../../locale/studyWords.ts';

type RedrawProps = {
  readonly choices: Choices;
  /** The repeat that is drawn. */
  readonly now: Flows;
  readonly onChange: (change: Change, gesture: string | null) => void;
  readonly onSettle: () => void;
};

/** Long enough to read one number, short enough to feel the spread: about 2.5 a second (Hullman et al. 2015). */
const PACE_MS = 400;
/** The seed is the number of the repeat, so it is in the link, which has room for nine figures. */
const LAST = 999_999_999;

/** What is being played: the repeat that it has come to, of these rates and patients. */
type Playing = Pick<Choices, 'study' | 'rates'> & {
  readonly patients: Choices['patients'] | undefined;
  readonly number: number;
};

/** Steps through repeats, or plays them until stopped, until anything else is changed, or until nobody sees it. */
export function Redraw({ choices, now, onChange, onSettle }: RedrawProps) {
  const { study, patients, rates, seed } = choices;
  const number = seed ?? 1;
  const [playing, setPlaying] = useState<Playing | null>(null);
  const mayPlay = !isStillnessWanted();
  const isPlaying =
    mayPlay &&
    playing?.study === study &&
    playing.patients === patients &&
    deepEqual(playing.rates, rates) &&
    playing.number === number;
  // Whoever moves a rate or takes a step back wants to look at that.
  if (playing !== null && !isPlaying) setPlaying(null);

  useEffect(() => {
    if (!isPlaying) return undefined;
    const stop = () => {
      setPlaying(null);
      onSettle();
    };
    const timer = setTimeout(() => {
      const next = number < LAST ? number + 1 : 1;
      setPlaying({ study, patients, rates, number: next });
      onChange(shownAt(next), 'redraw.play');
    }, PACE_MS);
    document.addEventListener('visibilitychange', stop);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', stop);
    };
  }, [isPlaying, number, study, patients, rates, onChange, onSettle]);

  const { group, one, many } = resultWords(study);
  return (
    <Repeats
      number={number}
      counted={byChance(countedGroup(now, group).count, one, many)}
      cohort={patientsOf(choices)}
      isPlaying={isPlaying}
      mayPlay={mayPlay}
      onStep={(steps) => {
        setPlaying(null);
        onChange(shownAt(Math.min(LAST, Math.max(1, number + steps))), 'redraw.step');
      }}
      onPlay={(isWanted) => {
        // Each time of playing is one step of undo.
        onSettle();
        setPlaying(isWanted ? { study, patients, rates, number } : null);
      }}
    />
  );
}

/** The first repeat is the one that a link without a seed shows. */
function shownAt(number: number): Change {
  return { type: 'shown', shown: { seed: number === 1 ? undefined : number } };
}

function isStillnessWanted(): boolean {
  return (
    typeof window.matchMedia === 'function' &&
    window.matchMedia('(prefers-reduced-motion: reduce)').matches
  );
}
