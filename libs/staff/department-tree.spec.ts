import { describe, expect, it } from '@jest/globals';
import { departmentsBelow, findCircle } from './department-tree.js';

const company = [
  { id: 'sales', parentId: null },
  { id: 'north', parentId: 'sales' },
  { id: 'south', parentId: 'sales' },
  { id: 'harbour', parentId: 'north' },
];

describe('A tree of departments', () => {
  it('is walked from above', () => {
    expect(departmentsBelow(company, 'sales')).toEqual(['sales', 'north', 'south', 'harbour']);
    expect(departmentsBelow(company, 'north')).toEqual(['north', 'harbour']);
    expect(departmentsBelow(company, 'south')).toEqual(['south']);
  });

  it('takes a department anywhere but below itself', () => {
    expect(findCircle(company, 'harbour', 'south')).toBeUndefined();
    expect(findCircle(company, 'harbour', null)).toBeUndefined();
    expect(findCircle(company, 'new', 'harbour')).toBeUndefined();
    expect(findCircle(company, 'sales', 'sales')).toEqual(['sales', 'sales']);
    expect(findCircle(company, 'sales', 'harbour')).toEqual(['sales', 'harbour', 'north', 'sales']);
  });

  it('does not go round a circle that was there before', () => {
    const circle = [
      { id: 'a', parentId: 'b' },
      { id: 'b', parentId: 'a' },
    ];
    expect(findCircle(circle, 'c', 'a')).toBeUndefined();
    expect(departmentsBelow(circle, 'a')).toEqual(['a', 'b']);
  });
});
