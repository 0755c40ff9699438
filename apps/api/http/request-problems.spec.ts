import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { requestProblems } from './request-problems.js';

function problemsOf(schema: z.ZodType, value: unknown): string[] {
  return requestProblems(schema.safeParse(value).error?.issues ?? []).map(({ path, message }) => `${path}: ${message}`);
}

describe('The problems of a request', () => {
  it('stand at the body where it is wrong as a whole', () => {
    expect(problemsOf(z.strictObject({}, 'must be an object'), [])).toEqual(['body: must be an object']);
  });

  it('do not repeat at one place that a value is not of its form', () => {
    const schema = z.object({ roles: z.array(z.string()).min(1, 'is empty') }).superRefine(({ roles }, context) => {
      if (roles.length === 0) context.addIssue({ code: 'custom', path: ['roles'], message: 'needs one' });
    });
    expect(problemsOf(schema, { roles: [] })).toEqual(['roles: is empty']);
    const count = z.int('must be whole').min(1, 'must be at least 1');
    expect(problemsOf(z.object({ a: count, b: count }), { a: 0.5, b: 0 })).toEqual([
      'a: must be whole',
      'b: must be at least 1',
    ]);
  });

  it('are all told where several rules are broken at one place', () => {
    const schema = z.object({ plan: z.string() }).superRefine((_, context) => {
      for (const message of ['has two codes', 'does not add up'])
        context.addIssue({ code: 'custom', path: ['plan'], message });
    });
    expect(problemsOf(schema, { plan: 'x' })).toEqual(['plan: has two codes', 'plan: does not add up']);
  });

  it('tells the first of a hundred thousand, and how many more there are', () => {
    const people = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`p${index}`, index]));
    const { error } = z.record(z.string(), z.string()).safeParse(people);
    const problems = requestProblems(error!.issues);
    expect(problems).toHaveLength(101);
    expect(problems.at(-1)).toMatchObject({ message: 'and 99 900 more' });
  });
});
