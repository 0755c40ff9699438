import { describe, expect, it } from '@jest/globals';
import { OptionError } from './options.js';
import { readPayrollOptions } from './payroll-options.js';

describe('The options of the payroll bench', () => {
  it('are one run of 10 000 people of ten deals each and text without any', () => {
    const usual = { help: false, json: false, steps: false, people: 10_000, deals: 10 };
    expect(readPayrollOptions([])).toEqual(usual);
    expect(readPayrollOptions(['--json', '--people', '500', '--deals', '3'])).toEqual({
      ...usual,
      json: true,
      people: 500,
      deals: 3,
    });
    expect(readPayrollOptions(['--steps'])).toEqual({ ...usual, steps: true });
  });

  it.each([['--people', '0'], ['--people', '1e3'], ['--people', '9999999'], ['--deals', '0'], ['--nobody'], ['extra']])(
    'are refused with what there is: %s %s',
    (...args) => {
      expect(() => readPayrollOptions(args)).toThrow(OptionError);
    },
  );
});
