import { describe, expect, it } from '@jest/globals';
import { OptionError } from './options.js';
import { readPayrollOptions } from './payroll-options.js';

describe('The options of the payroll bench', () => {
  it('are 10 000 people of ten deals each and text without any', () => {
    expect(readPayrollOptions([])).toEqual({ help: false, json: false, people: 10_000, deals: 10 });
    expect(readPayrollOptions(['--json', '--people', '500', '--deals', '3'])).toEqual({
      help: false,
      json: true,
      people: 500,
      deals: 3,
    });
  });

  it.each([['--people', '0'], ['--people', '1e3'], ['--people', '999999'], ['--deals', '0'], ['--nobody'], ['extra']])(
    'are refused with what there is: %s %s',
    (...args) => {
      expect(() => readPayrollOptions(args)).toThrow(OptionError);
    },
  );
});
