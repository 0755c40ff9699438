import { describe, expect, it } from '@jest/globals';
import { toFieldProblem, toFieldProblems } from './field-problem.js';

describe('A problem of a document in a refusal', () => {
  it('has its path in one text, its code, and whom it is about', () => {
    expect(
      toFieldProblem({
        code: 'missing-actual',
        path: ['inputs', 'actuals', 'sales'],
        message: 'has no actual',
        person: 'p-1',
        indicator: 'sales',
      }),
    ).toEqual({
      code: 'missing-actual',
      path: 'inputs.actuals.sales',
      message: 'has no actual',
      person: 'p-1',
      indicator: 'sales',
    });
    expect(toFieldProblem({ code: 'invalid', path: ['list', 2], message: 'is wrong' })).toEqual({
      code: 'invalid',
      path: 'list.2',
      message: 'is wrong',
    });
  });

  it('repeats nothing of a hostile document at length, and nothing that no text can hold', () => {
    const told = toFieldProblem({
      code: 'invalid',
      path: ['\u0000\ud83d', ...Array.from({ length: 20 }, () => 'k'.repeat(5000))],
      message: 'm'.repeat(5000),
    });
    expect(told.path).toHaveLength(401);
    expect(told.path.startsWith(`\ufffd\ufffd.${'k'.repeat(60)}….`)).toBe(true);
    expect(told.message).toHaveLength(1001);
  });

  it('is one of at most 100, and how many more there are is said', () => {
    const problems = Array.from({ length: 4000 }, () => ({
      code: 'invalid',
      path: ['people', 'x'],
      message: 'is wrong',
    }));
    const told = toFieldProblems(problems);
    expect(told).toHaveLength(101);
    expect(told.at(-1)).toEqual({ path: 'people', code: 'and-more', message: 'and 3 900 more' });
  });
});
