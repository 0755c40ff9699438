import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { alphaActuals } from '#apps/rehearsal/alpha-july.js';
import type { ApiSession } from '#platform/api-session.js';
import { AlphaMonth, type DocumentReference } from '../support/alpha-month.js';
import { startTestStack, type TestStack } from '../support/test-stack.js';

/** A KPI bonus of 40 000 by two indicators of the scheme, of which the plan has one as well. */
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
      terms: {
        baseBonus: '40000',
        indicators: ['orders', 'sales'].map((code) => ({
          code,
          name: `Indicator ${code}`,
          kind: 'higher-is-better',
          target: '1000',
          unit: 'pieces',
          weight: '50',
          howMeasured: 'Counted by the head at the end of the month.',
          howInfluenced: 'By calling clients.',
        })),
      },
    },
  ],
};

type SavedActuals = DocumentReference & { missing: { path: string; code?: string }[] };

describe('Indicators of a scheme that runs in parallel', () => {
  let stack: TestStack;
  let alpha: AlphaMonth;
  let other: ApiSession;
  const versions: SavedActuals[] = [];

  beforeAll(async () => {
    stack = await startTestStack();
    alpha = await AlphaMonth.open(stack);
    other = await alpha.addPerson('other', ['sales-manager']);
    await alpha.signScheme(service);
    for (const { person } of [alpha.people.manager, other]) await alpha.signPlan(person.id);
    const { id } = await alpha.people.accounting.post<{ id: string }>('/api/parallel-schemes', {
      scheme: 'service',
      from: '2026-07',
      until: '2026-08',
      reason: 'What pay by orders would come to.',
    });
    await alpha.people.commercial.post(`/api/parallel-schemes/${id}/decision`, { decision: 'confirm' });
    await alpha.advance('2026-08-10');
  }, 180_000);
  afterAll(() => stack.stop());

  const url = () => `/api/monthly-cycles/${alpha.cycleId}/actuals`;
  const idOf = ({ person }: ApiSession) => person.id;
  async function save(forComparison?: Record<string, unknown>): Promise<SavedActuals> {
    const { head, manager } = alpha.people;
    const people = { [idOf(manager)]: alphaActuals, [idOf(other)]: alphaActuals };
    const body = { basedOn: versions.at(-1)?.version ?? 0, people, ...(forComparison ? { forComparison } : {}) };
    const saved = await head.put<SavedActuals>(`${url()}/draft`, body);
    versions.push(saved);
    return saved;
  }
  const path = (who: ApiSession, code = 'orders') => `forComparison.${idOf(who)}.${code}`;

  it('are asked of the head as what is compared and not paid; what the plan asks already is not asked twice', async () => {
    const { missing } = await save();
    expect(missing.map((each) => [each.path, each.code]).toSorted()).toEqual(
      [alpha.people.manager, other].map((who) => [path(who), 'only-for-comparison']).toSorted(),
    );
  });

  it('are refused where no scheme in parallel asks for them, and where the person is paid by them', async () => {
    const { manager, head } = alpha.people;
    for (const [who, code] of [
      [manager, 'meetings'],
      [manager, 'sales'],
      [head, 'orders'],
    ] as const)
      await expect(save({ [idOf(who)]: { [code]: { value: '8' } } })).rejects.toMatchObject({
        status: 422,
        code: 'unknown-indicator',
        problem: { problems: [{ path: path(who, code) }] },
      });
  });

  it('hold no submission back: who has them is compared, who has not is named, and both are paid', async () => {
    const { manager, head, commercial, accounting } = alpha.people;
    const saved = await save({ [idOf(manager)]: { orders: { value: '900' } } });
    expect(saved.missing).toMatchObject([{ path: path(other), code: 'only-for-comparison' }]);
    await head.post(`${url()}/submission`, { version: saved.version });
    await alpha.decide(commercial, saved);
    await alpha.untilStage('actuals-approved');
    const { runId } = await alpha.startPayroll();
    expect(await alpha.untilRunIs(runId, 'in-approval')).toMatchObject({ people: 2, total: '94000.00' });
    const packs = await stack.database.query<{ actuals: object }>(
      `SELECT pack::jsonb #> '{inputs,actuals}' AS actuals FROM payroll_inputs WHERE run_id = $1`,
      [runId],
    );
    expect(packs).toEqual([{ actuals: alphaActuals }, { actuals: alphaActuals }]);
    const { items } = await accounting.get<{
      items: { personId: string; parallel: string | null; problems: { path: string[] }[] | null }[];
    }>(`/api/payroll-runs/${runId}/parallel`);
    const compared = new Map(items.map(({ personId, ...each }) => [personId, each]));
    // 20 000 x 900 / 1 000, and sales far over the target at the cap of 200 %: 40 000.
    expect(compared.get(idOf(manager))).toMatchObject({ paid: '47000.00', parallel: '58000.00', problems: null });
    expect(compared.get(idOf(other))).toMatchObject({
      paid: '47000.00',
      parallel: null,
      problems: [{ path: ['inputs', 'actuals', 'orders'] }],
    });
  });
});
