import { describe, expect, it } from '@jest/globals';
import { OptionError } from './options.js';
import { readOutputsOptions } from './outputs-options.js';

describe('The options of the bench of what is handed out', () => {
  it('are a thousand statements and a hundred thousand people without any', () => {
    expect(readOutputsOptions([])).toEqual({ help: false, json: false, statements: 1_000, people: 100_000 });
    expect(readOutputsOptions(['--statements', '9', '--people', '7', '--json'])).toEqual({
      help: false,
      json: true,
      statements: 9,
      people: 7,
    });
  });

  it.each([['--people', '0'], ['--statements', '1.5'], ['--pdf'], ['extra']])(
    'are refused with what there is: %s %s',
    (...args) => {
      expect(() => readOutputsOptions(args)).toThrow(OptionError);
    },
  );
});
