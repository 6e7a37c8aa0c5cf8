// Walther 1997 as a talk of ten minutes: who the 195 were, what became of them one step at a time, the question whose answer
// most people miss, and what the study cannot tell.

import { oneByOne, type Talk, type Told } from '../talk.ts';

const READ_AS: Told = {
  as: 'read as a share of the eligible',
  inShort: 'If of the eligible',
  otherwise: { reading: 'With all 195 as the base', perHundred: 18 },
};

/** The rows come in the order in which they are spoken of. */
const SHARES = oneByOne(
  {
    kind: 'shares',
    rows: [
      {
        ofWhom: 'taken to surgery',
        x: 35,
        n: 195,
        basis: 'assumed',
        how: 'if the 18% is of all 195',
      },
      {
        ofWhom: 'taken to surgery',
        x: 22,
        n: 195,
        basis: 'assumed',
        how: 'if it is of the 121 eligible',
      },
      {
        ofWhom: 'taken to surgery',
        x: 11,
        n: 195,
        basis: 'assumed',
        how: 'if it is of 60 treated; how many were is not reported',
      },
      {
        ofWhom: 'taken to surgery',
        x: 5,
        n: 195,
        basis: 'assumed',
        how: 'if it is of 30 treated; how many were is not reported',
      },
    ],
  },
  [
    'The abstract prints 18% and leaves out the base. If it is of all 195, as some other series print theirs, 35 responded. Nothing printed excludes that.',
    'We read it as a share of the 121 eligible, because 22 is the only whole number of 121 that prints as 18%.',
    'If fewer were treated, fewer responded: 11 people if 60 were.',
    'And 5 if 30 were. The abstract gives no lower limit.\n\nSo 11 of every 100 is one reading among several, and the base matters more than chance does.',
  ],
);

const LIMITS = oneByOne(
  {
    kind: 'words',
    lines: [
      {
        title: 'What surgery caused.',
        text: 'There is no comparison group.',
      },
      {
        title: 'Who was treated.',
        text: 'Eligible is not treated, and how many were is not reported.',
      },
      {
        title: 'Who lived longer.',
        text: 'A response is shrinkage of the tumour, not survival.',
      },
      {
        title: 'Who was never asked.',
        text: 'The patients were selected before surgery.',
      },
      {
        title: 'What to do today.',
        text: 'The care of 1997 has been superseded. Not medical advice.',
      },
    ],
  },
  [
    'The authors say it themselves: the surgery can be done safely, what it does to the response remains open, and some complete regressions lasted.',
    'Of those who were eligible it is not known how many were given the drug.',
    'Trials of the operation point both ways. With interferon those operated on lived longer (SWOG 8949, EORTC 30947); with sunitinib they did not (CARMENA).',
    'Whoever was not chosen for the operation is in none of these numbers.',
    'With checkpoint inhibitors trials have begun; no result is known here.',
  ],
);

/** What is taken home: a question at a time, and in the end all three, which stay. */
const CLOSING = oneByOne(
  {
    kind: 'words',
    lines: [
      {
        title: 'Of whom?',
        text: 'The same 22 are 18 of every 100 eligible, and 11 of every 100 operated on.',
      },
      {
        title: 'Who is missing?',
        text: '74 of 195 never became eligible. For most, no reason is reported.',
      },
      {
        title: 'Counted, or assumed?',
        text: 'The abstract prints 18%. That it is of the eligible is our reading.',
      },
    ],
  },
  [
    'One number was right twice and meant two things. The next abstract will print a share as well.',
    'Whoever left on the way is in no share of those who stayed.',
    'Nobody needs a formula for it, only the questions. End here, and leave them standing while people ask.',
  ],
);

