// What goes round between the opening of the page and its arrangements: types alone, so that no part needs another for them.

import type { ComponentType, ReactNode } from 'react';
import type { Explanation } from '../locale/explained.ts';
import type { Change, Choices } from '../inputs/choices.ts';
import type { ReadLink } from '../inputs/link.ts';
import type { writtenLink } from '../inputs/writtenLink.ts';
import type { PageSheet } from '../layout/flow/sheets.ts';
import type { Flows } from '../model/flows.ts';
import type { RateNow } from '../model/ratesNow.ts';
import type { IntervalInUse } from './doubt/useInterval.ts';
import type { Repeat } from './doubt/repeatOf.ts';
import type { Moment } from './moment.ts';
import type { Offscreen } from './picture/offscreen.tsx';

/** A link that was read, and how the page is arranged for it. */
export type OpenedLink = ReadLink & {
  /** The name of the study that the link asks for, where it could not be loaded and the first is shown instead. */
  readonly unopened?: string;
  /** Which part of the page stands where, in a mode that is not the whole page. */
  readonly Arrangement?: ComponentType<ModeProps>;
  /** Whether all numbers of these choices have been told; where it is left out, they always have. */
  readonly isTold?: (shown: Choices) => boolean;
  /** How links are read and written in a mode in which they mean more. */
  readonly links?: {
    readonly read: (search: string) => Promise<OpenedLink>;
    readonly write: typeof writtenLink;
  };
};

/** The choices, and what can be done to them. */
export type ChoicesInUse = {
  /** What the page shows: the choices, or a moment on the way to them. */
  readonly shown: Choices;
  /** The choices themselves: where what is shown is on its way to. */
  readonly chosen: Choices;
  /** A phrase for each part of the link that was not understood. */
  readonly problems: readonly string[];
  /** The name of a study that was asked for and could not be loaded. */
  readonly unopened: string | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly change: (change: Change, gesture: string | null) => void;
  readonly settle: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly reset: () => void;
  /** Opens the study with this id, once it is loaded; the name is for the sentence that says it could not be. */
  readonly open: (id: string, name: string) => void;
};

/** What the hand that moves an edge of the picture moves by it, as the sliders do. */
export type ByHand = {
  readonly rates: readonly RateNow[];
  readonly onChange: ChoicesInUse['change'];
  readonly onSettle: ChoicesInUse['settle'];
};

/** What a picture of the flow is drawn from. */
export type DiagramProps = {
  readonly now: Flows;
  readonly reported: Flows;
  readonly explained: (id: string) => Explanation;
  readonly choices: Choices;
  readonly describedBy: string;
  /** Where the reader may say whose people are traced; undefined for those of the result. */
  readonly onTrace?: ((trace: string | undefined) => void) | undefined;
  /** The rates, where the reader may move their edges; undefined where the picture is only looked at. */
  readonly byHand?: ByHand | undefined;
  /** Which of two pictures this is, where two stand side by side. */
  readonly letter?: 'A' | 'B' | undefined;
  /** Whether the words of both would fit half a page. */
  readonly mayBeHalf?: boolean | undefined;
  /** On which sheet it stands in a column, where that is not by the width of a page; always the same function. */
  readonly sheetIn?: ((column: HTMLElement, rem: number) => PageSheet) | undefined;
};

/** What a view is drawn from; `coming` stands in its place until its code has come. */
export type PictureProps = DiagramProps & { readonly coming?: ReactNode };

/** What every arrangement of the page is given. */
export type ModeProps = {
  readonly now: Flows;
  readonly reported: Flows;
  readonly rates: readonly RateNow[];
  readonly interval: IntervalInUse;
  /** One repeat by chance, to be drawn in place of the rates' own numbers; null where none is. */
  readonly repeat: Repeat | null;
  readonly choices: ChoicesInUse;
  readonly announcement: string;
  /** What draws apart from the page, for what leaves it. */
  readonly offscreen: Offscreen;
};

/** What parts are given that do not stand open: they ask for what is shown when they come to need it. */
export type MomentProps = {
  readonly moment: Moment<
    Omit<ModeProps, 'repeat' | 'announcement' | 'offscreen'> & Pick<DiagramProps, 'explained'>
  >;
};
