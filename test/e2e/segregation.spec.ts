import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { defaultPayrollRules } from '#approvals/payroll-rules.js';
import { alphaActuals, alphaPlan } from '#apps/rehearsal/alpha-july.js';
import type { ApiSession } from '#platform/api-session.js';
import { AlphaMonth, type DocumentReference } from '../support/alpha-month.js';
import { outcomeOf } from '../support/outcome-of.js';
import { putEntry } from '../support/staff-in-database.js';
import { tableContents } from '../support/table-contents.js';
import { startTestStack, type TestStack } from '../support/test-stack.js';

describe('Nobody approves', () => {
  let stack: TestStack;
  let alpha: AlphaMonth;
  /** People who wear two hats; their second one would let them approve. */
  let headAndCommercial: ApiSession;
  let managerAndCommercial: ApiSession;
  let bothDirectors: ApiSession;
  let managerAndAccounting: ApiSession;

  beforeAll(async () => {
    stack = await startTestStack();
    alpha = await AlphaMonth.open(stack);
    headAndCommercial = await alpha.addPerson('head-and-commercial', ['commercial-director']);
    await putEntry(stack.database, 'role', alpha.people.head.person.id, {
      fromOn: '2026-06-27',
      role: 'commercial-director',
    });
    managerAndCommercial = await alpha.addPerson('manager-and-commercial', ['sales-manager', 'commercial-director']);
    bothDirectors = await alpha.addPerson('both-directors', ['commercial-director', 'general-director'], null);
    managerAndAccounting = await alpha.addPerson('manager-and-accounting', [
      'sales-manager',
      'accounting',
      'general-director',
    ]);
  }, 120_000);
  afterAll(() => stack.stop());

  /** What somebody hears who tries to sign, with nothing changed and nothing of it on their list. */
  async function refusedTo(who: ApiSession, document: DocumentReference): Promise<string> {
    const before = await tableContents(stack.database);
    const { items } = await who.get<{ items: { documentId: string }[] }>('/api/approvals');
    expect(items.map(({ documentId }) => documentId)).not.toContain(document.documentId);
    const outcome = await outcomeOf(alpha.decide(who, document));
    expect(await tableContents(stack.database)).toEqual(before);
    return outcome;
  }

  /** The department has one head at a time; who was it before keeps the other hat. */
  async function headedBy(who: ApiSession): Promise<void> {
    const { departmentId } = alpha.people.head.person;
    await putEntry(stack.database, 'headship', who.person.id, { fromOn: '2026-06-27', departmentId });
  }

  const saveAgain = (head: ApiSession, plan: DocumentReference, baseBonus: string) =>
    head.put<DocumentReference>(`/api/kpi-plans/${plan.documentId}/draft`, {
      basedOn: plan.version,
      terms: { ...alphaPlan, baseBonus },
    });

  it('a plan that they wrote, in this version or an earlier one', async () => {
    await headedBy(headAndCommercial);
    const first = await alpha.draftPlan(alpha.people.manager.person.id, headAndCommercial);
    await alpha.submitPlan(first, headAndCommercial);
    expect(await refusedTo(headAndCommercial, first)).toBe('403 drafted-by-you');
    await alpha.decide(alpha.people.commercial, first, 'return', 'The base is 50 000.');

    await headedBy(alpha.people.head);
    const second = await saveAgain(alpha.people.head, first, '50000.00');
    await alpha.submitPlan(second);
    expect(await refusedTo(headAndCommercial, second)).toBe('403 drafted-by-you');
    expect(await refusedTo(alpha.people.head, second)).toBe('403 drafted-by-you');
    await alpha.decide(alpha.people.commercial, second, 'return', 'The base is 60 000.');

    const third = await saveAgain(alpha.people.head, second, '60000.00');
    await alpha.submitPlan(third);
    await alpha.decide(bothDirectors, third);
    expect(await refusedTo(bothDirectors, third)).toBe('403 already-decided-by-you');
    expect(await alpha.decide(alpha.people.general, third)).toMatchObject({ status: 'signed' });
  });

  it('a plan that somebody else wrote and they submitted, nor that plan after its return', async () => {
    const plan = await alpha.draftPlan(managerAndAccounting.person.id);
    await headedBy(headAndCommercial);
    await alpha.submitPlan(plan, headAndCommercial);
    expect(await refusedTo(headAndCommercial, plan)).toBe('403 drafted-by-you');
    await alpha.decide(alpha.people.commercial, plan, 'return', 'Once more, please.');
    await headedBy(alpha.people.head);
    const again = await saveAgain(alpha.people.head, plan, '40000.00');
    await alpha.submitPlan(again);
    expect(await refusedTo(headAndCommercial, again)).toBe('403 drafted-by-you');
    await alpha.decide(alpha.people.commercial, again);
    expect(await refusedTo(managerAndAccounting, again)).toBe('403 decides-your-pay');
    await alpha.decide(alpha.people.general, again);
  });

  it('a plan that pays them', async () => {
    const plan = await alpha.draftPlan(managerAndCommercial.person.id);
    await alpha.submitPlan(plan);
    expect(await refusedTo(managerAndCommercial, plan)).toBe('403 decides-your-pay');
    await alpha.decide(alpha.people.commercial, plan);
    await alpha.decide(alpha.people.general, plan);
    await alpha.untilStage('plans-signed');
  });

  it('actuals that they wrote or that pay them', async () => {
    await alpha.advance('2026-08-10');
    const managers = [alpha.people.manager, managerAndAccounting, managerAndCommercial];
    await headedBy(headAndCommercial);
    const actuals = await alpha.submitActuals(
      Object.fromEntries(managers.map(({ person }) => [person.id, alphaActuals])),
      alpha.cycleId,
      headAndCommercial,
    );
    await alpha.untilStage('actuals-submitted');
    expect(await refusedTo(headAndCommercial, actuals)).toBe('403 drafted-by-you');
    expect(await refusedTo(managerAndCommercial, actuals)).toBe('403 decides-your-pay');
    expect(await alpha.decide(alpha.people.commercial, actuals)).toMatchObject({ status: 'signed' });
    await alpha.untilStage('actuals-approved');
  });

  it('a payroll that they started or that pays them', async () => {
    const { runId } = await alpha.startPayroll();
    const register = await alpha.register(runId);
    await alpha.untilRunIs(runId, 'in-approval');
    expect(await refusedTo(alpha.people.accounting, register)).toBe('403 drafted-by-you');
    expect(await refusedTo(managerAndAccounting, register)).toBe('403 decides-your-pay');
    await alpha.decide(bothDirectors, register, 'return', 'Whoever is paid by it signs it next time.');
    await alpha.untilRunIs(runId, 'returned');
  });

  it('a payroll that pays them, unless their organisation lets them: never one that they started', async () => {
    const { payrollRules } = await alpha.people.admin.get<{ payrollRules: object }>('/api/organisation');
    expect(payrollRules).toEqual(defaultPayrollRules);
    const rules = { ...defaultPayrollRules, ownPay: 'may-be-signed' };
    expect(await outcomeOf(alpha.people.accounting.put('/api/organisation/payroll-rules', rules))).toBe(
      '403 role-missing',
    );
    expect(
      await outcomeOf(alpha.people.admin.put('/api/organisation/payroll-rules', { ...rules, ownPay: 'yes' })),
    ).toBe('422 invalid');
    await alpha.people.admin.put('/api/organisation/payroll-rules', rules);
    const { runId } = await alpha.startPayroll();
    const register = await alpha.register(runId);
    await alpha.untilRunIs(runId, 'in-approval');
    expect(await refusedTo(alpha.people.accounting, register)).toBe('403 drafted-by-you');
    expect(await alpha.decide(managerAndAccounting, register)).toMatchObject({ status: 'signed' });
    expect(await alpha.untilRunIs(runId, 'posted')).toMatchObject({ people: 3 });
    // Once it has paid somebody, the rule changes by a signed document alone.
    expect(await outcomeOf(alpha.people.admin.put('/api/organisation/payroll-rules', defaultPayrollRules))).toBe(
      '409 regulation-in-force',
    );
  });
});
