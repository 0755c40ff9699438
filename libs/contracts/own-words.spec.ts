import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { ownWords } from './own-words.js';

const unnamed = z.strictObject({ code: z.string(), count: z.int().optional() });

describe('What is wrong with a value', () => {
  it.each<[z.ZodType, unknown, string]>([
    [z.string(), undefined, 'is missing'],
    [z.string(), 7, 'must be text'],
    [z.coerce.number(), 'ten', 'must be a number'],
    [z.int(), 1.5, 'must be a whole number'],
    [z.number(), Infinity, 'must be a number'],
    [z.boolean(), 'yes', 'must be true or false'],
    [z.array(z.string()), {}, 'must be a list'],
    [z.record(z.string(), z.string()), [], 'must be an object'],
    [unnamed, [], 'must be an object with the fields: code, count'],
    [unnamed, { code: 'a', x: 1, 'y y': 2 }, 'has a field that does not exist: "x"; the fields are: code, count'],
    [z.enum(['a', 'b']), 'c', 'must be one of: a, b'],
    [z.enum(['a', 'b']), undefined, 'is missing: must be one of: a, b'],
    [z.literal('a'), 'b', 'must be a'],
    [z.string().min(1), '', 'is empty'],
    [z.string().min(2), 'a', 'has at least 2 characters'],
    [z.string().max(1), 'ab', 'has at most 1 character'],
    [z.array(z.int()).min(1), [], 'is empty'],
    [z.array(z.int()).max(1), [1, 2], 'has at most 1 entry'],
    [z.number().min(1), 0, 'must be at least 1'],
    [z.number().max(200), 201, 'must be at most 200'],
    [z.number().positive(), 0, 'must be more than 0'],
    [z.number().multipleOf(5), 7, 'must be a multiple of 5'],
    [z.int(), 1e20, 'must be at most 9007199254740991'],
    [z.uuid(), 'x', 'must be an id such as 3f2b8c1e-5d4a-4e6f-9a7b-1c2d3e4f5a6b'],
    [z.string().regex(/^a$/), 'b', 'is not written in the form that it must have'],
    [z.record(z.string().max(1), z.string()), { ab: 'c' }, 'has a key that is not allowed: it has at most 1 character'],
    [z.union([z.string(), z.int()]), true, 'has none of the forms that are allowed here'],
    [z.string().refine(() => false), 'a', 'is not valid'],
  ])('%# is told without the names of the program', (schema, value, words) => {
    expect(schema.safeParse(value, { error: ownWords }).error?.issues.map(({ message }) => message)).toEqual([words]);
  });

  it('is told in the words of its schema, where it has some', () => {
    const schema = z.string('must be a name');
    expect(schema.safeParse(7, { error: ownWords }).error?.issues[0]?.message).toBe('must be a name');
  });
});
