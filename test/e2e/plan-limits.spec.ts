import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { alphaPlan } from '#apps/rehearsal/alpha-july.js';
import { AlphaMonth } from '../support/alpha-month.js';
import { RawSession } from '../support/raw-session.js';
import { refusedUnchanged } from '../support/refused-unchanged.js';
import { startTestStack, type TestStack } from '../support/test-stack.js';

interface PlanView {
  version: { mostPay: { amount: string | null; withoutCap: string[] } };
}

const sales = { code: 'sales', name: 'Sales', kind: 'higher-is-better', target: '1000000', unit: 'RUB', weight: '50' };
const debts = {
  code: 'debts',
  name: 'Receivables',
  kind: 'within-bounds',
  atMost: '200000',
  unit: 'RUB',
  weight: '50',
};
const six = {
  baseBonus: '60000',
  indicators: [1, 2, 3, 4, 5, 6].map((number) => ({ ...sales, code: `sales-${number}`, weight: '1/6' })),
};

describe('The limits of KPI plans', () => {
  let stack: TestStack;
  let alpha: AlphaMonth;
  let documentId: string;

  beforeAll(async () => {
    stack = await startTestStack();
    alpha = await AlphaMonth.open(stack);
    ({ documentId } = await alpha.draftPlan());
  }, 120_000);
  afterAll(() => stack.stop());

  async function mostPayOf(basedOn: number, indicators: unknown[]) {
    const { head } = alpha.people;
    await head.put(`/api/kpi-plans/${documentId}/draft`, { basedOn, terms: { ...alphaPlan, indicators } });
    const { version } = await head.get<PlanView>(`/api/kpi-plans/${documentId}`);
    return version.mostPay;
  }

  it('stand beside a plan: what it can pay at most, in money', async () => {
    expect(await mostPayOf(1, [sales, debts])).toEqual({ amount: '90000.00', withoutCap: [] });
    expect(await mostPayOf(2, [{ ...sales, cap: '120 %' }, debts])).toEqual({ amount: '66000.00', withoutCap: [] });
  });

  it('say which indicators were written to be without a cap', async () => {
    expect(await mostPayOf(3, [{ ...sales, cap: 'none' }, debts])).toEqual({ amount: null, withoutCap: ['Sales'] });
  });

  it('ask of each indicator of a plan that is submitted how it is measured and what can be done about it', async () => {
    const { head } = alpha.people;
    const { version, refusals } = await head.get<{ version: { version: number }; refusals: { path: string }[] }>(
      `/api/kpi-plans/${documentId}`,
    );
    const paths = ['sales', 'debts'].flatMap((_, index) =>
      ['howMeasured', 'howInfluenced'].map((field) => `indicators.${index}.${field}`),
    );
    expect(refusals.map(({ path }) => path)).toEqual(paths);
    expect(
      await refusedUnchanged(stack.database, await new RawSession(stack.url).signIn('head'), {
        path: `/api/kpi-plans/${documentId}/submission`,
        body: { version: version.version },
      }),
    ).toMatchObject({ status: 422, code: 'plan-not-submittable', paths });
  });

  it('are the organisation’s own: 5 indicators until its administrator allows more', async () => {
    const head = await new RawSession(stack.url).signIn('head');
    const path = `/api/kpi-plans/${documentId}/draft`;
    const request = { method: 'PUT' as const, path, body: { basedOn: 4, terms: six } };
    expect(await refusedUnchanged(stack.database, head, request)).toMatchObject({
      status: 422,
      code: 'invalid',
      paths: ['terms.indicators'],
    });
    await alpha.people.admin.put('/api/organisation/plan-limits', { mostIndicators: 6 });
    expect(await alpha.people.head.get('/api/organisation')).toMatchObject({ mostIndicators: 6 });
    await alpha.people.head.put(path, { basedOn: 4, terms: six });
  });

  it('are set by an administrator, from 1 to what the engine calculates', async () => {
    const path = '/api/organisation/plan-limits';
    const refused = async (handle: 'admin' | 'head', body: Record<string, unknown>) =>
      refusedUnchanged(stack.database, await new RawSession(stack.url).signIn(handle), { method: 'PUT', path, body });
    expect(await refused('head', { mostIndicators: 7 })).toMatchObject({ status: 403 });
    for (const mostIndicators of [0, 21, 2.5, '5', null])
      expect(await refused('admin', { mostIndicators })).toMatchObject({ status: 422, paths: ['mostIndicators'] });
  });
});
