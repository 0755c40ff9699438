import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { alphaActuals } from '#apps/rehearsal/alpha-july.js';
import type { ApiSession } from '#platform/api-session.js';
import { AlphaMonth, type DocumentReference } from '../support/alpha-month.js';
import { assignToSchemes } from '../support/assign-to-scheme.js';
import { startTestStack, type TestStack } from '../support/test-stack.js';

const indicator = (code: string, target: string, weight: string) => ({
  code,
  name: `Indicator ${code}`,
  kind: 'higher-is-better',
  target,
  unit: 'pieces',
  weight,
  howMeasured: 'Counted by the head at the end of the month.',
  howInfluenced: 'By calling clients.',
});

/** A KPI bonus of 40 001 by two indicators of the scheme, and a bonus of the year that July asks nothing for. */
const service = {
  format: 'pay-scheme/1',
  code: 'service',
  name: 'Service',
  goal: 'Clients who stay',
  version: 1,
  effectiveFrom: '2026-07-01',
  currency: 'RUB',
  components: [
    {
      code: 'kpi',
      name: 'KPI bonus',
      kind: 'kpi-bonus',
      terms: { baseBonus: '40001', indicators: [indicator('orders', '1000', '75'), indicator('clients', '80', '25')] },
    },
    {
      code: 'annual',
      name: 'Bonus of the year',
      kind: 'annual-bonus',
      terms: {
        baseBonus: '120000',
        indicators: [indicator('orders-of-year', '12000', '100')],
        probationMonths: 3,
        paidOn: '01-25',
      },
    },
  ],
};
const orders = { value: '900' };

interface FieldProblem {
  path: string;
}
type SavedActuals = DocumentReference & { missing: FieldProblem[] };

