import { describe, expect, it } from '@jest/globals';
import { referencePeople } from './reference-people.js';

const eight = [...referencePeople(8)];

describe('the reference people', () => {
  it('are numbered from 1 in the order of generation', () => {
    expect(eight.map((person) => person.id)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('are the same every time, however many follow', () => {
    expect([...referencePeople(1_000)].slice(0, 8)).toEqual(eight);
  });

  it('come one at a time', () => {
    expect(referencePeople(Number.MAX_SAFE_INTEGER).next().value).toEqual(eight[0]);
  });

  it('have round plans in every eighth place, attained to 60 % at least', () => {
    const people = [...referencePeople(17)];
    expect(
      people.filter((person) => person.plan.every((plan) => plan === '100000.00')).map((person) => person.id),
    ).toEqual([1, 9, 17]);
    expect(people[0]!.actual.every((actual) => Number(actual) >= 60_000)).toBe(true);
  });

  it('carry amounts as text with two digits after the point', () => {
    for (const { base, plan, actual, sales } of eight) {
      for (const amount of [base, ...plan, ...actual, sales]) expect(amount).toMatch(/^\d+\.\d{2}$/);
    }
  });
});
