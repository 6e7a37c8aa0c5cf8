// What of a table with a row for each step is not in the study that was made of it, in sentences.

import type { TableDoubt } from '../../study/own/tableDoubt.ts';
import { whole } from '../number.ts';

export function tableDoubtText(doubt: TableDoubt): string {
  switch (doubt.kind) {
    case 'no number':
      return `Row ${whole(doubt.row)}, “${doubt.column}”: “${doubt.cell}” is no one number, so “${doubt.name}” is what the others leave: “?”.`;
    case 'missing number':
      return `Row ${whole(doubt.row)}, “${doubt.column}”: “${doubt.cell}” says that a number is missing, so “${doubt.name}” is what the others leave: “?”.`;
    case 'number of others':
      return `Row ${whole(doubt.row)}, “${doubt.column}”: of “${doubt.cell}” the first number is taken for “${doubt.name}”, the other is not.`;
    case 'more cells':
      return `Row ${whole(doubt.row)} has ${whole(doubt.are)} cells, and there are ${whole(doubt.most)} columns. Is there a comma in its number? “${doubt.name}” is what the others leave: “?”.`;
    case 'column twice':
      return `Two columns are called “${doubt.column}”: the first is read.`;
  }
}

/** Of a line of SankeyMATIC's text. */
export function unreadLineText({
  line,
  name,
  amount,
}: {
  readonly line: number;
  readonly name: string;
  readonly amount: string;
}): string {
  return `Line ${whole(line)}: “${amount}” is no number of people, so “${name}” is what the others leave: “?”.`;
}
