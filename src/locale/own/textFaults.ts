// Of a line of which nothing could be made, in a sentence.

import type { TextDoubt, TextFault } from '../../study/own/textFaults.ts';
import { whole } from '../number.ts';
import { headingWords } from './outlineWords.ts';

export function textFaultText(fault: TextFault): string {
  switch (fault.kind) {
    case 'unknown heading':
      return `“${fault.heading}:” means nothing here. A line before the groups begins with ${Object.values(headingWords).join(', ')}; a group needs its number at the end.`;
    case 'heading twice':
      return `“${fault.heading}:” stands twice. The first one is taken.`;
    case 'number twice':
      return `“${fault.name}” has another number in a line above. The first one is taken.`;
    case 'no name in line':
      return 'This line has a number and no name.';
    case 'course without number':
      return 'How many went this way? A line of those who went from group to group needs its number: “= All > Treated > Well 12”.';
    case 'line too long':
      return `This line has more than ${whole(fault.most)} letters and was not read.`;
    case 'total without number':
      return `How many are “${fault.name}”? A total needs its number: “+ ${fault.name} 12”.`;
  }
}

export function textDoubtText({ kind, name, written, patients }: TextDoubt): string {
  switch (kind) {
    case 'no exact number':
      return patients === null
        ? `“${written}” was read as part of the name, so “${name}” is what the others leave. Where that is meant, write “?” behind it.`
        : `“${written}” is no exact number: “${name}” is drawn as ${whole(patients)}.`;
    case 'parted number':
      return `“${name}” has ${whole(patients ?? 0)}. Is “${written}” one number? Then write it without a space.`;
    case 'number of others':
      return `“${name}” has ${whole(patients ?? 0)}: of “${written}” the last number is read. A line needs one number.`;
  }
}

/** Of a text that is sentences and no outline. */
export const proseWords = {
  isProse:
    'This is prose, from which no numbers are taken: of whom each is, only a reader can say. Write one group a line, with its number at the end, indented under the group from which its people come.',
  example: 'Write an example below it, with numbers to be replaced',
} as const;
