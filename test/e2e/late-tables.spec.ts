import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Company, type DocumentReference } from '#apps/rehearsal/company/company.js';
import type { CompanyCase, MonthOfCase } from '#apps/rehearsal/company/company-case.js';
import { MonthPlayer, type PaidMonth } from '#apps/rehearsal/company/play-month.js';
import { eventually } from '#apps/rehearsal/rehearsal-context.js';
import type { ApiSession } from '#platform/api-session.js';
import { bringTable, commitTable, rowsOfImport } from '../support/imported-table.js';
import { outcomeOf } from '../support/outcome-of.js';
import { sellersScheme } from '../support/sellers-scheme.js';
import { startTestStack, type TestStack } from '../support/test-stack.js';

const sellers = ['anna', 'boris', 'clara'] as const;
const names = { anna: 'Anna Ivanova', boris: 'Boris Petrov', clara: 'Clara Sidorova' };
const place = { from: '2025-06-02', department: 'wholesale', position: 'sales-manager', scheme: 'sellers' };

const months: MonthOfCase[] = ['2026-01', '2026-02', '2026-03', '2026-04'].map((month) => ({
  month,
  facts: {
    values: sellers.map((personId) => ({ externalId: `sales-${personId}`, personId, code: 'sales', value: '100000' })),
  },
}));
/** A salary of 40 000 and 5 % of sales: 45 000 a month. */
const company: CompanyCase = {
  name: 'Late tables',
  startsOn: '2025-12-20',
  departments: {},
  people: {
    ...Object.fromEntries(
      sellers.map((handle) => [handle, { name: names[handle], joinedOn: '2025-06-02', assignments: [place] }]),
    ),
    deputy: {
      name: 'Deputy',
      joinedOn: '2025-06-02',
      roles: ['purchasing'],
      assignments: [{ from: '2025-06-02', department: 'wholesale', position: 'head' }],
    },
  },
  schemes: [sellersScheme('40000.00')],
  months,
};

/** A table of what everybody has sold in a month, with the ids that the facts were entered under. */
const salesTable = (month: string, value: string): string =>
  [
    'Номер;Сотрудник;Месяц;Код показателя;Значение',
    ...sellers.map((handle) => `sales-${handle};${names[handle]};${month};sales;${value}`),
    '',
  ].join('\r\n');

