import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Company, type DocumentReference } from '#apps/rehearsal/company/company.js';
import type { CompanyCase, MonthOfCase } from '#apps/rehearsal/company/company-case.js';
import { MonthPlayer } from '#apps/rehearsal/company/play-month.js';
import { eventually } from '#apps/rehearsal/rehearsal-context.js';
import type { ApiSession } from '#platform/api-session.js';
import { evidence } from '#platform/evidence/testing/evidence-samples.js';
import { outcomeOf } from '../support/outcome-of.js';
import { sellersScheme } from '../support/sellers-scheme.js';
import { startTestStack, type TestStack } from '../support/test-stack.js';

/** 40 000, and 5 % of sales of 100 000: 45 000 a month, of which 5 000 are variable. */
const months: MonthOfCase[] = ['2026-01', '2026-02'].map((month) => ({
  month,
  facts: {
    values: ['seller', 'other', 'plain', 'exporter'].map((personId) => ({
      externalId: `sales-${personId}`,
      personId,
      code: 'sales',
      value: '100000',
    })),
  },
}));

const hired = (name: string, scheme: string, department = 'wholesale') => ({
  name,
  joinedOn: '2025-06-02',
  assignments: [{ department, position: 'sales-manager', scheme, from: '2025-06-02' }],
});
const company: CompanyCase = {
  name: 'Fines',
  startsOn: '2025-12-20',
  departments: { export: { name: 'Export', below: 'wholesale' } },
  people: {
    seller: hired('Seller', 'sellers'),
    other: hired('Other', 'sellers'),
    plain: hired('Plain', 'plain'),
    exporter: { ...hired('Exporter', 'sellers', 'export'), heads: 'export' },
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
  lines: { component: string; code: string; label: string; amount: string }[];
}

describe('A fine', () => {
  let stack: TestStack;
  let played: Company;
  let player: MonthPlayer;
  let head: ApiSession;
  let accounting: ApiSession;
  let seller: ApiSession;
  let fine: DocumentReference;

  beforeAll(async () => {
    stack = await startTestStack();
    played = await Company.open(stack.url, stack.administrator, company);
    player = new MonthPlayer(played, months);
    [head, accounting, seller] = await Promise.all([played.as('head'), played.as('accounting'), played.as('seller')]);
    await player.prepare(months[0]!);
  }, 180_000);
  afterAll(() => stack.stop());

  const path = '/api/fines';
  const bodyOf = (changes: Record<string, unknown> = {}) => ({
    personId: played.idOf('seller'),
    month: '2026-01',
    amount: '1500.50',
    reason: 'A discount without approval',
    happenedOn: '2026-01-15',
    whatHappened: 'Order 1042 went out with 15 % off.',
    ...changes,
  });
  const draft = (changes: Record<string, unknown> = {}, who = head) =>
    who.post<DocumentReference>(path, bodyOf(changes));
  const submit = ({ documentId, version }: DocumentReference) =>
    head.post<{ status: string }>(`${path}/${documentId}/submission`, { version });
  const decide = async (who: 'commercial' | 'general', { documentId, version, sha256 }: DocumentReference) =>
    (await played.as(who)).post<{ status: string }>(`/api/documents/${documentId}/decisions`, {
      version,
      sha256,
      decision: 'sign',
    });
  const statementOf = async (handle: string, month: string): Promise<Statement> => {
    const { items } = await accounting.get<{ items: { id: string }[] }>(
      `/api/statements?month=${month}&personId=${played.idOf(handle)}`,
    );
    return accounting.get<Statement>(`/api/statements/${items[0]?.id}`);
  };
  const listedBy = async (who: ApiSession) => (await who.get<{ items: { id: string }[] }>(path)).items;

  it('is a memo of the head: nobody enters one, and nobody writes one about themselves', async () => {
    const row = { externalId: 'F-1', personId: played.idOf('seller'), month: '2026-01', reason: 'R', amount: '5' };
    expect(await outcomeOf(head.put('/api/facts/fines', { rows: [row] }))).toBe('409 decided-by-document');
    for (const who of ['seller', 'accounting', 'commercial', 'administrator'])
      expect(await outcomeOf(draft({}, await played.as(who)))).toBe('403 role-missing');
    expect(await outcomeOf(draft({}, await played.as('exporter')))).toBe('403 not-your-department');
    expect(await outcomeOf(draft({ personId: played.idOf('exporter') }, await played.as('exporter')))).toBe(
      '403 your-own-plan',
    );
    const outcomes: [Record<string, unknown>, string][] = [
      [{ amount: '0.00' }, '422 invalid'],
      [{ amount: '-5.00' }, '422 invalid'],
      [{ reason: '' }, '422 invalid'],
      [{ whatHappened: ' ' }, '422 invalid'],
      [{ happenedOn: '2026-02-30' }, '422 invalid'],
      [{ happenedOn: '2026-02-02' }, '422 invalid'],
      [{ month: '2026-02', happenedOn: '2026-02-28' }, '422 invalid'],
      [{ evidence: [{ kind: 'notice', description: 'It', files: [played.idOf('seller')] }] }, '422 unknown-evidence'],
      [{ month: '2027-01' }, '409 cycle-not-open'],
      [{ personId: played.idOf('plain') }, '409 pays-no-fines'],
      [{ personId: '3f2b8c1e-5d4a-4e6f-9a7b-1c2d3e4f5a6b' }, '422 unknown-person'],
    ];
    for (const [changes, outcome] of outcomes)
      expect([changes, await outcomeOf(draft(changes))]).toEqual([changes, outcome]);
    expect(await listedBy(head)).toEqual([]);
  });

  it('is seen by whoever is fined from its first draft, by those who sign it, and by nobody else', async () => {
    const file = await head.upload<{ id: string }>('/api/evidence-files?fileName=order.eml', evidence.eml);
    fine = await draft({ evidence: [{ kind: 'report', description: 'The order', files: [file.id] }] });
    for (const who of [seller, head, accounting, await played.as('commercial')]) {
      expect(await listedBy(who)).toMatchObject([{ id: fine.documentId, person: 'Seller', status: 'drafting' }]);
      expect(await who.get(`${path}/${fine.documentId}`)).toMatchObject({
        version: { content: { amount: '1500.50', happenedOn: '2026-01-15', evidence: [{ files: [{ id: file.id }] }] } },
      });
      expect(await who.download(`/api/evidence-files/${file.id}/content`)).toEqual(evidence.eml);
    }
    for (const handle of ['other', 'exporter', 'administrator']) {
      const who = await played.as(handle);
      expect(await listedBy(who)).toEqual([]);
      expect(await outcomeOf(who.get(`${path}/${fine.documentId}`))).toBe('404 no-such-fine');
    }
  });

  it('is imposed by the signatures of both directors, and stays', async () => {
    await submit(fine);
    expect(await outcomeOf(head.put(`${path}/${fine.documentId}/draft`, { ...without(bodyOf()), basedOn: 1 }))).toBe(
      '409 not-a-draft',
    );
    await decide('commercial', fine);
    const facts = () =>
      accounting
        .get<{ items: unknown[] }>(`/api/facts/fines?personId=${played.idOf('seller')}`)
        .then(({ items }) => items);
    expect(await facts()).toEqual([]);
    expect(await decide('general', fine)).toMatchObject({ status: 'signed' });
    const { documentId, version, sha256 } = fine;
    expect(await facts()).toMatchObject([
      { externalId: documentId, content: { amount: '1500.50', memo: { documentId, version, sha256 } } },
    ]);
    const withdrawn = [{ externalId: documentId, month: '2026-01' }];
    expect(await outcomeOf(head.put('/api/facts/fines', { rows: [], withdrawn }))).toBe('409 decided-by-document');
    const large = await draft({ personId: played.idOf('other'), amount: '30000.00', reason: 'A lost contract' });
    await submit(large);
    await decide('commercial', large);
    await decide('general', large);
  });

  it('is taken from the variable pay alone, down to zero, by what works out by hand', async () => {
    await player.pay('2026-01');
    // 40 000 + 5 000 - 1 500.50; of 30 000 the 5 000 that are variable.
    const paid = await statementOf('seller', '2026-01');
    expect(paid).toMatchObject({ total: '43499.50' });
    expect(paid.lines).toContainEqual(
      expect.objectContaining({
        component: 'fine',
        code: fine.documentId,
        label: 'A discount without approval',
        amount: '-1500.50',
      }),
    );
    expect(await statementOf('other', '2026-01')).toMatchObject({
      total: '40000.00',
      warnings: [{ code: 'fine-limited' }],
    });
    const explanation = JSON.stringify(await seller.get(`/api/statements/${paid.id}/explanation`));
    expect(explanation).toContain('A discount without approval');
    expect(explanation).toContain(fine.documentId);
  });

  describe('that is questioned', () => {
    const disputes = '/api/disputes';
    let dispute: string;
    const question = async (who: ApiSession, of: Statement, changes: Record<string, unknown> = {}) =>
      who.post<{ disputeId: string; status: string; dueOn: string }>(disputes, {
        statementId: of.id,
        component: 'fine',
        code: of.lines.find(({ component }) => component === 'fine')?.code,
        reason: 'not-mine',
        words: 'The discount was agreed with the head.',
        ...changes,
      });
    const answer = (given: 'accept' | 'refuse', who = accounting) =>
      who.post(`${disputes}/${dispute}/answer`, { answer: given, words: 'The mail was found.' });
    const listed = async (who: ApiSession, query = '') =>
      (await who.get<{ items: { id: string; status: string }[] }>(`${disputes}${query}`)).items;

    it('is one open dispute of whoever is paid by the line, and of nobody else', async () => {
      const paid = await statementOf('seller', '2026-01');
      const other = await played.as('other');
      expect(await outcomeOf(question(other, paid))).toBe('404 no-such-line');
      const noLine = { statementId: undefined, component: undefined, code: undefined };
      const wrong: [Record<string, unknown>, string][] = [
        [{ code: undefined }, '422 invalid'],
        [{ month: '2026-01', indicator: 'sales' }, '422 invalid'],
        [{ reason: 'unfair' }, '422 invalid'],
        [{ words: ' ' }, '422 invalid'],
        [{ code: 'other' }, '404 no-such-line'],
        [{ ...noLine, month: '2026-01' }, '422 invalid'],
        [{ ...noLine, month: '2026-01', indicator: 'sales' }, '404 no-such-actual'],
      ];
      for (const [changes, outcome] of wrong)
        expect([changes, await outcomeOf(question(seller, paid, changes))]).toEqual([changes, outcome]);
      const raised = await Promise.all([outcomeOf(question(seller, paid)), outcomeOf(question(seller, paid))]);
      expect(raised.toSorted()).toEqual(['409 dispute-exists', 'accepted']);
      dispute = (await listed(seller))[0]?.id ?? '';
      for (const who of [seller, head, accounting, await played.as('commercial'), await played.as('general')])
        expect(await who.get(`${disputes}/${dispute}`)).toMatchObject({
          person: 'Seller',
          owner: 'accounting',
          status: 'open',
          said: { amount: '-1500.50' },
          words: 'The discount was agreed with the head.',
          isOverdue: false,
        });
      for (const handle of ['other', 'exporter', 'administrator']) {
        const who = await played.as(handle);
        expect(await listed(who)).toEqual([]);
        expect(await outcomeOf(who.get(`${disputes}/${dispute}`))).toBe('404 no-such-dispute');
      }
    });

    it('waits for accounting, which answers it once or opens an adjustment of the line from it', async () => {
      expect(await listed(accounting, '?toAnswer=true')).toMatchObject([{ id: dispute }]);
      expect(await listed(head, '?toAnswer=true')).toEqual([]);
      expect(await outcomeOf(answer('accept', head))).toBe('403 not-yours-to-answer');
      expect(await outcomeOf(answer('accept', seller))).toBe('403 role-missing');
      const end = { end: 'settle' };
      expect(await outcomeOf(seller.post(`${disputes}/${dispute}/end`, end))).toBe('409 dispute-stands-otherwise');
      const both = await Promise.all([outcomeOf(answer('accept')), outcomeOf(answer('accept'))]);
      expect(both.toSorted()).toEqual(['409 dispute-stands-otherwise', 'accepted']);
      expect(await outcomeOf(answer('refuse'))).toBe('409 dispute-stands-otherwise');
      const body = { month: '2026-02', reason: 'The discount was agreed.' };
      expect(await outcomeOf(head.post(`${disputes}/${dispute}/adjustment`, body))).toBe('403 not-yours-to-answer');
      const adjusted = await accounting.post<DocumentReference & { status: string }>(
        `${disputes}/${dispute}/adjustment`,
        body,
      );
      expect(adjusted.status).toBe('accepted');
      expect(await seller.get(`/api/adjustments/${adjusted.documentId}`)).toMatchObject({
        version: { content: { reverses: { component: 'fine', code: fine.documentId, taken: '1500.50' } } },
      });
      expect(await seller.get(`${disputes}/${dispute}`)).toMatchObject({
        status: 'accepted',
        acts: expect.arrayContaining([expect.objectContaining({ act: 'adjust', adjustmentId: adjusted.documentId })]),
      });
      // The line is undone once: a second adjustment is refused, and with it the act.
      expect(await outcomeOf(accounting.post(`${disputes}/${dispute}/adjustment`, body))).toBe('409 adjustment-exists');
    });

    it('is settled by whoever has raised it, or withdrawn before an answer, and what was said stays', async () => {
      expect(await outcomeOf(head.post(`${disputes}/${dispute}/end`, { end: 'settle' }))).toBe('403 not-your-dispute');
      expect(await seller.post(`${disputes}/${dispute}/end`, { end: 'settle' })).toMatchObject({ status: 'settled' });
      const other = await played.as('other');
      const { disputeId } = await question(other, await statementOf('other', '2026-01'));
      expect(await other.post(`${disputes}/${disputeId}/end`, { end: 'withdraw' })).toMatchObject({
        status: 'withdrawn',
      });
      expect(
        await outcomeOf(accounting.post(`${disputes}/${disputeId}/answer`, { answer: 'accept', words: 'Yes' })),
      ).toBe('409 dispute-stands-otherwise');
      const refusedBy = (sql: string) =>
        stack.database.query(sql, [disputeId]).then(
          () => 'done',
          (error: { code?: string }) => error.code,
        );
      expect(await refusedBy(`UPDATE disputes SET status = 'open' WHERE id = $1`)).toBe('PR003');
      expect(await refusedBy(`UPDATE dispute_acts SET words = 'No' WHERE dispute_id = $1`)).toBe('PR003');
      const table = await accounting.download(`${disputes}?format=csv&status=withdrawn`);
      expect(table.toString()).toContain(disputeId);
    });
  });

  it('is of a month that is not paid: a later statement could take it from the salary', async () => {
    expect(await outcomeOf(draft({}))).toBe('409 month-paid');
    expect(await outcomeOf(draft({ month: '2026-02' }))).toBe('accepted');
    const late = (await listedBy(head))[0]!;
    const { version } = await head.get<{ version: DocumentReference }>(`${path}/${late.id}`);
    const inFebruary = { ...version, documentId: late.id };
    await submit(inFebruary);
    await decide('commercial', inFebruary);
    await player.prepare(months[1]!);
    await player.untilPayday('2026-02');
    const { runId } = await accounting.post<{ runId: string }>('/api/payroll-runs', { month: '2026-02' });
    const register = await eventually(
      'the register',
      async () =>
        (await accounting.get<{ register: DocumentReference | null }>(`/api/payroll-runs/${runId}`)).register ??
        undefined,
    );
    expect(await outcomeOf(decide('general', inFebruary))).toBe('409 held-by-a-run');
    const { documentId, version: registered, sha256 } = register;
    const returned = { version: registered, sha256, decision: 'return', comment: 'The fine comes first.' };
    await (await played.as('general')).post(`/api/documents/${documentId}/decisions`, returned);
    await eventually('the end of the run', async () =>
      (await accounting.get<{ status: string }>(`/api/payroll-runs/${runId}`)).status === 'returned' ? true : undefined,
    );
    await player.pay('2026-02');
    expect(await outcomeOf(decide('general', inFebruary))).toBe('409 month-paid');
    expect((await statementOf('seller', '2026-02')).total).toBe('45000.00');
  });
});

function without({ personId: _person, month: _month, ...draft }: Record<string, unknown>): Record<string, unknown> {
  return draft;
}
