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

const sales = (value: string) => ({ externalId: 'sales', personId: 'debtor', code: 'sales', value });

/** A salary of 10 000, and in January a commission of 20 000 that turns out to be none: 2 000 a month may be taken back. */
const months: MonthOfCase[] = [
  { month: '2026-01', facts: { values: [sales('400000')] } },
  {
    month: '2026-02',
    facts: { values: [sales('0')] },
    late: { facts: { values: [{ ...sales('0'), month: '2026-01' }] } },
  },
  { month: '2026-03', facts: { values: [sales('0')] } },
  { month: '2026-04', facts: { values: [sales('0')] } },
];

const company: CompanyCase = {
  name: 'Write-offs',
  startsOn: '2025-12-20',
  departments: {},
  people: {
    debtor: {
      name: 'Debtor',
      joinedOn: '2025-06-02',
      assignments: [{ department: 'wholesale', position: 'sales-manager', scheme: 'sellers', from: '2025-06-02' }],
    },
  },
  schemes: [sellersScheme('10000.00')],
  months,
};

interface Statement {
  id: string;
  total: string;
  owed: string | null;
  lines: { component: string; code: string; amount: string }[];
  corrections: { owedBefore: string; writtenOff: Record<string, unknown> | null } | null;
}

describe('What somebody owes', () => {
  let stack: TestStack;
  let played: Company;
  let player: MonthPlayer;
  let accounting: ApiSession;
  let commercial: ApiSession;
  let general: ApiSession;

  beforeAll(async () => {
    stack = await startTestStack();
    played = await Company.open(stack.url, stack.administrator, company);
    player = new MonthPlayer(played, months);
    accounting = await played.as('accounting');
    commercial = await played.as('commercial');
    general = await played.as('general');
    await player.play(months[0]!);
  }, 180_000);
  afterAll(() => stack.stop());

  const path = '/api/write-offs';
  const draft = (amount: string, who = accounting, of = 'debtor') =>
    who.post<DocumentReference>(path, { personId: played.idOf(of), amount, reason: 'The mistake was ours.' });
  const submit = ({ documentId, version }: DocumentReference) =>
    accounting.post<{ status: string }>(`${path}/${documentId}/submission`, { version });
  const decide = (who: ApiSession, { documentId, version, sha256 }: DocumentReference, comment?: string) =>
    who.post(`/api/documents/${documentId}/decisions`, {
      ...{ version, sha256, decision: comment === undefined ? 'sign' : 'return' },
      ...(comment === undefined ? {} : { comment }),
    });
  async function statementOf(month: string): Promise<Statement> {
    const { items } = await accounting.get<{ items: { id: string }[] }>(`/api/statements?month=${month}`);
    return accounting.get<Statement>(`/api/statements/${items[0]?.id}`);
  }
  const linesOf = ({ lines }: Statement) =>
    lines.flatMap(({ component, code, amount }) => (component === 'correction/owed' ? [[code, amount]] : []));

  it('is not written off where nothing is owed', async () => {
    expect(await outcomeOf(draft('5.00'))).toBe('409 nothing-owed');
    await player.play(months[1]!);
    expect(await statementOf('2026-02')).toMatchObject({ total: '8000.00', owed: '18000.00' });
  });

  let first: DocumentReference;

  it('is written off by accounting, in part or in whole, with a reason, and by both directors', async () => {
    expect(await outcomeOf(draft('5.00', commercial))).toBe('403 role-missing');
    expect(await outcomeOf(draft('5.00', await played.as('head')))).toBe('403 role-missing');
    expect(await outcomeOf(draft('18000.01'))).toBe('409 more-than-is-owed');
    expect(await outcomeOf(draft('0.00'))).toBe('422 invalid');
    expect(await outcomeOf(draft('-5.00'))).toBe('422 invalid');
    expect(await outcomeOf(draft('5.00', accounting, 'accounting'))).toBe('403 decides-your-pay');
    const drafted = await draft('18000.00');
    expect(await outcomeOf(draft('5.00'))).toBe('409 write-off-exists');
    first = await accounting.put<DocumentReference>(`${path}/${drafted.documentId}/draft`, {
      ...{ basedOn: 1, amount: '6000.00', reason: 'Half of it was ours.' },
    });
    expect(await submit(first)).toMatchObject({ status: 'in-approval' });
    expect(await (await played.as('debtor')).get(`${path}/${first.documentId}`)).toMatchObject({
      person: 'Debtor',
      month: '2026-02',
      status: 'in-approval',
      version: { content: { amount: '6000.00', reason: 'Half of it was ours.' } },
    });
    await decide(commercial, first);
  });

  it('is not written off under a run that takes it', async () => {
    await player.prepare(months[2]!);
    await player.untilPayday('2026-03');
    const { runId } = await accounting.post<{ runId: string }>('/api/payroll-runs', { month: '2026-03' });
    const run = () =>
      accounting.get<{ status: string; register: DocumentReference | null }>(`/api/payroll-runs/${runId}`);
    const register = await eventually('the register', async () => (await run()).register ?? undefined);
    expect(await outcomeOf(decide(general, first))).toBe('409 held-by-a-run');
    await decide(general, register, 'The write-off comes first.');
    await eventually('the end of the run', async () => ((await run()).status === 'returned' ? true : undefined));
    await decide(general, first);
  });

  it('is lower by it in the next statement, which shows and explains it and is verified from its pack', async () => {
    const { runId } = await player.pay('2026-03');
    const paid = await statementOf('2026-03');
    expect(paid).toMatchObject({
      total: '8000.00',
      owed: '10000.00',
      corrections: {
        owedBefore: '18000.00',
        writtenOff: { amount: '6000.00', documentId: first.documentId, on: '2026-04-08' },
      },
    });
    expect(linesOf(paid)).toEqual([
      ['before', '-18000.00'],
      ['written-off', '6000.00'],
      ['after', '10000.00'],
    ]);
    const explain = async (language: string): Promise<string> => {
      const lines: string[] = [];
      for await (const line of accounting.lines(`/api/statements/${paid.id}/explanation?language=${language}`))
        lines.push(line);
      return lines.join('\n');
    };
    expect(await explain('en')).toContain(`by the document ${first.documentId}, signed on`);
    expect(await explain('ru')).toContain('Списано');
    const verifier = new RunVerifier();
    for await (const line of accounting.lines(`/api/payroll-runs/${runId}/packs`)) verifier.add(line);
    expect(verifier.finish().differences).toEqual([]);
  });

  it('is written off once: the next statement begins with what is left, and of that no more than it is', async () => {
    expect(await outcomeOf(draft('10000.01'))).toBe('409 more-than-is-owed');
    const rest = await draft('10000.00');
    await submit(rest);
    await played.sign(rest, 'commercial', 'general');
    await player.play(months[3]!);
    const paid = await statementOf('2026-04');
    expect(paid).toMatchObject({ total: '10000.00', owed: null });
    expect(linesOf(paid)).toEqual([
      ['before', '-10000.00'],
      ['written-off', '10000.00'],
    ]);
    expect(await outcomeOf(draft('5.00'))).toBe('409 nothing-owed');
  });
});