describe('A table of a month that is paid', () => {
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

  const corrections = ({ statements }: PaidMonth, of: string): (string | undefined)[] =>
    sellers.map(
      (handle) => statements.get(handle)?.lines.find(({ component }) => component === `correction/${of}`)?.amount,
    );
  const totals = ({ statements }: PaidMonth) => sellers.map((handle) => statements.get(handle)?.total);
  const waiting = async () =>
    (await accounting.get<{ items: { person: string; month: string }[] }>('/api/pay-changes?waiting=true')).items;
  /** Starts the run of a month and waits until its register is on its route. */
  const startUntilRegister = async (month: string) => {
    await player.untilPayday(month);
    const { runId } = await accounting.post<{ runId: string }>('/api/payroll-runs', { month });
    const register = await eventually(
      'the register',
      async () =>
        (await accounting.get<{ register: DocumentReference | null }>(`/api/payroll-runs/${runId}`)).register ??
        undefined,
    );
    return { runId, register };
  };

  it('that is brought while a run freezes its facts is paid whole by that run, or by the next', async () => {
    const table = await bringTable(accounting, 'values', salesTable('2026-01', '120000'));
    expect(table.counts).toMatchObject({ changed: 3, bad: 0 });
    await player.prepare(months[1]!);
    await player.untilPayday('2026-02');
    const [february, brought] = await Promise.all([player.pay('2026-02'), commitTable(accounting, table.id)]);
    expect(brought).toMatchObject({ status: 'imported', counts: { changed: 3 } });
    const paidByFebruary = corrections(february, '2026-01');
    const march = await player.play(months[2]!);
    const paidByMarch = corrections(march, '2026-01');
    // All three by the same one of the two, and once.
    const each = ['1000.00', '1000.00', '1000.00'];
    const none = [undefined, undefined, undefined];
    expect([
      [each, none],
      [none, each],
    ]).toContainEqual([paidByFebruary, paidByMarch]);
    expect([...totals(february), ...totals(march)].toSorted()).toEqual([
      ...['45000.00', '45000.00', '45000.00', '46000.00', '46000.00', '46000.00'],
    ]);
    expect(await waiting()).toEqual([]);
  }, 180_000);

  it('that is brought behind the freeze waits for the next run; one of the month that is being paid is refused whole', async () => {
    const own = await bringTable(accounting, 'values', salesTable('2026-04', '900000'));
    expect(own.counts).toMatchObject({ added: 3, bad: 0 });
    await player.prepare(months[3]!);
    const before = await bringTable(accounting, 'values', salesTable('2026-02', '140000'));
    const { runId, register } = await startUntilRegister('2026-04');
    expect(await commitTable(accounting, before.id)).toMatchObject({ status: 'imported', counts: { changed: 3 } });
    expect(await commitTable(accounting, own.id)).toMatchObject({
      status: 'ready',
      counts: { added: 0, changed: 0, bad: 3 },
      problem: { code: 'rows-wrong' },
    });
    expect((await rowsOfImport(accounting, own.id)).map(({ problems }) => problems?.[0]?.code)).toEqual([
      ...['figures-closed', 'figures-closed', 'figures-closed'],
    ]);
    await played.sign(register, 'general');
    await eventually('the posting of the run', async () =>
      (await accounting.get<{ status: string }>(`/api/payroll-runs/${runId}`)).status === 'posted' ? true : undefined,
    );
    expect(await accounting.get(`/api/payroll-runs/${runId}`)).toMatchObject({ total: '135000.00' });
    expect((await waiting()).map(({ person, month }) => [person, month]).toSorted()).toEqual(
      sellers.map((handle) => [names[handle], '2026-02']),
    );
    // Once the month is paid, the same table is a late one like any other.
    const again = await bringTable(accounting, 'values', salesTable('2026-04', '110000'));
    expect(await commitTable(accounting, again.id)).toMatchObject({ status: 'imported', counts: { changed: 3 } });
    const paid = await player.post({
      kind: 'off-cycle',
      purpose: 'correction',
      month: '2026-05',
      personIds: sellers.map((handle) => played.idOf(handle)),
      reason: 'Tables of February and April came late.',
    });
    // 40 000 x 5 % and 10 000 x 5 %, of each of the three.
    expect(paid).toMatchObject({ people: 3, total: '7500.00' });
    expect(await waiting()).toEqual([]);
  }, 180_000);

  it('is one thing, who headed the department then another: that changes what is decided from now on, and nobody’s pay', async () => {
    const administrator = await played.as('administrator');
    const head = await played.as('head');
    const general = await played.as('general');
    const departmentId = played.departmentId('wholesale');
    const headship = { kind: 'headship', personId: played.idOf('deputy'), departmentId, fromOn: '2026-01-01' };
    const change = async (content: object) => {
      const { id } = await administrator.post<{ id: string }>('/api/staff-changes', content);
      return general.post(`/api/staff-changes/${id}/decision`, { decision: 'confirm' });
    };
    expect(await outcomeOf(change({ ...headship, untilOn: '2026-01-31' }))).toBe('409 department-has-head');
    const earner = { ...headship, personId: played.idOf('anna'), endsPrevious: true };
    expect(await outcomeOf(change(earner))).toBe('409 heads-themselves');
    const signedBy = () =>
      stack.database.query(
        'SELECT actor_id, document_id, version, position FROM decisions ORDER BY document_id, version, position',
      );
    const decided = await signedBy();
    const { items: statements } = await accounting.get<{ items: unknown[] }>('/api/statements?limit=200');
    await change({ ...headship, endsPrevious: true });
    expect(await waiting()).toEqual([]);
    expect(await signedBy()).toEqual(decided);
    expect((await accounting.get<{ items: unknown[] }>('/api/statements?limit=200')).items).toEqual(statements);
    const note = {
      rows: [{ externalId: 'note', month: '2026-05', personId: played.idOf('anna'), code: 'sales', value: '1' }],
    };
    expect(await outcomeOf(head.put('/api/facts/values', note))).toMatch(/^403 /);
    expect(await (await played.as('deputy')).put('/api/facts/values', note)).toMatchObject({ added: 1 });
  }, 60_000);
});
