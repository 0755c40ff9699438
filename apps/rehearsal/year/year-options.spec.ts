import { describe, expect, it } from '@jest/globals';
import { Command } from 'commander';
import { readYearOptions, yearOptions } from './year-options.js';

/** What the options of a command come to; bad ones are thrown. */
function read(...args: string[]) {
  const command = new Command()
    .exitOverride()
    .configureOutput({ writeErr: () => undefined })
    .option('--only <part>');
  for (const option of Object.values(yearOptions)) command.addOption(option);
  return readYearOptions(command.parse(args, { from: 'user' }).opts());
}

describe('The options of a rehearsed year', () => {
  it('ask for no year unless one of them is given, and for twelve months of twenty people in three departments', () => {
    expect(read()).toBeUndefined();
    expect(read('--seed', '7')).toEqual({ months: 12, departments: 3, people: 20, seed: 7 });
    expect(read('--months', '2', '--departments', '1', '--people=3')).toEqual({
      ...{ months: 2, departments: 1, people: 3, seed: 1 },
    });
  });

  it.each([
    ['--months', '13'],
    ['--months', '0'],
    ['--departments', '1.5'],
    ['--people', '2'],
    ['--seed', '-1'],
    ['--seed', '4294967296'],
  ])('are refused where %s is %s', (option, value) => {
    expect(() => read(option, value)).toThrow(/whole number/);
  });

  it('do not go together with a part of July', () => {
    expect(() => read('--months', '2', '--only', 'july')).toThrow(/cannot be used with/);
  });
});
