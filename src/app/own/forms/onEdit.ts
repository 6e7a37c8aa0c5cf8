import type { OwnEdit } from '../../../study/own/edited.ts';

/** A change in a form. `typedIn` names the field where something was typed: more of it is the same step. */
export type OnEdit = (edit: OwnEdit, typedIn?: string | null) => void;
