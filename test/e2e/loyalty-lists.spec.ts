import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, type Part, RehearsalContext } from '#apps/rehearsal/rehearsal-context.js';
import { outcomeOf } from '../support/outcome-of.js';
import { startTestStack, type TestStack } from '../support/test-stack.js';

interface SavedVersion {
  documentId: string;
  version: number;
  sha256: string;
}
interface Listed {
  personId: string;
  proposed: string;
  award: string;
  because?: string;
  reasons: { criterion: string; speaks: string; value: string; needed: string }[];
}

const indicator = {
  ...{ code: 'sales', name: 'Sales', kind: 'higher-is-better', unit: 'RUB', weight: '100' },
  howMeasured: 'By the ledger.',
  howInfluenced: 'By offers and visits.',
};
const plan = (baseBonus: string, target: string) => ({ baseBonus, indicators: [{ ...indicator, target }] });

describe('A loyalty list', () => {
  let stack: TestStack;
  let context: RehearsalContext;
  let departmentId: string;
  let personId: string;
  let list: SavedVersion;

  beforeAll(async () => {
    stack = await startTestStack();
    context = await RehearsalContext.open(stack.url, stack.administrator, { name: 'Loyal', startsOn: '2026-11-20' });
    departmentId = context.sandbox.departmentId;
    personId = context.person('manager').id;
  }, 120_000);
  afterAll(() => stack.stop());

  const as = (part: Part) => context.as(part);
  const advance = async (to: string) => (await as('administrator')).post('/api/clock/advance', { to });
  async function sign({ documentId, version, sha256 }: SavedVersion, ...parts: Part[]): Promise<void> {
    for (const part of parts)
      await (await as(part)).post(`/api/documents/${documentId}/decisions`, { version, sha256, decision: 'sign' });
  }
  async function idOf(path: string): Promise<string> {
    return eventually(`${path} to have an item`, async () => {
      const { items } = await (await as('head')).get<{ items: { id: string }[] }>(path);
      return items[0]?.id;
    });
  }
  /** Drafts, submits and signs a document. */
  async function signed(path: string, body: object, ...parts: Part[]): Promise<SavedVersion> {
    const head = await as('head');
    const draft = await head.post<SavedVersion>(path, body);
    await head.post(`${path}/${draft.documentId}/submission`, { version: draft.version });
    await sign(draft, ...parts);
    return draft;
  }
  async function actuals(cycle: string, value: string): Promise<void> {
    const head = await as('head');
    const people = { [personId]: { sales: { value } } };
    const draft = await head.put<SavedVersion>(`${cycle}/actuals/draft`, { basedOn: 0, people });
    await head.post(`${cycle}/actuals/submission`, { version: draft.version });
    await sign(draft, 'commercial');
  }
  const submit = async ({ documentId, version }: SavedVersion) =>
    (await as('head')).post(`/api/loyalty-lists/${documentId}/submission`, { version });
  const proposal = async (part: Part) =>
    (await as(part)).get<{ people: (Listed & { name: string })[]; waitsFor: string | null }>(
      `/api/loyalty-lists/proposal?departmentId=${departmentId}&year=2026`,
    );

  it('is drafted by the head as the product proposes it, and waits for the results of the year', async () => {
    await (await as('administrator')).post('/api/annual-cycles', { departmentId, year: 2026 });
    await signed(
      '/api/annual-plans',
      { personId, year: 2026, terms: plan('120000', '12000000') },
      'commercial',
      'general',
    );
    await advance('2026-11-30');
    await idOf('/api/monthly-cycles?month=2026-12');
    await signed(
      '/api/kpi-plans',
      { personId, month: '2026-12', terms: plan('60000', '1000000') },
      'commercial',
      'general',
    );
    await advance('2027-01-05');
    list = await (await as('head')).post<SavedVersion>('/api/loyalty-lists', { departmentId, year: 2026 });
    expect(await outcomeOf(submit(list))).toBe('409 year-not-over');
    const again = (await as('head')).post('/api/loyalty-lists', { departmentId, year: 2026 });
    expect(await outcomeOf(again)).toBe('409 loyalty-list-exists');
    expect((await proposal('head')).waitsFor).toContain('2026-12 is not paid');
  });

  it('says of everybody what speaks for and against them, by what was paid and approved', async () => {
    const month = `/api/monthly-cycles/${await idOf('/api/monthly-cycles?month=2026-12')}`;
    await actuals(month, '850000');
    await advance('2027-01-13');
    const accounting = await as('accounting');
    const { runId } = await accounting.post<{ runId: string }>('/api/payroll-runs', { month: '2026-12' });
    const register = await eventually('the register', async () => {
      const run = await accounting.get<{ register: SavedVersion | null }>(`/api/payroll-runs/${runId}`);
      return run.register ?? undefined;
    });
    const { items } = await accounting.get<{ items: { statementId: string }[] }>(
      `/api/payroll-runs/${runId}/flags?waiting=true`,
    );
    for (const { statementId } of items)
      await accounting.put(`/api/payroll-runs/${runId}/flags/${statementId}`, { comment: 'Looked at.' });
    await sign(register, 'general');
    await eventually('December to close', async () => {
      const { stage } = await accounting.get<{ stage: string }>(month);
      return stage === 'closed' ? true : undefined;
    });
    expect(await outcomeOf(submit(list))).toBe('409 actuals-not-approved');
    await actuals(`/api/annual-cycles/${await idOf('/api/annual-cycles?year=2026')}`, '8400000');
    expect(await outcomeOf(submit(list))).toBe('409 facts-changed');
    const [person] = (await proposal('general')).people;
    expect(
      person?.reasons.map(({ criterion, speaks, value, needed }) => [criterion, speaks, value, needed].join(' ')),
    ).toEqual([
      'on-staff for 2026-12-31 2026-12-31',
      'service against 1 18',
      'tasks for 0 1',
      'monthly-plans for 85 % 80 %',
      'annual-plan for 70 % 70 %',
      'larger-service against 1 36',
      'key-clients against 0 3',
    ]);
    expect(person).toMatchObject({ personId, proposed: 'none', award: 'none' });
  }, 60_000);

  it('lets people decide otherwise with a word, and is confirmed by both directors', async () => {
    const head = await as('head');
    const put = (decisions: object[]) =>
      head.put<SavedVersion>(`/api/loyalty-lists/${list.documentId}/draft`, { basedOn: 1, decisions });
    const because = 'Came with the firm that we bought, after nine years there.';
    const stranger = context.person('accounting').id;
    expect(await outcomeOf(put([{ personId: stranger, award: 'award', because }]))).toBe('422 unknown-person');
    expect(await outcomeOf(put([{ personId, award: 'award', because: ' ' }]))).toBe('422 invalid');
    list = await put([{ personId, award: 'award', because }]);
    await submit(list);
    expect(await outcomeOf(sign(list, 'general'))).toBe('403 not-your-step');
    await sign(list, 'commercial', 'general');
    const confirmed = await head.get<{ status: string; version: { content: { people: Listed[] } } }>(
      `/api/loyalty-lists/${list.documentId}`,
    );
    expect(confirmed.status).toBe('signed');
    expect(confirmed.version.content.people).toMatchObject([{ personId, proposed: 'none', award: 'award', because }]);
    expect(await outcomeOf(put([]))).toBe('409 not-a-draft');
  });

  it('is read by the head, directors and accounting alone', async () => {
    const lists = async (part: Part) => outcomeOf((await as(part)).get(`/api/loyalty-lists/${list.documentId}`));
    expect(await lists('accounting')).toBe('accepted');
    expect(await lists('manager')).toBe('403 role-missing');
    expect(await lists('administrator')).toBe('403 role-missing');
  });
});
