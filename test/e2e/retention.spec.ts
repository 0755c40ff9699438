import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Company, type DocumentReference } from '#apps/rehearsal/company/company.js';
import type { CompanyCase, MonthOfCase } from '#apps/rehearsal/company/company-case.js';
import { MonthPlayer } from '#apps/rehearsal/company/play-month.js';
import type { ApiSession } from '#platform/api-session.js';
import { outcomeOf } from '../support/outcome-of.js';
import { startTestStack, type TestStack } from '../support/test-stack.js';

/** How many of ten regular clients are lost in each month: more than four are too many. */
const lost = { '2026-01': '5', '2026-02': '6', '2026-03': '4', '2026-04': '5', '2026-05': '10' };
const months: MonthOfCase[] = Object.entries(lost).map(([month, count]) => ({
  month,
  actuals: { seller: { retention: { lost: count } }, other: { retention: { lost: '0' } } },
}));

const hired = (name: string) => ({
  name,
  joinedOn: '2025-06-02',
  assignments: [{ department: 'wholesale', position: 'sales-manager', scheme: 'sellers', from: '2025-06-02' }],
});
const company: CompanyCase = {
  name: 'Retention',
  startsOn: '2025-12-20',
  departments: {},
  people: { seller: hired('Seller'), other: hired('Other') },
  schemes: [
    {
      format: 'pay-scheme/1',
      code: 'sellers',
      name: 'Sellers',
      goal: 'Clients who stay',
      version: 1,
      effectiveFrom: '2026-01-01',
      currency: 'RUB',
      components: [
        { code: 'salary', name: 'Salary', kind: 'salary', terms: { amount: '30000.00' } },
        {
          code: 'kpi',
          name: 'Retention',
          kind: 'kpi-bonus',
          terms: {
            baseBonus: '15000',
            indicators: [
              {
                code: 'retention',
                name: 'Retention',
                kind: 'loss-share',
                target: '10',
                unit: 'clients',
                weight: '100',
                howMeasured: 'Regular clients without an order in the month.',
                howInfluenced: 'By calling them.',
              },
            ],
          },
        },
      ],
    },
  ],
  months,
};

interface Item {
  id: string;
  kind: string;
  month: string;
  months: string[];
  status: string;
  documentStatus: string | null;
}

