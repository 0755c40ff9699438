import { describe, expect, it } from '@jest/globals';
import { failuresOf } from './jest-stage.js';
import { printReport } from './report.js';

type Report = NonNullable<Parameters<typeof failuresOf>[0]>;

function suite(status: string, ...tests: string[]): Report['testResults'][number] {
  return {
    name: '/root/a.spec.ts',
    status,
    assertionResults: tests.map((test, index) => ({ fullName: `test ${index}`, status: test })),
  };
}

function reportOf(...testResults: Report['testResults'][number][]): Report {
  const all = testResults.flatMap((result) => result.assertionResults);
  return {
    numPassedTests: all.filter((test) => test.status === 'passed').length,
    numTotalTests: all.length,
    testResults,
  };
}

describe('The outcome of jest', () => {
  it.each([
    ['is good when every test passed', reportOf(suite('passed', 'passed', 'passed')), 0, []],
    ['names a failed test', reportOf(suite('failed', 'passed', 'failed')), 1, ['a.spec.ts: test 1 (failed)']],
    [
      'counts a skipped test as failed',
      reportOf(suite('passed', 'passed', 'pending')),
      0,
      ['a.spec.ts: test 1 (pending)'],
    ],
    ['counts a planned test as failed', reportOf(suite('passed', 'todo')), 0, ['a.spec.ts: test 0 (todo)']],
    [
      'counts a suite that cannot be loaded as failed',
      reportOf(suite('failed')),
      1,
      ['a.spec.ts: the suite itself (failed)'],
    ],
    [
      'counts a suite whose clean-up failed',
      reportOf(suite('failed', 'passed')),
      1,
      ['a.spec.ts: the suite itself (failed)'],
    ],
    ['is bad when no test was found', reportOf(), 1, ['no test was found; check the pattern']],
    [
      'is bad when jest wrote nothing',
      undefined,
      undefined,
      ['jest ended with a signal and wrote no report; its output is above'],
    ],
    [
      'is bad when jest ends badly for no named reason',
      reportOf(suite('passed', 'passed')),
      1,
      ['every test passed, but jest ended with 1; its output is above'],
    ],
  ])('%s', (_, report, code, failures) => {
    expect(failuresOf(report, code, '/root')).toEqual(failures);
  });
});

describe('The report of a run', () => {
  const passed = { name: 'types', passed: 1, failed: 0, seconds: 1, notes: [] };
  const mixed = { name: 'jest', passed: 7, failed: 1, seconds: 2, notes: ['a.spec.ts: broken (failed)'] };

  it('ends with the sums and fails when anything failed', () => {
    const lines: string[] = [];
    expect(printReport([passed, mixed], (line) => lines.push(line))).toBe(1);
    expect(lines.at(-1)).toBe('8 passed, 1 failed');
    expect(lines.join('\n')).toContain('  jest: a.spec.ts: broken (failed)');
  });

  it('succeeds only when something passed and nothing failed', () => {
    expect(printReport([passed], () => undefined)).toBe(0);
    expect(printReport([{ ...passed, passed: 0 }], () => undefined)).toBe(1);
  });
});
