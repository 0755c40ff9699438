import { existsSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { groups } from './groups.mjs';

describe('what is mutated', () => {
  it.each(Object.entries(groups))('has the files of the group %s', (_, { mutate }) => {
    expect(mutate.filter((file) => !existsSync(file))).toEqual([]);
  });
});
