import { describe, expect, it } from '@jest/globals';
import { destinations, groupsOfPlaces, placeOfAddress } from './navigation.js';

const placeOf = (pathname: string) => placeOfAddress(pathname, destinations)?.word;

describe('The side bar', () => {
  it('has its entries by what they are about', () => {
    const groups = destinations.map(({ group }) => groupsOfPlaces.indexOf(group));
    expect(groups).toEqual(groups.toSorted((one, other) => one - other));
  });

  it('shows where somebody is, also below an entry', () => {
    expect(placeOf('/months')).toBe('months');
    expect(placeOf('/monthly-cycles/one/2026-07/actuals')).toBe('months');
    expect(placeOf('/schemes/one/draft')).toBe('schemes');
    expect(placeOf('/documents/one')).toBe('myMonth');
    expect(
      placeOfAddress(
        '/documents/one',
        destinations.filter(({ word }) => word !== 'myMonth'),
      )?.word,
    ).toBe('inbox');
    expect(placeOf('/profile')).toBeUndefined();
    expect(placeOf('/yearly')).toBeUndefined();
  });
});
