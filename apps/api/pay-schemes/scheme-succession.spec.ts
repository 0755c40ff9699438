import { describe, expect, it } from '@jest/globals';
import { DomainError } from '#contracts/domain-error.js';
import { refuseOutOfTurn } from './scheme-succession.js';

function refusedPaths(effectiveFrom: string, yearBeginsIn?: number, before?: number): string[] {
  try {
    refuseOutOfTurn(
      { code: 'sales', version: 2, effectiveFrom, yearBeginsIn },
      { id: 'd1', version: 1, status: 'signed', effectiveFrom: '2026-01-01', yearBeginsIn: before ?? null },
    );
    return [];
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return (error.problems ?? []).map(({ path }) => path);
  }
}

describe('the next version of a scheme', () => {
  it.each([
    ['2026-07-15', undefined, undefined],
    ['2026-07-15', 4, 4],
    ['2026-07-15', 1, undefined],
    ['2027-04-01', 4, undefined],
    ['2027-01-01', undefined, 4],
  ])('from %s with a year from %s after one from %s follows', (effectiveFrom, now, before) => {
    expect(refusedPaths(effectiveFrom, now, before)).toEqual([]);
  });

  it.each([
    ['2026-07-01', 4, undefined],
    ['2027-04-02', 4, undefined],
    ['2027-04-01', undefined, 4],
  ])('from %s with a year from %s after one from %s does not begin with that year', (effectiveFrom, now, before) => {
    expect(refusedPaths(effectiveFrom, now, before)).toEqual(['scheme.yearBeginsIn']);
  });
});
