import type { DataSource } from 'typeorm';
import type { Month } from '#calendar/month.js';
import { calculateRangeOf } from '#activities/payroll-range.js';
import { ENGINE_VERSION } from '#compensation/calculation/calculate-statement.js';
import { PackDocuments } from '#compensation/pack/pack-documents.js';
import { PayrollRun } from '#persistence/entities/payroll-run.entity.js';
import { migrate } from '#persistence/migrate.js';
import { freezePayrollInputs } from '#persistence/payroll-freeze.js';
import { findAwaited, findForgotten, findUnready } from '#persistence/payroll-readiness.js';
import { reconcileRun } from '#persistence/payroll-reconciliation.js';
import { postStatements } from '#persistence/payroll-statements.js';
import { schemesOfMonth } from '#persistence/schemes-of-month.js';
import { calculateRanges } from '#workflows/payroll-run/calculate-ranges.js';
import { withDataSource } from '../support/data-source.js';
import { whisper } from './bench-command.js';
import type { PayrollOptions } from './payroll-options.js';
import { correctDeals, moreForEach } from './corrected-deals.js';
import { insertMonthOfPeople, insertPeopleWithSchemes, paidEach } from './people-with-schemes.js';
import { startThrowAwayServers } from './throw-away-servers.js';

const inDepartment = 1000;
const month = '2026-07';
const monthAfter = '2026-08';
/** Every tenth has a correction of the month before. */
const correctedShare = 10;

interface Step {
  seconds: number;
  peoplePerSecond: number;
}
interface MeasuredRun {
  /** Who cannot be paid, before the run is started. */
  readiness: Step;
  freeze: Step;
  calculate: Step;
  reconcile: Step;
  /** Of the last run alone: a month is posted once. */
  post?: Step;
  whole: Step;
}
export interface StepsReport {
  people: number;
  /** Of each of them. */
  deals: number;
  runs: MeasuredRun[];
  /** The month after, which every tenth of them begins with a correction of the month before. */
  corrected: MeasuredRun & { people: number };
  packBytesAPerson: number;
  isPaid: boolean;
}

/** Measures a payroll step by step in this process: proving who can be paid, freezing, calculating in four lanes, adding up, posting. */
export async function measureSteps({ people, deals }: PayrollOptions): Promise<StepsReport> {
  const servers = await startThrowAwayServers(whisper);
  try {
    const { ownerUrl, url: applicationUrl } = servers.postgres;
    await migrate({ ownerUrl, applicationUrl });
    whisper(`Making ${people} people with a scheme, a plan, actuals and ${deals} deals each`);
    const { organisation, startedBy } = await withDataSource(ownerUrl, (dataSource) =>
      dataSource.transaction((manager) => insertPeopleWithSchemes(manager, { people, inDepartment, deals })),
    );
    const company = { organisationId: organisation.id, startedBy };
    return await withDataSource(applicationUrl, async (dataSource) => {
      const documents = new PackDocuments();
      const runs: MeasuredRun[] = [];
      const totals: string[] = [];
      for (const number of [1, 2]) {
        whisper(`Run ${number}`);
        const run = await openRun(dataSource, { ...company, month, number });
        const { measured, total } = await measureRun(dataSource, run, documents, number === 2);
        runs.push(measured);
        totals.push(total);
      }
      whisper(`The month after, with corrections of every ${correctedShare}th of them`);
      const after = { organisationId: company.organisationId, month: monthAfter, inDepartment, deals };
      await withDataSource(ownerUrl, (owner) => owner.transaction((manager) => insertMonthOfPeople(manager, after)));
      const changed = await dataSource.transaction((manager) =>
        correctDeals(manager, { ...company, month, everyOf: correctedShare }),
      );
      const next = await openRun(dataSource, { ...company, month: monthAfter, number: 1 });
      const { measured, total } = await measureRun(dataSource, next, documents, true);
      const [size] = await dataSource.query<{ bytes: number }[]>(
        'SELECT round(avg(octet_length(pack)))::int AS bytes FROM payroll_inputs',
      );
      return {
        ...{ people, deals, runs },
        corrected: { people: changed, ...measured },
        packBytesAPerson: size?.bytes ?? 0,
        isPaid:
          Number(total) === people * paidEach(deals) + changed * moreForEach &&
          totals.every((each) => Number(each) === people * paidEach(deals)),
      };
    });
  } finally {
    await servers.stop();
  }
}

