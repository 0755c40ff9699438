import { describe, expect, it } from '@jest/globals';
import { OptionError } from './options.js';
import { FACTS_HELP, readFactsOptions } from './facts-options.js';

describe('the options of the benchmark of facts', () => {
  it('are a hundred thousand deals, ten thousand a call, unless asked otherwise', () => {
    expect(readFactsOptions([])).toEqual({ help: false, deals: 100_000, rows: 10_000, 'kind-rows': 10_000 });
    expect(readFactsOptions(['--deals', '50', '--rows=5', '--kind-rows', '20'])).toEqual({
      ...{ help: false, deals: 50, rows: 5, 'kind-rows': 20 },
    });
  });

  it('are told by --help, with the exit codes', () => {
    expect(readFactsOptions(['--help'])).toMatchObject({ help: true });
    for (const told of ['--deals', '--rows', '--kind-rows', '--help', 'Exit code 0', '1: one does not'])
      expect(FACTS_HELP).toContain(told);
  });

  it.each([
    ['--deals', ['--deals', '0']],
    ['--rows', ['--rows', '10001']],
    ['--fast', ['--fast']],
    ['lots', ['lots']],
  ])('are refused in one line that names %s for %j', (named, args) => {
    const reading = (): unknown => readFactsOptions(args);
    expect(reading).toThrow(OptionError);
    expect(reading).toThrow(named);
    expect(reading).toThrow(/^.{20,200}$/);
  });
});
