import { describe, expect, it } from '@jest/globals';
import { engineCalculation } from './engine-calculation.js';
import { GOLDEN_TOTALS } from './golden-totals.js';
import { handWrittenTotal } from './hand-written-loop.js';
import { measure } from './measure.js';
import { referencePeople } from './reference-people.js';

const SOME_PEOPLE = 2_000;

describe.each([
  ['without trace', false],
  ['with trace', true],
] as const)('the engine %s', (_, traced) => {
  const total = engineCalculation(traced);

  it('pays the first three of the reference people the golden totals', () => {
    expect([...referencePeople(3)].map(total)).toEqual(GOLDEN_TOTALS.firstThree);
  });

  it('pays each of them what the hand-written loop does', () => {
    for (const person of referencePeople(SOME_PEOPLE))
      expect([person.id, total(person)]).toEqual([person.id, handWrittenTotal(person)]);
  });
});

describe('the engine', () => {
  it('comes to the golden totals of all reference people', () => {
    const { people, sum, sha256, firstThree } = measure(engineCalculation(false), GOLDEN_TOTALS.people);
    expect({ people, sum, sha256, firstThree }).toEqual(GOLDEN_TOTALS);
  });
});
