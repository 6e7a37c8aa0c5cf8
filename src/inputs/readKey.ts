// One key of a link → its value, or a phrase for what was not understood. Every key of every link is read here.

import { notUnderstood, standsTwice } from '../locale/keyProblems.ts';
import { withoutMarks } from './plainNumber.ts';
import { queryOf, valuesOf } from './query.ts';

/** Reads and writes one kind of value; `read` gives null for what it cannot understand. */
export type Codec<Value> = {
  readonly read: (text: string) => Value | null;
  readonly write: (value: Value) => string;
  /** What a good value looks like, for the sentence about a bad one. */
  readonly expects: string;
};

export type ReadKey = <Value>(key: string, codec: Codec<Value>, instead: string) => Value | null;

/** Reads the keys of a query string; null where a key is not there, or makes no sense, which is told in `problems`. */
export function keyReader(search: string, problems: string[]): ReadKey {
  const query = queryOf(search);
  return (key, codec, instead) => {
    const values = valuesOf(query, key);
    const [text] = values;
    if (text === undefined) return null;
    if (values.length > 1) problems.push(standsTwice(key));
    const value = codec.read(withoutMarks(text));
    if (value === null)
      problems.push(notUnderstood(key, text, { expected: codec.expects, instead }));
    return value;
  };
}
