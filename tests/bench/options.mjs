// What a run is asked for.
import { parseArgs } from 'node:util';

/** Reads what stands behind `npm run bench --`; `names` are those of all parts. Throws with a sentence where it makes no sense. */
export function readOptions(words, names) {
  const { values } = parseArgs({
    args: words,
    options: {
      only: { type: 'string' },
      rounds: { type: 'string' },
      json: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
    },
  });
  const only = values.only?.split(',').map((name) => name.trim()) ?? names;
  const unknown = only.filter((name) => !names.includes(name));
  if (unknown.length > 0)
    throw new Error(`No part is called "${unknown.join('", "')}". There are: ${names.join(', ')}.`);
  const rounds = values.rounds === undefined ? undefined : Number(values.rounds);
  if (rounds !== undefined && !(Number.isInteger(rounds) && rounds >= 1))
    throw new Error(`"${values.rounds}" is no number of rounds.`);
  return { only, rounds, json: values.json, write: values.write };
}
