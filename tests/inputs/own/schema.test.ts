import { readFileSync } from 'node:fs';
import path from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { ownSchema } from '../../../src/inputs/own/ownJson.ts';
import type { OwnStudy } from '../../../src/study/own/own.ts';

const published = path.resolve(import.meta.dirname, '../../../public/own-study.schema.json');

/** What may be changed in a copy. */
type Written<Type> = Type extends readonly (infer Each)[]
  ? Written<Each>[]
  : Type extends object
    ? { -readonly [Key in keyof Type]: Written<Type[Key]> }
    : Type;

describe('the JSON Schema that is published beside the page', () => {
  it('is that of the door through which every study comes', () => {
    const { $schema, ...schema } = toJsonSchema(ownSchema, { target: 'draft-2020-12' });
    expect(JSON.parse(readFileSync(published, 'utf8'))).toEqual({
      $schema,
      title: 'A study of a reader’s own, for Patient Flow',
      ...schema,
    });
  });

  it('has the type of such a study, neither more nor less', () => {
    const asType = (study: v.InferOutput<typeof ownSchema>): OwnStudy => study;
    const asSchema = (study: Written<OwnStudy>): v.InferOutput<typeof ownSchema> => study;
    const study: Written<OwnStudy> = {
      groups: [{ name: 'All', count: { patients: 5 }, ways: [] }],
    };
    expect(v.parse(ownSchema, study)).toEqual(asType(asSchema(study)));
  });
});
