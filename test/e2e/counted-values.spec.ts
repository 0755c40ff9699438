import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { alphaActuals } from '#apps/rehearsal/alpha-july.js';
import type { ApiSession } from '#platform/api-session.js';
import { AlphaMonth, type DocumentReference } from '../support/alpha-month.js';
import { assignToSchemes } from '../support/assign-to-scheme.js';
import { outcomeOf } from '../support/outcome-of.js';
import { startTestStack, type TestStack } from '../support/test-stack.js';

type Draft = DocumentReference & { wrongExamples: { path: string; message: string }[] };
interface Counted {
  values: {
    code: string;
    counted: string | null;
    entered: { value: string; reason: string | null } | null;
    definition: { documentId: string; version: number };
    deals: { externalId: string }[];
    activities: { externalId: string }[];
  }[];
}
interface Statement {
  id: string;
  total: string;
  counted: { code: string; value: string; how: string; deals: string[] }[];
}

/** 5 % of the sales of tools, which nobody enters. */
const seller = {
  format: 'pay-scheme/1',
  code: 'tools-seller',
  name: 'Seller of tools',
  goal: 'Sales of tools',
  version: 1,
  effectiveFrom: '2026-07-01',
  currency: 'RUB',
  values: [{ code: 'tools', name: 'Sales of tools', unit: 'RUB' }],
  components: [
    {
      code: 'commission',
      name: 'Commission',
      kind: 'commission',
      terms: { on: { value: 'tools' }, rate: { kind: 'flat', rate: '5 %' } },
    },
  ],
};
const definition = (expected = '100', more: object = {}) => ({
  format: 'value-definition/1',
  code: 'tools',
  name: 'Sales of tools',
  unit: 'RUB',
  from: '2026-07-01',
  how: { kind: 'sum', of: 'amount', where: { productLines: ['tools'] } },
  examples: [
    {
      name: 'One of two',
      deals: [
        { id: '1', client: 'north', amount: '100', productLine: 'tools' },
        { id: '2', client: 'north', amount: '50', productLine: 'parts' },
      ],
      expected,
    },
  ],
  ...more,
});

