import { describe, expect, it } from '@jest/globals';
import { freeCode } from './free-code.js';

describe('The code of a component that is added', () => {
  it('is that of its kind, with a number where another has it', () => {
    expect(freeCode('salary', [])).toBe('salary');
    expect(freeCode('salary', ['salary', 'salary-2'])).toBe('salary-3');
  });
});
