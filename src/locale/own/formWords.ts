// The words of the forms of a study of one's own.

import type { Basis } from '../../study/evidence.ts';
import type { Tone } from '../../study/study.ts';
import { whole } from '../number.ts';

export const formWords = {
  forms: 'Forms',
  written: 'How it is written',
  howTo:
    'Each field is a part of the text. What is not changed there stays as it is, comments too.',
  notInForms:
    'This text cannot be shown in forms yet: mend in the text what is named below, and they come.',
  about: 'About the study',
  said: { title: 'Title', source: 'Source', doi: 'DOI' },
  stages: 'Names of the stages',
  headline: 'What the headline tells',
  headlineHow: 'The groups whose change is told, in this order; the last is the result.',
  notes: 'Notes',
  newNote: 'Another note',
  groups: 'Groups',
  groupsHow:
    'Enter adds a group beside, + one that comes from it. A number left empty is the rest. A name in two places is one group fed by both.',
  group: 'Group',
  people: 'People',
  more: 'More',
  addFirst: 'Add the group with which all begins',
  newGroup: 'New group',
  newTotal: 'New total',
  notANumber: 'This is no number. Left empty, it is what the others leave.',
  needsNumber: 'A total needs its number.',
  noName: 'A group needs a name.',
  nameTaken: 'Another group has this name already.',
  rest: 'what the others leave',
  basis: 'It rests on',
  bases: {
    reported: 'Printed in the source',
    derived: 'Worked out from printed numbers',
    assumed: 'An assumption',
  } satisfies Record<Basis, string>,
  noBasis: 'Not said: drawn as assumed',
  how: 'Where it stands, or how it is worked out',
  assumption: 'What is assumed',
  percent: 'Percentage that is printed',
  notAShare: 'This is no percentage.',
  percentOf: 'Of whom',
  ofNobody: 'Not said',
  isOpen: 'The source leaves open of whom',
  from: 'Comes from',
  alsoFrom: 'Also comes from',
  nobodyElse: 'Nobody else',
  wholeGroup: 'The number of the whole group, where it rests on something else',
  role: 'Colour',
  roles: {
    cohort: 'Going on',
    milestone: 'Milestone',
    outcome: 'Outcome',
    exit: 'Leaving',
    death: 'Death',
    rest: 'Rest',
  } satisfies Record<Tone, string>,
  stage: 'Stage',
  slider: 'The slider moves',
  noSlider: 'Nothing: nobody is to move it',
  isRandomised: 'Chance decided which way each went (randomised)',
  earlier: 'Earlier',
  later: 'Later',
  remove: 'Remove it and what comes from it alone',
  totals: 'Totals that are no step',
  addTotal: 'Add a total',
  totalName: 'Name',
  totalOf: 'Of how many, where not of all',
  removeTotal: 'Remove this total',
  counted: 'The numbers were counted from rows of patients',
  courses: 'Who went which way',
  coursesHow:
    'Known where rows of patients were counted. These have to be all people, and add up to all numbers; then threads and overlaps are exact.',
  addCourse: 'Add a way',
  removeCourse: 'Remove this way',
  noFurther: 'They went no further',
  alsoIn: (total: string): string => `All of them are in “${total}”`,
  needsPeople: 'A way needs its number.',
  told: (place: number): string => `Told as number ${whole(place)}`,
  toldNext: 'Told next',
  notTold: 'Nothing',
} as const;

/** Of the field of a name, which stands in a list. */
export function groupNumbered(number: number): string {
  return `Name of group ${whole(number)}`;
}

export function totalNumbered(number: number): string {
  return `Total ${whole(number)}`;
}

export function stageNumbered(number: number): string {
  return `Stage ${whole(number)}`;
}

export function noteNumbered(number: number): string {
  return `Note ${whole(number)}`;
}

/** "People in “Alive”". */
export function peopleIn(name: string): string {
  return `People in “${name}”`;
}

/** "More about “Alive”". */
export function moreAbout(name: string): string {
  return `More about “${name}”`;
}

/** The button "+" behind a group. */
export function addUnder(name: string): string {
  return `Add a group that comes from “${name}”`;
}

/** "From “Resected”: 188". */
export function wayFrom(name: string): string {
  return `From “${name}”`;
}

export function notFrom(name: string): string {
  return `No longer from “${name}”`;
}

/** "People in “Responded” from “Arm A”". */
export function peopleFrom(name: string, from: string): string {
  return `People in “${name}” from “${from}”`;
}

/** Of the name of a group that another has: "It is the same: they come to it from “Arm B” too". */
export function sameGroup(from: string): string {
  return `It is the same: people come to it from “${from}” too`;
}

/** What stands in an empty field of a number: how many the others leave. */
export function restShown(patients: number | undefined): string {
  return patients === undefined ? '?' : `? ${whole(patients)}`;
}

export function inAll(patients: number | undefined): string {
  return patients === undefined ? '?' : `${whole(patients)} in all`;
}

/** "As it follows: leaving". */
export function asFollows(what: string): string {
  return `As it follows: ${what}`;
}

export function theFirst(name: string): string {
  return `The first: “${name}”`;
}

/** The groups of a way, from the first: "All → Alive → Eligible". */
export function wayNamed(groups: readonly string[]): string {
  return groups.join(' → ');
}

export function peopleWent(groups: readonly string[]): string {
  return `People who went ${wayNamed(groups)}`;
}

/** Of the field for where they went from a group. */
export function wentOn(from: string): string {
  return `On from “${from}”`;
}

/** "At “Alive”". */
export function fieldNamed(name: string): string {
  return `At “${name}”`;
}
