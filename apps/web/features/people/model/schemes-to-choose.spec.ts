import { describe, expect, it } from '@jest/globals';
import { schemesToChoose } from './schemes-to-choose.js';

const versions = [
  { code: 'sellers', name: 'Sellers, new' },
  { code: 'sellers', name: 'Sellers' },
  { code: 'agents', name: 'Agents' },
];

describe('What to choose a pay scheme from', () => {
  it('is each scheme once, by the name of its latest version', () => {
    expect(schemesToChoose(versions, 'agents')).toEqual([
      { value: 'agents', label: 'Agents' },
      { value: 'sellers', label: 'Sellers, new' },
    ]);
  });

  it('keeps what is entered and stands in no list', () => {
    expect(schemesToChoose([], 'former')).toEqual([{ value: 'former', label: 'former' }]);
    expect(schemesToChoose([], '')).toEqual([]);
  });
});
