import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Company, type DocumentReference } from '#apps/rehearsal/company/company.js';
import type { CompanyCase, MonthOfCase } from '#apps/rehearsal/company/company-case.js';
import { MonthPlayer } from '#apps/rehearsal/company/play-month.js';
import { eventually } from '#apps/rehearsal/rehearsal-context.js';
import type { ApiSession } from '#platform/api-session.js';
import { imposeFine } from '../support/impose-fine.js';
import { outcomeOf } from '../support/outcome-of.js';
import { sellersScheme } from '../support/sellers-scheme.js';
import { startTestStack, type TestStack } from '../support/test-stack.js';

/** 45 000 a month; a fine of 30 000 in January, of which the commission of 5 000 is taken: fixed pay is not. */
const months: MonthOfCase[] = ['2026-01', '2026-02', '2026-03'].map((month) => ({
  month,
  facts: {
    values: ['seller', 'other', 'plain'].map((personId) => ({
      externalId: `sales-${personId}`,
      personId,
      code: 'sales',
      value: '100000',
    })),
  },
}));

const position = { department: 'wholesale', position: 'sales-manager' };
const hired = (name: string, scheme: string) => ({
  name,
  joinedOn: '2025-06-02',
  assignments: [{ ...position, scheme, from: '2025-06-02' }],
});
const company: CompanyCase = {
  name: 'Adjustments',
  startsOn: '2025-12-20',
  departments: {},
  people: {
    seller: hired('Seller', 'sellers'),
    other: hired('Other', 'sellers'),
    plain: hired('Plain', 'plain'),
  },
  schemes: [
    sellersScheme('40000.00', {
      more: [
        { code: 'fine', name: 'Fines', kind: 'fine', terms: {} },
        { code: 'adjustment', name: 'Adjustments', kind: 'adjustment', terms: {} },
      ],
    }),
    sellersScheme('40000.00', { code: 'plain' }),
  ],
  months,
};

interface Statement {
  id: string;
  total: string;
  lines: { component: string; code: string; amount: string }[];
}

