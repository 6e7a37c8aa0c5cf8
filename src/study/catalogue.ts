// Which studies there are, and how a reader chooses among them before they are loaded.

/** A study that can be opened: how it is called, when its patients were treated, and how many they were. */
export type Listed = {
  readonly id: string;
  readonly name: string;
  readonly years?: string;
  readonly patients: number;
};

/** Every study, in the order of `studies.ts`. */
export const catalogue: readonly Listed[] = [
  { id: 'walther-1997', name: 'Walther 1997', patients: 195 },
  { id: 'robertson-1990', name: 'Robertson 1990', patients: 54 },
  { id: 'walther-1993', name: 'Walther 1993', years: '1985–90', patients: 93 },
  { id: 'rackley-1994', name: 'Rackley 1994', years: '1987–92', patients: 37 },
  { id: 'wolf-1994', name: 'Wolf 1994', patients: 23 },
  { id: 'franklin-1996', name: 'Franklin 1996', years: '1990–94', patients: 63 },
  { id: 'figlin-1997', name: 'Figlin 1997', patients: 62 },
  { id: 'fallick-1997', name: 'Fallick 1997', years: '1991–96', patients: 28 },
  { id: 'figlin-1999', name: 'Figlin 1999', patients: 160 },
  { id: 'kutikov-2010', name: 'Kutikov 2010', years: '1990–2008', patients: 141 },
];

/** How a study is called; its id where it is none of these. */
export function nameOf(id: string): string {
  return catalogue.find((each) => each.id === id)?.name ?? id;
}