async function openRun(
  dataSource: DataSource,
  {
    organisationId,
    startedBy,
    month,
    number,
  }: { organisationId: string; startedBy: string; month: Month; number: number },
): Promise<PayrollRun> {
  await dataSource.query(`UPDATE payroll_runs SET status = 'failed' WHERE status = 'calculating'`);
  return dataSource.manager.save(PayrollRun, {
    organisationId,
    month,
    number,
    status: 'calculating',
    startedBy,
    startedAt: new Date(),
  });
}

async function measureRun(
  dataSource: DataSource,
  run: PayrollRun,
  documents: PackDocuments,
  isPosted: boolean,
): Promise<{ measured: MeasuredRun; total: string }> {
  const begun = performance.now();
  const readiness = await timed(() =>
    dataSource.transaction(async (manager) =>
      findUnready(manager, { ...run, scope: null }, await schemesOfMonth(manager, run)),
    ),
  );
  if (readiness.result.length > 0) throw new Error(`${readiness.result.length} people cannot be paid`);
  const freeze = await timed(async () => {
    const frozen = await dataSource.transaction(async (manager) => {
      const schemes = await schemesOfMonth(manager, run);
      const inputs = await freezePayrollInputs(manager, run, schemes);
      const forgotten = await findForgotten(manager, run, await findAwaited(manager, run, schemes));
      if (forgotten.length > 0) throw new Error(`${forgotten.length} people are forgotten`);
      return inputs;
    });
    await dataSource.manager.update(
      PayrollRun,
      { id: run.id },
      { people: frozen.people, ranges: frozen.ranges, inputsSha256: frozen.sha256, engineVersion: ENGINE_VERSION },
    );
    return frozen;
  });
  const { people, ranges } = freeze.result;
  const calculate = await timed(() =>
    calculateRanges(ranges, (range) =>
      dataSource.transaction((manager) => calculateRangeOf(manager, run, range, documents)),
    ),
  );
  const reconcile = await timed(() => reconcileRun(dataSource.manager, { ...run, people }));
  const post = isPosted
    ? await timed(() => dataSource.transaction((manager) => postStatements(manager, run.id, new Date())))
    : undefined;
  const step = (milliseconds: number): Step => ({
    seconds: Number((milliseconds / 1000).toFixed(2)),
    peoplePerSecond: Math.round((people * 1000) / milliseconds),
  });
  const measured = {
    readiness: step(readiness.milliseconds),
    freeze: step(freeze.milliseconds),
    calculate: step(calculate.milliseconds),
    reconcile: step(reconcile.milliseconds),
    ...(post ? { post: step(post.milliseconds) } : {}),
    whole: step(performance.now() - begun),
  };
  return { measured, total: calculate.result === 0 ? reconcile.result : '0' };
}

async function timed<T>(work: () => Promise<T>): Promise<{ result: T; milliseconds: number }> {
  const begun = performance.now();
  const result = await work();
  return { result, milliseconds: performance.now() - begun };
}

export function describeSteps({ people, deals, runs, corrected, packBytesAPerson, isPaid }: StepsReport): string {
  const { people: correctedPeople, ...next } = corrected;
  const named: [string, MeasuredRun][] = [
    ...runs.map((run, index): [string, MeasuredRun] => [`run ${index + 1}`, run]),
    [`${correctedPeople} corrected`, next],
  ];
  const lines = named.flatMap(([title, run]) =>
    Object.entries(run).map(
      ([name, { seconds, peoplePerSecond }]: [string, Step]) =>
        `${title}  ${name.padEnd(10)} ${String(seconds).padStart(8)} s ${String(peoplePerSecond).padStart(9)} people/s`,
    ),
  );
  return [
    `${people} people of ${deals} deals each, ${packBytesAPerson} bytes of pack a person`,
    ...lines,
    isPaid ? 'Everybody was paid what the scheme says.' : 'SOMEBODY WAS NOT PAID what the scheme says.',
  ].join('\n');
}
