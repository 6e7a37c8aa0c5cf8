// Why a study that somebody wrote down cannot be drawn, in sentences, and what can be done about each; and what to know of one that
// can be.

import type { Fitting } from '../../study/own/fitting.ts';
import type { Mend, OwnFault, OwnNote } from '../../study/own/ownFault.ts';
import { listed, peopleCalled, whole } from '../number.ts';

/** The sentence of a fault. */
export function ownFaultText(fault: OwnFault): string {
  switch (fault.kind) {
    case 'nobody':
      return 'Nobody is in it yet. Begin with those with whom all begins, and their number: “Randomised 100”.';
    case 'one stage':
      return 'There is one stage only. Write below each group where its people go, indented.';
    case 'too many':
      return `There are ${whole(fault.are)} ${MANY[fault.what]}; ${fault.what === 'groups' || fault.what === 'stages' ? 'no picture shows more than' : 'there is room for'} ${whole(fault.most)}.`;
    case 'too many ways':
      return `“${fault.name}” stands in ${whole(fault.are)} lines; no picture shows people who come from more than ${whole(fault.most)} groups to one. Are these rows of patients? Then they need names of columns above them.`;
    case 'too many at a stage':
      return `“${fault.stage}” has ${whole(fault.are)} groups; no picture shows more than ${whole(fault.most)} at one stage.`;
    case 'too long':
      return `This has ${whole(fault.are)} letters; there is room for ${whole(fault.most)}.`;
    case 'no name':
      return 'A group has no name.';
    case 'twice':
      return `“${fault.name}” stands twice. Each group needs a name of its own.`;
    case 'leads twice':
      return `“${fault.name}” stands twice under “${fault.from}”. Were they counted twice, or are these two groups?`;
    case 'unknown':
      return unknownText(fault.what, fault.name);
    case 'circle':
      return `${inQuotes(fault.names)} ${fault.names.length === 1 ? 'leads back to itself' : 'lead back to themselves'}. Nobody can come to a group twice.`;
    case 'second beginning':
      return `“${fault.name}” comes from nowhere: all begins with “${fault.first}”. Which group do these people come from?`;
    case 'not later':
      return `“${fault.name}” has to stand at a later stage than “${fault.from}”, from which it comes.`;
    case 'no stage':
      return `“${fault.name}” cannot stand at stage ${fault.stage}: stages have the numbers 1 to ${whole(fault.stages)}.`;
    case 'not a number of people':
      return `“${fault.name}” has ${fault.patients}, and people are counted in whole numbers from 0 to 1,000,000.`;
    case 'no number':
      return `How many are in “${fault.name}”? All others are parts of them.`;
    case 'several rests':
      return `${inQuotes(fault.names)} are both what the others of “${fault.from}” leave. One of them needs its number.`;
    case 'share alone':
      return `${fault.percent}% of whom? ${fits(fault.percent, fault.fits)}`;
    case 'shares alone':
      return `The percentages under “${fault.from}” add up to ${sumText(fault.sum)}%, not to 100%. ${fault.sum >= 97 && fault.sum <= 103 ? 'They were rounded, so they cannot say how many there were.' : 'Some are missing, or some were counted twice.'}`;
    case 'share differs':
      return `“${fault.name}” has ${whole(fault.patients)}, which is not ${fault.percent}%. ${fits(fault.percent, fault.fits)}`;
    case 'other base':
      return `The ${fault.percent}% of “${fault.name}” are of “${fault.of}”, and are drawn among “${fault.from}”. That needs an assumption: name it.`;
    case 'larger':
      return `“${fault.name}” has ${whole(fault.patients)}, more than the ${whole(fault.all)} of “${fault.from}”, from which it comes.`;
    case 'no sum':
      return sumFault(fault.from, fault.parts, fault.all);
    case 'group differs':
      return `${fault.parts.map(whole).join(' + ')} = ${whole(total(fault.parts))} come to “${fault.name}”, which is said to have ${whole(fault.all)}.`;
    case 'total of too few':
      return `“${fault.name}” has ${whole(fault.patients)} of ${fault.of}: a total is a part of whole people.`;
    case 'other courses':
      return `The lines with “=” say who went from group to group, and do not add up to the numbers of “${fault.name}”.`;
    case 'no doi':
      return `“${fault.doi}” is no DOI. One begins with “10.” and has a stroke in it: 10.1000/182.`;
  }
}

const MANY: Readonly<Record<Extract<OwnFault, { kind: 'too many' }>['what'], string>> = {
  groups: 'groups',
  stages: 'stages',
  totals: 'totals',
  notes: 'notes',
  courses: 'lines with “=”',
};

function unknownText(what: 'from' | 'share' | 'outcome', name: string): string {
  if (what === 'from') return `No group is called “${name}”, from which these come.`;
  return what === 'share'
    ? `No group is called “${name}”, of which this is a share.`
    : `No group is called “${name}”, which is named as an outcome.`;
}

