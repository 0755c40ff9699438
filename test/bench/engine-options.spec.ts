import { describe, expect, it } from '@jest/globals';
import { HELP, readOptions } from './engine-options.js';
import { OptionError } from './options.js';

describe('the options of the benchmark', () => {
  it('are 100 000 people in five rounds and a table unless asked otherwise', () => {
    expect(readOptions([])).toEqual({ help: false, json: false, people: 100_000, rounds: 5 });
    expect(readOptions(['--json', '--people', '1000', '--rounds=1'])).toEqual({
      help: false,
      json: true,
      people: 1_000,
      rounds: 1,
    });
  });

  it('are told by --help, with the exit codes', () => {
    expect(readOptions(['--help'])).toMatchObject({ help: true });
    for (const told of [
      '--json',
      '--people',
      '--rounds',
      '--help',
      'Exit code 0',
      '1: a total is wrong',
      '2: a bad option',
    ])
      expect(HELP).toContain(told);
  });

  it.each([
    ['--people', ['--people', '0']],
    ['--people', ['--people', '1e5']],
    ['--people', ['--people', '99999999']],
    ['--people', ['--people=']],
    ['--people', ['--people']],
    ['--people', ['--people', '-5']],
    ['--rounds', ['--rounds', '2.5']],
    ['--rounds', ['--rounds', '1001']],
    ['--rounds', ['--rounds', '--json']],
    ['--json', ['--json=yes']],
    ['--fast', ['--fast']],
    ['-x', ['-x']],
    ['lots', ['lots']],
  ])('are refused in one line that names %s for %j', (named, args) => {
    const reading = (): unknown => readOptions(args);
    expect(reading).toThrow(OptionError);
    expect(reading).toThrow(named);
    expect(reading).toThrow(/^.{20,200}$/);
  });
});
