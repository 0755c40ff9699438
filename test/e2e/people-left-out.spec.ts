import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { alphaActuals, alphaPlan } from '#apps/rehearsal/alpha-july.js';
import type { ApiSession } from '#platform/api-session.js';
import { AlphaMonth, type DocumentReference } from '../support/alpha-month.js';
import { assignToSchemes } from '../support/assign-to-scheme.js';
import { outcomeOf } from '../support/outcome-of.js';
import { startTestStack, type TestStack } from '../support/test-stack.js';

/** Pays 10 for each call, and 1 000 where all tasks of the month were done on time. */
const caller = {
  format: 'pay-scheme/1',
  code: 'caller',
  name: 'Callers',
  goal: 'Clients who are called back',
  version: 1,
  effectiveFrom: '2026-07-01',
  values: [{ code: 'pay-of-calls', name: 'Pay of calls', unit: 'RUB' }],
  components: [
    { code: 'calls', name: 'Calls', kind: 'fixed-bonus', terms: { amount: { value: 'pay-of-calls' } } },
    {
      code: 'timeliness',
      name: 'Timeliness',
      kind: 'timeliness',
      terms: { onTime: '1000', afterMiss: ['0'], missed: ['0'] },
    },
  ],
};
const reason = 'The figures come next week.';

interface Readiness {
  count: number;
  items: { personId: string; missing: { what: string; name?: string; owedBy: string[]; departmentId: string }[] }[];
}

