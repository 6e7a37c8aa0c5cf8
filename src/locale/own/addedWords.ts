// What a mend writes into somebody's study.

import type { AddedWords } from '../../study/own/ownFault.ts';

export const addedWords: AddedWords = {
  name: 'Not accounted for',
  assumption:
    'Nobody says what became of them; they are drawn as those whom the other numbers leave.',
  shareOf: (percent, of) => `${percent}% is read as a share of “${of}”.`,
  joined: (name, other) => `${name} or ${other}`,
  hidden: (from) => `Not shown apart (${from})`,
  amongStep: (from) => `All of them are taken to have been in “${from}”.`,
};
