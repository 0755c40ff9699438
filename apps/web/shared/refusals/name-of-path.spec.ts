import { describe, expect, it } from '@jest/globals';
import { nameOfPath } from './name-of-path.js';

describe('The name of a field', () => {
  it.each([
    ['name', 'Name'],
    ['indicators.2.weight', 'Indicators 3, Weight'],
    ['weights.sales', 'weights, sales'],
    ['0', '0'],
    ['constructor', 'constructor'],
  ])('of the path %s is %s', (path, name) => {
    expect(nameOfPath(path, { name: 'Name', indicators: 'Indicators', weight: 'Weight' })).toBe(name);
  });
});