describe('People whom a run leaves out', () => {
  let stack: TestStack;
  let alpha: AlphaMonth;
  let people: Record<'ready' | 'silent' | 'planless', ApiSession>;
  let office: { departmentId: string; cycleId: string; head: ApiSession; manager: ApiSession };

  beforeAll(async () => {
    stack = await startTestStack();
    alpha = await AlphaMonth.open(stack);
    const add = (handle: string) => alpha.addPerson(handle, ['sales-manager']);
    people = { ready: await add('ready'), silent: await add('silent'), planless: await add('planless') };
    await alpha.signScheme(caller);
    for (const { person } of [people.ready, people.silent])
      await assignToSchemes(stack.database, '2026-03-01', [
        { personId: person.id, from: '2026-03-01', scheme: 'caller' },
      ]);
    await alpha.signPlan();
    const { id: departmentId } = await alpha.people.admin.post<{ id: string }>('/api/departments', { name: 'Office' });
    const { cycleId } = await alpha.people.admin.post<{ cycleId: string }>('/api/monthly-cycles', {
      departmentId,
      month: '2026-07',
    });
    const head = await alpha.addPerson('office-head', ['head-of-department'], departmentId);
    office = { departmentId, cycleId, head, manager: await alpha.addPerson('clerk', ['sales-manager'], departmentId) };
    await alpha.signPlan(office.manager.person.id, head);
    await facts('values', calls(people.ready, '400'));
    await facts('nothing', { externalId: 'none', personId: people.ready.person.id, month: '2026-07', of: 'tasks' });
    await alpha.advance('2026-08-10');
    const actuals = await alpha.submitActuals(undefined, undefined, undefined, { [people.planless.person.id]: reason });
    await alpha.decide(alpha.people.commercial, actuals, 'sign', reason);
    await alpha.untilStage('actuals-approved');
  }, 180_000);
  afterAll(() => stack.stop());

  const facts = (kind: string, ...rows: unknown[]) => alpha.people.head.put(`/api/facts/${kind}`, { rows });
  const waitingChanges = async () => {
    const { items } = await alpha.people.accounting.get<{ items: { personId: string; kind: string }[] }>(
      '/api/pay-changes?waiting=true',
    );
    return items.map(({ personId, kind }) => [personId, kind]);
  };
  const calls = ({ person }: ApiSession, value: string) => ({
    externalId: `calls-${person.id}`,
    personId: person.id,
    month: '2026-07',
    code: 'pay-of-calls',
    value,
  });
  const readiness = () => alpha.people.accounting.get<Readiness>('/api/payroll-readiness?month=2026-07');
  const idOf = (who: ApiSession) => who.person.id;
  const totalOf = async (who: ApiSession) => {
    const { items } = await who.get<{ items: { total: string }[] }>('/api/statements?month=2026-07');
    return items.map(({ total }) => total);
  };
  const leftOut = () => ({ personIds: [people.silent, people.planless, office.manager].map(idOf), reason });

  it('are named before it starts, each with what is missing and who owes it', async () => {
    const { count, items: unready } = await readiness();
    const sales = alpha.people.head.person.departmentId;
    const entering = ['head-of-department', 'accounting'];
    expect(count).toBe(3);
    expect(Object.fromEntries(unready.map(({ personId, missing }) => [personId, missing]))).toMatchObject({
      [idOf(people.silent)]: [
        { what: 'figures', name: 'values.pay-of-calls', owedBy: entering, departmentId: sales },
        { what: 'figures', name: 'tasks', owedBy: ['head-of-department'], departmentId: sales },
      ],
      [idOf(people.planless)]: [{ what: 'plan', owedBy: ['head-of-department'], departmentId: sales }],
      [idOf(office.manager)]: [{ what: 'actuals', owedBy: ['head-of-department'], departmentId: office.departmentId }],
    });
  });

  it('are left out only by name: not some of them, and nobody who can be paid', async () => {
    await expect(alpha.startPayroll()).rejects.toMatchObject({
      status: 409,
      code: 'actuals-not-approved',
      problem: { context: { departmentIds: [office.departmentId] } },
    });
    const { personIds } = leftOut();
    await expect(
      alpha.startPayroll(undefined, { personIds: [idOf(people.silent), idOf(office.manager)], reason }),
    ).rejects.toMatchObject({ code: 'people-not-ready', problem: { context: { personIds: [idOf(people.planless)] } } });
    await expect(
      alpha.startPayroll(undefined, { personIds: [...personIds, idOf(people.ready)], reason }),
    ).rejects.toMatchObject({ status: 422, code: 'people-not-ready' });
    expect(await stack.database.query('SELECT 1 FROM payroll_runs')).toEqual([]);
  });

  it('are not paid by it, and the others are', async () => {
    const { runId } = await alpha.startPayroll(undefined, leftOut());
    expect(await outcomeOf(alpha.startPayroll(undefined, leftOut()))).toBe('409 payroll-already-started');
    await alpha.decide(alpha.people.general, await alpha.register(runId));
    const run = await alpha.untilRunIs(runId, 'posted');
    expect(run).toMatchObject({ people: 2, leftOut: { count: 3, reason } });
    // 400 and no tasks; the plan of Alpha's manager.
    expect(await totalOf(people.ready)).toEqual(['400.00']);
    expect(await totalOf(alpha.people.manager)).toEqual(['47000.00']);
    expect(await totalOf(people.silent)).toEqual([]);
  });

  it('keep their month open; what is entered of those who are paid waits for a correction', async () => {
    expect((await alpha.cycle()).stage).toBe('actuals-approved');
    expect(await outcomeOf(alpha.startPayroll())).toBe('409 payroll-already-started');
    expect(await outcomeOf(facts('values', calls(people.silent, '100')))).toBe('409 figures-closed');
    const reopening = await alpha.people.head.post<DocumentReference>('/api/actuals-reopenings', {
      cycleId: alpha.cycleId,
      reason,
    });
    await alpha.people.head.post(`/api/actuals-reopenings/${reopening.documentId}/submission`, {
      version: reopening.version,
    });
    await alpha.decide(alpha.people.commercial, reopening);
    await facts('values', calls(people.silent, '100'));
    await facts('tasks', { externalId: 'report', personId: idOf(people.silent), month: '2026-07', done: true });
    expect(await waitingChanges()).toEqual([]);
    await facts('values', calls(people.ready, '9999'));
    expect(await waitingChanges()).toEqual([[idOf(people.ready), 'fact']]);
  });

  it('are paid by a later run of the month, and nobody twice', async () => {
    const plan = await alpha.people.head.post<DocumentReference>('/api/kpi-plans', {
      personId: idOf(people.planless),
      month: '2026-07',
      terms: alphaPlan,
    });
    await alpha.submitPlan(plan);
    await alpha.decide(alpha.people.commercial, plan);
    await alpha.decide(alpha.people.general, plan);
    const path = `/api/monthly-cycles/${alpha.cycleId}/actuals`;
    const { manager } = alpha.people;
    const changed = { ...alphaActuals, sales: { value: '1' } };
    const save = (basedOn: number, ofManager: unknown) =>
      alpha.people.head.put<DocumentReference>(`${path}/draft`, {
        basedOn,
        people: { [idOf(manager)]: ofManager, [idOf(people.planless)]: alphaActuals },
      });
    const actuals = await save(1, changed);
    await alpha.people.head.post(`${path}/submission`, { version: 2 });
    await alpha.decide(alpha.people.commercial, actuals);
    expect(await waitingChanges()).toEqual([
      [idOf(alpha.people.manager), 'actuals'],
      [idOf(people.ready), 'fact'],
    ]);
    const named = (...personIds: string[]) =>
      outcomeOf(
        alpha.people.accounting.post('/api/payroll-runs', {
          ...{ month: '2026-07', kind: 'off-cycle', purpose: 'left-out', personIds, reason },
        }),
      );
    expect(await named(idOf(people.silent), idOf(people.ready))).toBe('409 month-paid');
    expect(await named(idOf(people.silent), idOf(office.manager))).toBe('409 actuals-not-approved');
    const { runId, number } = await alpha.startPayroll(undefined, { personIds: [idOf(office.manager)], reason });
    expect(number).toBe(2);
    expect(await alpha.run(runId)).toMatchObject({ kind: 'off-cycle', purpose: 'left-out', personIds: null });
    await alpha.decide(alpha.people.general, await alpha.register(runId));
    expect(await alpha.untilRunIs(runId, 'posted')).toMatchObject({ people: 2, total: '48100.00' });
    expect(await totalOf(people.silent)).toEqual(['1100.00']);
    expect(await totalOf(people.ready)).toEqual(['400.00']);
    await alpha.untilStage('closed');
    expect((await alpha.cycle(office.cycleId)).stage).not.toBe('closed');
    const twice = await stack.database.query(
      'SELECT person_id FROM statements WHERE posted_at IS NOT NULL GROUP BY person_id, month HAVING count(*) > 1',
    );
    expect(twice).toEqual([]);
  });
});
