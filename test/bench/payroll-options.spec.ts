import { describe, expect, it } from '@jest/globals';
import { OptionError } from './options.js';
import { readPayrollOptions } from './payroll-options.js';

describe('The options of the payroll bench', () => {
  it('are 10 000 people and text without any', () => {
    expect(readPayrollOptions([])).toEqual({ help: false, json: false, people: 10_000 });
    expect(readPayrollOptions(['--json', '--people', '500'])).toEqual({ help: false, json: true, people: 500 });
  });

  it.each([['--people', '0'], ['--people', '1e3'], ['--people', '999999'], ['--nobody'], ['extra']])(
    'are refused with what there is: %s %s',
    (...args) => {
      expect(() => readPayrollOptions(args)).toThrow(OptionError);
    },
  );
});
