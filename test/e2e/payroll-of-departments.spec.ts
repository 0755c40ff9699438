import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { alphaActuals } from '#apps/rehearsal/alpha-july.js';
import { demoCompany } from '#platform/demo/demo-company.js';
import type { ApiSession } from '#platform/api-session.js';
import { AlphaMonth, type RunView } from '../support/alpha-month.js';
import { operatorCommand } from '../support/operator-command.js';
import { outcomeOf } from '../support/outcome-of.js';
import { RawSession } from '../support/raw-session.js';
import { refusedUnchanged } from '../support/refused-unchanged.js';
import { startTestStack, type TestStack } from '../support/test-stack.js';

type ScopedRun = RunView & { departmentIds: string[] | null; endedBecause: string | null };

describe('The payroll of some departments, beside that of everybody', () => {
  let stack: TestStack;
  let alpha: AlphaMonth;
  let accounting: RawSession;
  /** The demo's department, one beside it, one below that one, and one in which nobody earns. */
  let departments: Record<'sales' | 'export' | 'overseas' | 'empty', string>;
  let cycles: Record<'export' | 'overseas', string>;
  let exportHead: ApiSession;
  let people: Record<'second' | 'exporter' | 'seafarer', ApiSession>;

  beforeAll(async () => {
    stack = await startTestStack();
    alpha = await AlphaMonth.open(stack);
    accounting = await new RawSession(stack.url).signIn('accounting');
    const department = async (name: string, parentId?: string) =>
      (await alpha.people.admin.post<{ id: string }>('/api/departments', { name, ...(parentId ? { parentId } : {}) }))
        .id;
    const exportId = await department('Export');
    departments = {
      sales: alpha.people.head.person.departmentId ?? '',
      export: exportId,
      overseas: await department('Overseas', exportId),
      empty: await department('Empty'),
    };
    const cycleOf = async (departmentId: string) =>
      (
        await alpha.people.admin.post<{ cycleId: string }>('/api/monthly-cycles', {
          departmentId,
          month: alpha.month,
        })
      ).cycleId;
    cycles = { export: await cycleOf(departments.export), overseas: await cycleOf(departments.overseas) };
    exportHead = await alpha.addPerson('export-head', ['head-of-department'], departments.export);
    people = {
      second: await alpha.addPerson('second', ['sales-manager']),
      exporter: await alpha.addPerson('exporter', ['sales-manager'], departments.export),
      seafarer: await alpha.addPerson('seafarer', ['sales-manager'], departments.overseas),
    };
    await alpha.signPlan();
    await alpha.signPlan(people.second.person.id);
    await alpha.signPlan(people.exporter.person.id, exportHead);
    await alpha.signPlan(people.seafarer.person.id, exportHead);
    await alpha.advance('2026-08-10');
    await approve(cycles.export, exportHead, people.exporter);
    await approve(cycles.overseas, exportHead, people.seafarer);
  }, 180_000);
  afterAll(() => stack.stop());

  async function approve(cycleId: string, head: ApiSession, ...earners: ApiSession[]): Promise<void> {
    const figures = Object.fromEntries(earners.map(({ person }) => [person.id, alphaActuals]));
    await alpha.decide(alpha.people.commercial, await alpha.submitActuals(figures, cycleId, head));
    await alpha.untilStage('actuals-approved', cycleId);
  }
  const start = (...departmentIds: string[]) =>
    alpha.people.accounting.post<{ runId: string; number: number }>('/api/payroll-runs', {
      month: alpha.month,
      ...(departmentIds.length > 0 ? { departmentIds } : {}),
    });
  const refusedStart = (departmentIds: unknown) =>
    refusedUnchanged(stack.database, accounting, {
      path: '/api/payroll-runs',
      body: { month: alpha.month, departmentIds },
    });
  const until = async (runId: string, status: string) => (await alpha.untilRunIs(runId, status)) as ScopedRun;
  const paidBy = async (runId: string) =>
    (
      await alpha.people.accounting.get<{ items: { personId: string }[] }>(`/api/statements?runId=${runId}&sort=person`)
    ).items.map(({ personId }) => personId);
  const sign = async (runId: string) => alpha.decide(alpha.people.general, await alpha.register(runId));
  let exporting: string;

  it('is refused for departments that are none, twice the same, unknown, or without anybody who earns', async () => {
    const stranger = '3f2b8c1e-5d4a-4e6f-9a7b-1c2d3e4f5a6b';
    for (const [departmentIds, status, code, paths] of [
      [[], 422, 'invalid', ['departmentIds']],
      [departments.export, 422, 'invalid', ['departmentIds']],
      [[departments.export, departments.export], 422, 'invalid', ['departmentIds']],
      [['Export'], 422, 'invalid', ['departmentIds.0']],
      [[departments.export, stranger], 422, 'unknown-department', ['departmentIds.1']],
      [[departments.export, departments.empty], 409, 'nobody-to-pay', []],
    ] as const)
      expect(await refusedStart(departmentIds)).toMatchObject({ status, code, paths });
    const { refused } = operatorCommand(stack);
    const asAccounting = { PREMIA_LOGIN: `accounting@${demoCompany.suffix}` };
    for (const [name, code] of [
      ['Empty', 'nobody-to-pay'],
      ['Nowhere', 'no-such-department'],
    ] as const)
      expect(
        await refused(['payroll', 'start', '--month', alpha.month, '--department', name], asAccounting),
      ).toMatchObject({ code });
  });

  it('pays the people of a department and of those below it, whatever the others lack', async () => {
    expect(await outcomeOf(start())).toBe('409 actuals-not-approved');
    expect(await refusedStart([departments.sales])).toMatchObject({ status: 409, code: 'actuals-not-approved' });
    exporting = (await start(departments.export)).runId;
    const run = await until(exporting, 'in-approval');
    expect(run).toMatchObject({ number: 1, people: 2, total: '94000.00' });
    expect(run.departmentIds?.toSorted()).toEqual([departments.export, departments.overseas].toSorted());
    expect(await paidBy(exporting)).toEqual([people.exporter.person.id, people.seafarer.person.id]);
    const [event] = await stack.database.query<{ details: unknown }>(
      `SELECT details FROM audit_events WHERE action = 'payroll.started'`,
    );
    expect(event?.details).toMatchObject({ departmentIds: [departments.export] });
  });

  it('is signed with whom it pays: the register names the departments', async () => {
    const [{ content } = { content: {} }] = await stack.database.query<{ content: { departmentIds?: string[] } }>(
      `SELECT v.content FROM documents d JOIN document_versions v ON v.document_id = d.id WHERE d.payroll_run_id = $1`,
      [exporting],
    );
    expect(content.departmentIds?.toSorted()).toEqual([departments.export, departments.overseas].toSorted());
  });

  it('is refused beside an open run that could pay the same people, and begins beside one that could not', async () => {
    await approve(alpha.cycleId, alpha.people.head, alpha.people.manager, people.second);
    for (const same of [[], [departments.overseas], [departments.sales, departments.export]])
      expect(await outcomeOf(start(...same))).toBe('409 payroll-already-started');
    const { runId, number } = await start(departments.sales);
    expect(number).toBe(2);
    expect(await until(runId, 'in-approval')).toMatchObject({ people: 2, departmentIds: [departments.sales] });
    expect(await outcomeOf(start())).toBe('409 payroll-already-started');
    await sign(exporting);
    await until(exporting, 'posted');
    for (const cycleId of Object.values(cycles)) await alpha.untilStage('closed', cycleId);
    expect((await alpha.cycle()).stage).toBe('actuals-approved');
    expect(await alpha.run(runId)).toMatchObject({ status: 'in-approval' });
  });

  it('closes the month of its departments alone: plans of others stay open, and actuals of any can be reopened', async () => {
    const reopen = (cycleId: string, head: ApiSession) =>
      outcomeOf(head.post('/api/actuals-reopenings', { cycleId, reason: 'A figure is wrong.' }));
    expect(await reopen(cycles.export, exportHead)).toBe('accepted');
    expect(await reopen(alpha.cycleId, alpha.people.head)).not.toMatch(/^4/);
    const plan = (who: ApiSession, head: ApiSession) => outcomeOf(alpha.draftPlan(who.person.id, head));
    expect(await plan(people.exporter, exportHead)).toBe('409 month-paid');
    expect(await plan(people.second, alpha.people.head)).toBe('409 plan-exists');
  });

  it('never pays somebody twice, whatever the code believes: a run with somebody who was paid meanwhile pays nobody', async () => {
    const { items } = await alpha.people.accounting.get<{ items: { id: string; number: number }[] }>(
      '/api/payroll-runs',
    );
    const runId = items.find(({ number }) => number === 2)?.id ?? '';
    // A statement of the manager that no code here has written, posted beside all of it.
    await stack.database.query(
      `WITH other AS (
         INSERT INTO payroll_runs (organisation_id, month, number, status, started_by, started_at)
         SELECT organisation_id, month, 99, 'failed', started_by, started_at FROM payroll_runs WHERE id = $1 RETURNING id)
       INSERT INTO statements (run_id, person_id, month, total, trace, engine_version, posted_at)
       SELECT o.id, $2, $3, 1, '{}', '1', now() FROM other o`,
      [runId, alpha.people.manager.person.id, alpha.month],
    );
    await sign(runId);
    expect(await until(runId, 'failed')).toMatchObject({ endedBecause: 'paid-by-another-run' });
    expect(
      await stack.database.query('SELECT 1 FROM statements WHERE run_id = $1 AND posted_at IS NOT NULL', [runId]),
    ).toEqual([]);
  });

  it('is followed by the run of everybody, which pays who is not paid yet', async () => {
    const { runId } = await start();
    expect(await until(runId, 'in-approval')).toMatchObject({ people: 1, total: '47000.00', departmentIds: null });
    expect(await paidBy(runId)).toEqual([people.second.person.id]);
    await sign(runId);
    await until(runId, 'posted');
    await alpha.untilStage('closed');
    for (const nobody of [[], [departments.export], [departments.sales]])
      expect(await outcomeOf(start(...nobody))).toBe('409 payroll-already-started');
    const posted = await stack.database.query<{ people: number; statements: number }>(
      'SELECT count(DISTINCT person_id)::int AS people, count(*)::int AS statements FROM statements WHERE posted_at IS NOT NULL',
    );
    expect(posted).toEqual([{ people: 4, statements: 4 }]);
  });
});
