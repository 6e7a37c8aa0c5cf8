// A talk before a hall, in a real browser: its scenes as the page shows them, and the talk that it should be.

import type { Page } from 'playwright-core';
import { sceneText } from '../../src/locale/sceneWords.ts';
import { patientsOf, startingChoices } from '../../src/inputs/choices.ts';
import { choicesOfScene, placeFrom, sceneAt, type Place } from '../../src/inputs/scenes.ts';
import { flowsOf, type Flows } from '../../src/model/flows.ts';
import { first } from '../../src/study/first.ts';
import { readable } from '../../src/study/readable.ts';
import type { Scene } from '../../src/study/talk.ts';
import { talkOf } from '../../src/locale/talk.ts';
import type { PageOptions, Site } from './browserPage.ts';

const talk = talkOf(first);
const of = {
  talk,
  study: first,
  readable: readable.find((each) => each.study.id === first.id),
};

export const SCENES = talk.scenes.length;
export const HALL_LINK = '?v=1&mode=present';

/** The number of the scene with this id, from 1. */
export function sceneNumbered(id: string): number {
  const index = talk.scenes.findIndex((scene) => scene.id === id);
  if (index < 0) throw new Error(`the talk has no scene ${id}`);
  return index + 1;
}

export type Told = { readonly scene: Scene; readonly now: Flows; readonly sentence: string };

/** Every scene as it begins. */
const told: readonly Told[] = talk.scenes.map((scene, index) => {
  const own = choicesOfScene(of, index + 1, startingChoices(first));
  const now = flowsOf(own.study, patientsOf(own), own.rates);
  return { scene, now, sentence: sceneText(scene, now, true) };
});

export function toldAt(number: number): Told {
  const scene = told[number - 1];
  if (!scene) throw new Error(`the talk has no scene ${number}`);
  return scene;
}

/** Every place that a key comes to while nobody has guessed, from the first to the last. */
export const places: readonly Place[] = (() => {
  const found: Place[] = [{ number: 1, step: 1 }];
  for (;;) {
    const next = placeFrom(
      of,
      found.at(-1) ?? { number: 1, step: 1 },
      1,
      ({ picture }) => picture.kind === 'room',
    );
    if (next === null) return found;
    found.push(next);
  }
})();

/** The same with the scene of a room's guesses. */
const allPlaces: readonly Place[] = talk.scenes.flatMap((scene, index) =>
  [undefined, ...(scene.builds ?? [])].map((_, step) => ({ number: index + 1, step: step + 1 })),
);

/** What stands at a place. */
export function toldThere({ number, step }: Place): Told {
  const { now } = toldAt(number);
  const scene = sceneAt(of, number, step);
  return { scene, now, sentence: sceneText(scene, now, true) };
}

/** How many places there are from the scene with this number on. */
export function placesFrom(scene: number): number {
  return places.filter(({ number }) => number >= scene).length;
}

/** Every step of every scene as slides have it. */
export const toldSteps: readonly (Told & Place)[] = allPlaces.map((place) => ({
  ...place,
  ...toldThere(place),
}));

/** The same as it stands on paper, where a picture of another kind leaves the one before. */
export const onPaper: readonly (Told & Place)[] = toldSteps.filter(({ number, scene }, index) => {
  const next = toldSteps[index + 1];
  return next?.number !== number || next.scene.picture.kind !== scene.picture.kind;
});

/** A place as links have it: "7", "7.2". */
export function linkOf({ number, step }: Place): string {
  return step === 1 ? String(number) : `${number}.${step}`;
}

/** Opens the talk at a scene, with what the link says besides: "&guess=25". */
export async function openHall(
  site: Site,
  scene: number,
  { more = '', ...options }: PageOptions & { readonly more?: string } = {},
): Promise<Page> {
  const page = await site.open(`${HALL_LINK}&scene=${scene}${more}`, {
    width: 1280,
    height: 720,
    ...options,
  });
  await expectScene(page, scene);
  return page;
}

export async function expectScene(page: Page, scene: number, step = 1): Promise<void> {
  await page.locator(`[data-scene="${scene}"][data-step="${step}"]`).waitFor();
}

/** Looks at every place of the talk in one page: step by step, or each by its link where that says more, which a step leaves behind. */
export async function lookAtScenes(
  site: Site,
  page: Page,
  more: string,
  look: (scene: number) => Promise<void>,
): Promise<void> {
  for (const place of more === '' ? places : allPlaces) {
    if (more !== '') await page.goto(site.address(`${HALL_LINK}&scene=${linkOf(place)}${more}`));
    await expectScene(page, place.number, place.step);
    await look(place.number);
    if (more === '') await page.keyboard.press('PageDown');
  }
}

/** The sentence of the scene that is shown, without the stamp before it. */
export function sentenceShown(page: Page): Promise<string> {
  return page
    .getByRole('heading', { level: 1 })
    .evaluate((heading) => heading.textContent.replace(/^Hypothetical: /, ''));
}

/** Everything that the page says to anybody, also where it is not seen: text, names, titles and values. */
export function saidAnywhere(page: Page): Promise<string> {
  return page.evaluate(() =>
    [
      document.title,
      document.body.textContent,
      ...[...document.body.querySelectorAll('*')].flatMap((element) =>
        [...element.attributes]
          .filter(({ name }) =>
            /^(aria-(label|description|valuetext|valuenow|roledescription)|title|alt|value|placeholder)$/.test(
              name,
            ),
          )
          .map(({ value }) => value),
      ),
    ].join('\n'),
  );
}

/** The flow as it is drawn: where each ribbon goes, to the letter. */
export function ribbonsDrawn(page: Page): Promise<readonly (string | null)[]> {
  return page
    .locator('[data-flow]')
    .evaluateAll((ribbons) =>
      ribbons.flatMap((ribbon) =>
        [...(ribbon.matches('path') ? [ribbon] : ribbon.querySelectorAll('path'))].map(
          (path) => `${ribbon.getAttribute('data-flow')} ${path.getAttribute('d')}`,
        ),
      ),
    );
}
