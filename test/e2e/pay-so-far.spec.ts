import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { alphaActuals } from '#apps/rehearsal/alpha-july.js';
import type { ApiSession } from '#platform/api-session.js';
import { AlphaMonth, type DocumentReference } from '../support/alpha-month.js';
import { assignToSchemes } from '../support/assign-to-scheme.js';
import { outcomeOf } from '../support/outcome-of.js';
import { startTestStack, type TestStack } from '../support/test-stack.js';

interface PersonSoFar {
  personId: string;
  total: string | null;
  currency: string;
  statementId: string | null;
  actuals: { status: string; version: number } | null;
  missing: { what: string; name?: string; owedBy: string[] }[];
  lines: { component: string; code: string; amount: string }[];
  fixed: string | null;
  indicators: { code: string; actual: object | null; attainment: string | null }[];
  head: { name: string } | null;
  unpaid: { component: string }[];
  provisional: string[];
  nextSteps: { component: string; figure: string; from: string | null; to: string; more: string; worth: string }[];
}
interface Page {
  count: number;
  incomplete: number;
  totals: { currency: string; people: number; total: string }[];
  items: { personId: string; total: string | null }[];
  nextCursor: string | null;
}

/** 4 % of the sales, 5 % from 100 000 on, and the personal plan; a bonus by a value that the head enters. */
const seller = {
  format: 'pay-scheme/1',
  code: 'seller',
  name: 'Seller',
  goal: 'Sales that pay for themselves',
  version: 1,
  effectiveFrom: '2026-07-01',
  currency: 'RUB',
  values: [{ code: 'visits', name: 'Visits', unit: 'visits' }],
  components: [
    { code: 'kpi-bonus', name: 'KPI bonus', kind: 'kpi-bonus', terms: { plan: 'personal' } },
    {
      code: 'commission',
      name: 'Commission',
      kind: 'commission',
      terms: {
        on: { deals: 'amount', name: 'Sales' },
        rate: {
          kind: 'whole-amount',
          tiers: [
            { from: '0', rate: '4 %' },
            { from: '100000', rate: '5 %' },
          ],
        },
      },
    },
    {
      code: 'visits',
      name: 'Visits',
      kind: 'event-bonus',
      terms: { events: [{ code: 'visits', name: 'Visits', count: { value: 'visits' }, amount: '500' }] },
    },
  ],
};

