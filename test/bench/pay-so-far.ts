/**
 * Measures how long one person's pay so far takes through the public API in a company of many people. Prints one JSON
 * document; --help says how it is called. After a build, from the root of the project: `node dist/test/bench/pay-so-far.js`.
 */
import { availableParallelism, loadavg } from 'node:os';
import { performance } from 'node:perf_hooks';
import { ApiSession } from '#platform/api-session.js';
import { demoCompany } from '#platform/demo/demo-company.js';
import { hashPassword } from '#platform/password.js';
import { withDataSource } from '../support/data-source.js';
import type { TestStack } from '../support/test-stack.js';
import { onThrowAwayStack, runBench, whisper } from './bench-command.js';
import { PAY_SO_FAR_HELP, readPaySoFarOptions, type PaySoFarOptions } from './pay-so-far-options.js';
import { insertPeopleWithSchemes, paidEach } from './people-with-schemes.js';
import { percentileOf } from './percentile.js';

/** Promised for two quiet cores: the 95th percentile of one person among ten thousand. */
const target = { milliseconds: 300, share: 0.95 } as const;
const month = '2026-07';
const inDepartment = 1000;
const warmUps = 5;
const login = 'accounting@bench.test';

await runBench({
  read: readPaySoFarOptions,
  help: PAY_SO_FAR_HELP,
  run: async (options) => {
    const report = await benchmark(options);
    return { text: JSON.stringify(report, rounded, 2), exitCode: report.isRight ? 0 : 1 };
  },
});

async function benchmark(options: PaySoFarOptions) {
  const loadAverage = loadavg();
  const measured = await onThrowAwayStack((stack) => measure(stack, options));
  return { ...measured, machine: { cores: availableParallelism(), loadAverage } };
}

async function measure(stack: TestStack, { people, deals, asked }: PaySoFarOptions) {
  whisper(`Making ${people} people with a scheme, a plan, actuals and ${deals} deals each`);
  const passwordHash = await hashPassword(demoCompany.password);
  const accounting = { name: 'Accounting', login, passwordHash, roles: ['accounting' as const], inDepartment: false };
  await withDataSource(stack.database.ownerUrl, (dataSource) =>
    dataSource.transaction((manager) =>
      insertPeopleWithSchemes(manager, { people, inDepartment, deals }, { people: [accounting] }),
    ),
  );
  const session = await new ApiSession(stack.url).signIn(login, demoCompany.password);
  const all = await stack.database.query<{ id: string; departmentId: string }>(
    `SELECT p.id, a.department_id AS "departmentId" FROM people p JOIN assignments a ON a.person_id = p.id WHERE p.login LIKE 'person-%' ORDER BY p.id`,
  );
  const soFar = (id: string) => session.get<{ total: string }>(`/api/pay-so-far/${id}?month=${month}`);
  whisper(`Asking for ${asked} of them`);
  const milliseconds: number[] = [];
  let isRight = true;
  for (let at = -warmUps; at < asked; at += 1) {
    const person = all[(Math.abs(at) * 7919) % all.length];
    const begun = performance.now();
    const { total } = await soFar(person?.id ?? '');
    if (at >= 0) milliseconds.push(performance.now() - begun);
    isRight &&= Number(total) === paidEach(deals);
  }
  const page = async (of: string, count: number) => {
    whisper(`Asking for ${count} people at once`);
    const begun = performance.now();
    const { totals } = await session.get<{ totals: { total: string }[] }>(`/api/pay-so-far?month=${month}${of}`);
    isRight &&= Number(totals[0]?.total) === count * paidEach(deals);
    return { people: count, seconds: (performance.now() - begun) / 1000 };
  };
  const [first] = all;
  const department = await page(
    `&departmentId=${first?.departmentId}`,
    all.filter(({ departmentId }) => departmentId === first?.departmentId).length,
  );
  const company = await page('', all.length);
  const measured = percentileOf(milliseconds, target.share);
  return {
    people,
    deals,
    onePerson: {
      asked,
      medianMilliseconds: percentileOf(milliseconds, 0.5),
      p95Milliseconds: measured,
      p99Milliseconds: percentileOf(milliseconds, 0.99),
      longestMilliseconds: Math.max(...milliseconds),
    },
    pages: { department, company },
    targets: [
      {
        name: `one person among ${people}, milliseconds at the 95th percentile`,
        limit: target.milliseconds,
        measured,
        isMet: measured < target.milliseconds,
      },
    ],
    isRight,
  };
}

function rounded(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toFixed(2)) : value;
}
