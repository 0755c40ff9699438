import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Company, type DocumentReference } from '#apps/rehearsal/company/company.js';
import type { CompanyCase, MonthOfCase } from '#apps/rehearsal/company/company-case.js';
import { MonthPlayer } from '#apps/rehearsal/company/play-month.js';
import { eventually } from '#apps/rehearsal/rehearsal-context.js';
import { RunVerifier } from '#compensation/pack/verify-run.js';
import type { ApiSession } from '#platform/api-session.js';
import { outcomeOf } from '../support/outcome-of.js';
import { sellersScheme } from '../support/sellers-scheme.js';
import { startTestStack, type TestStack } from '../support/test-stack.js';

const sales = (personId: string, value: string) => ({
  externalId: `sales-${personId}`,
  personId,
  code: 'sales',
  value,
});

/** A salary of 50 000, and 5 % of sales. `gone` and `owing` leave at the end of February, `leaver` in the middle of April. */
const months: MonthOfCase[] = [
  {
    month: '2026-02',
    facts: {
      values: [sales('gone', '200000'), sales('owing', '400000'), sales('leaver', '0'), sales('stays', '100000')],
    },
  },
  { month: '2026-03', facts: { values: [sales('leaver', '0'), sales('stays', '100000')] } },
  { month: '2026-04', facts: { values: [sales('stays', '100000')] } },
];

const person = (name: string, leftOn?: string) => ({
  name,
  joinedOn: '2025-06-02',
  ...(leftOn === undefined ? {} : { leftOn }),
  assignments: [{ department: 'wholesale', position: 'sales-manager', scheme: 'sellers', from: '2025-06-02' }],
});

const company: CompanyCase = {
  name: 'Off-cycle',
  startsOn: '2026-01-20',
  departments: {},
  people: {
    gone: person('Gone', '2026-02-28'),
    owing: person('Owing', '2026-02-28'),
    leaver: person('Leaver', '2026-04-15'),
    stays: person('Stays'),
  },
  schemes: [
    sellersScheme('50000.00', {
      more: [{ code: 'extra', name: 'Extra', kind: 'adjustment', terms: { mostShare: '20 %' } }],
    }),
  ],
  months,
};

const reason = 'The people are to have it now.';

interface Run {
  kind: string;
  purpose: string | null;
  status: string;
  people: number | null;
  total: string | null;
  reason: string | null;
  register: DocumentReference | null;
}

interface Statement {
  id: string;
  personId: string;
  total: string;
  owed: string | null;
  runKind: string;
  runPurpose: string | null;
  lines: { component: string; code: string; amount: string }[];
}

