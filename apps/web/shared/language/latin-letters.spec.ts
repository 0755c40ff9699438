import { describe, expect, it } from '@jest/globals';
import { matches } from './latin-letters.js';

describe('A name that is looked for', () => {
  it('is found in letters of either alphabet', () => {
    expect(matches('Галина Отделова', 'otdel')).toBe(true);
    expect(matches('Galina Otdelova', 'Отдел')).toBe(true);
    expect(matches('Галина Отделова', 'ivan')).toBe(false);
  });
});
