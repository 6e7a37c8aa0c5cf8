// Outlines to begin with. Their numbers are nobody's, and their first line says so.

const SOURCE = 'Made-up numbers to begin with: replace each, and this line.';

type Template = { readonly name: string; readonly text: string };

export const templates = {
  surgery: {
    name: 'Surgery to response',
    text: `Title: Surgery before drug treatment
Source: ${SOURCE}
Stages: Surgery > Recovery > Treatment > Response
Outcome: Treated > Responded

Taken to surgery 100 (printed p. 1)
  Alive after surgery ?
    Treated 60 (printed p. 2) (milestone)
      Responded 15 (printed p. 3)
      No response ?
    Not treated ?
  Died around surgery 2 (printed p. 2)
+ Had a complication 12 (printed p. 2)
`,
  },
  trial: {
    name: 'Trial with two arms',
    text: `Title: A trial with two arms
Source: ${SOURCE}
Stages: Randomised > Arm > Treated > Analysed > Response
Outcome: Responded
Note: 200 were assessed for eligibility; 40 were not randomised.

Randomised 160 (printed p. 1) (randomised)
  Arm A 80 (printed p. 1)
    Received A 76 (printed p. 2)
      Analysed in A 74 (printed p. 3)
        Responded 31 (printed p. 3)
        No response ?
      Lost from A ?
    Did not receive A ?
  Arm B 80 (printed p. 1)
    Received B 78 (printed p. 2)
      Analysed in B 75 (printed p. 3)
        Responded 18 (printed p. 3)
        No response ?
      Lost from B ?
    Did not receive B ?
`,
  },
  screening: {
    name: 'Screening in steps',
    text: `Title: Screening in steps
Source: ${SOURCE}
Stages: Invited > Screened > Test > Work-up
Outcome: Disease found

Invited 1000 (printed p. 1)
  Screened 640 (printed p. 1)
    Test positive 48 (printed p. 2)
      Disease found 9 (printed p. 2)
      No disease found ?
    Test negative ?
  Did not come ?
`,
  },
  lines: {
    name: 'Lines of treatment',
    text: `Title: Lines of treatment
Source: ${SOURCE}
Stages: First line > Second line > Third line
Outcome: Third line begun

First line begun 120 (printed p. 1)
  Second line begun 66 (printed p. 2)
    Third line begun 25 (printed p. 2)
    No third line ?
  Died before a second line 20 (printed p. 2)
  No second line ?
`,
  },
} as const satisfies Record<string, Template>;

export type TemplateName = keyof typeof templates;
