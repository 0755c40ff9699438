import { describe, expect, it } from '@jest/globals';
import * as z from 'zod';
import { makeQuickReader } from './quick-reader.js';

const person = z.strictObject({
  id: z
    .string()
    .max(4)
    .regex(/^[a-z😀]+$/u),
  name: z.string().trim().min(1).optional(),
  tags: z.array(z.string()).default([]),
});

describe('A quick reader', () => {
  const read = makeQuickReader(person);

  it('gives what the schema gives, and the value itself where nothing is added to it', () => {
    const whole = { id: 'a', name: 'Anna', tags: ['x'] };
    expect(read(whole)).toBe(whole);
    expect(read({ id: 'a' })).toStrictEqual({ id: 'a', tags: [] });
  });

  it('changes nothing of what it is given, and adds to each value a default of its own', () => {
    const short = { id: 'a' };
    const [one, other] = [read(short), read(short)];
    expect(short).toStrictEqual({ id: 'a' });
    expect(one?.tags).not.toBe(other?.tags);
  });

  it('leaves to the schema what the schema refuses', () => {
    const refused = [
      undefined,
      null,
      'a',
      ['a'],
      {},
      { id: 1 },
      { id: 'A' },
      { id: 'abcde' },
      { id: 'a', other: 1 },
      JSON.parse('{"id": "a", "__proto__": 1}') as unknown,
      { id: 'a', tags: null },
      { id: 'a', tags: [1] },
      { id: 'a', name: '' },
    ];
    for (const value of refused) {
      expect(person.safeParse(value).success).toBe(false);
      expect(read(value)).toBeUndefined();
    }
  });

  it('leaves to the schema what the schema writes otherwise, and what no JSON has', () => {
    expect(read({ id: 'a', name: ' Anna ' })).toBeUndefined();
    expect(read({ id: 'a', name: undefined })).toBeUndefined();
    expect(read(Object.create({ id: 'a' }))).toBeUndefined();
  });

  it('counts characters, and not what they are written with', () => {
    expect(read({ id: '😀😀😀😀' })).toStrictEqual({ id: '😀😀😀😀', tags: [] });
    expect(read({ id: '😀😀😀😀😀' })).toBeUndefined();
    expect(makeQuickReader(z.string().min(2))('😀')).toBeUndefined();
    expect(makeQuickReader(z.string().min(2))('ab')).toBe('ab');
  });

  it('reads numbers, records and unions as the schema does', () => {
    const some = z.strictObject({
      whole: z.int().min(1).max(9).optional(),
      any: z.number().optional(),
      flag: z.boolean().optional(),
      word: z.enum(['a', 'b']).optional(),
      of: z.record(z.string().regex(/^[a-z]$/), z.union([z.literal(1), z.array(z.string()).min(1)])).optional(),
      kind: z
        .discriminatedUnion('kind', [
          z.strictObject({ kind: z.literal('one'), value: z.string() }),
          z.strictObject({ kind: z.literal('two') }),
        ])
        .optional(),
    });
    const quick = makeQuickReader(some);
    const values = [
      { whole: 1 },
      { whole: 0 },
      { whole: 1.5 },
      { whole: 10 },
      { whole: '1' },
      { any: 1e300 },
      { any: Number.NaN },
      { flag: true },
      { flag: 1 },
      { word: 'a' },
      { word: 'c' },
      { of: { a: 1, b: ['x'] } },
      { of: { a: [] } },
      { of: { aa: 1 } },
      { of: [] },
      { kind: { kind: 'one', value: 'x' } },
      { kind: { kind: 'two', value: 'x' } },
      { kind: { kind: 'three' } },
      { kind: null },
    ];
    for (const value of values) {
      const parsed = some.safeParse(value);
      expect(quick(value)).toStrictEqual(parsed.success ? parsed.data : undefined);
    }
  });

  it('asks every refinement, and leaves forms that it does not know to their schema', () => {
    const odd = z.strictObject({
      sum: z.array(z.number()).superRefine((list, context) => {
        if (list.length % 2 === 0) context.addIssue({ code: 'custom', message: 'is even' });
      }),
      on: z.iso.date(),
      upper: z.string().transform((text) => text.toUpperCase()),
      positive: z.string().refine((text) => !text.startsWith('-')),
    });
    const quick = makeQuickReader(odd);
    const value = { sum: [1], on: '2026-07-01', upper: 'a', positive: '1' };
    expect(quick(value)).toStrictEqual({ ...value, upper: 'A' });
    expect(quick({ ...value, sum: [1, 2] })).toBeUndefined();
    expect(quick({ ...value, on: '2026-7-1' })).toBeUndefined();
    expect(quick({ ...value, positive: '-1' })).toBeUndefined();
  });
});
