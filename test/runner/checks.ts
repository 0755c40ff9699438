import type { Stage } from './report.js';
import { runChild } from './run-child.js';

const CHECKS = [
  { name: 'types', script: 'check:types' },
  { name: 'format', script: 'check:format' },
  { name: 'lint', script: 'check:lint' },
  { name: 'import rules', script: 'check:imports' },
  { name: 'dead code', script: 'check:dead-code' },
];

/** The checks that only read the sources, one after the other; the output of one that fails is shown. */
export async function runChecks(
  root: string,
  say: (line: string) => void,
  interrupted: () => boolean,
): Promise<Stage[]> {
  const stages: Stage[] = [];
  for (const { name, script } of CHECKS) {
    if (interrupted()) break;
    const startedAt = Date.now();
    const { code, output } = await runChild({
      program: 'npm',
      args: ['run', '--silent', script],
      cwd: root,
      visible: false,
      yielding: true,
    });
    const seconds = (Date.now() - startedAt) / 1000;
    const isPassed = code === 0;
    say(
      `${name}: ${isPassed ? 'passed' : 'FAILED'} in ${seconds.toFixed(1)} s${isPassed ? '' : `\n${output.trimEnd()}`}`,
    );
    stages.push({
      name,
      passed: isPassed ? 1 : 0,
      failed: isPassed ? 0 : 1,
      seconds,
      notes: isPassed ? [] : [`run \`npm run ${script}\` to see it alone`],
    });
  }
  return stages;
}
