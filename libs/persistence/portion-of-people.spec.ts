import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { PersonId } from '#approvals/ids.js';
import { dividePeople, peopleIn } from './portion-of-people.js';

const id = fc.uuid() as fc.Arbitrary<PersonId>;
const beginnings = fc.uniqueArray(id, { maxLength: 40 }).map((ids) => ids.toSorted());

describe('Portions of people', () => {
  it('each have a person once, whoever they are, in as many as there can be', () => {
    fc.assert(
      fc.property(beginnings, fc.integer({ min: 1, max: 5 }), fc.array(id), (begun, count, others) => {
        const portions = dividePeople(begun, count);
        const people = [...begun, ...others];
        expect(portions.flatMap((portion) => peopleIn(portion, people)).toSorted()).toEqual(people.toSorted());
        expect(portions).toHaveLength(Math.min(count, begun.length + 1));
      }),
    );
  });

  it('have whole ranges, of which none has two more than another', () => {
    fc.assert(
      fc.property(beginnings, fc.integer({ min: 1, max: 5 }), (begun, count) => {
        const portions = dividePeople(begun, count);
        for (const { from } of portions.slice(1)) expect(begun).toContain(from);
        const ranges = portions.map((portion, index) => peopleIn(portion, begun).length + (index === 0 ? 1 : 0));
        expect(Math.max(...ranges) - Math.min(...ranges)).toBeLessThan(2);
      }),
    );
  });
});
