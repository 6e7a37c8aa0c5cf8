// A talk: a study told as a sequence of scenes. Plain data, as the study is; a scene is a state of the page with one sentence
// and what the speaker has in mind.

import type { Basis } from './evidence.ts';
import type { Phrase } from './phrase.ts';
import type { Readings } from './assumption.ts';

/** A number of people of a group, drawn as a bar beside others: "22 of 121 eligible". */
export type ShareRow = {
  /** Who the `n` are: "eligible". */
  readonly ofWhom: string;
  readonly x: number;
  readonly n: number;
  readonly basis: Basis;
  /** Where the number stands, how it is worked out, or what must be true for it. */
  readonly how: string;
};

/** Something told in words alone. */
export type Line = { readonly title: string; readonly text: string };

/** How a number is read that guesses stand beside, where its paper leaves that open. */
export type Told = {
  /** Before the number: "read as a share of those treated". */
  readonly as: string;
  /** The same over the number: "If of those treated"; talks that were saved before do not have it. */
  readonly inShort?: string;
  /** A guess, of every 100, that another reading makes right, and that reading: "With all as the base". */
  readonly otherwise: { readonly reading: string; readonly perHundred: number };
};

/** Of a list that comes as it is spoken of: how many of it are there yet, each where it stands in the end; all where it is left out. */
type Coming = { readonly shown?: number };

/** What is looked at in a scene. */
export type ScenePicture =
  | {
      readonly kind: 'flow';
      /** Id of the last stage that is shown; all where it is left out. */
      readonly through?: string;
      /** Ids of the groups that keep their full colour; all where it is left out. */
      readonly focus?: readonly string[];
      /** Id of the group whose number is asked for: nothing of its stage is shown, and the guess is set in its place. */
      readonly asks?: string;
      /** Id of the group beside which the guesses stand. */
      readonly tells?: string;
      readonly told?: Told;
      /** Id of the group, or of the total that is no step, whose people are the thread; those of the result where it is left out. */
      readonly trace?: string;
    }
  /** Every patient of the cohort as one mark, before anything is told of where they went. */
  | { readonly kind: 'people' }
  /** What repeats of the study by chance would count as its last outcome. */
  | {
      readonly kind: 'repeats';
      /** Whether they fall one at a time, each when it is asked for; all of them are there where it is left out. */
      readonly isOneByOne?: true;
    }
  /** What the room guessed of this group, and what it was. */
  | { readonly kind: 'room'; readonly group: string; readonly told?: Told }
  /** The people of a group on their way through the study, and of whom they are which share: nothing else. */
  | {
      readonly kind: 'whom';
      readonly group: string;
      /** Ids of the groups of whom they are told as a share; the last is the one that is spoken of. */
      readonly of: readonly [string, ...string[]];
    }
  /** The same number as a share of several. */
  | ({ readonly kind: 'shares'; readonly rows: readonly ShareRow[] } & Coming)
  /** What other series saw of the rate of this branch. */
  | { readonly kind: 'series'; readonly branch: string }
  | ({ readonly kind: 'words'; readonly lines: readonly Line[] } & Coming)
  /** The address of a scene, by its id, as a code for cameras and in words. */
  | { readonly kind: 'code'; readonly scene: string };

/** Whether a picture is of what papers print or of no numbers at all, so that it is the same at any rates. */
export function isSameAtAnyRates({ kind }: ScenePicture): boolean {
  return kind === 'shares' || kind === 'series' || kind === 'words' || kind === 'code';
}

/** What a press within a scene changes of it; all else stays as it was before the press. */
export type Build = Partial<Pick<Scene, 'sentence' | 'ifChanged' | 'notes' | 'picture'>>;

/** A scene has at most this many steps, its beginning among them: links count them in one figure. */
export const MOST_STEPS = 9;

export type Scene = {
  readonly id: string;
  /** A few words, for lists of scenes. */
  readonly title: string;
  /** The one sentence, its numbers filled in from the patients of the scene. */
  readonly sentence: readonly Phrase[];
  /** The same for numbers that somebody has changed since: what would be. Left out where the sentence has no numbers. */
  readonly ifChanged?: readonly Phrase[];
  /**
   * What the speaker has in mind, in paragraphs with an empty line between. Chips in it (`chips.ts`) are numbers of the moment.
   */
  readonly notes: string;
  readonly picture: ScenePicture;
  /** How long it takes, in minutes, where that was decided; else its share of what is left of the talk. */
  readonly minutes?: number;
  /** Passed over by whoever steps; in the list of scenes, and by its own link, it is there. */
  readonly isHidden?: true;
  /** What comes press by press; none where it is left out. */
  readonly builds?: readonly Build[];
  /** By branch, in per mille; what is left out is as reported. */
  readonly rates?: Readonly<Record<string, number>>;
  /** Patients taken to surgery, where not the study's own number. */
  readonly patients?: number;
  /** How the paper is read, where not as usual. */
  readonly readings?: Readings;
};

/** A scene as it begins, and as it is after each press. */
export function stepsOfScene(scene: Scene): readonly [Scene, ...Scene[]] {
  const steps: [Scene, ...Scene[]] = [scene];
  for (const build of scene.builds ?? []) steps.push(built(steps.at(-1) ?? scene, build));
  return steps;
}

/** A new sentence brings its own for changed numbers, or needs none. */
function built(scene: Scene, build: Build): Scene {
  const { ifChanged: _, ...others } = scene;
  return { ...(build.sentence ? others : scene), ...build };
}

/** The steps in which a list comes, each with what is said at it: first its begin, and then one more by each press. */
export function oneByOne(
  picture: Extract<ScenePicture, Coming>,
  notes: readonly string[],
): readonly [Pick<Scene, 'notes' | 'picture'>, ...Build[]] {
  const all = (picture.kind === 'words' ? picture.lines : picture.rows).length;
  const step = (shown: number) => ({
    notes: notes[shown - 1] ?? '',
    picture: shown < all ? { ...picture, shown } : picture,
  });
  return [step(1), ...Array.from({ length: Math.max(0, all - 1) }, (_, index) => step(index + 2))];
}

export type Talk = {
  /** Id of the study. */
  readonly study: string;
  /** Which of the reader's own talks it is, whatever its title; none where the study tells it. */
  readonly key?: string;
  readonly title: string;
  /** How long it takes, in minutes. */
  readonly minutes: number;
  readonly scenes: readonly [Scene, ...Scene[]];
};
