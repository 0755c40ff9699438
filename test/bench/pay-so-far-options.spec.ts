import { describe, expect, it } from '@jest/globals';
import { OptionError } from './options.js';
import { readPaySoFarOptions } from './pay-so-far-options.js';

describe('The options of the bench of pay so far', () => {
  it('are 200 of 10 000 people of ten deals each without any', () => {
    expect(readPaySoFarOptions([])).toEqual({ help: false, people: 10_000, deals: 10, asked: 200 });
    expect(readPaySoFarOptions(['--people', '500', '--deals', '3', '--asked', '7'])).toEqual({
      help: false,
      people: 500,
      deals: 3,
      asked: 7,
    });
  });

  it.each([['--people', '0'], ['--asked', '10001'], ['--deals', '1.5'], ['--json'], ['extra']])(
    'are refused with what there is: %s %s',
    (...args) => {
      expect(() => readPaySoFarOptions(args)).toThrow(OptionError);
    },
  );
});
