import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { alphaPlan } from '#apps/rehearsal/alpha-july.js';
import type { ApiSession } from '#platform/api-session.js';
import { AlphaMonth, type DocumentReference } from '../support/alpha-month.js';
import { outcomeOf } from '../support/outcome-of.js';
import { RawSession } from '../support/raw-session.js';
import { refusedUnchanged } from '../support/refused-unchanged.js';
import { startTestStack, type TestStack } from '../support/test-stack.js';

interface SalesPlan {
  status: string;
  department: string;
  isInForce: boolean;
  given: { productLine: string; target: string; given: string; leftOpen: string }[];
  plans: Record<string, string | null>[];
}

describe('The sales plan of a department', () => {
  let stack: TestStack;
  let head: ApiSession;
  let commercial: ApiSession;
  let general: ApiSession;
  let managerId: string;
  let departmentId: string;
  let first: DocumentReference;
  let signedFirst: DocumentReference;

  beforeAll(async () => {
    stack = await startTestStack();
    [head, commercial, general] = await Promise.all([stack.as('head'), stack.as('commercial'), stack.as('general')]);
    managerId = (await stack.as('manager')).person.id;
    departmentId = head.person.departmentId ?? '';
  }, 180_000);
  afterAll(() => stack.stop());

  const targets = [
    { productLine: 'Tools', amount: '900000' },
    { productLine: 'Parts', amount: '300000.50' },
  ];
  const ofManager = (productLine: string, amount: string) => ({ personId: managerId, productLine, amount });
  const body = (people: object[], change: object = {}) => ({ unit: 'RUB', targets, people, ...change });
  const draft = (people: object[], change: object = {}) =>
    head.post<DocumentReference>('/api/sales-plans', { departmentId, month: '2026-07', ...body(people, change) });
  const submit = ({ documentId, version }: DocumentReference) =>
    head.post(`/api/sales-plans/${documentId}/submission`, { version });
  const decide = (who: ApiSession, { documentId, version, sha256 }: DocumentReference) =>
    who.post<{ status: string }>(`/api/documents/${documentId}/decisions`, { version, sha256, decision: 'sign' });
  const show = ({ documentId }: DocumentReference, who = head) => who.get<SalesPlan>(`/api/sales-plans/${documentId}`);

  it('is drafted by its head before the month opens, of product lines and people that go together', async () => {
    const raw = await new RawSession(stack.url).signIn('head');
    const refused = async (people: object[], change: object = {}) => {
      const request = {
        path: '/api/sales-plans',
        body: { departmentId, month: '2026-07', ...body(people, change) },
      };
      const { status, code, paths } = await refusedUnchanged(stack.database, raw, request);
      return [status, code, ...paths];
    };
    const accountant = (await stack.as('accounting')).person.id;
    expect(await refused([{ ...ofManager('Tools', '1'), personId: accountant }])).toEqual([
      ...[422, 'targets-in-disorder', 'people.0.personId'],
    ]);
    expect(await refused([ofManager('Bolts', '1')])).toEqual([422, 'targets-in-disorder', 'people.0.productLine']);
    expect(await refused([ofManager('Tools', '1'), ofManager('Tools', '2')])).toEqual([
      ...[422, 'targets-in-disorder', 'people.1'],
    ]);
    expect(await refused([], { targets: [...targets, targets[0]] })).toEqual([
      ...[422, 'targets-in-disorder', 'targets.2.productLine'],
    ]);
    // More is given than is to be sold.
    expect(await refused([ofManager('Parts', '300000.51')])).toEqual([
      ...[422, 'targets-in-disorder', 'targets.1.amount'],
    ]);
    expect(await refused([ofManager('Tools', '-1')])).toEqual([422, 'invalid', 'people.0.amount']);
    expect(await refused([], { targets: [] })).toEqual([422, 'invalid', 'targets']);

    first = await draft([ofManager('Tools', '700000')]);
    expect(await outcomeOf(draft([]))).toBe('409 sales-plan-exists');
    expect(await show(first)).toMatchObject({
      status: 'drafting',
      department: 'Wholesale',
      isInForce: false,
      given: [
        { productLine: 'Tools', target: '900000', given: '700000', leftOpen: '200000' },
        { productLine: 'Parts', target: '300000.50', given: '0', leftOpen: '300000.50' },
      ],
      plans: [{ indicator: 'sales', salesTarget: '700000', planTarget: null, planId: null, difference: null }],
    });
    for (const who of ['manager', 'admin'])
      expect(await outcomeOf(show(first, await stack.as(who)))).toMatch(/^40[34]/);
  });

  it('is signed by the commercial director, and by nobody else', async () => {
    const { documentId, version } = first;
    const next = { ...body([ofManager('Tools', '900000'), ofManager('Parts', '90000')]), basedOn: version };
    signedFirst = await head.put<DocumentReference>(`/api/sales-plans/${documentId}/draft`, next);
    await submit(signedFirst);
    expect(await outcomeOf(decide(general, signedFirst))).toBe('403 not-your-step');
    expect(await decide(commercial, signedFirst)).toMatchObject({ status: 'signed' });
    expect(await show(signedFirst, commercial)).toMatchObject({ status: 'signed', isInForce: true });
  });

  it('says to those who sign a KPI plan by how much it differs', async () => {
    const alpha = await AlphaMonth.open(stack);
    const plan = await alpha.draftPlan();
    await alpha.submitPlan(plan);
    const { salesTargets } = await commercial.get<{ salesTargets: object[] }>(`/api/kpi-plans/${plan.documentId}`);
    // 900 000 of tools and 90 000 of parts, where the plan asks for a million.
    const [sales] = alphaPlan.indicators;
    expect(sales).toMatchObject({ code: 'sales', target: '1000000' });
    const difference = { indicator: 'sales', salesTarget: '990000', planTarget: '1000000', difference: '10000' };
    expect(salesTargets).toEqual([difference]);
    const { plans } = await show(signedFirst);
    expect(plans).toEqual([
      {
        ...difference,
        ...{ personId: managerId, person: 'Maxim Prodazhin', planId: plan.documentId, planStatus: 'in-approval' },
      },
    ]);
    await alpha.decide(commercial, plan);
    await alpha.decide(general, plan);
  });

  it('is followed by another of the month, which takes its place by its own signature', async () => {
    const second = await draft([ofManager('Tools', '900000'), ofManager('Parts', '100000')]);
    await submit(second);
    expect(await show(signedFirst)).toMatchObject({ isInForce: true });
    expect(await decide(commercial, second)).toMatchObject({ status: 'signed' });
    expect(await show(signedFirst)).toMatchObject({ status: 'signed', isInForce: false });
    expect(await show(second)).toMatchObject({ isInForce: true, plans: [{ difference: '0' }] });
    const { items } = await commercial.get<{ items: { status: string }[] }>('/api/sales-plans?month=2026-07');
    expect(items.map(({ status }) => status)).toEqual(['signed', 'signed']);
  });
});