describe('Clients who are lost month by month', () => {
  let stack: TestStack;
  let played: Company;
  let player: MonthPlayer;
  let head: ApiSession;
  let seller: ApiSession;
  let proposal: DocumentReference;

  beforeAll(async () => {
    stack = await startTestStack();
    played = await Company.open(stack.url, stack.administrator, company);
    player = new MonthPlayer(played, months);
    [head, seller] = [await played.as('head'), await played.as('seller')];
    await player.prepare(months[0]!);
  }, 180_000);
  afterAll(() => stack.stop());

  const items = async (who = head) => (await who.get<{ items: Item[] }>('/api/retention-items')).items;
  const told = async () =>
    (await items()).map(({ kind, month, months: of, status }) => `${kind} in ${month} of ${of.length}: ${status}`);
  const strikes = async (who = head) =>
    (await who.get<{ items: { month: string }[] }>('/api/retention-results?isBelow=true')).items.map(
      ({ month }) => month,
    );
  const item = async (kind: string) => (await items()).find((each) => each.kind === kind)!;
  const minutes = async (who = head, itemId?: string) =>
    who.post<DocumentReference>('/api/review-minutes', {
      itemId: itemId ?? (await item('review')).id,
      heldOn: '2026-03-03',
      present: [seller.person.id],
      mistakes: 'Nobody called the clients of the north.',
      agreed: 'Each is called once in two weeks.',
    });
  const send = (path: string, { documentId, version }: DocumentReference) =>
    head.post(`/api/${path}/${documentId}/submission`, { version });

  it('pay nothing in one month, and are counted', async () => {
    expect(await strikes()).toEqual(['2026-01']);
    expect(await head.get('/api/retention-results?isBelow=true')).toMatchObject({
      items: [{ indicator: 'retention', indicatorName: 'Retention', keptAtLeast: '0.6' }],
    });
    expect(await strikes(seller)).toEqual(['2026-01']);
    expect(await strikes(await played.as('other'))).toEqual([]);
    expect(await told()).toEqual([]);
  });

  it('call for a review in a second month, by themselves and once', async () => {
    await player.prepare(months[1]!);
    expect(await told()).toEqual(['review in 2026-02 of 2: open']);
    expect(await outcomeOf(items(seller))).toBe('403 role-missing');
    expect(await outcomeOf(minutes(seller, head.person.id))).toBe('403 role-missing');
    expect(await outcomeOf(minutes(head, head.person.id))).toBe('404 no-such-item');
  }, 180_000);

  it('are gone through with the team, with minutes that the commercial director signs', async () => {
    const document = await minutes();
    expect(await outcomeOf(minutes())).toBe('409 answer-exists');
    await send('review-minutes', document);
    expect(await item('review')).toMatchObject({ status: 'open', documentStatus: 'in-approval' });
    expect(await outcomeOf(seller.get(`/api/documents/${document.documentId}`))).toBe('404 no-such-document');
    await played.sign(document, 'commercial');
    expect(await told()).toEqual(['review in 2026-02 of 2: closed']);
    const shown = await seller.get<{ version: { content: { months: string[] } } }>(
      `/api/review-minutes/${document.documentId}`,
    );
    expect(shown.version.content.months).toEqual(['2026-01', '2026-02']);
  });

  it('call for a proposal to part after two more', async () => {
    await player.prepare(months[2]!);
    await player.prepare(months[3]!);
    expect(await told()).toHaveLength(1);
    await player.prepare(months[4]!);
    expect(await told()).toEqual(['part in 2026-05 of 4: open', 'review in 2026-02 of 2: closed']);
    const { id: itemId } = await item('part');
    expect(await outcomeOf(minutes(head, itemId))).toBe('404 no-such-item');
    proposal = await head.post<DocumentReference>('/api/proposals-to-part', { itemId, reason: 'Four months of ten.' });
    await send('proposals-to-part', proposal);
    expect(await outcomeOf(seller.get(`/api/proposals-to-part/${proposal.documentId}`))).toBe('404 no-such-document');
    await played.sign(proposal, 'commercial');
  }, 180_000);

  it('call for it no more once actuals are corrected', async () => {
    const { items: cycles } = await head.get<{ items: { id: string }[] }>('/api/monthly-cycles?month=2026-04');
    const cycleId = cycles[0]?.id ?? '';
    const reopening = await head.post<DocumentReference>('/api/actuals-reopenings', { cycleId, reason: 'Miscounted.' });
    await send('actuals-reopenings', reopening);
    await played.sign(reopening, 'commercial');
    const people = {
      [played.idOf('seller')]: { retention: { lost: '4' } },
      [played.idOf('other')]: { retention: { lost: '0' } },
    };
    const path = `/api/monthly-cycles/${cycleId}/actuals`;
    const saved = await head.put<DocumentReference>(`${path}/draft`, { basedOn: 1, people });
    await head.post(`${path}/submission`, { version: saved.version });
    await played.sign(saved, 'commercial');
    expect(await strikes()).toEqual(['2026-05', '2026-02', '2026-01']);
    expect(await told()).toEqual(['part in 2026-05 of 4: withdrawn', 'review in 2026-02 of 2: closed']);
    expect(await outcomeOf(played.sign(proposal, 'general'))).toBe('409 item-not-open');
  });

  it('call for what the organisation says', async () => {
    const administrator = await played.as('administrator');
    const set = (rules: unknown) => administrator.put('/api/organisation/retention-rules', rules);
    expect(await outcomeOf(set({ months: 12, review: 2, part: 2 }))).toBe('422 invalid');
    await set({ months: 6, review: 1, part: 3 });
    expect(await head.get('/api/organisation')).toMatchObject({ retentionRules: { months: 6, review: 1, part: 3 } });
  });
});
