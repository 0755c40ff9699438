import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from '@temporalio/client';
import { DataSource } from 'typeorm';
import { alphaPlan } from '#apps/rehearsal/alpha-july.js';
import { eventually } from '#apps/rehearsal/rehearsal-context.js';
import { examineAndMend } from '#apps/operator/doctor/examine-and-mend.js';
import type { Found } from '#apps/operator/doctor/examine.js';
import { RunningProcesses } from '#apps/operator/doctor/running-processes.js';
import { workflowIds, workflowTypes } from '#contracts/workflow-ids.js';
import { databaseOptions } from '#persistence/database-schema.js';
import { AlphaMonth, type DocumentReference } from '../support/alpha-month.js';
import { type OperatorCommand, operatorCommand } from '../support/operator-command.js';
import { insertOrdinaryCompany, type OrdinaryCompany } from '../support/ordinary-company.js';
import { outcomeOf } from '../support/outcome-of.js';
import { RawSession } from '../support/raw-session.js';
import { refusedUnchanged } from '../support/refused-unchanged.js';
import { withTemporalClient } from '../support/temporal-client.js';
import { startStackOfProcesses, type StackOfProcesses } from '../support/test-stack.js';

interface Asked {
  mend?: boolean;
  taskQueue?: string;
  /** As if its processes had been started then. */
  startedAt?: Date;
}