export const walther1997Talk: Talk = {
  study: 'walther-1997',
  title: 'What became of 195 people',
  minutes: 10,
  scenes: [
    {
      id: 'people',
      title: '195 people',
      sentence: ['What became of 195 people?'],
      notes:
        'Say who you are, and that this will take ten minutes. One study from 1997, one picture, one question.\n\nPress once, and all of them are there.',
      picture: {
        kind: 'words',
        lines: [
          {
            title: 'Who.',
            text: '195 people with metastatic kidney cancer, in one study.',
          },
          {
            title: 'Why.',
            text: 'Surgery was to make them fit for high-dose interleukin-2.',
          },
          {
            title: 'What we will do.',
            text: 'Follow all of them, step by step. You will guess how it ends.',
          },
          {
            title: 'What to listen for.',
            text: 'Every share is a share of somebody. Of whom?',
          },
        ],
      },
      builds: [
        {
          sentence: [
            'These are ',
            { kind: 'count', group: 'operated', strong: true },
            ' people with metastatic kidney cancer who were taken to surgery.',
          ],
          ifChanged: [
            'Suppose this were ',
            { kind: 'patients', group: 'operated', strong: true },
            ' with metastatic kidney cancer, taken to surgery.',
          ],
          notes:
            'One mark is one person. All of them had cancer of the kidney that had spread. Over eleven years they were operated on, so that they could then be given interleukin-2 at a high dose.\n\nAsk the room to hold on to one number: 195. Every share that you hear in the next minutes is a share of somebody. The question is always: of whom?\n\nThe study is from 1997. What is given first today is another kind of drug.',
          picture: { kind: 'people' },
        },
      ],
    },
    {
      id: 'resection',
      title: 'Resection',
      sentence: [
        { kind: 'count', group: 'resected', strong: true },
        ' could be resected; ',
        { kind: 'count', group: 'unresectable', strong: true },
        ' could not.',
      ],
      ifChanged: [
        { kind: 'count', group: 'resected', strong: true },
        ' would be resected and ',
        { kind: 'count', group: 'unresectable', strong: true },
        ' would be unresectable.',
      ],
      notes:
        'The height of a box is people, on one scale from left to right. It is never a share of the step before.\n\nRemoved were the tumour of the kidney and what could safely be removed near it.\n\nThey had been selected for this operation before anybody counted. How many were referred and turned away is not reported. Few could not be resected, which is what one expects of people who were chosen.',
      picture: { kind: 'flow', through: 'resection' },
    },
    {
      id: 'surgery',
      title: 'Alive after surgery',
      sentence: [
        { kind: 'count', group: 'periop-death', strong: true },
        ' died around surgery and ',
        { kind: 'count', group: 'recovered', strong: true },
        ' were resected and alive. Hatching marks an assumption.',
      ],
      ifChanged: [
        { kind: 'count', group: 'periop-death', strong: true },
        ' would die around surgery and ',
        { kind: 'count', group: 'recovered', strong: true },
        ' would be resected and alive.',
      ],
      notes:
        'Say what the hatching is: an assumption is at work. Two deaths are printed, but not in which group; they are drawn among the resected. In other series it was between none and about 6 of every 100, and not all of them count the same days.\n\nComplications that did not kill are not in the abstract, so none are drawn. An empty place in a picture is not a zero.',
      picture: { kind: 'flow', through: 'complications' },
    },
    {
      id: 'eligible',
      title: 'Eligible for IL-2',
      sentence: [
        { kind: 'count', group: 'eligible', strong: true },
        ' became eligible for IL-2. For most of the others no reason is reported.',
      ],
      ifChanged: [
        { kind: 'count', group: 'eligible', strong: true },
        ' would become eligible for IL-2.',
      ],
      notes:
        'The operation was only the preparation. 121 of the 195 could then be offered the drug; 74 could not. The 5 unresectable and the 2 who died are taken to be among them; whatever is assumed, at least 67 had come through surgery alive.\n\nThis is the largest exit of the whole picture, and the paper gives no reason for it. Do not supply one.\n\nEligible is not treated: how many of the 121 received the drug is not reported either.',
      picture: { kind: 'flow', through: 'eligibility', focus: ['eligible', 'not-eligible'] },
    },
    {
      id: 'phones',
      title: 'Phones',
      sentence: ['Take out your phone: the next question is for you.'],
      notes:
        'Wait until most have it. The code opens this page at the question. Nothing is sent anywhere: who has set a guess sees a code of three signs, which can be read out.\n\nNo phones? Go on and count hands.',
      picture: { kind: 'code', scene: 'question' },
    },
    {
      id: 'question',
      title: 'The question',
      sentence: [
        'The abstract says: 18% responded. Of every 100 taken to surgery, how many is that?',
      ],
      ifChanged: ['With these rates: of every 100 taken to surgery, how many would respond?'],
      notes:
        'Let everybody decide before anybody speaks. Repeat what is asked: of every 100 who were operated on, not of those who could be given the drug. Set your own guess on the picture, or take one from the room.\n\nCollect guesses: codes that are read out, or hands for each range. They stay hidden until the next scene.\n\nSome will say 18. Do not comment on that yet.',
      picture: {
        kind: 'flow',
        through: 'eligibility',
        asks: 'responded',
      },
    },
    {
      id: 'answer',
      title: 'The answer',
      sentence: [
        { kind: 'count', group: 'responded', strong: true, about: true },
        ' responded: ',
        { kind: 'perHundred', group: 'responded', of: 'eligible' },
        ' eligible, but ',
        { kind: 'perHundred', group: 'responded', strong: true },
        ' taken to surgery.',
      ],
      ifChanged: [
        { kind: 'count', group: 'responded', strong: true, about: true },
        ' would respond: ',
        { kind: 'perHundred', group: 'responded', of: 'eligible' },
        ' eligible and ',
        { kind: 'perHundred', group: 'responded', strong: true },
        ' taken to surgery.',
      ],
      notes:
        'This is the turning point. Let it be quiet for a moment before you say anything.\n\nRead as a share of the eligible, the same 22 people are 18 of every 100 or 11 of every 100. Neither number is wrong. They are shares of different people: of those who were fit for the drug in the end, or of those who were put through the operation for its sake.\n\nA patient who asks before the operation needs the second.\n\nA response is shrinkage of the tumour. It is not survival.',
      picture: {
        kind: 'flow',
        focus: ['operated', 'eligible', 'responded'],
        tells: 'responded',
        told: READ_AS,
      },
    },
    {
      id: 'room',
      title: 'The room',
      sentence: ['What the room said, and what it was.'],
      ifChanged: ['What the room said, and what it would be.'],
      notes:
        'Only where guesses were collected; otherwise go on.\n\nEvery dot is one guess; hollow ones are hands, known only to a range. Whoever said 18 has read the abstract well: it prints a share and does not say of whom. With all 195 as the base, 18 is right.',
      picture: { kind: 'room', group: 'responded', told: READ_AS },
    },
    {
      id: 'base',
      title: '18% of whom?',
      sentence: [
        { kind: 'count', group: 'responded', strong: true, about: true },
        ' responded: ',
        { kind: 'perHundred', group: 'responded', of: 'eligible', strong: true },
        ' who were eligible in the end.',
      ],
      ifChanged: [
        { kind: 'count', group: 'responded', strong: true, about: true },
        ' would respond: ',
        { kind: 'perHundred', group: 'responded', of: 'eligible', strong: true },
        ' who would be eligible in the end.',
      ],
      notes:
        'One thread, the same 22 people at every stage. Here, where the study ends, they are 18 of every 100. Point along the thread and say aloud who stands at each stage: 22 of 195, of 190, of 188, of 121. Let it stand, then press once.',
      picture: { kind: 'whom', group: 'responded', of: ['eligible'] },
      builds: [
        {
          sentence: [
            { kind: 'count', group: 'responded', strong: true, about: true },
            ' responded: ',
            { kind: 'perHundred', group: 'responded', strong: true },
            ' who were taken to surgery in the beginning.',
          ],
          ifChanged: [
            { kind: 'count', group: 'responded', strong: true, about: true },
            ' would respond: ',
            { kind: 'perHundred', group: 'responded', strong: true },
            ' who were taken to surgery in the beginning.',
          ],
          notes:
            'There, where it begins, the same 22 are 11 of every 100. Nobody has moved; only of whom has changed. A share without its base is half a number: look for the base first.',
          picture: { kind: 'whom', group: 'responded', of: ['eligible', 'operated'] },
        },
        {
          sentence: [
            'The abstract does not say of whom 18% responded. Of every 100 taken to surgery that is 11, or 18, or fewer.',
          ],
          ...SHARES[0],
        },
        ...SHARES.slice(1),
      ],
    },
    {
      id: 'doubt',
      title: 'How sure is this?',
      sentence: [
        'Another ',
        { kind: 'count', group: 'operated' },
        ' people like these could have given another number.',
      ],
      ifChanged: [
        'Next time ',
        { kind: 'patients', group: 'operated' },
        ' at these rates could give another number.',
      ],
      notes:
        'One dot is one more study of 195 people like these, drawn by chance. Press Again a few times and read the numbers aloud; then hold it, and let them pour. The line is our reading of the study, 22.',
      picture: { kind: 'repeats', isOneByOne: true },
      builds: [
        {
          sentence: [
            'Ten thousand repeats: this much stays open after only ',
            { kind: 'count', group: 'operated' },
            ' people.',
          ],
          ifChanged: [
            'Ten thousand repeats at these rates: this much stays open after only ',
            { kind: 'patients', group: 'operated' },
            '.',
          ],
          notes:
            'Each dot now stands for 200 of 10,000 repeats. Two things move them: chance, and that the rates themselves are known only from so few. Nobody has seen these dots: they are arithmetic on the study’s own numbers, as if the next patients were like these.\n\nThis is only what so few patients leave open. It does not contain what the paper leaves unsaid, nor how other patients, places or times would differ.',
          picture: { kind: 'repeats' },
        },
      ],
    },
    {
      id: 'series',
      title: 'Other series',
      sentence: [
        'Of those treated, other series had between 10% and 42% respond; both ends need an assumption.',
      ],
      notes:
        'Every row is another group of patients, another regimen, another time. They are never added up: some of these groups share patients.\n\nThe hollow mark is this study: its base is not known, so it is not the same quantity.\n\nIn the randomized trial of this list it was about 12%, if all who responded were among the treated. The lowest and the highest need the same assumption.',
      picture: { kind: 'series', branch: 'responded' },
    },
    {
      id: 'what-if',
      title: 'What if?',
      sentence: [
        'If 75% of those alive had become eligible, ',
        { kind: 'count', group: 'responded', strong: true, about: true },
        ' would respond: ',
        { kind: 'perHundred', group: 'responded', strong: true },
        '.',
      ],
      ifChanged: [
        'With these rates ',
        { kind: 'count', group: 'eligible' },
        ' would be eligible and ',
        { kind: 'count', group: 'responded', strong: true, about: true },
        ' would respond: ',
        { kind: 'perHundred', group: 'responded', strong: true },
        '.',
      ],
      notes:
        'Now the room may ask. Move any rate; the reported flow stays visible as a dashed line. One key, r, brings the scene back.\n\nThis is arithmetic and not a prediction: one rate moves while the others are frozen. In people nothing stays frozen. Who is operated on changes who dies, who is eligible and who responds.',
      picture: { kind: 'flow' },
      rates: { eligible: 750 },
    },
    {
      id: 'limits',
      title: 'What it cannot tell',
      sentence: ['What this study cannot tell us'],
      ...LIMITS[0],
      builds: LIMITS.slice(1),
    },
    {
      id: 'closing',
      title: 'Of whom?',
      sentence: ['Of whom? Ask it every time.'],
      ...CLOSING[0],
      builds: CLOSING.slice(1),
    },
  ],
};
