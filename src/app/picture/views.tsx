// What each view of the same numbers is made of.

import { useEffect, type ComponentType } from 'react';
import type { View } from '../../inputs/choices.ts';
import { lateCode, type LateCode } from '../after/lateCode.ts';
import { latePart } from '../after/latePart.tsx';
import type { Ghost } from '../../locale/signs.ts';
import type { Flows } from '../../model/flows.ts';
import type { PictureProps } from '../mode.ts';
import { FlowDiagram } from './FlowDiagram.tsx';

const people = lateCode(() => import('./People.tsx'));

type MeaningProps = {
  readonly now: Flows;
  readonly trace: string | undefined;
  readonly ghost: Ghost;
};

type ViewParts = {
  /** What is drawn; null where the table of the numbers takes the place of a picture. */
  readonly Picture: ComponentType<PictureProps> | null;
  /** What its signs mean, where these are others than the flow's. */
  readonly Meaning?: ComponentType<MeaningProps>;
  /** Whether what is drawn outlines other numbers behind its own. */
  readonly hasGhosts: boolean;
  /** Its code, where that comes late. */
  readonly code?: LateCode<unknown>;
};

export const views: Readonly<Record<View, ViewParts>> = {
  flow: { Picture: Flow, hasGhosts: true },
  people: {
    Picture: latePart(people, (loaded) => loaded.People),
    Meaning: latePart(people, (loaded) => loaded.MarksLegend),
    hasGhosts: false,
    code: people,
  },
  table: { Picture: null, hasGhosts: false },
};

/** Of another study it is another picture: nothing of it is picked yet. */
function Flow(props: PictureProps) {
  const { coming: _, ...drawn } = props;
  return <FlowDiagram key={drawn.now.study.id} {...drawn} />;
}

/** Whether the code of a view is there. */
export function isViewThere(view: View): boolean {
  const { code } = views[view];
  return code === undefined || code.now() !== null;
}

/** Loads the code of all views once the page stands, so that a press on one is answered at once. */
export function useViewsAhead(): void {
  useEffect(() => {
    for (const { code } of Object.values(views)) {
      code?.load().catch(() => {
        // Asked for once more when it is pressed, and said there where it is missing.
      });
    }
  }, []);
}