describe('Values that are counted from deals', () => {
  let stack: TestStack;
  let alpha: AlphaMonth;
  let earner: ApiSession;
  let draft: Draft;

  beforeAll(async () => {
    stack = await startTestStack();
    alpha = await AlphaMonth.open(stack);
    earner = await alpha.addPerson('tools', ['sales-manager']);
    await alpha.signScheme(seller);
    await assignToSchemes(stack.database, '2026-03-01', [
      { personId: earner.person.id, from: '2026-03-01', scheme: 'tools-seller' },
    ]);
    await alpha.signPlan();
    await alpha.people.accounting.put('/api/facts/clients', { rows: [{ externalId: 'north', name: 'North' }] });
    const sale = { on: '2026-07-06', client: 'north', personId: earner.person.id };
    await alpha.people.accounting.put('/api/facts/deals', {
      rows: [
        { ...sale, externalId: 'SO-1', amount: '100000.00', productLine: 'tools' },
        { ...sale, externalId: 'SO-2', amount: '7000.00', productLine: 'parts' },
        { externalId: 'RT-1', on: '2026-07-08', client: 'north', amount: '-20000.00', returns: 'SO-1' },
      ],
    });
  }, 180_000);
  afterAll(() => stack.stop());

  const create = (who: ApiSession, body: unknown) => who.post<Draft>('/api/value-definitions', { definition: body });
  const counted = (who: ApiSession, month = '2026-07') =>
    who.get<Counted>(`/api/counted-values?month=${month}&personId=${earner.person.id}`);
  const soFar = () =>
    earner.get<{ total: string; missing: { name?: string }[] }>(`/api/pay-so-far/${earner.person.id}?month=2026-07`);
  const enter = (row: object) =>
    alpha.people.accounting.put('/api/facts/values', {
      rows: [{ externalId: 'tools', personId: earner.person.id, month: '2026-07', code: 'tools', ...row }],
    });

  it('are drafted by heads, refused where they divide by nothing, and tell which example comes to something else', async () => {
    const { head, accounting } = alpha.people;
    for (const who of [earner, accounting]) expect(await outcomeOf(create(who, definition()))).toBe('403 role-missing');
    const byNothing = { how: { kind: 'quotient', of: { number: 'amount' }, by: '0' } };
    expect(await outcomeOf(create(head, definition('100', byNothing)))).toBe('422 invalid');
    expect(await outcomeOf(create(head, definition('100', { from: '2026-07-15' })))).toBe('422 invalid');
    expect(await outcomeOf(create(head, definition('100', { examples: [] })))).toBe('422 invalid');
    draft = await create(head, definition('150'));
    expect(draft.wrongExamples).toMatchObject([
      { path: 'examples.0.expected', message: expect.stringContaining('comes to 100, not to 150') },
    ]);
    const submission = `/api/value-definitions/${draft.documentId}/submission`;
    expect(await outcomeOf(head.post(submission, { version: draft.version }))).toBe('422 definition-not-submittable');
    expect(await outcomeOf(create(head, definition()))).toBe('409 definition-exists');
    expect(
      await outcomeOf(
        head.put(`/api/value-definitions/${draft.documentId}/draft`, {
          basedOn: 1,
          definition: definition('100', { code: 'other' }),
        }),
      ),
    ).toBe('422 another-definition');
  });

  it('are of the values that schemes declare, each with the schemes that read it', async () => {
    const path = '/api/value-definitions/declared-values';
    const { items } = await alpha.people.head.get<{ items: unknown[] }>(path);
    const schemes = [{ id: expect.any(String), name: 'Seller of tools' }];
    expect(items).toContainEqual({ code: 'tools', name: 'Sales of tools', unit: 'RUB', schemes });
    expect(await outcomeOf(alpha.people.admin.get(path))).toBe('403 role-missing');
  });

  it('count once they are signed, with the deals behind them, and nobody types them', async () => {
    const { head, commercial, general } = alpha.people;
    expect((await soFar()).missing).toContainEqual(expect.objectContaining({ name: 'values.tools' }));
    expect(await outcomeOf(earner.get(`/api/value-definitions/${draft.documentId}`))).toBe('404 no-such-definition');
    const corrected = await head.put<Draft>(`/api/value-definitions/${draft.documentId}/draft`, {
      basedOn: draft.version,
      definition: definition(),
    });
    expect(corrected.wrongExamples).toEqual([]);
    await head.post(`/api/value-definitions/${draft.documentId}/submission`, { version: corrected.version });
    await alpha.decide(commercial, corrected);
    await alpha.decide(general, corrected);
    for (const who of [earner, head, general])
      expect(await counted(who)).toMatchObject({
        values: [
          {
            code: 'tools',
            counted: '80000',
            entered: null,
            definition: { documentId: draft.documentId, version: corrected.version },
            deals: [{ externalId: 'SO-1' }, { externalId: 'RT-1' }],
          },
        ],
      });
    expect(await outcomeOf(counted(alpha.people.manager))).toBe('403 not-yours-to-see');
    expect((await counted(head, '2026-06')).values).toEqual([]);
    const { total, missing } = await soFar();
    expect(total).toBe('4000.00');
    expect(missing).not.toContainEqual(expect.objectContaining({ name: 'values.tools' }));
    expect(await earner.get(`/api/value-definitions/${draft.documentId}`)).toMatchObject({ status: 'signed' });
  });

  it('count what a department has done, shown to its head with what stands behind, and to its people with their own', async () => {
    const { head, commercial, general, accounting } = alpha.people;
    const meeting = { personId: earner.person.id, on: '2026-07-07', code: 'meetings', client: 'north' };
    await accounting.put('/api/facts/activities', {
      rows: [
        { ...meeting, externalId: 'M-1', contact: 'Anna, purchasing', file: 'north.docx' },
        { ...meeting, externalId: 'M-2' },
        { ...meeting, externalId: 'M-3', contact: 'Anna', file: 'west.docx', personId: alpha.people.manager.person.id },
      ],
    });
    const met = { number: 'activities', codes: ['meetings'], needs: ['contact', 'file'] };
    const conversion = definition('50', {
      code: 'meetings-to-deals',
      name: 'Deals of meetings',
      unit: '%',
      scope: 'department',
      how: { kind: 'conversion', of: { number: 'count' }, from: met, ifNone: '0' },
      examples: [
        {
          name: 'One deal of two meetings',
          deals: [{ id: '1', client: 'north', amount: '100' }],
          activities: [
            { id: '1', code: 'meetings', count: 2, contact: 'Anna', file: 'a.docx' },
            { id: '2', code: 'meetings' },
          ],
          expected: '50',
        },
        { name: 'No meetings', expected: '0' },
      ],
    });
    const created = await create(head, conversion);
    expect(created.wrongExamples).toEqual([]);
    await head.post(`/api/value-definitions/${created.documentId}/submission`, { version: created.version });
    await alpha.decide(commercial, created);
    await alpha.decide(general, created);
    const ofDepartment = async (who: ApiSession) =>
      (await counted(who)).values.find(({ code }) => code === 'meetings-to-deals');
    expect(await ofDepartment(head)).toMatchObject({
      scope: 'department',
      counted: '100',
      activities: [{ externalId: 'M-1', contact: 'Anna, purchasing' }, { externalId: 'M-3' }],
    });
    expect(await ofDepartment(earner)).toMatchObject({ counted: '100', activities: [{ externalId: 'M-1' }] });
  });

  it('are typed over with a reason alone, and then both are shown', async () => {
    const ofTools = async () => (await counted(alpha.people.head)).values.find(({ code }) => code === 'tools');
    expect(await outcomeOf(enter({ value: '90000' }))).toBe('422 facts-not-possible');
    expect(await ofTools()).toMatchObject({ counted: '80000', entered: null });
    await enter({ value: '90000', reason: 'A deal of 10 000 is not in the ledger yet.' });
    expect(await ofTools()).toMatchObject({
      counted: '80000',
      entered: { value: '90000', reason: 'A deal of 10 000 is not in the ledger yet.' },
    });
    expect(await soFar()).toMatchObject({ total: '4500.00' });
    await alpha.people.accounting.put('/api/facts/values', {
      rows: [],
      withdrawn: [{ externalId: 'tools', month: '2026-07' }],
    });
    expect(await soFar()).toMatchObject({ total: '4000.00' });
  });

  it('are what the run pays, and the statement says how they were counted and from which deals', async () => {
    const { accounting, general, manager, head, commercial } = alpha.people;
    await alpha.advance('2026-08-03');
    const actuals = await alpha.submitActuals({ [manager.person.id]: alphaActuals });
    expect(await outcomeOf(create(head, definition('100', { code: 'late' })))).toBe('409 figures-closed');
    await alpha.decide(commercial, actuals);
    await alpha.advance('2026-08-10');
    const { runId } = await alpha.startPayroll();
    const register = await alpha.register(runId);
    await alpha.decide(general, register);
    await alpha.untilRunIs(runId, 'posted');
    const { items } = await accounting.get<{ items: Statement[] }>(
      `/api/statements?month=2026-07&personId=${earner.person.id}`,
    );
    const statement = await earner.get<Statement>(`/api/statements/${items[0]?.id}`);
    expect(statement).toMatchObject({
      total: '4000.00',
      counted: [{ code: 'tools', value: '80000', deals: ['RT-1', 'SO-1'], activities: [], facts: 2 }],
    });
    expect(statement.counted[0]?.how).toBe('the sum of the amounts of the deals (product lines tools)');
  });
});
