import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calculateStatement } from '../calculation/calculate-statement.js';
import { componentRegistry } from '../scheme/component-registry.js';
import { randomMonths } from './random-months.js';

const SEED = 2026;

describe('random months', () => {
  it('mostly calculate, with every kind of component among them', () => {
    const months = fc.sample(randomMonths, { numRuns: 150, seed: SEED });
    const calculated = months.filter(
      ({ scheme, inputs, carriedState }) => calculateStatement(scheme, inputs, carriedState).ok,
    );
    expect(calculated.length).toBeGreaterThan(90);
    const kinds = new Set(calculated.flatMap(({ scheme }) => scheme.components.map(({ kind }) => kind)));
    expect([...kinds].sort()).toEqual(Object.keys(componentRegistry).sort());
    expect(calculated.some(({ carriedState }) => Object.keys(carriedState).length > 0)).toBe(true);
  });
});
