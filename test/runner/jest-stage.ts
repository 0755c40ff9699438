import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { Stage } from './report.js';
import { runChild } from './run-child.js';

interface JestRun {
  readonly root: string;
  readonly patterns: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly say: (line: string) => void;
}

/** The parts of jest's JSON report that count. */
interface JestReport {
  readonly numPassedTests: number;
  readonly numTotalTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

/**
 * Runs the specs. A test that is skipped or only planned counts as failed, as do a suite that cannot be loaded, a run
 * without any test, and a jest that ends badly without naming a failure: silence is not success.
 */
export async function runJest({ root, patterns, env, say }: JestRun): Promise<Stage> {
  const startedAt = Date.now();
  const folder = mkdtempSync(join(tmpdir(), 'premia-jest-'));
  const file = join(folder, 'report.json');
  try {
    const jest = ['--no-warnings', 'node_modules/jest/bin/jest.js', '--config', '.config/jest.config.js'];
    // Specs wait for servers half of their time: it takes three lanes to keep two cores busy.
    const lanes = Math.max(3, availableParallelism() - 1);
    const args = [...jest, '--json', '--outputFile', file, `--maxWorkers=${lanes}`, ...patterns];
    const { code } = await runChild({ program: process.execPath, args, cwd: root, env, visible: true });
    const report = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as JestReport) : undefined;
    const notes = failuresOf(report, code, root);
    const seconds = (Date.now() - startedAt) / 1000;
    say(`jest: ${notes.length === 0 ? 'passed' : 'FAILED'} in ${seconds.toFixed(1)} s`);
    return { name: 'jest', passed: report?.numPassedTests ?? 0, failed: notes.length, seconds, notes };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One line for every failure; none exactly when every test of every suite ran and passed. */
export function failuresOf(report: JestReport | undefined, code: number | undefined, root: string): string[] {
  if (!report)
    return [
      `jest ended with ${code === undefined ? 'a signal' : `code ${code}`} and wrote no report; its output is above`,
    ];
  if (report.numTotalTests === 0 && report.testResults.length === 0) return ['no test was found; check the pattern'];
  const failures = report.testResults.flatMap((suite) => {
    const file = relative(root, suite.name);
    const tests = suite.assertionResults
      .filter((test) => test.status !== 'passed')
      .map((test) => `${file}: ${test.fullName} (${test.status})`);
    return tests.length === 0 && (suite.status !== 'passed' || suite.assertionResults.length === 0)
      ? [`${file}: the suite itself (${suite.status})`]
      : tests;
  });
  return failures.length === 0 && code !== 0
    ? [`every test passed, but jest ended with ${code ?? 'a signal'}; its output is above`]
    : failures;
}
