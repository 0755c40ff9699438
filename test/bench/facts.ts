/**
 * Measures how fast facts are entered through the public API and read back as the inputs of a month. Prints one JSON
 * document; --help says how it is called. After a build, from the root of the project: `node dist/test/bench/facts.js`.
 */
import { availableParallelism, loadavg } from 'node:os';
import { performance } from 'node:perf_hooks';
import { factsOfMonth } from '#persistence/facts/facts-of-month.js';
import { withoutNestedLoops } from '#persistence/month-to-pay.js';
import type { ApiSession } from '#platform/api-session.js';
import { withDataSource } from '../support/data-source.js';
import { bringTable, commitTable } from '../support/imported-table.js';
import type { StackOfProcesses } from '../support/test-stack.js';
import { onThrowAwayStack, runBench, whisper } from './bench-command.js';
import { cpuMilliseconds } from './cpu-time.js';
import { FACTS_HELP, readFactsOptions, type FactsOptions } from './facts-options.js';
import { importEachKind } from './imported-kinds.js';
import { peakMegabytes } from './memory.js';
import type { ThrowAwayServers } from './throw-away-servers.js';

/** Promised for two quiet cores: a hundred thousand deals in half a minute. */
const target = { deals: 100_000, seconds: 30 } as const;
const peopleOfBench = 1_000;
const clientsOfBench = 500;
const month = '2026-07';

await runBench({
  read: readFactsOptions,
  help: FACTS_HELP,
  run: async (options) => {
    const report = await benchmark(options);
    return { text: JSON.stringify(report, rounded, 2), exitCode: report.deals.found === report.deals.expected ? 0 : 1 };
  },
});

async function benchmark(options: FactsOptions) {
  const loadAverage = loadavg();
  const measured = await onThrowAwayStack((stack, servers) => measure(stack, servers, options));
  return { ...measured, machine: { cores: availableParallelism(), loadAverage } };
}

async function measure(
  stack: StackOfProcesses,
  servers: ThrowAwayServers,
  { deals, rows, 'kind-rows': kindRows }: FactsOptions,
) {
  const cpu = (): CpuSeconds => cpuOf({ api: stack.api.pid, worker: stack.worker.pid, postgres: servers.postgres.pid });
  const accounting = await stack.as('accounting');
  const { organisationId } = accounting.person;
  const people = await stack.database.query<{ id: string }>(
    `INSERT INTO people (organisation_id, name, login, password_hash) SELECT $1, 'Person ' || n, 'person-' || n, 'none' FROM generate_series(1, $2::int) AS n RETURNING id`,
    [organisationId, peopleOfBench],
  );
  await accounting.put('/api/facts/clients', { rows: clients() });
  const enter = async (words: string, amount: string, count = deals): Promise<Speed> => {
    whisper(`${words} ${count} deals`);
    const bodies = callsOf(count, rows, (at) => dealOf(at, amount, people));
    const longest = { seconds: 0 };
    const before = cpu();
    const seconds = await secondsOf(async () => {
      for (const body of bodies) {
        const took = await secondsOf(() => accounting.put('/api/facts/deals', body));
        longest.seconds = Math.max(longest.seconds, took);
      }
    });
    const cpuSeconds = difference(before, cpu());
    return { deals: count, seconds, perSecond: count / seconds, longestCallSeconds: longest.seconds, cpuSeconds };
  };
  const added = await enter('Adding', '1000.00');
  const unchanged = await enter('Repeating', '1000.00');
  const changed = await enter('Changing', '2000.00', Math.max(1, Math.floor(deals / 10)));
  const imported = await importTable(accounting, deals, cpu);
  const workerPeakMegabytes = stack.worker.pid === undefined ? undefined : peakMegabytes(stack.worker.pid);
  whisper('Reading the inputs of the month');
  const { inputs, seconds } = await withDataSource(stack.database.url, async (dataSource) => {
    const startedAt = performance.now();
    const facts = await dataSource.transaction((manager) =>
      withoutNestedLoops(manager, () => factsOfMonth(manager, { organisationId, month })),
    );
    return { inputs: facts.map((each) => each.inputs), seconds: (performance.now() - startedAt) / 1000 };
  });
  const kinds = await importEachKind(stack, { people: peopleOfBench, rows: kindRows });
  return {
    added,
    unchanged,
    changed,
    imported: { ...imported, workerPeakMegabytes },
    inputsOfMonth: { people: inputs.length, seconds, peoplePerSecond: inputs.length / seconds },
    kinds,
    deals: { expected: `${deals} deals, ${changed.deals} of them changed`, found: tell(inputs) },
    targets: [
      {
        name: `${target.deals} deals, seconds`,
        limit: target.seconds,
        measured: target.deals / added.perSecond,
        isMet: target.deals / added.perSecond < target.seconds,
      },
      {
        name: `${target.deals} deals of a table, read, tried and brought in, seconds`,
        limit: target.seconds,
        measured: target.deals / imported.perSecond,
        isMet: target.deals / imported.perSecond < target.seconds,
      },
    ],
  };
}

