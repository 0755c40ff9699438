import { join } from 'node:path';
import type { Stage } from './report.js';
import { runChild } from './run-child.js';

/** The screens in a browser, on a stack of their own; what failed is shown. */
export async function runBrowser(root: string, say: (line: string) => void): Promise<Stage> {
  const startedAt = Date.now();
  const { code, output } = await runChild({
    program: process.execPath,
    args: [join(root, 'dist', 'test', 'browser', 'main.js')],
    cwd: root,
    visible: false,
  });
  const seconds = (Date.now() - startedAt) / 1000;
  const { passed, failed } = countsOf(output, code === 0);
  say(`screens: ${code === 0 ? 'passed' : `FAILED\n${output.trimEnd()}`} in ${seconds.toFixed(1)} s`);
  return {
    name: 'screens',
    passed,
    failed,
    seconds,
    notes: code === 0 ? [] : ['run `npm run e2e` to see them alone'],
  };
}

/** What Playwright counted; a run that never came to counting is one failure, and so is whatever did not run. */
export function countsOf(output: string, isPassed: boolean): { passed: number; failed: number } {
  const count = (word: string) => Number(new RegExp(`^\\s*(\\d+) ${word}`, 'm').exec(output)?.[1] ?? 0);
  const failed = count('failed') + count('did not run') + count('skipped') + count('flaky');
  return { passed: count('passed'), failed: isPassed && failed === 0 ? 0 : Math.max(1, failed) };
}