describe('Pay so far', () => {
  let stack: TestStack;
  let alpha: AlphaMonth;
  let seller1: ApiSession;
  let planless: ApiSession;
  let otherHead: ApiSession;

  beforeAll(async () => {
    stack = await startTestStack();
    alpha = await AlphaMonth.open(stack);
    const { admin } = alpha.people;
    const { id: export_ } = await admin.post<{ id: string }>('/api/departments', { name: 'Export' });
    otherHead = await alpha.addPerson('other-head', ['head-of-department'], export_);
    seller1 = await alpha.addPerson('seller', ['sales-manager']);
    planless = await alpha.addPerson('planless', ['sales-manager']);
    await alpha.signScheme(seller);
    const assign = (who: ApiSession) =>
      assignToSchemes(stack.database, '2026-03-01', [
        { personId: who.person.id, from: '2026-03-01', scheme: 'seller' },
      ]);
    await assign(seller1);
    await assign(planless);
    await alpha.signPlan(seller1.person.id);
    await alpha.signPlan();
    await alpha.advance('2026-07-15');
  }, 180_000);
  afterAll(() => stack.stop());

  const soFar = (session: ApiSession, who = session, month = '2026-07') =>
    session.get<PersonSoFar>(`/api/pay-so-far/${who.person.id}?month=${month}`);
  const page = (session: ApiSession, query = '') => session.get<Page>(`/api/pay-so-far?month=2026-07${query}`);
  const saveActuals = (people: Record<string, unknown>, basedOn: number) =>
    alpha.people.head.put<DocumentReference>(`/api/monthly-cycles/${alpha.cycleId}/actuals/draft`, { basedOn, people });

  it('is nothing while nothing is known, and names what is missing with who owes it', async () => {
    const shown = await soFar(seller1);
    expect(shown).toMatchObject({ currency: 'RUB', statementId: null, actuals: null, provisional: [] });
    expect(shown.unpaid.map(({ component }) => component)).toEqual(['commission', 'visits']);
    expect(Number(shown.total)).toBe(0);
    expect(shown.fixed).toBe('0.00');
    expect(shown.indicators).toContainEqual({ code: 'sales', actual: null, attainment: null });
    expect(shown.head).toMatchObject({ name: 'Galina Otdelova' });
    expect(shown.missing).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ what: 'actuals', owedBy: ['head-of-department'] }),
        expect.objectContaining({ what: 'figures', name: 'actuals.sales', owedBy: ['head-of-department'] }),
        expect.objectContaining({ what: 'figures', name: 'deals', owedBy: ['head-of-department', 'accounting'] }),
        expect.objectContaining({ what: 'figures', name: 'values.visits' }),
      ]),
    );
    const without = await soFar(planless);
    expect(without.missing).toContainEqual(expect.objectContaining({ what: 'plan', owedBy: ['head-of-department'] }));
    expect(without.unpaid.map(({ component }) => component)).toContain('kpi-bonus');
  });

  it('pays what is known in the middle of the month, marks what may change, and says what the next step is worth', async () => {
    const { accounting } = alpha.people;
    await accounting.put('/api/facts/clients', { rows: [{ externalId: 'north', name: 'North' }] });
    await accounting.put('/api/facts/deals', {
      rows: [
        { externalId: 'SO-1', on: '2026-07-06', client: 'north', personId: seller1.person.id, amount: '88000.00' },
      ],
    });
    await saveActuals({ [seller1.person.id]: { sales: { value: '1000000' } } }, 0);
    const shown = await soFar(seller1);
    // 60 000 x 5/12 of the sales as planned, and 4 % of 88 000; at 100 000 it is 5 %.
    expect(shown).toMatchObject({
      total: '28520.00',
      actuals: { status: 'drafting', version: 1 },
      provisional: ['actuals.sales', 'deals'],
      unpaid: [{ component: 'visits' }],
    });
    expect(shown.indicators[0]).toEqual({ code: 'sales', actual: { value: '1000000' }, attainment: '100 %' });
    expect(shown.indicators[1]).toMatchObject({ actual: null, attainment: null });
    expect(shown.lines.find(({ component }) => component === 'commission')?.amount).toBe('3520.00');
    expect(shown.nextSteps).toContainEqual(
      expect.objectContaining({
        component: 'commission',
        figure: 'deals',
        from: '88000',
        to: '100000',
        more: '12000',
        worth: '1480.00',
      }),
    );
    // Where there is no result yet the step is what the plan asks for.
    expect(shown.nextSteps).toContainEqual(
      expect.objectContaining({ component: 'kpi-bonus', figure: 'actuals.receivables', from: null }),
    );
  });

  it('is seen by the person, the head, directors and accounting; every read of others is recorded', async () => {
    const { head, commercial, general, accounting, admin, manager } = alpha.people;
    const readsBy = async (who: ApiSession) =>
      (
        await stack.database.query<{ action: string }>(
          `SELECT action FROM audit_events WHERE actor_id = $1 AND action = 'pay.read' AND object_kind = 'person' AND object_id = $2`,
          [who.person.id, seller1.person.id],
        )
      ).length;
    for (const who of [head, commercial, general, accounting]) {
      expect(await soFar(who, seller1)).toMatchObject({ total: '28520.00' });
      expect(await readsBy(who)).toBe(1);
    }
    expect(await readsBy(seller1)).toBe(0);
    for (const who of [admin, manager, otherHead])
      expect(await outcomeOf(soFar(who, seller1))).toBe('403 not-yours-to-see');
    expect(await outcomeOf(page(seller1))).toBe('403 role-missing');
    const nobody = '3f2b8c1e-5d4a-4e6f-9a7b-1c2d3e4f5a6b';
    expect(await outcomeOf(general.get(`/api/pay-so-far/${nobody}?month=2026-07`))).toBe('404 no-such-person');
    expect(await outcomeOf(general.get(`/api/pay-so-far/${seller1.person.id}`))).toBe('422 invalid');
    expect(await outcomeOf(general.get(`/api/pay-so-far/${seller1.person.id}?month=2026-13`))).toBe('422 invalid');
  });

  it('comes page by page, by name and department, with the totals of all pages', async () => {
    const all = await page(alpha.people.general);
    expect(all).toMatchObject({ count: 3, incomplete: 3 });
    expect(all.totals).toEqual([{ currency: 'RUB', people: 3, total: '28520.00' }]);
    const first = await page(alpha.people.head, '&limit=2');
    const rest = await page(alpha.people.head, `&limit=2&cursor=${first.nextCursor}`);
    expect([...first.items, ...rest.items]).toEqual(all.items);
    expect(await page(otherHead)).toMatchObject({ count: 0, items: [], totals: [] });
    expect(await page(alpha.people.general, `&departmentId=${otherHead.person.departmentId}`)).toMatchObject({
      count: 0,
    });
  });

  it('is complete once everything is entered, and agrees with what is approved', async () => {
    const { accounting, manager } = alpha.people;
    await accounting.put('/api/facts/values', {
      rows: [
        { externalId: 'visits', month: '2026-07', personId: seller1.person.id, code: 'visits', value: '4' },
        { externalId: 'visits-2', month: '2026-07', personId: planless.person.id, code: 'visits', value: '0' },
      ],
    });
    await saveActuals({ [seller1.person.id]: alphaActuals, [manager.person.id]: alphaActuals }, 1);
    const shown = await soFar(seller1);
    // 47 000 by the plan, 3 520 of the deals and 4 x 500.
    expect(shown).toMatchObject({ total: '52520.00', unpaid: [], actuals: { status: 'drafting', version: 2 } });
    expect(shown.missing.map(({ what }) => what)).toEqual(['actuals']);
  });
});
