import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demoCompany } from '#platform/demo/demo-company.js';
import { AlphaMonth, type DocumentReference } from '../support/alpha-month.js';
import { operatorCommand } from '../support/operator-command.js';
import { outcomeOf } from '../support/outcome-of.js';
import { RawSession } from '../support/raw-session.js';
import { refusedUnchanged } from '../support/refused-unchanged.js';
import { startTestStack, type TestStack } from '../support/test-stack.js';

/** The plan as it pays today, and 20 000 whatever comes of it. */
const trial = {
  format: 'pay-scheme/1',
  code: 'trial',
  name: 'Trial',
  version: 1,
  effectiveFrom: '2026-01-01',
  currency: 'RUB',
  goal: 'People stay with the company over a poor month.',
  components: [
    { code: 'base', name: 'Base', kind: 'fixed-bonus', terms: { amount: '20000' } },
    { code: 'kpi-bonus', name: 'KPI bonus', kind: 'kpi-bonus', terms: { plan: 'personal' } },
  ],
};

interface Comparison {
  parallels: Record<string, unknown>[];
  items: Record<string, unknown>[];
}

describe('A scheme in parallel, from its proposal to the comparison', () => {
  let stack: TestStack;
  let alpha: AlphaMonth;
  let accounting: RawSession;
  let runId: string;
  const proposal = { scheme: 'trial', from: '2026-07', until: '2026-12', reason: 'What a base would cost.' };

  beforeAll(async () => {
    stack = await startTestStack();
    alpha = await AlphaMonth.open(stack);
    accounting = await new RawSession(stack.url).signIn('accounting');
    const { head, commercial, general } = alpha.people;
    const draft = await head.post<DocumentReference>('/api/pay-schemes', { scheme: trial });
    await head.post(`/api/pay-schemes/${draft.documentId}/submission`, { version: draft.version });
    await alpha.decide(commercial, draft);
    await alpha.decide(general, draft);
    await alpha.signPlan();
    await alpha.advance('2026-08-10');
    await alpha.decide(commercial, await alpha.submitActuals());
    await alpha.untilStage('actuals-approved');
  }, 120_000);
  afterAll(() => stack.stop());

  const propose = (who: 'accounting' | 'commercial' | 'head' = 'accounting', body: unknown = proposal) =>
    alpha.people[who].post<{ id: string; status: string }>('/api/parallel-schemes', body);
  const decide = (who: 'accounting' | 'commercial' | 'general', id: string, decision: string) =>
    alpha.people[who].post<{ status: string }>(`/api/parallel-schemes/${id}/decision`, { decision });

  it('is refused for schemes, months, departments and people that cannot be', async () => {
    const stranger = '3f2b8c1e-5d4a-4e6f-9a7b-1c2d3e4f5a6b';
    for (const [wrong, code, path] of [
      [{ scheme: 'nowhere' }, 'unknown-scheme', 'scheme'],
      [{ until: '2026-06' }, 'invalid', 'until'],
      [{ until: '2027-07' }, 'invalid', 'until'],
      [{ from: 'July' }, 'invalid', 'from'],
      [{ departmentIds: [] }, 'invalid', 'departmentIds'],
      [{ departmentIds: [stranger] }, 'unknown-department', 'departmentIds.0'],
      [{ personIds: [alpha.people.manager.person.id, stranger] }, 'unknown-person', 'personIds.1'],
      [{ reason: ' ' }, 'invalid', 'reason'],
    ] as const)
      expect(
        await refusedUnchanged(stack.database, accounting, {
          path: '/api/parallel-schemes',
          body: { ...proposal, ...wrong },
        }),
      ).toMatchObject({ status: 422, code, paths: [path] });
    expect(await outcomeOf(propose('head'))).toMatch(/^403 /);
  });

  it('holds once another has confirmed it; a proposal can be refused, withdrawn, and ended when it holds', async () => {
    const { id } = await propose();
    expect(await outcomeOf(decide('accounting', id, 'confirm'))).toBe('403 proposed-by-you');
    expect(await outcomeOf(decide('commercial', id, 'withdraw'))).toBe('403 proposed-by-another');
    expect(await outcomeOf(decide('commercial', id, 'end'))).toBe('409 change-decided');
    expect(await decide('commercial', id, 'confirm')).toMatchObject({ status: 'confirmed' });
    expect(await outcomeOf(decide('general', id, 'refuse'))).toBe('409 change-decided');
    for (const same of [{}, { from: '2026-12', until: '2027-02' }, { personIds: [alpha.people.manager.person.id] }])
      expect(await outcomeOf(propose('commercial', { ...proposal, ...same }))).toBe('409 parallel-overlaps');
    const next = { ...proposal, from: '2027-01', until: '2027-03' };
    const other = await propose('commercial', next);
    expect(await outcomeOf(propose('accounting', next))).toBe('409 parallel-overlaps');
    expect(await decide('general', other.id, 'confirm')).toMatchObject({ status: 'confirmed' });
    expect(await decide('accounting', other.id, 'end')).toMatchObject({ status: 'ended' });
    const third = await propose('accounting', next);
    expect(await decide('accounting', third.id, 'withdraw')).toMatchObject({ status: 'withdrawn' });
    expect(await outcomeOf(decide('general', '3f2b8c1e-5d4a-4e6f-9a7b-1c2d3e4f5a6b', 'confirm'))).toBe(
      '404 no-such-parallel-scheme',
    );
    const { items } = await alpha.people.general.get<{ items: { status: string }[] }>('/api/parallel-schemes');
    expect(items.map(({ status }) => status).toSorted()).toEqual(['confirmed', 'ended', 'withdrawn']);
  });

  it('is compared with what the run pays, person by person and by component, and is in none of its sums', async () => {
    ({ runId } = await alpha.startPayroll());
    expect(await alpha.untilRunIs(runId, 'in-approval')).toMatchObject({ people: 1, total: '47000.00' });
    const { parallels, items } = await alpha.people.accounting.get<Comparison>(`/api/payroll-runs/${runId}/parallel`);
    const sums = { paid: '47000.00', parallel: '67000.00', difference: '20000.00' };
    expect(parallels).toEqual([
      { id: expect.any(String), scheme: 'trial', problem: null, people: 1, withProblems: 0, ...sums },
    ]);
    expect(items).toMatchObject([
      {
        scheme: 'trial',
        person: alpha.people.manager.person.name,
        ...sums,
        components: [
          { component: 'base', paid: null, parallel: '20000.00', difference: '20000.00' },
          { component: 'kpi-bonus', paid: '47000.00', parallel: '47000.00', difference: '0.00' },
        ],
        problems: null,
      },
    ]);
    const asAccounting = { PREMIA_LOGIN: `accounting@${demoCompany.suffix}` };
    const compare = ['payroll', 'compare', '--id', runId];
    expect(await operatorCommand(stack).answered(compare, asAccounting)).toMatchObject({ parallels });
    await decide('general', String(parallels[0]?.['id']), 'end');
    const again = await propose();
    await alpha.decide(alpha.people.general, await alpha.register(runId));
    expect(await alpha.untilRunIs(runId, 'posted')).toMatchObject({ people: 1, total: '47000.00' });
    const { items: statements } = await alpha.people.accounting.get<{ items: { total: string }[] }>('/api/statements');
    expect(statements.map(({ total }) => total)).toEqual(['47000.00']);
    // What is paid meanwhile is not calculated any more: neither confirmed nor proposed.
    expect(await outcomeOf(decide('commercial', again.id, 'confirm'))).toBe('409 month-paid');
    await decide('accounting', again.id, 'withdraw');
    await expect(propose()).rejects.toMatchObject({
      status: 409,
      code: 'month-paid',
      problem: { problems: [{ path: 'from' }] },
    });
    expect(await outcomeOf(propose('accounting', { ...proposal, from: '2026-08' }))).toBe('accepted');
  });

  it('is shown and exported to those who see all pay, and who asked is on record', async () => {
    const lines: unknown[] = [];
    for await (const line of alpha.people.general.lines(`/api/payroll-runs/${runId}/parallel/export`))
      lines.push(JSON.parse(line));
    expect(lines).toMatchObject([{ parallel: { scheme: 'trial' } }, { person: { difference: '20000.00' } }]);
    for (const path of ['parallel', 'parallel/export'])
      for (const who of ['manager', 'head', 'admin'] as const)
        expect(await outcomeOf(alpha.people[who].get(`/api/payroll-runs/${runId}/${path}`))).toMatch(/^403 /);
    const reads = await stack.database.query<{ kind: string }>(
      `SELECT DISTINCT object_kind AS kind FROM audit_events WHERE action = 'pay.read' ORDER BY 1`,
    );
    expect(reads).toEqual([{ kind: 'organisation' }, { kind: 'payroll-run' }]);
  });
});
