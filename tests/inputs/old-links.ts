// Links that people may have shared, with what each means. They must open forever: add to them, never change one.

/** A query string, and what is chosen in it: rates in per mille, and only what differs from the study as reported. */
export type OldLink = {
  readonly link: string;
  readonly rates?: Readonly<Record<string, number>>;
  readonly patients?: number;
  readonly theme?: 'light' | 'dark';
  readonly seed?: number;
  readonly scene?: number;
  readonly guess?: number;
  /** How the study is read, by id of the assumption. */
  readonly readings?: Readonly<Record<string, number>>;
};

export const oldLinks: readonly OldLink[] = [
  // Version 1.
  { link: '' },
  { link: '?study=walther-1997' },
  { link: '?v=1&study=walther-1997' },
  { link: '?r.eligible=75&r.responded=24', rates: { eligible: 750, responded: 240 } },
  { link: '?v=1&r.eligible=75&r.responded=24', rates: { eligible: 750, responded: 240 } },
  {
    link: '?v=1&r.unresectable=10&r.periop-death=0.5&r.eligible=33.3&r.responded=100',
    rates: { unresectable: 100, 'periop-death': 5, eligible: 333, responded: 1000 },
  },
  { link: '?v=1&r.unresectable=0', rates: { unresectable: 0 } },
  { link: '?v=1&r.eligible=75.0', rates: { eligible: 750 } },
  { link: '?n=1000', patients: 1000 },
  { link: '?v=1&n=1', patients: 1 },
  { link: '?v=1&n=1000000', patients: 1_000_000 },
  { link: '?v=1&n=195' },
  { link: '?v=1&theme=dark', theme: 'dark' },
  { link: '?theme=light', theme: 'light' },
  {
    link: '?v=1&r.eligible=75&n=1000&theme=dark&mode=embed&seed=7',
    rates: { eligible: 750 },
    patients: 1000,
    theme: 'dark',
    seed: 7,
  },
  { link: '?v=1&r.eligible=75&mode=present&scene=2', rates: { eligible: 750 }, scene: 2 },
  { link: '?v=1&mode=present&scene=7&guess=25', scene: 7, guess: 25 },
  { link: '?v=1&a.treated=107', readings: { treated: 107 } },
  { link: '?v=1&a.treated=121' },
  {
    link: '?v=1&a.treated=95&a.deaths-resected=0&a.unresectable-eligible=2&r.responded=24&n=1000',
    readings: { treated: 95, 'deaths-resected': 0, 'unresectable-eligible': 2 },
    rates: { responded: 240 },
    patients: 1000,
  },
  { link: '?a.deaths-resected=1', readings: { 'deaths-resected': 1 } },
  { link: '?a.unresectable-eligible=5', readings: { 'unresectable-eligible': 5 } },
  {
    link: '?v=1&r.eligible=75&mode=embed&hide=title,legend&show=table&frozen=1&bg=transparent&heading=1&keys=forward&parent=https%3A%2F%2Fhost.example&childId=a',
    rates: { eligible: 750 },
  },
];
