import { expect, it } from '@jest/globals';
import { possibleParents } from './possible-parents.js';

it('A department is put below any other but those that are below it', () => {
  const all = [
    { id: 'team', parentId: 'wholesale' },
    { id: 'wholesale', parentId: 'sales' },
    { id: 'sales', parentId: null },
    { id: 'retail', parentId: 'sales' },
    { id: 'accounts', parentId: null },
  ];
  const below = (id: string) => possibleParents(id, all).map((each) => each.id);
  expect(below('sales')).toEqual(['accounts']);
  expect(below('wholesale')).toEqual(['sales', 'retail', 'accounts']);
  expect(below('team')).toEqual(['wholesale', 'sales', 'retail', 'accounts']);
});
