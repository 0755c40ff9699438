import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Company, type DocumentReference } from '#apps/rehearsal/company/company.js';
import type { CompanyCase, MonthOfCase, RowOfCase } from '#apps/rehearsal/company/company-case.js';
import { MonthPlayer } from '#apps/rehearsal/company/play-month.js';
import { eventually } from '#apps/rehearsal/rehearsal-context.js';
import type { ApiSession } from '#platform/api-session.js';
import { outcomeOf } from '../support/outcome-of.js';
import { sellersScheme } from '../support/sellers-scheme.js';
import { startTestStack, type TestStack } from '../support/test-stack.js';

const months: MonthOfCase[] = ['2026-01', '2026-02', '2026-03'].map((month) => ({
  month,
  facts: {
    values: ['seller', 'other'].map((personId) => ({
      externalId: `sales-${personId}`,
      personId,
      code: 'sales',
      value: '100000',
    })),
  },
}));

const position = { department: 'wholesale', position: 'sales-manager', scheme: 'sellers' };
const company: CompanyCase = {
  name: 'Late changes',
  startsOn: '2025-12-20',
  departments: {},
  people: {
    seller: { name: 'Seller', joinedOn: '2025-06-02', assignments: [{ ...position, from: '2025-06-02' }] },
    other: { name: 'Other', joinedOn: '2025-06-02', assignments: [{ ...position, from: '2025-06-02' }] },
  },
  schemes: [sellersScheme('40000.00')],
  months,
};

interface Change {
  person: string;
  month: string;
  kind: string;
  source: string;
  changedByName: string;
  run: { month: string; status: string; difference: string } | null;
}
interface Detail {
  id: string;
  total: string;
  owed: string | null;
  lines: { component: string; amount: string }[];
  corrections: { months: { month: string; difference: string; causes: unknown[] }[] } | null;
}

interface AsOf {
  posted: { at: string; total: string; lines: { amount: string }[] };
  asOf: { total: string | null; unpaid: unknown[] };
  differences: unknown[];
  inputs: unknown[];
  changes: unknown[];
}