/** "67 + 121 = 188, but “Alive” has 190. Where are 2?" */
function sumFault(from: string, parts: readonly number[], all: number): string {
  const sum = total(parts);
  const added = parts.length > 1 ? `${parts.map(whole).join(' + ')} = ${whole(sum)}` : whole(sum);
  const has = `but “${from}” has ${whole(all)}.`;
  if (sum < all)
    return `${added}, ${has} Where ${all - sum === 1 ? 'is' : 'are'} ${whole(all - sum)}?`;
  return `${added}, ${has} Some of them are in two groups, or one of these is a total that is no step.`;
}

/** "Of “Eligible” (121) it is 22, of “Operated on” (195) it is 34 or 35." */
function fits(percent: number, all: readonly Fitting[]): string {
  const each = all.map(({ base, whole: numbers }, index) => {
    const of = `${index === 0 ? 'Of' : 'of'} “${base.name}” (${whole(base.patients)})`;
    return `${of} ${numbers.length === 0 ? `no whole number is ${percent}%` : `it is ${anyOf(numbers)}`}`;
  });
  return `${each.join(', ')}.`;
}

function anyOf(numbers: readonly number[]): string {
  const [least, most] = [numbers[0] ?? 0, numbers.at(-1) ?? 0];
  if (numbers.length > 4) return `any number from ${whole(least)} to ${whole(most)}`;
  return numbers.map(whole).join(' or ');
}

function total(parts: readonly number[]): number {
  return parts.reduce((sum, part) => sum + part, 0);
}

/** Percentages have few decimals, and sums of them no more. */
function sumText(sum: number): string {
  return String(Number(sum.toFixed(6)));
}

function inQuotes(names: readonly string[]): string {
  return listed(names.map((name) => `“${name}”`));
}

export function readItAs(patients: number): string {
  return `Read it as ${whole(patients)}`;
}

export function readAllSo(lines: number): string {
  return `Read all ${whole(lines)} lines so`;
}

/** What the button of a mend says. */
export function mendText(mend: Mend): string {
  switch (mend.kind) {
    case 'not accounted for':
      return `Add ${whole(mend.patients)} not accounted for`;
    case 'as a total':
      return `Make “${mend.name}” a total that is no step`;
    case 'count':
      return readItAs(mend.patients);
    case 'share':
      return `Take ${whole(mend.patients)}, of “${mend.of}”`;
    case 'printed':
      return `${mend.numbers === 1 ? 'This number stands' : `All ${whole(mend.numbers)} numbers stand`} in the source`;
    case 'assumed':
      return 'Draw it as assumed, and say what of';
    case 'under':
      return `Put it under “${mend.under}”`;
    case 'one below another':
      return `Put each of ${whole(mend.lines)} lines under the one above it`;
    case 'rest':
      return `Let “${mend.name}” be the rest: ${whole(mend.patients)}`;
    case 'drop':
      return DROPPED[mend.what];
    case 'merge':
      return `Join “${mend.name}” and “${mend.with}”: ${whole(mend.patients)}`;
    case 'hide':
      return `Hide it together with “${mend.with}”, from which it would follow: ${whole(mend.patients)}`;
  }
}

const DROPPED = {
  doi: 'Leave the DOI out',
  outcomes: 'Leave the outcome out',
  courses: 'Leave out who went from where to where',
  total: 'Leave this total out',
} satisfies Record<Extract<Mend, { kind: 'drop' }>['what'], string>;

/** The sentence of what to know of a study that can be drawn. */
export function ownNoteText(note: OwnNote): string {
  switch (note.kind) {
    case 'without basis':
      return `${note.numbers === 1 ? 'One number does' : `${whole(note.numbers)} numbers do`} not say what ${note.numbers === 1 ? 'it rests' : 'they rest'} on and ${note.numbers === 1 ? 'is' : 'are'} drawn as assumed: ${inQuotes(note.names.slice(0, 3))}${note.names.length > 3 ? ' and others' : ''}. Write “(printed p. 3)” or “(derived)” behind it.`;
    case 'few':
      return `Of ${peopleCalled(note.patients, 'person', 'people')} no percentages are shown: fewer than 20 are too few for them.`;
    case 'survival':
      return `“${note.name}” counts people at a time. Those who were not followed so long cannot be counted here: leave them out by name, or do not draw it.`;
    case 'small':
      return note.from === undefined
        ? `“${note.name}” has ${peopleCalled(note.patients, 'person', 'people')}: so few may identify people, and the link and the file carry the number.`
        : `${peopleCalled(note.patients, 'person comes', 'people come')} to “${note.name}” from “${note.from}”: so few may identify people, and the link and the file carry the number.`;
    case 'small courses':
      return `${whole(note.courses)} of the lines with “=” ${note.courses === 1 ? 'has' : 'have'} 1 to 4 people: so few may identify people. Without these lines what is known of a thread where ways meet is from where to where it can be.`;
    case 'missing joined':
      return `“${note.name}” joins people of whom something is known with those of whom nothing is. A group of the missing by itself says more.`;
  }
}
