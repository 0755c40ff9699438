import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { alphaActuals, alphaPlan } from '#apps/rehearsal/alpha-july.js';
import type { ApiSession } from '#platform/api-session.js';
import { AlphaMonth, type DocumentReference } from '../support/alpha-month.js';
import { acceptInvitation, changeStaff, hire } from '../support/hire.js';
import { outcomeOf } from '../support/outcome-of.js';
import { startTestStack, type TestStack } from '../support/test-stack.js';

/** Pays what the calls of the month came to. */
const caller = {
  format: 'pay-scheme/1',
  code: 'caller',
  name: 'Callers',
  goal: 'Clients who are called back',
  version: 1,
  effectiveFrom: '2026-07-01',
  values: [{ code: 'pay-of-calls', name: 'Pay of calls', unit: 'RUB' }],
  components: [{ code: 'calls', name: 'Calls', kind: 'fixed-bonus', terms: { amount: { value: 'pay-of-calls' } } }],
};

describe('Somebody who is hired backwards into a month that is paid', () => {
  let stack: TestStack;
  let alpha: AlphaMonth;
  /** A department in which nobody earned when the month was paid. */
  let office: { departmentId: string; cycleId: string; head: ApiSession };
  let known: ApiSession;
  let hired: Record<'planned' | 'caller' | 'clerk', ApiSession>;

  beforeAll(async () => {
    stack = await startTestStack();
    alpha = await AlphaMonth.open(stack);
    await alpha.signScheme(caller);
    const { id: departmentId } = await alpha.people.admin.post<{ id: string }>('/api/departments', { name: 'Office' });
    const { cycleId } = await alpha.people.admin.post<{ cycleId: string }>('/api/monthly-cycles', {
      departmentId,
      month: alpha.month,
    });
    office = {
      departmentId,
      cycleId,
      head: await alpha.addPerson('office-head', ['head-of-department'], departmentId),
    };
    known = await hireInto('known', { departmentId: sales(), schemeCode: 'caller' }, '2026-06-28');
    await alpha.signPlan();
    await facts(alpha.people.head, known, '250');
    await alpha.advance('2026-08-10');
    await alpha.decide(alpha.people.commercial, await alpha.submitActuals());
    await alpha.untilStage('actuals-approved');
    const { runId } = await alpha.startPayroll();
    await alpha.decide(alpha.people.general, await alpha.register(runId));
    expect(await alpha.untilRunIs(runId, 'posted')).toMatchObject({ people: 2, total: '47250.00' });
    for (const closed of [alpha.cycleId, cycleId]) await alpha.untilStage('closed', closed);
  }, 180_000);
  afterAll(() => stack.stop());

  const sales = () => alpha.people.head.person.departmentId ?? '';
  async function hireInto(
    handle: string,
    { departmentId, schemeCode }: { departmentId: string; schemeCode?: string },
    joinedOn: string,
  ): Promise<ApiSession> {
    const { admin, general } = alpha.people;
    const login = `${handle}-${randomUUID().slice(0, 8)}@alpha.demo`;
    const person = { name: `Person ${handle}`, login, roles: [], departmentId: null, joinedOn };
    const { id: personId, token } = await hire(admin, general, person);
    await changeStaff(admin, general, {
      kind: 'assignment',
      personId,
      fromOn: joinedOn,
      departmentId,
      position: 'sales-manager',
      ...(schemeCode ? { schemeCode } : {}),
    });
    return acceptInvitation(stack.url, { login, token, password: `seven badgers, said ${handle}` });
  }
  const facts = (head: ApiSession, { person }: ApiSession, value: string) =>
    head.put('/api/facts/values', {
      rows: [
        {
          externalId: `calls-${person.id}`,
          personId: person.id,
          month: alpha.month,
          code: 'pay-of-calls',
          value,
        },
      ],
    });
  const totalsOf = async (who: ApiSession) => {
    const { items } = await who.get<{ items: { total: string }[] }>(`/api/statements?month=${alpha.month}`);
    return items.map(({ total }) => total);
  };
  const reopen = async () => {
    const { head, commercial } = alpha.people;
    const reopening = await head.post<DocumentReference>('/api/actuals-reopenings', {
      cycleId: alpha.cycleId,
      reason: 'Two colleagues were hired in July and entered in August.',
    });
    await head.post(`/api/actuals-reopenings/${reopening.documentId}/submission`, { version: reopening.version });
    await alpha.decide(commercial, reopening);
  };

  it('opens the months of the departments again', async () => {
    hired = {
      planned: await hireInto('planned', { departmentId: sales() }, '2026-07-06'),
      caller: await hireInto('caller', { departmentId: sales(), schemeCode: 'caller' }, '2026-07-06'),
      clerk: await hireInto('clerk', { departmentId: office.departmentId, schemeCode: 'caller' }, '2026-07-13'),
    };
    await alpha.untilStage('actuals-approved');
    await alpha.untilStage('plans-signed', office.cycleId);
  });

  it('is named with what is missing, and the run of nobody else is refused', async () => {
    const { items } = await alpha.people.accounting.get<{
      items: { personId: string; missing: { what: string }[] }[];
    }>(`/api/payroll-readiness?month=${alpha.month}`);
    const missing = Object.fromEntries(items.map(({ personId, missing: each }) => [personId, each]));
    expect(missing).toMatchObject({
      [hired.planned.person.id]: [{ what: 'plan' }],
      [hired.caller.person.id]: [{ what: 'figures', name: 'values.pay-of-calls' }],
      [hired.clerk.person.id]: [{ what: 'actuals' }, { what: 'figures', name: 'values.pay-of-calls' }],
    });
    expect(Object.keys(missing)).toHaveLength(3);
    expect(await outcomeOf(alpha.startPayroll())).toBe('409 payroll-already-started');
  });

  it('gets figures and a plan, while those of who is paid stay as they are', async () => {
    const { head } = alpha.people;
    await facts(office.head, hired.clerk, '310');
    for (const who of [hired.caller, known])
      expect(await outcomeOf(facts(head, who, '310'))).toBe('409 figures-closed');
    await reopen();
    await facts(head, hired.caller, '310');
    expect(await outcomeOf(alpha.draftPlan())).toBe('409 month-paid');
    const plan = await head.post<DocumentReference>('/api/kpi-plans', {
      personId: hired.planned.person.id,
      month: alpha.month,
      terms: alphaPlan,
    });
    await alpha.submitPlan(plan);
    await alpha.decide(alpha.people.commercial, plan);
    await alpha.decide(alpha.people.general, plan);
    const actuals = await head.put<DocumentReference>(`/api/monthly-cycles/${alpha.cycleId}/actuals/draft`, {
      basedOn: 1,
      people: { [alpha.people.manager.person.id]: alphaActuals, [hired.planned.person.id]: alphaActuals },
    });
    await head.post(`/api/monthly-cycles/${alpha.cycleId}/actuals/submission`, { version: actuals.version });
    await alpha.decide(alpha.people.commercial, actuals);
    await alpha.decide(alpha.people.commercial, await alpha.submitActuals({}, office.cycleId, office.head));
    await alpha.untilStage('actuals-approved');
    await alpha.untilStage('actuals-approved', office.cycleId);
  });

  it('is paid by a second run, and nobody else is', async () => {
    const { runId, number } = await alpha.startPayroll();
    expect(number).toBe(2);
    await alpha.untilRunIs(runId, 'in-approval');
    expect(await outcomeOf(facts(office.head, hired.clerk, '311'))).toBe('409 figures-closed');
    await alpha.decide(alpha.people.general, await alpha.register(runId));
    // The plan's 47 000; 310 of calls for 26 and for 19 of 31 days.
    expect(await alpha.untilRunIs(runId, 'posted')).toMatchObject({ people: 3, total: '47450.00', leftOut: null });
    expect(await totalsOf(hired.planned)).toEqual(['47000.00']);
    expect(await totalsOf(hired.caller)).toEqual(['260.00']);
    expect(await totalsOf(hired.clerk)).toEqual(['190.00']);
    expect(await totalsOf(known)).toEqual(['250.00']);
    expect(await totalsOf(alpha.people.manager)).toEqual(['47000.00']);
    for (const closed of [alpha.cycleId, office.cycleId]) await alpha.untilStage('closed', closed);
    expect(await outcomeOf(alpha.startPayroll())).toBe('409 payroll-already-started');
  });
});
