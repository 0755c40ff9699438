/**
 * Measures the payroll of a month through API and worker, or with --steps step by step in this process. Prints text, or with
 * --json one JSON document; --help says how it is called. After a build, from the root of the project:
 * `node dist/test/bench/payroll.js`.
 */
import { availableParallelism, loadavg } from 'node:os';
import { withDataSource } from '../support/data-source.js';
import { onThrowAwayStack, runBench, whisper } from './bench-command.js';
import { PAYROLL_HELP, readPayrollOptions, type PayrollOptions } from './payroll-options.js';
import { describeRun, reportOf } from './payroll-report.js';
import { describeSteps, measureSteps } from './payroll-steps.js';
import { paidAll } from './people-with-schemes.js';
import { runThroughProduct } from './product-run.js';
import { saveEach } from './save-each.js';
import { sizeOnDisk } from './size-on-disk.js';

const inDepartment = 1000;
/** Enough for the clock; the rest is extrapolated. */
const savedOneByOne = 2000;

await runBench({
  read: readPayrollOptions,
  help: PAYROLL_HELP,
  run: async (options) => {
    const machine = { cores: availableParallelism(), loadAverage: loadavg() };
    const { report, text } = options.steps ? await measureAlone(options) : await measureProduct(options);
    return {
      text: options.json ? JSON.stringify({ ...report, machine }, rounded, 2) : text,
      exitCode: report.isPaid ? 0 : 1,
    };
  },
});

async function measureAlone(options: PayrollOptions) {
  const report = await measureSteps(options);
  return { report, text: describeSteps(report) };
}

async function measureProduct({ people, deals }: PayrollOptions) {
  const made = { people, inDepartment, deals, schemes: 3 } as const;
  const report = await onThrowAwayStack(async (stack, servers) => {
    whisper(`Paying ${people} people by three schemes, with a plan, actuals and ${deals} deals each`);
    const run = await runThroughProduct(stack, servers, made);
    whisper('Saving statements one by one');
    const peer = await saveEach(stack.database.ownerUrl, run.runId, Math.min(people, savedOneByOne));
    const size = await withDataSource(stack.database.url, (dataSource) => sizeOnDisk(dataSource, people));
    return reportOf(run, { people, deals, isPaid: Number(run.total) === paidAll(made), peer, size });
  });
  return { report, text: describeRun(report) };
}

function rounded(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toFixed(3)) : value;
}
