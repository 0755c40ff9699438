import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Company, type DocumentReference } from '#apps/rehearsal/company/company.js';
import type { CompanyCase, ExpectedLine, MonthOfCase } from '#apps/rehearsal/company/company-case.js';
import { MonthPlayer, type PaidMonth } from '#apps/rehearsal/company/play-month.js';
import { RunVerifier } from '#compensation/pack/verify-run.js';
import { evidence } from '#platform/evidence/testing/evidence-samples.js';
import type { ApiSession } from '#platform/api-session.js';
import { outcomeOf } from '../support/outcome-of.js';
import { startTestStack, type TestStack } from '../support/test-stack.js';

const sales = (target: string, weight = '100') => ({
  code: 'sales',
  name: 'Sales',
  kind: 'higher-is-better',
  target,
  unit: 'RUB',
  weight,
  howMeasured: 'Shipped in the month, without VAT, by the sales ledger.',
  howInfluenced: 'By offers to own clients and by calls to new ones.',
});
const deliveries = {
  code: 'deliveries',
  name: 'Deliveries from another supplier',
  kind: 'yes-no',
  unit: 'yes or no',
  weight: '50',
  howMeasured: 'The first lorry has been unloaded by the last day, by the store.',
  howInfluenced: 'By finding a supplier and agreeing days.',
};
const plan = (target: string) => ({ baseBonus: '30000', indicators: [sales(target)] });
/** What the plan of February should have been: sales 16 000, deliveries 16 000. */
const withDeliveries = { baseBonus: '32000', indicators: [sales('1000000', '50'), deliveries] };

/** A bonus of 30 000 by one indicator, and what is made up to 25 000 and taken back later: the state runs on by the plan. */
const scheme = {
  format: 'pay-scheme/1',
  code: 'planned',
  name: 'Bonus and draw',
  goal: 'Sales as planned',
  version: 1,
  effectiveFrom: '2026-01-01',
  currency: 'RUB',
  components: [
    { code: 'kpi', name: 'KPI bonus', kind: 'kpi-bonus', terms: { plan: 'personal' } },
    { code: 'draw', name: 'Draw', kind: 'draw', terms: { amount: '25000', recoverable: true, of: ['kpi'] } },
  ],
};

const place = { from: '2025-06-02', department: 'wholesale', position: 'sales-manager', scheme: 'planned' };
const month = (of: string, cameTo: string): MonthOfCase => ({
  month: of,
  plans: { seller: plan('1000000'), other: plan('1000000') },
  actuals: { seller: { sales: { value: cameTo } }, other: { sales: { value: '1000000' } } },
});
const months = [
  month('2026-01', '700000'),
  month('2026-02', '1000000'),
  month('2026-03', '1000000'),
  month('2026-04', '1000000'),
  month('2026-05', '1000000'),
];
const company: CompanyCase = {
  name: 'Corrected plans',
  startsOn: '2025-12-20',
  departments: {},
  people: {
    seller: { name: 'Seller', joinedOn: '2025-06-02', assignments: [place] },
    other: { name: 'Other', joinedOn: '2025-06-02', assignments: [place] },
  },
  schemes: [scheme],
  months,
};

interface PlanView {
  id: string;
  personId: string;
  inForce: { documentId: string; sha256: string; terms: { indicators: { target: string }[] } }[];
}

