// What the script, the module and the package for other people's pages bring, for whoever writes in TypeScript. Served and packed as
// embed.d.ts. Types alone, and of three libraries that need not be there.

/** Percent by branch, from 0 to 100, at most one decimal: `{ eligible: 75 }`. */
export type Rates = Readonly<Record<string, number>>;

/** What a frame shows: only what differs from the study as reported. */
export type State = { readonly study: string; readonly rates: Rates; readonly n?: number };

/** Whole patients by group: `{ operated: 195, … }`. */
export type Counts = Readonly<Record<string, number>>;

/** The element <patient-flow>. */
export interface PatientFlowElement extends HTMLElement {
  /** As the frame told last, or as written. Setting it is newer than any attribute; undefined is as reported. */
  get rates(): Rates;
  set rates(rates: Rates | undefined);
  /** The number of patients taken to surgery; undefined is the study's own. */
  get n(): number | undefined;
  set n(n: number | undefined);
  /** A study of one's own: what stands behind "#s=" in its link, or the study itself, as `own-study.schema.json` has it. */
  get own(): string | undefined;
  set own(own: string | object | undefined);
  /** What the frame told last of itself; null until it did. */
  readonly state: State | null;
  readonly counts: Counts | null;
  /** Everything as reported. */
  reset(): void;
}

/** The attributes of the element, as libraries write them; in HTML `rates` is JSON. */
export type PatientFlowAttributes = {
  readonly [rate: `rate-${string}`]: string | number | undefined;
  readonly rates?: Rates | undefined;
  readonly n?: number | undefined;
  readonly study?: string | undefined;
  readonly theme?: 'light' | 'dark' | undefined;
  readonly view?: 'flow' | 'people' | 'table' | undefined;
  readonly frozen?: boolean | '' | undefined;
  readonly fit?: boolean | '' | undefined;
  /** Lists with commas. */
  readonly hide?: string | undefined;
  readonly show?: string | undefined;
  readonly bg?: 'transparent' | undefined;
  readonly heading?: 1 | 2 | '1' | '2' | undefined;
  readonly keys?: 'forward' | 'none' | undefined;
  /** The only page that is told anything: "https://host.example". */
  readonly parent?: string | undefined;
  /** Any other keys of a link. */
  readonly link?: string | undefined;
  /** A study of one's own: what stands behind "#s=" in its link, or its JSON; as a property the study itself, too. */
  readonly own?: string | object | undefined;
  /** Where such a JSON stands: at the origin of the page around, or at one that lets it in (CORS). */
  readonly 'own-src'?: string | undefined;
  readonly label?: string | undefined;
  /** In CSS px, until the frame tells its own. */
  readonly height?: number | string | undefined;
  readonly loading?: 'lazy' | 'eager' | undefined;
  readonly sandbox?: boolean | '' | undefined;
  readonly src?: string | undefined;
};

/** The events of the element: all bubble and cross shadows. */
export interface PatientFlowEvents {
  'patient-flow-ready': CustomEvent<State>;
  'patient-flow-change': CustomEvent<State>;
  'patient-flow-state': CustomEvent<State>;
  /** What could not be understood, as a sentence. */
  'patient-flow-error': CustomEvent<string>;
}

type Posted<Type extends string, Body = unknown> = Body & {
  readonly source: 'patient-flow';
  readonly v: 1;
  readonly type: Type;
};

/** What a frame posts to its host. */
export type MessageOfFrame =
  | Posted<'ready', { readonly state: State }>
  | Posted<'height', { readonly height: number }>
  | Posted<'change', { readonly state: State }>
  | Posted<'key', { readonly key: string }>
  | Posted<'error', { readonly of: 'link' | 'set'; readonly problems: readonly string[] }>
  | Posted<'state', { readonly state: State; readonly counts: Counts }>;

type Said<Type extends string, Body = unknown> = Body & {
  readonly target: 'patient-flow';
  readonly v: 1;
  readonly type: Type;
};

/** What a host posts to a frame. */
export type MessageToFrame =
  | Said<'set', { readonly rates?: Rates; readonly n?: number; readonly theme?: 'light' | 'dark' }>
  | Said<'reset'>
  | Said<'get'>;

/** From here on the elements without a `src` of their own show the page at this address. */
export function pageAt(address: string): void;

declare global {
  interface HTMLElementTagNameMap {
    'patient-flow': PatientFlowElement;
  }
  interface GlobalEventHandlersEventMap extends PatientFlowEvents {}
}

/** What listens to the events, by the names that React and Svelte have for it. */
type Listeners = {
  readonly [Name in keyof PatientFlowEvents as `on${Name}`]?: (
    event: PatientFlowEvents[Name],
  ) => void;
};

/* oxlint-disable typescript/ban-ts-comment -- where the library is installed there is no error to expect */
// Each of the three libraries looks for the elements of others in a place of its own. Where one is not installed its lines mean
// nothing, and are not to be complained of: hence the "ts-ignore" before each of its names.

// @ts-ignore
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      // @ts-ignore
      'patient-flow': DetailedHTMLProps<HTMLAttributes<PatientFlowElement>, PatientFlowElement> &
        PatientFlowAttributes &
        Listeners;
    }
  }
}

// @ts-ignore
declare module 'vue' {
  interface GlobalComponents {
    'patient-flow': new () => {
      // @ts-ignore
      readonly $props: import('vue').HTMLAttributes &
        PatientFlowAttributes & {
          readonly onPatientFlowReady?: (event: CustomEvent<State>) => void;
          readonly onPatientFlowChange?: (event: CustomEvent<State>) => void;
          readonly onPatientFlowState?: (event: CustomEvent<State>) => void;
          readonly onPatientFlowError?: (event: CustomEvent<string>) => void;
        };
    };
  }
}

// @ts-ignore
declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    // @ts-ignore
    'patient-flow': HTMLAttributes<PatientFlowElement> & PatientFlowAttributes & Listeners;
  }
}
