// What each view of the same numbers is made of.

import { lazy, type ComponentType } from 'react';
import type { View } from '../../inputs/choices.ts';
import type { DiagramProps } from '../mode.ts';
import { Diagram } from './Diagram.tsx';

type ViewParts = {
  /** What is drawn; null where the table of the numbers takes the place of a picture. */
  readonly Picture: ComponentType<DiagramProps> | null;
  /** Whether what is drawn outlines other numbers behind its own. */
  readonly hasGhosts: boolean;
};

export const views: Readonly<Record<View, ViewParts>> = {
  flow: { Picture: Flow, hasGhosts: true },
  people: {
    Picture: lazy(async () => ({ default: (await import('./People.tsx')).People })),
    hasGhosts: false,
  },
  table: { Picture: null, hasGhosts: false },
};

/** Of another study it is another picture: nothing of it is picked yet. */
function Flow(props: DiagramProps) {
  return <Diagram key={props.now.study.id} {...props} />;
}