describe('The signed plan of a month that is paid', () => {
  let stack: TestStack;
  let played: Company;
  let player: MonthPlayer;
  let head: ApiSession;
  let accounting: ApiSession;

  beforeAll(async () => {
    stack = await startTestStack();
    played = await Company.open(stack.url, stack.administrator, company);
    player = new MonthPlayer(played, months);
    head = await played.as('head');
    accounting = await played.as('accounting');
  }, 180_000);
  afterAll(() => stack.stop());

  const path = '/api/plan-revisions';
  const planOf = async (handle: string, of: string): Promise<PlanView> => {
    const { items } = await head.get<{ items: { id: string; personId: string }[] }>(`/api/kpi-plans?month=${of}`);
    const id = items.find(({ personId }) => personId === played.idOf(handle))?.id;
    return head.get<PlanView>(`/api/kpi-plans/${id}`);
  };
  /** Drafts a revision of the seller's plan of a month, with evidence of its own. */
  const draft = async (of: string, changes: Record<string, unknown>): Promise<DocumentReference> => {
    const { id: planId, inForce } = await planOf('seller', of);
    const { id } = await head.upload<{ id: string }>('/api/evidence-files?fileName=supplier.eml', evidence.eml);
    return head.post<DocumentReference>(path, {
      planId,
      basedOn: inForce.at(-1)?.sha256,
      reason: 'The plant of the only supplier stood still, as we learned afterwards.',
      evidence: [{ kind: 'correspondence', description: 'The supplier says so.', files: [id] }],
      ...changes,
    });
  };
  const sign = async (revision: DocumentReference): Promise<void> => {
    await head.post(`${path}/${revision.documentId}/submission`, { version: revision.version });
    await played.sign(revision, 'commercial', 'general');
  };
  const correct = async (of: string, terms: unknown): Promise<DocumentReference> => {
    const revision = await draft(of, { asCorrection: true, terms });
    await sign(revision);
    return revision;
  };
  const changes = async (query = '') => (await accounting.get<{ items: unknown[] }>(`/api/pay-changes?${query}`)).items;
  const actualsOf = async (of: string) => {
    const { id } = await player.cycleOf('wholesale', of);
    const actualsPath = `/api/monthly-cycles/${id}/actuals`;
    const { status, version } = await head.get<{ status: string; version: { version: number } }>(actualsPath);
    return { path: actualsPath, status, version: version.version };
  };
  const linesOf = ({ statements }: PaidMonth, handle: string) => {
    const { lines = [], total } = statements.get(handle) ?? {};
    return { lines: lines.map(({ component, code, amount }) => [component, code, amount]), total };
  };
  const expected = (total: string, ...lines: ExpectedLine[]) => ({
    lines: lines.map(([component, code, amount]) => [component, code, amount]),
    total,
  });
  const untouched = expected('30000.00', ['kpi', 'sales', '30000.00'], ['draw', 'draw', '0.00']);
  const verdictOf = async (runId: string) => {
    const verifier = new RunVerifier();
    for await (const line of accounting.lines(`/api/payroll-runs/${runId}/packs`)) verifier.add(line);
    return verifier.finish();
  };

  it('is revised as a correction alone, and none of a month that is not paid is one', async () => {
    await player.prepare(months[0]!);
    expect(await outcomeOf(draft('2026-01', { asCorrection: true, terms: plan('700000') }))).toBe('409 month-not-paid');
    const begun = await draft('2026-01', { terms: plan('800000') });
    await head.post(`${path}/${begun.documentId}/submission`, { version: begun.version });
    const paid = await player.pay('2026-01');
    expect(linesOf(paid, 'seller')).toEqual(
      expected('25000.00', ['kpi', 'sales', '21000.00', '30 000 x 70 %'], ['draw', 'draw', '4000.00', 'up to 25 000']),
    );
    // What was on its route is not in force by being late: it comes back, and is written as what it is by then.
    expect(await outcomeOf(played.sign(begun, 'commercial'))).toBe('409 month-paid');
    const commercial = await played.as('commercial');
    await commercial.post(`/api/documents/${begun.documentId}/decisions`, {
      ...{ version: begun.version, sha256: begun.sha256, decision: 'return', comment: 'January is paid by now.' },
    });
    const { id } = await head.upload<{ id: string }>('/api/evidence-files?fileName=again.eml', evidence.eml);
    const body = {
      basedOn: begun.version,
      reason: 'The plant of the only supplier stood still.',
      terms: plan('800000'),
      evidence: [{ kind: 'correspondence', description: 'The supplier says so.', files: [id] }],
    };
    const again = `${path}/${begun.documentId}/draft`;
    await expect(head.put(again, body)).rejects.toMatchObject({
      code: 'month-paid',
      message: expect.stringContaining('asCorrection'),
    });
    expect(await outcomeOf(head.put(again, { ...body, asCorrection: false }))).toBe('422 invalid');
    expect(await changes()).toEqual([]);
  }, 180_000);

  it('is in force by both signatures, shows what it changes, and leaves actuals that answer it as they are', async () => {
    expect(linesOf(await player.play(months[1]!), 'seller')).toEqual(
      expected('26000.00', ['kpi', 'sales', '30000.00'], ['draw', 'draw', '-4000.00', 'what is owed is taken back']),
    );
    const { items } = await head.get<{ items: { id: string; latestVersion: number }[] }>(path);
    const documentId = items[0]?.id ?? '';
    const { id } = await head.upload<{ id: string }>('/api/evidence-files?fileName=third.eml', evidence.eml);
    const saved = await head.put<DocumentReference>(`${path}/${documentId}/draft`, {
      basedOn: items[0]?.latestVersion,
      asCorrection: true,
      reason: 'The plant of the only supplier stood still all January.',
      terms: plan('700000'),
      evidence: [{ kind: 'correspondence', description: 'The supplier says so.', files: [id] }],
    });
    expect(await head.get(`${path}/${documentId}`)).toMatchObject({
      version: {
        content: {
          asCorrection: true,
          // 700 000 of 700 000 in place of 70 %; by 30 000 nothing is to be made up.
          payEffect: { before: '25000.00', after: '30000.00', difference: '5000.00' },
        },
      },
    });
    await head.post(`${path}/${documentId}/submission`, { version: saved.version });
    await played.sign(saved, 'commercial');
    expect(await changes()).toEqual([]);
    await played.sign(saved, 'general');
    expect((await planOf('seller', '2026-01')).inForce).toMatchObject([
      { documentId, terms: { indicators: [{ target: '700000' }] } },
    ]);
    expect(await actualsOf('2026-01')).toMatchObject({ status: 'signed' });
    expect(await changes('waiting=true')).toMatchObject([
      { person: 'Seller', month: '2026-01', kind: 'plan', source: 'plan/2026-01, revision 1', run: null },
    ]);
  }, 180_000);

  it('pays the difference with the next run, and what ran on by it as if it had been known in time', async () => {
    const paid = await player.play(months[2]!);
    expect(linesOf(paid, 'seller')).toEqual(
      expected(
        '39000.00',
        ['kpi', 'sales', '30000.00'],
        ['draw', 'draw', '0.00'],
        ['correction/2026-01', 'kpi/sales', '9000.00', '30 000 - 21 000'],
        ['correction/2026-01', 'draw/draw', '-4000.00', 'nothing had to be made up'],
        ['correction/2026-02', 'draw/draw', '4000.00', 'so that nothing was owed'],
      ),
    );
    expect(linesOf(paid, 'other')).toEqual(untouched);
    const statement = await accounting.get(`/api/statements/${paid.statements.get('seller')?.id}`);
    expect(statement).toMatchObject({
      corrections: {
        months: [
          {
            month: '2026-01',
            difference: '5000.00',
            causes: [{ kind: 'plan', source: 'plan/2026-01, revision 1', by: 'Galina Otdelova' }],
          },
          { month: '2026-02', difference: '4000.00' },
        ],
      },
    });
    expect(await verdictOf(paid.runId)).toMatchObject({ verdict: 'identical', differences: [] });
  }, 180_000);

  it('comes to nothing once it is changed back, within the limit of what is taken', async () => {
    await correct('2026-01', plan('1000000'));
    const paid = await player.play(months[3]!);
    expect(linesOf(paid, 'seller')).toEqual(
      expected(
        '24000.00',
        ['kpi', 'sales', '30000.00'],
        ['draw', 'draw', '0.00'],
        ['correction/2026-01', 'kpi/sales', '-9000.00'],
        ['correction/2026-01', 'draw/draw', '4000.00'],
        ['correction/2026-02', 'draw/draw', '-4000.00'],
        ['correction/owed', 'after', '3000.00', '20 % of 30 000 is taken: 9 000 - 6 000'],
      ),
    );
    expect(linesOf(paid, 'other')).toEqual(untouched);
  }, 180_000);

  it('takes actuals back that do not answer it any more, and waits until they do', async () => {
    await correct('2026-02', withDeliveries);
    const { status, version, path: actualsPath } = await actualsOf('2026-02');
    expect(status).toBe('returned');
    const saved = await head.put<DocumentReference>(`${actualsPath}/draft`, {
      basedOn: version,
      people: {
        [played.idOf('seller')]: { sales: { value: '1000000' }, deliveries: { achieved: true } },
        [played.idOf('other')]: { sales: { value: '1000000' } },
      },
    });
    await head.post(`${actualsPath}/submission`, { version: saved.version });
    await played.sign(saved, 'commercial');
    const paid = await player.play(months[4]!);
    // Over five months 143 000, as 25 000, 28 000 and three times 30 000 had it been known in time.
    expect(linesOf(paid, 'seller')).toEqual(
      expected(
        '29000.00',
        ['kpi', 'sales', '30000.00'],
        ['draw', 'draw', '0.00'],
        ['correction/2026-02', 'kpi/sales', '-14000.00', '16 000 - 30 000'],
        ['correction/2026-02', 'kpi/deliveries', '16000.00'],
        ['correction/owed', 'before', '-3000.00'],
      ),
    );
    expect(linesOf(paid, 'other')).toEqual(untouched);
    expect(await changes('waiting=true')).toEqual([]);
    expect(await verdictOf(paid.runId)).toMatchObject({ verdict: 'identical', differences: [] });
  }, 180_000);
});