describe('Indicators that a scheme defines itself', () => {
  let stack: TestStack;
  let alpha: AlphaMonth;
  let agent: ApiSession;
  const versions: SavedActuals[] = [];

  beforeAll(async () => {
    stack = await startTestStack();
    alpha = await AlphaMonth.open(stack);
    agent = await alpha.addPerson('agent', ['sales-manager']);
    await alpha.signScheme(service);
    await assignToSchemes(stack.database, '2026-03-01', [
      { personId: agent.person.id, from: '2026-03-01', scheme: 'service' },
    ]);
    await alpha.signPlan();
    await alpha.advance('2026-08-10');
  }, 180_000);
  afterAll(() => stack.stop());

  const path = (code: string) => `people.${agent.person.id}.${code}`;
  const url = () => `/api/monthly-cycles/${alpha.cycleId}/actuals`;
  /** Saves the next version, and keeps it as the latest. */
  async function save(ofAgent: Record<string, unknown>): Promise<SavedActuals> {
    const people = { [alpha.people.manager.person.id]: alphaActuals, [agent.person.id]: ofAgent };
    const draft = { basedOn: versions.at(-1)?.version ?? 0, people };
    const saved = await alpha.people.head.put<SavedActuals>(`${url()}/draft`, draft);
    versions.push(saved);
    return saved;
  }
  const submit = ({ version }: SavedActuals) => alpha.people.head.post(`${url()}/submission`, { version });
  const missingOfAgent = async () => {
    const { items } = await alpha.people.accounting.get<{
      items: { personId: string; missing: { what: string; name?: string }[] }[];
    }>('/api/payroll-readiness?month=2026-07');
    return items.find(({ personId }) => personId === agent.person.id)?.missing ?? [];
  };

  it('are asked of the head, those of the month alone', async () => {
    const { missing } = await alpha.people.head.get<{ missing: FieldProblem[] }>(url());
    const asked = missing.map((problem) => problem.path).filter((each) => each.includes(agent.person.id));
    expect(asked).toEqual([path('orders'), path('clients')]);
    expect(await missingOfAgent()).toMatchObject([{ what: 'actuals' }]);
  });

  it('are refused where the scheme has no such indicator, or measures another way', async () => {
    await expect(save({ orders, meetings: { value: '8' } })).rejects.toMatchObject({
      status: 422,
      code: 'unknown-indicator',
      problem: { problems: [{ path: path('meetings') }] },
    });
    expect((await save({ orders, clients: { achieved: true } })).missing).toMatchObject([{ path: path('clients') }]);
  });

  it('are named while they are missing, and not submitted', async () => {
    const saved = await save({ orders });
    expect(saved.missing).toMatchObject([{ path: path('clients') }]);
    await expect(submit(saved)).rejects.toMatchObject({
      status: 422,
      code: 'actuals-incomplete',
      problem: { problems: [{ path: path('clients') }] },
    });
  });

  it('are approved and paid to the kopeck, and the statement says by which document', async () => {
    const saved = await save({ orders, clients: { value: '60' } });
    expect(saved.missing).toEqual([]);
    await submit(saved);
    expect(
      await stack.database.query('SELECT 1 FROM document_beneficiaries WHERE document_id = $1 AND person_id = $2', [
        saved.documentId,
        agent.person.id,
      ]),
    ).toHaveLength(1);
    await alpha.decide(alpha.people.commercial, saved);
    await alpha.untilStage('actuals-approved');
    expect(await missingOfAgent()).toEqual([]);
    const { runId } = await alpha.startPayroll();
    await alpha.untilRunIs(runId, 'in-approval');
    const { items: flagged } = await alpha.people.accounting.get<{ items: { statementId: string }[] }>(
      `/api/payroll-runs/${runId}/flags`,
    );
    for (const { statementId } of flagged)
      await alpha.people.accounting.put(`/api/payroll-runs/${runId}/flags/${statementId}`, { comment: 'As agreed.' });
    await alpha.decide(alpha.people.general, await alpha.register(runId));
    await alpha.untilRunIs(runId, 'posted');
    const { items } = await agent.get<{ items: { id: string }[] }>('/api/statements?month=2026-07');
    // 40 001 x 75 % x 900 / 1 000 = 27 000.675; 40 001 x 25 % x 60 / 80 = 7 500.1875.
    expect(await agent.get(`/api/statements/${items[0]?.id}`)).toMatchObject({
      total: '34500.87',
      lines: [
        { code: 'orders', amount: '27000.68' },
        { code: 'clients', amount: '7500.19' },
      ],
    });
    const [input] = await stack.database.query<{ actuals: unknown; source: unknown }>(
      `SELECT pack::jsonb #> '{inputs,actuals}' AS actuals, pack::jsonb #> '{periods,0,sources,actuals}' AS source
         FROM payroll_inputs WHERE run_id = $1 AND person_id = $2`,
      [runId, agent.person.id],
    );
    const { documentId, version, sha256 } = saved;
    expect(input).toEqual({
      actuals: { orders, clients: { value: '60' } },
      source: { documentId, version, sha256 },
    });
  });

  it('are asked whole in actuals that are reopened for somebody else; that one is paid by another run, and nobody else', async () => {
    const late = await alpha.addPerson('late', ['sales-manager']);
    await assignToSchemes(stack.database, '2026-07-01', [
      { personId: late.person.id, from: '2026-07-01', scheme: 'service' },
    ]);
    await reopen('A colleague was entered too late.');
    const paid = { orders, clients: { value: '60' } };
    // One result less, and none of the person at all.
    for (const [other, ...codes] of [
      [{ orders }, 'clients'],
      [undefined, 'orders', 'clients'],
    ] as const)
      await expect(submit(await saveWith(late, other))).rejects.toMatchObject({
        status: 422,
        code: 'actuals-incomplete',
        problem: { problems: codes.map((code) => ({ path: path(code) })) },
      });
    await approve(await saveWith(late, paid));
    expect(await waitingChanges()).toEqual([]);
    const { runId, number } = await alpha.startPayroll();
    expect(number).toBe(2);
    await alpha.decide(alpha.people.general, await alpha.register(runId));
    expect(await alpha.untilRunIs(runId, 'posted')).toMatchObject({ people: 1, total: '40001.00' });
    const { items } = await agent.get<{ items: { total: string }[] }>('/api/statements?month=2026-07');
    expect(items.map(({ total }) => total)).toEqual(['34500.87']);

    await reopen('One order was counted twice.');
    await approve(await saveWith(late, { ...paid, orders: { value: '899' } }));
    expect(await waitingChanges()).toEqual([[agent.person.id, 'actuals']]);
  });

  async function reopen(reason: string): Promise<void> {
    const { head, commercial } = alpha.people;
    const reopening = await head.post<DocumentReference>('/api/actuals-reopenings', { cycleId: alpha.cycleId, reason });
    await head.post(`/api/actuals-reopenings/${reopening.documentId}/submission`, { version: reopening.version });
    await alpha.decide(commercial, reopening);
  }
  async function saveWith(late: ApiSession, ofAgent: Record<string, unknown> | undefined): Promise<SavedActuals> {
    const people = {
      [alpha.people.manager.person.id]: alphaActuals,
      [late.person.id]: { orders: { value: '1000' }, clients: { value: '80' } },
      ...(ofAgent ? { [agent.person.id]: ofAgent } : {}),
    };
    const draft = { basedOn: versions.at(-1)?.version, people };
    const saved = await alpha.people.head.put<SavedActuals>(`${url()}/draft`, draft);
    versions.push(saved);
    return saved;
  }
  async function approve(saved: SavedActuals): Promise<void> {
    await submit(saved);
    await alpha.decide(alpha.people.commercial, saved);
  }
  async function waitingChanges(): Promise<[string, string][]> {
    const { items } = await alpha.people.accounting.get<{ items: { personId: string; kind: string }[] }>(
      '/api/pay-changes?waiting=true',
    );
    return items.map(({ personId, kind }) => [personId, kind]);
  }
});