describe('An installation whose database and Temporal differ', () => {
  let stack: StackOfProcesses;
  let operator: OperatorCommand;
  let alpha: AlphaMonth;
  let ordinary: OrdinaryCompany;
  let plan: DocumentReference;

  beforeAll(async () => {
    stack = await startStackOfProcesses();
    operator = operatorCommand(stack);
    alpha = await AlphaMonth.open(stack);
    ordinary = await insertOrdinaryCompany(stack);
    const { as } = ordinary;
    // The days of its year: without any the doctor would say so, which it does of this one at the end.
    await (
      await as('admin')
    ).put('/api/organisation/calendar', { day: `${new Date().getUTCFullYear()}-01-01`, kind: 'day-off' });
    await (
      await as('admin')
    ).put('/api/organisation/calendar', { day: `${new Date().getUTCFullYear() + 1}-01-01`, kind: 'day-off' });
    // Makes its Schedule at once: a worker would within half a minute.
    await (await as('admin')).put('/api/organisation/time-zone', { timeZone: 'Asia/Yekaterinburg' });
    plan = await alpha.draftPlan();
    await alpha.submitPlan(plan);
  }, 120_000);
  afterAll(() => stack.stop());

  /** As the command does it, without its start. */
  const doctor = ({ mend = false, taskQueue = stack.taskQueue, startedAt }: Asked = {}) =>
    withTemporalClient(async (client) => {
      const dataSource = await new DataSource(databaseOptions(stack.database.url)).initialize();
      try {
        const running = new RunningProcesses(client, taskQueue);
        if (startedAt) for (const process of (await running.all()).values()) process.startedAt = startedAt;
        const examined = { dataSource, ownerUrl: stack.database.ownerUrl, client, taskQueue, running };
        return await examineAndMend(examined, { mend });
      } finally {
        await dataSource.destroy();
      }
    });
  const settings = () => ({
    TASK_QUEUE: stack.taskQueue,
    TEMPORAL_ADDRESS: process.env.TEMPORAL_ADDRESS ?? '',
    TEMPORAL_NAMESPACE: process.env.TEMPORAL_NAMESPACE ?? 'default',
  });
  const found = (told: Found[]) => told.map(({ check, objectId }) => [check, objectId]);
  const terminate = (client: Client, ...ids: string[]) =>
    Promise.all(ids.map((id) => client.workflow.getHandle(id).terminate('by a test')));
  const cycleOf = () => workflowIds.monthlyCycle(alpha.people.head.person.departmentId ?? '', alpha.month);
  const isRunning = (client: Client, id: string) =>
    client.workflow
      .getHandle(id)
      .describe()
      .then(({ status }) => status.name === 'RUNNING');

  it('is told apart from a healthy one, of which nothing is said', async () => {
    expect(await doctor()).toEqual({ mended: [], wrong: [] });
    const { code, out, err } = await operator.premia(['doctor'], settings());
    expect({ code, out, err }).toEqual({ code: 0, out: 'Nothing is wrong.\n', err: '' });
  });

  it('is named, damage by damage, and mended by what administrators can do', async () => {
    const { organisationId } = alpha.people.admin.person;
    const ids = {
      clock: workflowIds.businessClock(organisationId),
      cycle: cycleOf(),
      plan: workflowIds.documentApproval(plan.documentId),
    };
    await withTemporalClient(async (client) => {
      await terminate(client, ...Object.values(ids));
      await client.schedule.getHandle(workflowIds.cycleOpener(ordinary.organisation.id)).delete();
      const { code, out } = await operator.premia(['doctor', '--json'], settings());
      const { wrong } = JSON.parse(out) as { wrong: (Found & { canBeMended: boolean })[] };
      expect(code).toBe(1);
      expect(found(wrong)).toEqual([
        ['schedules', workflowIds.cycleOpener(ordinary.organisation.id)],
        ['business-clocks', organisationId],
        ['open-cycles', alpha.cycleId],
        ['documents-on-a-route', plan.documentId],
      ]);
      expect(wrong.every(({ problem, remedy, canBeMended }) => problem && remedy && canBeMended)).toBe(true);

      const after = await doctor({ mend: true });
      expect(after.wrong).toEqual([]);
      expect(found(after.mended)).toEqual(found(wrong));
      for (const id of Object.values(ids)) expect(await isRunning(client, id)).toBe(true);
    });
    const repairs = await alpha.people.admin.get<{ items: object[] }>('/api/repairs');
    expect(repairs.items).toMatchObject([
      { repair: 'recreate', objectKind: 'document', reason: 'Found by `premia doctor`.', repairedBy: null },
      { repair: 'recreate', objectKind: 'monthly-cycle' },
      { repair: 'recreate', objectKind: 'organisation' },
    ]);
    // The route goes on from what was recorded, and the month hears of it.
    await alpha.decide(alpha.people.commercial, plan);
    expect(await alpha.decide(alpha.people.general, plan)).toMatchObject({ status: 'signed' });
    await alpha.untilStage('plans-signed');
  });

  it('is one whose year has lost its process, and an annual plan its route', async () => {
    const { admin, head, commercial, general, manager } = alpha.people;
    const departmentId = head.person.departmentId ?? '';
    const { cycleId } = await admin.post<{ cycleId: string }>('/api/annual-cycles', { departmentId, year: 2027 });
    const annual = await head.post<DocumentReference>('/api/annual-plans', {
      personId: manager.person.id,
      year: 2027,
      terms: alphaPlan,
    });
    await head.post(`/api/annual-plans/${annual.documentId}/submission`, { version: annual.version });
    const year = workflowIds.annualCycle(departmentId, 2027);
    const route = workflowIds.documentApproval(annual.documentId);
    await withTemporalClient(async (client) => {
      await terminate(client, year, route);
      expect(found((await doctor()).wrong)).toEqual([
        ['open-years', cycleId],
        ['documents-on-a-route', annual.documentId],
      ]);
      expect(await outcomeOf(alpha.decide(commercial, annual))).toBe('409 nothing-to-decide');
      expect(await doctor({ mend: true })).toMatchObject({ wrong: [], mended: [{}, {}] });
      expect(await isRunning(client, year)).toBe(true);
    });
    // The route goes on from what was recorded, and it is the year that hears of it.
    await alpha.decide(commercial, annual);
    expect(await alpha.decide(general, annual)).toMatchObject({ status: 'signed' });
    await eventually('the year to hear of its plan', async () => {
      const { stage } = await head.get<{ stage: string }>(`/api/annual-cycles/${cycleId}`);
      return stage === 'plans-signed' ? stage : undefined;
    });
  });

  it('is one whose mail does not go out: is not taken, or nothing sends it', async () => {
    const { organisationId, id: personId } = alpha.people.head.person;
    const { now } = await alpha.people.admin.get<{ now: string }>('/api/clock');
    const before = (minutes: number) => new Date(Date.parse(now) - minutes * 60_000);
    const write = (writtenAt: Date, dueAt: Date, attempts: number) =>
      stack.database.query(
        `INSERT INTO mails (organisation_id, person_id, kind, written_at, due_at, attempts) VALUES ($1, $2, 'reminder', $3, $4, $5)`,
        [organisationId, personId, writtenAt, dueAt, attempts],
      );
    // Within the hour, and put off until quiet hours are over.
    await write(before(50), before(50), 3);
    await write(before(300), before(30), 0);
    expect((await doctor()).wrong).toEqual([]);
    await write(before(70), before(-30), 4);
    await write(before(75), before(75), 0);
    await write(before(80), before(65), 0);
    expect((await doctor()).wrong).toMatchObject([
      { check: 'unsent-mail', objectId: organisationId, problem: expect.stringMatching(/^1 mails .* not taken/) },
      {
        check: 'unsent-mail',
        objectId: organisationId,
        problem: expect.stringMatching(/^2 mails .* nothing has tried/),
      },
    ]);
    await stack.database.query('UPDATE mails SET sent_at = $1 WHERE organisation_id = $2', [now, organisationId]);
    expect((await doctor()).wrong).toEqual([]);
  });

  it('is one whose Schedule is paused or goes by another zone', async () => {
    const { id } = ordinary.organisation;
    await withTemporalClient(async ({ schedule }) => {
      const opener = schedule.getHandle(workflowIds.cycleOpener(id));
      await opener.pause('by a test');
      // The server answers before the Schedule has heard of it.
      await eventually('the Schedule to be paused', async () => (await opener.describe()).state.paused || undefined);
    });
    expect((await doctor({ mend: true })).mended).toMatchObject([
      { check: 'schedules', problem: expect.stringContaining('paused') },
    ]);
    await stack.database.query(`UPDATE organisations SET time_zone = 'Asia/Omsk' WHERE id = $1`, [id]);
    expect((await doctor()).wrong).toMatchObject([
      { problem: 'A Schedule of the organisation goes by Asia/Yekaterinburg, the organisation by Asia/Omsk.' },
      { check: 'schedules', objectId: workflowIds.reminders(id) },
    ]);
    expect(await doctor({ mend: true })).toMatchObject({
      wrong: [],
      mended: [{ check: 'schedules' }, { check: 'schedules' }],
    });
  });

  it('is one whose payroll run has lost its process, and then the signature of its register', async () => {
    await alpha.people.admin.post('/api/clock/advance', { to: '2026-08-10' });
    await alpha.decide(alpha.people.commercial, await alpha.submitActuals());
    await alpha.untilStage('actuals-approved');
    const { runId, number } = await alpha.startPayroll();
    const register = await alpha.register(runId);
    await alpha.untilRunIs(runId, 'in-approval');
    const run = workflowIds.payrollRun(alpha.people.admin.person.organisationId, alpha.month, number);
    await withTemporalClient((client) => terminate(client, run));
    await alpha.decide(alpha.people.general, register);
    const { wrong } = await doctor();
    expect(found(wrong)).toEqual([['payroll-runs', runId]]);

    const repaired = await alpha.people.admin.post('/api/repairs', {
      repair: 'recreate',
      objectKind: 'payroll-run',
      objectId: runId,
      reason: 'Its process was lost.',
    });
    expect(repaired).toMatchObject({ repair: 'recreate', objectId: runId });
    await alpha.untilRunIs(runId, 'posted');
    await alpha.untilStage('closed');
    expect((await doctor()).wrong).toEqual([]);
  });

  it('is one whose import hangs', async () => {
    const { accounting } = alpha.people;
    await stack.worker.stop();
    const { id } = await accounting.upload<{ id: string }>(
      '/api/imports/clients',
      Buffer.from('Code;Client\nnorth;North\n'),
    );
    await withTemporalClient((client) => terminate(client, workflowIds.tableImport(id, 1)));
    stack.worker.start();
    await stack.untilReady();
    expect(found((await doctor()).wrong)).toEqual([['imports-under-way', id]]);
    expect(await doctor({ mend: true })).toMatchObject({ wrong: [], mended: [{ objectId: id }] });
    await eventually('the import to be read', async () => {
      const { status } = await accounting.get<{ status: string }>(`/api/imports/${id}`);
      return status === 'ready' ? status : undefined;
    });
  });

  it('is one with a process about nothing, an old schema, or a calendar that ends', async () => {
    const stray = workflowIds.documentApproval(randomUUID());
    // Nobody takes it up.
    const taskQueue = `${stack.taskQueue}-stray`;
    await withTemporalClient((client) =>
      client.workflow.start(workflowTypes.cycleOpener, {
        workflowId: stray,
        taskQueue,
        args: [{ organisationId: randomUUID() }],
      }),
    );
    const ofQueue = (told: Found[]) =>
      told.filter(({ check }) => check === 'workers' || check === 'processes-without-object');
    const { wrong, mended } = await doctor({ mend: true, taskQueue, startedAt: new Date(Date.now() - 3_600_000) });
    expect(found(ofQueue(wrong))).toEqual([
      ['workers', taskQueue],
      ['workers', `${taskQueue}-payroll`],
    ]);
    expect(found(ofQueue(mended))).toEqual([['processes-without-object', stray]]);
    expect(await withTemporalClient((client) => isRunning(client, stray))).toBe(false);

    await stack.database.query(`DELETE FROM calendar_exceptions WHERE organisation_id = $1 AND day < $2`, [
      ordinary.organisation.id,
      `${new Date().getUTCFullYear() + 1}-01-01`,
    ]);
    await stack.database.query(`DELETE FROM migrations WHERE name = 'Delegations1817000000000'`);
    expect((await doctor()).wrong).toEqual([
      expect.objectContaining({ check: 'schema', objectId: 'Delegations1817000000000' }),
      expect.objectContaining({ check: 'calendars', objectId: ordinary.organisation.id }),
    ]);
  });

  it('is repaired by administrators alone, from what there is, for a reason', async () => {
    const admin = await new RawSession(stack.url).signIn('admin');
    const refused = async (change: object) => {
      const body = {
        repair: 'look-again',
        objectKind: 'monthly-cycle',
        objectId: alpha.cycleId,
        reason: 'It stands.',
        ...change,
      };
      const { status, code, paths } = await refusedUnchanged(stack.database, admin, { path: '/api/repairs', body });
      return [status, code, paths];
    };
    const { organisationId } = alpha.people.admin.person;
    expect(await refused({ reason: '' })).toEqual([422, 'invalid', ['reason']]);
    expect(await refused({ repair: 'explode' })).toEqual([422, 'invalid', ['repair']]);
    expect(await refused({ objectId: randomUUID() })).toEqual([404, 'not-found', ['objectId']]);
    expect(await refused({ objectKind: 'organisation', objectId: ordinary.organisation.id })).toEqual([
      404,
      'not-found',
      ['objectId'],
    ]);
    expect(await refused({})).toEqual([409, 'process-over', []]);
    const open = await alpha.people.admin.get<{ items: object[] }>(
      '/api/repairs/open-processes?objectKind=monthly-cycle',
    );
    expect(open.items).not.toEqual([]);
    for (const item of open.items)
      expect(item).toMatchObject({ objectKind: 'monthly-cycle', department: 'Wholesale', documentKind: null });
    expect(JSON.stringify(open)).not.toContain(alpha.cycleId);
    expect(await outcomeOf(alpha.people.general.get('/api/repairs/open-processes'))).toBe('403 role-missing');
    expect(await outcomeOf(alpha.people.general.get('/api/repairs'))).toBe('403 role-missing');
    const repaired = alpha.people.admin.post('/api/repairs', {
      repair: 'look-again',
      objectKind: 'organisation',
      objectId: organisationId,
      reason: 'A month is missing.',
    });
    expect(await repaired).toMatchObject({ repair: 'look-again' });
  });
});