describe('What changes in a month that is paid', () => {
  let stack: TestStack;
  let played: Company;
  let player: MonthPlayer;
  let accounting: ApiSession;

  beforeAll(async () => {
    stack = await startTestStack();
    played = await Company.open(stack.url, stack.administrator, company);
    player = new MonthPlayer(played, months);
    accounting = await played.as('accounting');
    await player.play(months[0]!);
  }, 180_000);
  afterAll(() => stack.stop());

  const sales = (value: string, of = 'seller'): RowOfCase => ({
    externalId: `sales-${of}`,
    month: '2026-01',
    personId: played.idOf(of),
    code: 'sales',
    value,
  });
  const enter = (who: ApiSession, ...rows: RowOfCase[]) => who.put('/api/facts/values', { rows });
  const changes = async (query = '', who = accounting) =>
    (await who.get<{ items: Change[] }>(`/api/pay-changes?${query}`)).items;
  const statementOf = async (handle: string, month: string): Promise<Detail> => {
    const { items } = await accounting.get<{ items: { id: string }[] }>(
      `/api/statements?month=${month}&personId=${played.idOf(handle)}`,
    );
    return accounting.get<Detail>(`/api/statements/${items[0]?.id}`);
  };

  it('is entered by accounting, and by no head', async () => {
    const head = await played.as('head');
    expect(await outcomeOf(enter(head, sales('120000')))).toBe('409 figures-closed');
    expect(await changes()).toEqual([]);
    await enter(accounting, sales('120000'));
    expect(await changes('waiting=true')).toMatchObject([
      { person: 'Seller', month: '2026-01', kind: 'fact', source: 'values/sales-seller', run: null },
    ]);
    expect(await changes('', await played.as('seller'))).toHaveLength(1);
    expect(await changes('', await played.as('other'))).toEqual([]);
  });

  it('pays nothing once it was changed back, and is settled', async () => {
    await enter(accounting, sales('100000'));
    await player.play(months[1]!);
    expect(await statementOf('seller', '2026-02')).toMatchObject({ total: '45000.00', corrections: null });
    expect(await changes('waiting=true')).toEqual([]);
    expect(await changes('waiting=false&month=2026-01')).toMatchObject([
      { run: { month: '2026-02', status: 'posted', difference: '0.00' } },
      { run: { month: '2026-02', status: 'posted', difference: '0.00' } },
    ]);
  });

  it('waits again where the run that looked at it was returned', async () => {
    await enter(accounting, sales('140000'));
    await player.prepare(months[2]!);
    await player.untilPayday('2026-03');
    const { runId } = await accounting.post<{ runId: string }>('/api/payroll-runs', { month: '2026-03' });
    const read = () =>
      accounting.get<{ status: string; register: DocumentReference | null }>(`/api/payroll-runs/${runId}`);
    const { documentId, version, sha256 } = await eventually(
      'the register',
      async () => (await read()).register ?? undefined,
    );
    expect(await outcomeOf(enter(accounting, { ...sales('1'), month: '2026-03' }))).toBe('409 figures-closed');
    expect(await changes('waiting=true')).toEqual([]);
    const { items: flags } = await accounting.get<{ items: { person: string; flags: { reason: string }[] }[] }>(
      `/api/payroll-runs/${runId}/flags`,
    );
    expect(flags.map(({ person, flags: of }) => [person, of.map(({ reason }) => reason)])).toEqual([
      ['Seller', ['corrects-months']],
    ]);
    const comment = 'January is disputed.';
    const general = await played.as('general');
    await general.post(`/api/documents/${documentId}/decisions`, { version, sha256, decision: 'return', comment });
    await eventually('the end of the run', async () => ((await read()).status === 'returned' ? true : undefined));
    expect(await changes('waiting=true')).toMatchObject([{ month: '2026-01', run: null }]);
  });

  it('is paid by the next statement, which says what, who and when; nobody else is paid otherwise', async () => {
    await player.pay('2026-03');
    const seller = await statementOf('seller', '2026-03');
    expect(seller).toMatchObject({
      total: '47000.00',
      owed: null,
      corrections: {
        months: [
          {
            month: '2026-01',
            difference: '2000.00',
            causes: [{ kind: 'fact', source: 'values/sales-seller', by: 'Boris Schetov', on: '2026-03-09' }],
          },
        ],
      },
    });
    expect(seller.lines.at(-1)).toMatchObject({ component: 'correction/2026-01', amount: '2000.00' });
    expect(await statementOf('other', '2026-03')).toMatchObject({ total: '45000.00', corrections: null });
    expect((await statementOf('seller', '2026-01')).total).toBe('45000.00');
    const explain = async (language: string): Promise<string> => {
      const lines: string[] = [];
      for await (const line of accounting.lines(`/api/statements/${seller.id}/explanation?language=${language}`))
        lines.push(line);
      return lines.join('\n');
    };
    expect(await explain('en')).toMatch(/Correction of January 2026: 2\s000\.00/);
    expect(await explain('en')).toContain('because of values/sales-seller, entered on');
    expect(await explain('ru')).toContain('Перерасчёт за январь 2026');
  });

  it('is none where it is of a month before the company began: it is kept, and pays nobody', async () => {
    const known = await changes();
    const entered = await accounting.put<{ added: number }>('/api/facts/values', {
      rows: [{ ...sales('900000'), month: '2019-05' }],
    });
    expect(entered).toMatchObject({ added: 1 });
    expect(await changes()).toEqual(known);
    await accounting.put('/api/facts/values', {
      rows: [],
      withdrawn: [{ externalId: 'sales-seller', month: '2019-05' }],
    });
    expect(await changes()).toEqual(known);
  });

  describe('and its statement as of another time', () => {
    let statement: Detail;
    const asOf = (at: string, who = accounting) =>
      who.get<AsOf>(`/api/statements/${statement.id}/as-of?at=${encodeURIComponent(at)}`);

    beforeAll(async () => {
      statement = await statementOf('seller', '2026-01');
    });

    it('is what was posted, until something else is known', async () => {
      const { posted, ...then } = await asOf('2026-02-11');
      expect(posted).toMatchObject({ total: '45000.00', lines: [{ amount: '40000.00' }, { amount: '5000.00' }] });
      expect(then).toMatchObject({ asOf: { total: '45000.00', unpaid: [] }, differences: [], inputs: [] });
      expect(await asOf(posted.at)).toMatchObject({ differences: [], inputs: [], changes: [] });
    });

    it('is what corrections make of it afterwards, line by line, with what has changed and who changed it', async () => {
      const by = 'Boris Schetov';
      const changed = { kind: 'fact', source: 'values/sales-seller', month: '2026-01', by };
      expect(await asOf('2026-03-10', await played.as('seller'))).toMatchObject({
        month: '2026-01',
        posted: { total: '45000.00' },
        asOf: { total: '47000.00', unpaid: [], missing: [], carriedFrom: null },
        differences: [{ component: 'commission', posted: '5000.00', asOf: '7000.00', difference: '2000.00' }],
        inputs: [{ place: 'values.sales', known: 'otherwise' }],
        changes: [changed, changed, { ...changed, on: '2026-03-09' }],
      });
    });

    it('pays nothing for what nobody had entered yet', async () => {
      expect(await asOf('2025-12-30')).toMatchObject({
        asOf: { total: '40000.00', unpaid: [{ component: 'commission' }], missing: [{ place: 'values.sales' }] },
        differences: [{ component: 'commission', posted: '5000.00', asOf: '0.00', difference: '-5000.00' }],
        inputs: [{ place: 'values.sales', known: 'only-when-posted' }],
        changes: [],
      });
    });

    it('is refused before there was such a month, for what has not come, and to whom the pay is not shown', async () => {
      expect(await outcomeOf(asOf('2025-12-01'))).toBe('409 not-known-yet');
      expect(await outcomeOf(asOf('0000-01-01T00:00:00Z'))).toBe('409 not-known-yet');
      expect(await outcomeOf(asOf('2031-01-01'))).toBe('422 invalid');
      expect(await outcomeOf(asOf('yesterday'))).toBe('422 invalid');
      expect(await outcomeOf(asOf('2026-03-10', await played.as('other')))).toBe('403 not-yours-to-see');
    });
  });
});