describe('An adjustment by hand', () => {
  let stack: TestStack;
  let played: Company;
  let player: MonthPlayer;
  let accounting: ApiSession;
  let head: ApiSession;
  let fine: { statementId: string; component: string; code: string };
  let reversal: DocumentReference;

  beforeAll(async () => {
    stack = await startTestStack();
    played = await Company.open(stack.url, stack.administrator, company);
    player = new MonthPlayer(played, months);
    accounting = await played.as('accounting');
    head = await played.as('head');
    await player.prepare(months[0]!);
    const imposed = { month: '2026-01', amount: '30000.00', reason: 'A lost contract', happenedOn: '2026-01-20' };
    const { documentId: code } = await imposeFine(played, { person: 'seller', ...imposed });
    await player.pay('2026-01');
    fine = { statementId: (await statementOf('seller', '2026-01')).id, component: 'fine', code };
  }, 180_000);
  afterAll(() => stack.stop());

  const path = '/api/adjustments';
  const draft = (who: ApiSession, body: Record<string, unknown>) =>
    who.post<DocumentReference>(path, { month: '2026-02', reason: 'The contract was found.', ...body });
  const submit = ({ documentId, version }: DocumentReference, who = accounting) =>
    who.post<{ status: string }>(`${path}/${documentId}/submission`, { version });
  const owed = (of: string, amount: string, more: Record<string, unknown> = {}) => ({
    personId: played.idOf(of),
    ofMonth: '2026-01',
    amount,
    ...more,
  });
  const sign = (document: DocumentReference) => played.sign(document, 'commercial', 'general');
  async function statementOf(handle: string, month: string): Promise<Statement> {
    const { items } = await accounting.get<{ items: { id: string }[] }>(
      `/api/statements?month=${month}&personId=${played.idOf(handle)}`,
    );
    return accounting.get<Statement>(`/api/statements/${items[0]?.id}`);
  }
  const factsOf = async (handle: string) =>
    (
      await accounting.get<{ items: { externalId: string; content: Record<string, unknown> }[] }>(
        `/api/facts/adjustments?personId=${played.idOf(handle)}`,
      )
    ).items;

  it('is a document: nobody enters its fact', async () => {
    const row = { externalId: 'A-1', reason: 'Owed', month: '2026-02', ...owed('seller', '5.00') };
    expect(await outcomeOf(accounting.put('/api/facts/adjustments', { rows: [row] }))).toBe('409 decided-by-document');
    const table = Buffer.from('externalId;month');
    expect(await outcomeOf(accounting.upload('/api/imports/adjustments', table))).toBe('409 decided-by-document');
    expect(await factsOf('seller')).toEqual([]);
  });

  it('is drafted by accounting or the head for somebody else, for a scheme that pays it, with an amount or a line', async () => {
    expect(await outcomeOf(draft(await played.as('seller'), owed('other', '5.00')))).toBe('403 role-missing');
    expect(await outcomeOf(draft(await played.as('commercial'), owed('other', '5.00')))).toBe('403 role-missing');
    expect(await outcomeOf(draft(head, owed('head', '5.00')))).toBe('403 decides-your-pay');
    expect(await outcomeOf(draft(accounting, owed('plain', '5.00')))).toBe('409 pays-no-adjustments');
    expect(await outcomeOf(draft(accounting, owed('other', '5.00', { ofMonth: '2026-02' })))).toBe('422 invalid');
    expect(await outcomeOf(draft(accounting, owed('other', '0.00')))).toBe('422 invalid');
    expect(await outcomeOf(draft(accounting, owed('other', '5.00', { month: '2027-01' })))).toBe('409 cycle-not-open');
    expect(await outcomeOf(draft(accounting, {}))).toBe('422 invalid');
    expect(await outcomeOf(draft(accounting, owed('seller', '5.00', { reverses: fine })))).toBe('422 invalid');
    expect(await outcomeOf(draft(accounting, { reverses: { ...fine, code: 'F-2' } }))).toBe('404 no-such-line');
    expect((await accounting.get<{ items: unknown[] }>(path)).items).toEqual([]);
  });

  it('is bound to the posted line that it reverses, which says what it gives back, and which is reversed once', async () => {
    reversal = await draft(head, { reverses: fine });
    expect(await head.get(`${path}/${reversal.documentId}`)).toMatchObject({
      person: 'Seller',
      month: '2026-02',
      status: 'drafting',
      version: {
        content: {
          personId: played.idOf('seller'),
          ofMonth: '2026-01',
          reason: 'The contract was found.',
          reverses: { ...fine, label: 'A lost contract', imposed: '30000.00', taken: '5000.00' },
        },
      },
    });
    expect(await outcomeOf(draft(accounting, { reverses: fine }))).toBe('409 adjustment-exists');
    expect(
      await outcomeOf(
        accounting.put(`${path}/${reversal.documentId}/draft`, { basedOn: 1, reason: 'Less', amount: '5.00' }),
      ),
    ).toBe('422 invalid');
    expect((await (await played.as('seller')).get<{ items: unknown[] }>(path)).items).toHaveLength(1);
    const other = await played.as('other');
    expect((await other.get<{ items: unknown[] }>(path)).items).toEqual([]);
    expect(await outcomeOf(other.get(`${path}/${reversal.documentId}`))).toBe('404 no-such-adjustment');
  });

  it('is entered by its last signature, is not undone by one person, and is paid with its month', async () => {
    await submit(reversal, head);
    await sign(reversal);
    const { documentId, version, sha256 } = reversal;
    const memo = { documentId, version, sha256 };
    expect(await factsOf('seller')).toMatchObject([
      {
        externalId: documentId,
        content: { month: '2026-02', ofMonth: '2026-01', memo, reverses: { component: 'fine', taken: '5000.00' } },
      },
    ]);
    const withdrawn = [{ externalId: documentId, month: '2026-02' }];
    expect(await outcomeOf(accounting.put('/api/facts/adjustments', { withdrawn }))).toBe('409 decided-by-document');
    expect(await outcomeOf(draft(accounting, { reverses: fine }))).toBe('409 adjustment-exists');
    await player.play(months[1]!);
    const paid = await statementOf('seller', '2026-02');
    expect(paid.total).toBe('50000.00');
    expect(paid.lines).toContainEqual(
      expect.objectContaining({ component: 'adjustment', code: documentId, amount: '5000.00' }),
    );
  });

  it('waits for the end of a run that holds the person, and is paid by a correction once its month is paid', async () => {
    const inMarch = draft(accounting, { reverses: fine, month: '2026-03' });
    expect(await outcomeOf(inMarch)).toBe('409 adjustment-exists');
    const late = await draft(accounting, { ...owed('other', '1500.00'), reason: 'A deal was forgotten.' });
    await submit(late);
    const held = await draft(accounting, owed('other', '-400.00', { month: '2026-03', ofMonth: '2026-02' }));
    await submit(held);
    const commercial = await played.as('commercial');
    const general = await played.as('general');
    const decide = (who: ApiSession, { documentId, version, sha256 }: DocumentReference) =>
      who.post(`/api/documents/${documentId}/decisions`, { version, sha256, decision: 'sign' });
    await decide(commercial, held);
    await sign(late);
    const changes = () =>
      accounting.get<{ items: unknown[] }>(`/api/pay-changes?waiting=true&personId=${played.idOf('other')}`);
    expect((await changes()).items).toMatchObject([
      { month: '2026-02', kind: 'fact', source: `adjustments/${late.documentId}` },
    ]);

    await player.prepare(months[2]!);
    await player.untilPayday('2026-03');
    const { runId } = await accounting.post<{ runId: string }>('/api/payroll-runs', { month: '2026-03' });
    const register = await eventually(
      'the register',
      async () =>
        (await accounting.get<{ register: DocumentReference | null }>(`/api/payroll-runs/${runId}`)).register ??
        undefined,
    );
    expect(await outcomeOf(decide(general, held))).toBe('409 held-by-a-run');
    const { documentId, version, sha256 } = register;
    const comment = 'A correction comes first.';
    await general.post(`/api/documents/${documentId}/decisions`, { version, sha256, decision: 'return', comment });
    await eventually('the end of the run', async () =>
      (await accounting.get<{ status: string }>(`/api/payroll-runs/${runId}`)).status === 'returned' ? true : undefined,
    );
    await decide(general, held);
    await player.pay('2026-03');
    const paid = await statementOf('other', '2026-03');
    expect(paid.total).toBe('46100.00');
    expect(paid.lines).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ component: 'adjustment', code: held.documentId, amount: '-400.00' }),
        expect.objectContaining({
          component: 'correction/2026-02',
          code: `adjustment/${late.documentId}`,
          amount: '1500.00',
        }),
      ]),
    );
  });

  it('is refused without a reason, and nothing is drafted', async () => {
    const drafts = () => stack.database.query(`SELECT count(*)::int AS count FROM documents WHERE kind = 'adjustment'`);
    const before = await drafts();
    for (const reason of [undefined, '', '   '])
      await expect(draft(accounting, { ...owed('other', '10.00'), reason })).rejects.toMatchObject({
        status: 422,
        code: 'invalid',
        problem: { problems: [expect.objectContaining({ path: 'reason' })] },
      });
    expect(await drafts()).toEqual(before);
  });

  it('is returned with the reason, and saved anew', async () => {
    const body = owed('other', '10.00', { month: '2026-03', ofMonth: '2026-02' });
    const returned = await draft(accounting, body);
    await submit(returned);
    const { documentId, version, sha256 } = returned;
    const comment = 'For which deal?';
    const decision = { version, sha256, decision: 'return', comment };
    await (await played.as('commercial')).post(`/api/documents/${documentId}/decisions`, decision);
    const again = await accounting.put<DocumentReference>(`${path}/${documentId}/draft`, {
      basedOn: version,
      reason: 'For the deal of the 7th',
    });
    expect(await accounting.get(`${path}/${documentId}`)).toMatchObject({
      status: 'returned',
      latestVersion: 2,
      version: { content: { amount: '10.00', ofMonth: '2026-02', reason: 'For the deal of the 7th' } },
    });
    expect(await submit(again)).toMatchObject({ status: 'in-approval' });
  });
});
