import { describe, expect, it } from '@jest/globals';
import { OptionError } from './options.js';
import { PROCESS_HELP, readProcessOptions } from './process-options.js';

describe('the options of the benchmark of decisions', () => {
  it('are thirty plans alone, three rounds of forty and a month of 500 departments unless asked otherwise', () => {
    expect(readProcessOptions([])).toEqual({
      ...{ help: false, json: false, alone: 30, rounds: 3, atOnce: 40 },
      month: { departments: 500, plans: 10, clients: 50, rate: 15 },
    });
    const few = ['--json', '--alone', '5', '--rounds=1', '--at-once', '10', '--departments', '2', '--plans', '3'];
    expect(readProcessOptions([...few, '--clients=4', '--rate', '5'])).toEqual({
      ...{ help: false, json: true, alone: 5, rounds: 1, atOnce: 10 },
      month: { departments: 2, plans: 3, clients: 4, rate: 5 },
    });
  });

  it('are told by --help, with the exit codes', () => {
    expect(readProcessOptions(['--help'])).toMatchObject({ help: true });
    for (const told of [
      '--json',
      '--alone',
      '--rounds',
      '--at-once',
      '--departments',
      '--rate',
      '--help',
      'Exit code 0',
      '1: one did not',
    ])
      expect(PROCESS_HELP).toContain(told);
  });

  it.each([
    ['--alone', ['--alone', '0']],
    ['--rounds', ['--rounds', '101']],
    ['--at-once', ['--at-once', '1e2']],
    ['--json', ['--json=yes']],
    ['--fast', ['--fast']],
    ['lots', ['lots']],
  ])('are refused in one line that names %s for %j', (named, args) => {
    const reading = (): unknown => readProcessOptions(args);
    expect(reading).toThrow(OptionError);
    expect(reading).toThrow(named);
    expect(reading).toThrow(/^.{20,200}$/);
  });
});