/** A table of deals of an earlier month: what it takes until it has been tried, and until it has taken effect. */
async function importTable(accounting: ApiSession, deals: number, cpu: () => CpuSeconds) {
  whisper(`Importing a table of ${deals} deals`);
  const rows = Array.from(
    { length: deals },
    (_, at) =>
      `T-${at};${String((at % 28) + 1).padStart(2, '0')}.06.2026;client-${at % clientsOfBench};person-${(at % peopleOfBench) + 1};1 000,50`,
  );
  const file = Buffer.from(['Номер;Дата;Клиент;Менеджер;Сумма', ...rows, ''].join('\r\n'));
  const before = cpu();
  const startedAt = performance.now();
  const { id } = await bringTable(accounting, 'deals', file);
  const readAt = performance.now();
  const done = await commitTable(accounting, id);
  const readSeconds = (readAt - startedAt) / 1000;
  const commitSeconds = (performance.now() - readAt) / 1000;
  const seconds = readSeconds + commitSeconds;
  const cpuSeconds = difference(before, cpu());
  return { rows: done.counts?.added, readSeconds, commitSeconds, seconds, perSecond: deals / seconds, cpuSeconds };
}

/** What each process has used, where the system tells. */
type CpuSeconds = Record<string, number | undefined>;

function cpuOf(processes: Record<string, number | undefined>): CpuSeconds {
  return Object.fromEntries(
    Object.entries(processes).map(([name, pid]) => {
      const used = pid === undefined ? undefined : cpuMilliseconds(pid);
      return [name, used === undefined ? undefined : used / 1000];
    }),
  );
}

function difference(before: CpuSeconds, after: CpuSeconds): CpuSeconds {
  return Object.fromEntries(
    Object.entries(after).map(([name, used]) => {
      const from = before[name];
      return [name, used === undefined || from === undefined ? undefined : used - from];
    }),
  );
}

interface Speed {
  deals: number;
  seconds: number;
  perSecond: number;
  longestCallSeconds: number;
  cpuSeconds: CpuSeconds;
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return (performance.now() - startedAt) / 1000;
}

function tell(inputs: readonly string[]): string {
  const amounts = new Map<string, string>();
  for (const text of inputs)
    for (const { id, amount } of (JSON.parse(text) as { deals: { id: string; amount: string }[] }).deals)
      amounts.set(id, amount);
  const changed = [...amounts.values()].filter((amount) => amount === '2000.00').length;
  return `${amounts.size} deals, ${changed} of them changed`;
}

function clients() {
  return Array.from({ length: clientsOfBench }, (_, at) => ({ externalId: `client-${at}`, name: `Client ${at}` }));
}

function callsOf<Row>(count: number, rows: number, rowOf: (at: number) => Row): { rows: Row[] }[] {
  return Array.from({ length: Math.ceil(count / rows) }, (_, call) => ({
    rows: Array.from({ length: Math.min(rows, count - call * rows) }, (_row, at) => rowOf(call * rows + at)),
  }));
}

function dealOf(at: number, amount: string, people: readonly { id: string }[]) {
  const person = (number: number) => people[number % people.length]?.id;
  const credit =
    at % 5 === 0
      ? {
          shares: [
            { person: person(at), role: 'agent', share: '60 %' },
            { person: person(at + 1), role: 'office-manager', share: '40 %' },
          ],
        }
      : { personId: person(at) };
  return {
    externalId: `deal-${at}`,
    on: `${month}-${String((at % 31) + 1).padStart(2, '0')}`,
    client: `client-${at % clientsOfBench}`,
    amount,
    margin: '250.00',
    productLine: 'tools',
    ...credit,
  };
}

function rounded(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toFixed(2)) : value;
}