describe('Off-cycle runs', () => {
  let stack: TestStack;
  let played: Company;
  let player: MonthPlayer;
  let accounting: ApiSession;
  let adjustment: DocumentReference;

  beforeAll(async () => {
    stack = await startTestStack();
    played = await Company.open(stack.url, stack.administrator, company);
    player = new MonthPlayer(played, months);
    accounting = await played.as('accounting');
    await player.play(months[0]!);
    await player.play(months[1]!);
  }, 240_000);
  afterAll(() => stack.stop());

  const start = (purpose: string, month: string, ...people: string[]) =>
    accounting.post<{ runId: string }>('/api/payroll-runs', {
      ...{ kind: 'off-cycle', purpose, month, reason },
      personIds: people.map((handle) => played.idOf(handle)),
    });
  const runOf = (runId: string) => accounting.get<Run>(`/api/payroll-runs/${runId}`);
  const until = (runId: string, status: string) =>
    eventually(`the run to be ${status}`, async () => {
      const run = await runOf(runId);
      return run.status === status ? run : undefined;
    });
  const registerOf = async (runId: string) => (await until(runId, 'in-approval')).register!;
  async function statementsOf(runId: string): Promise<Record<string, Statement>> {
    const { items } = await accounting.get<{ items: { id: string }[] }>(`/api/statements?runId=${runId}`);
    const all = await Promise.all(items.map(({ id }) => accounting.get<Statement>(`/api/statements/${id}`)));
    return Object.fromEntries(all.map((each) => [played.handleOf(each.personId), each]));
  }
  const linesOf = (statement: Statement | undefined) =>
    statement?.lines.map(({ component, code, amount }) => [component, code, amount]);
  /** Says a word to what is flagged, signs the register and follows the run to posted pay, which its packs give. */
  async function post(runId: string): Promise<Record<string, Statement>> {
    const register = await registerOf(runId);
    const flags = `/api/payroll-runs/${runId}/flags`;
    const { items } = await accounting.get<{ items: { statementId: string }[] }>(`${flags}?waiting=true`);
    for (const { statementId } of items) await accounting.put(`${flags}/${statementId}`, { comment: 'Looked at.' });
    await played.sign(register, 'general');
    await until(runId, 'posted');
    const verifier = new RunVerifier();
    for await (const line of accounting.lines(`/api/payroll-runs/${runId}/packs`)) verifier.add(line);
    expect(verifier.finish().differences).toEqual([]);
    return statementsOf(runId);
  }
  const enter = (handle: string, month: string, value: string) =>
    accounting.put('/api/facts/values', {
      rows: [{ ...sales(handle, value), personId: played.idOf(handle), month }],
    });
  const waiting = async () => {
    const { items } = await accounting.get<{ items: { personId: string }[] }>('/api/pay-changes?waiting=true');
    return items.map(({ personId }) => played.handleOf(personId)).toSorted();
  };

  it('are refused by name where somebody of them cannot be paid, and change nothing', async () => {
    await played.advance('2026-04-14');
    const leaving = await start('leaver', '2026-04', 'leaver', 'stays').catch((error: unknown) => error);
    expect(leaving).toMatchObject({
      status: 409,
      code: 'not-a-leaver',
      problem: { context: { personIds: [played.idOf('leaver'), played.idOf('stays')] } },
    });
    expect(await outcomeOf(start('leaver', '2026-05', 'leaver'))).toBe('409 payroll-too-early');
    expect(await outcomeOf(start('leaver', '2026-02', 'gone'))).toBe('409 month-paid');
    expect(await outcomeOf(start('leaver', '2026-04', 'gone'))).toBe('409 nobody-to-pay');
    expect(await outcomeOf(start('correction', '2026-04', 'gone'))).toBe('409 nobody-to-pay');
    expect(await outcomeOf(start('bonus', '2026-04', 'stays'))).toBe('409 nobody-to-pay');
    expect(await outcomeOf(start('bonus', '2026-03', 'stays'))).toBe('409 month-paid');
    expect(await outcomeOf(start('left-out', '2026-04', 'stays'))).toBe('409 payroll-too-early');
    expect(await outcomeOf(start('left-out', '2026-03', 'stays'))).toBe('409 month-paid');
    const body = { kind: 'off-cycle', purpose: 'bonus', month: '2026-04', reason, personIds: [played.idOf('stays')] };
    const send = (changes: object) => outcomeOf(accounting.post('/api/payroll-runs', { ...body, ...changes }));
    expect(await send({ kind: 'regular' })).toBe('422 invalid');
    expect(await send({ purpose: undefined })).toBe('422 invalid');
    expect(await send({ personIds: undefined })).toBe('422 invalid');
    expect(await send({ reason: undefined })).toBe('422 invalid');
    expect(await send({ departmentIds: [played.departmentId('wholesale')] })).toBe('422 invalid');
    expect(await send({ personIds: ['4f2b8c1e-5d4a-4e6f-9a7b-1c2d3e4f5a6b'] })).toBe('422 unknown-person');
    expect(await outcomeOf((await played.as('general')).post('/api/payroll-runs', body))).toBe('403 role-missing');
    expect(await stack.database.query(`SELECT 1 FROM payroll_runs WHERE kind = 'off-cycle'`)).toEqual([]);
  });

  it('of a leaver pay the month up to the last day, on that day', async () => {
    await played.advance('2026-04-15');
    const ready = () =>
      accounting.get<{ items: { missing: { what: string; name?: string }[] }[] }>(
        `/api/payroll-readiness?month=2026-04&purpose=leaver&personIds=${played.idOf('leaver')}`,
      );
    expect((await ready()).items).toMatchObject([{ missing: [{ what: 'figures', name: 'values.sales' }] }]);
    expect(await outcomeOf(start('leaver', '2026-04', 'leaver'))).toBe('409 people-not-ready');
    await enter('leaver', '2026-04', '60000');
    expect((await ready()).items).toEqual([]);
    const { runId } = await start('leaver', '2026-04', 'leaver');
    const paid = await post(runId);
    // 50 000 x 15 / 30 days of April; 60 000 x 5 %.
    expect(linesOf(paid['leaver'])).toEqual([
      ['salary', 'salary', '25000.00'],
      ['commission', 'commission', '3000.00'],
    ]);
    expect(await runOf(runId)).toMatchObject({
      kind: 'off-cycle',
      purpose: 'leaver',
      people: 1,
      total: '28000.00',
      reason,
    });
    expect(await outcomeOf(start('leaver', '2026-04', 'leaver'))).toBe('409 month-paid');
    const explanation: string[] = [];
    for await (const line of accounting.lines(`/api/statements/${paid['leaver']?.id}/explanation`))
      explanation.push(line);
    expect(explanation.join('\n')).toContain('50 000.00 × 15 / 30 = 25 000.00');
    // A deal of somebody who is paid and of somebody who is not: the one gets it as a correction, the other with the month.
    const shares = ['leaver', 'stays'].map((handle) => ({ person: played.idOf(handle), share: '1/2' }));
    const deal = { externalId: 'D-1', on: '2026-04-10', client: 'north', amount: '100.00', shares };
    await accounting.put('/api/facts/clients', { rows: [{ externalId: 'north', name: 'North' }] });
    await accounting.put('/api/facts/deals', { rows: [deal] });
    expect(await waiting()).toEqual(['leaver']);
  });

  it('that correct pay those who have left, and what is taken back of them stays owed until it is written off', async () => {
    await enter('gone', '2026-02', '400000');
    await enter('owing', '2026-02', '0');
    expect(await waiting()).toEqual(['gone', 'leaver', 'owing']);
    const outcomes = await Promise.all([1, 2].map(() => outcomeOf(start('correction', '2026-04', 'gone', 'owing'))));
    expect(outcomes.filter((outcome) => /^409 (payroll-already-started|held-by-a-run)$/.test(outcome))).toHaveLength(1);
    const [begun] = await stack.database.query<{ id: string }>(
      `SELECT id FROM payroll_runs WHERE purpose = 'correction'`,
    );
    const returned = begun!.id;
    const register = await registerOf(returned);
    expect(await waiting()).toEqual(['leaver']);
    expect(await outcomeOf(start('correction', '2026-04', 'gone'))).toMatch(
      /^409 (payroll-already-started|held-by-a-run)$/,
    );
    await (
      await played.as('general')
    ).post(`/api/documents/${register.documentId}/decisions`, {
      ...{ version: register.version, sha256: register.sha256, decision: 'return', comment: 'Not yet.' },
    });
    await until(returned, 'returned');
    expect(await waiting()).toEqual(['gone', 'leaver', 'owing']);
    const { runId } = await start('correction', '2026-04', 'gone', 'owing');
    const paid = await post(runId);
    // 200 000 x 5 % more; 400 000 x 5 % less, of which a statement without own pay takes nothing.
    expect(linesOf(paid['gone'])).toEqual([['correction/2026-02', 'commission/commission', '10000.00']]);
    expect(linesOf(paid['owing'])).toEqual([
      ['correction/2026-02', 'commission/commission', '-20000.00'],
      ['correction/owed', 'after', '20000.00'],
    ]);
    expect(paid['owing']).toMatchObject({ total: '0.00', owed: '20000.00', runPurpose: 'correction' });
    expect(await runOf(runId)).toMatchObject({ people: 2, total: '10000.00' });
    const writeOff = { personId: played.idOf('owing'), amount: '20000.00', reason: 'Nothing is left to take it from.' };
    await accounting.post('/api/write-offs', writeOff);
  });

  it('pay signed adjustments before the month, whose own run takes them off', async () => {
    adjustment = await accounting.post<DocumentReference>('/api/adjustments', {
      ...{
        month: '2026-04',
        personId: played.idOf('stays'),
        ofMonth: '2026-03',
        amount: '5000.00',
        reason: 'Stood in',
      },
    });
    expect(await outcomeOf(start('bonus', '2026-04', 'stays'))).toBe('409 nobody-to-pay');
    await accounting.post(`/api/adjustments/${adjustment.documentId}/submission`, { version: adjustment.version });
    await played.sign(adjustment, 'commercial', 'general');
    const { runId } = await start('bonus', '2026-04', 'stays');
    await registerOf(runId);
    expect(await outcomeOf(accounting.post('/api/payroll-runs', { month: '2026-04' }))).toBe('409 held-by-a-run');
    const paid = await post(runId);
    expect(linesOf(paid['stays'])).toEqual([['adjustment', adjustment.documentId, '5000.00']]);
    expect(await outcomeOf(accounting.get(`/api/statements/${paid['stays']?.id}/as-of?at=2026-04-01`))).toBe(
      '409 statement-beside-month',
    );
    expect(await outcomeOf(start('bonus', '2026-04', 'stays'))).toBe('409 nobody-to-pay');
    const own = await played.as('stays');
    const { items } = await own.get<{ items: object[] }>('/api/statements?month=2026-04&runKind=off-cycle');
    expect(items).toMatchObject([{ total: '5000.00', runKind: 'off-cycle', runPurpose: 'bonus' }]);
  });

  it('leave to the run of the month who is not paid, and what is not', async () => {
    const { runId } = await player.play(months[2]!);
    const paid = await statementsOf(runId);
    expect(Object.keys(paid)).toEqual(['stays']);
    expect(linesOf(paid['stays'])).toEqual([
      ['salary', 'salary', '50000.00'],
      ['commission', 'commission', '5000.00'],
      ['extra', adjustment.documentId, '5000.00'],
      ['correction/off-cycle', `adjustment/${adjustment.documentId}`, '-5000.00'],
    ]);
    expect(paid['stays']).toMatchObject({ total: '55000.00', runKind: 'regular', runPurpose: null });
    const verifier = new RunVerifier();
    for await (const line of accounting.lines(`/api/payroll-runs/${runId}/packs`)) verifier.add(line);
    expect(verifier.finish().differences).toEqual([]);
  });

  it('correct a month that several runs have paid, to the kopeck', async () => {
    await enter('leaver', '2026-04', '80000.20');
    await enter('stays', '2026-04', '120000');
    const { runId } = await start('correction', '2026-05', 'leaver', 'stays');
    const paid = await post(runId);
    // 20 000.20 x 5 % = 1 000.01; 20 000 x 5 %.
    expect(linesOf(paid['leaver'])).toEqual([['correction/2026-04', 'commission/commission', '1000.01']]);
    expect(linesOf(paid['stays'])).toEqual([['correction/2026-04', 'commission/commission', '1000.00']]);
    expect(await waiting()).toEqual([]);
    const listed = await accounting.get<{ items: { purpose: string }[] }>('/api/payroll-runs?kind=off-cycle');
    expect(listed.items.map(({ purpose }) => purpose)).toEqual([
      'correction',
      'bonus',
      'correction',
      'correction',
      'leaver',
    ]);
    const [sums] = await stack.database.query<{ total: string }>(
      `SELECT sum(total)::text AS total FROM statements WHERE posted_at IS NOT NULL AND person_id = $1 AND month IN ('2026-04', '2026-05')`,
      [played.idOf('stays')],
    );
    expect(sums).toEqual({ total: '61000.00' });
  });
});
