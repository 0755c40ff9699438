import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { alphaPlan } from '#apps/rehearsal/alpha-july.js';
import { demoCompany } from '#platform/demo/demo-company.js';
import type { ApiSession } from '#platform/api-session.js';
import { evidence } from '#platform/evidence/testing/evidence-samples.js';
import { AlphaMonth, type DocumentReference, type RunView } from '../support/alpha-month.js';
import { operatorCommand } from '../support/operator-command.js';
import { outcomeOf } from '../support/outcome-of.js';
import { RawSession } from '../support/raw-session.js';
import { refusedUnchanged } from '../support/refused-unchanged.js';
import { startTestStack, type TestStack } from '../support/test-stack.js';

type Indicator = (typeof alphaPlan)['indicators'][number] | Record<string, string>;

const [sales, receivables, retention, forecast] = alphaPlan.indicators as [Indicator, Indicator, Indicator, Indicator];
const withTarget = (target: string) => ({
  ...alphaPlan,
  indicators: [{ ...sales, target }, receivables, retention, forecast],
});
/** The forecast fell with the supplier: deliveries from another one take its place. */
const withDeliveries = {
  ...alphaPlan,
  indicators: [
    { ...sales, target: '450000' },
    receivables,
    retention,
    {
      code: 'deliveries',
      name: 'Deliveries from another supplier',
      kind: 'yes-no',
      unit: 'yes or no',
      weight: '1/6',
      howMeasured: 'The first lorry has been unloaded by the last day, by the store.',
      howInfluenced: 'By finding a supplier and agreeing days.',
    },
  ],
};
/** Sales are 45 % of what was planned: below the threshold of 60 % they pay nothing. */
const actuals = {
  sales: { value: '450000' },
  receivables: { value: '180000' },
  retention: { lost: '2' },
  forecast: { sold: '500', averageNeed: '600' },
};

interface PlanView {
  inForce: { from: string; until: string; documentId: string; sha256: string; signedAt: string; terms: unknown }[];
  revisions: { id: string; status: string; from: string | null }[];
}

describe('A signed plan', () => {
  let stack: TestStack;
  let alpha: AlphaMonth;
  let rawHead: RawSession;
  let head: ApiSession;
  let otherHead: ApiSession;
  let plan: DocumentReference;
  let file: { id: string };
  let first: DocumentReference;

  beforeAll(async () => {
    stack = await startTestStack();
    alpha = await AlphaMonth.open(stack);
    head = alpha.people.head;
    rawHead = await new RawSession(stack.url).signIn('head');
    const { id: departmentId } = await alpha.people.admin.post<{ id: string }>('/api/departments', { name: 'Export' });
    otherHead = await alpha.addPerson('other-head', ['head-of-department'], departmentId);
    plan = await alpha.draftPlan();
    file = await head.upload<{ id: string }>('/api/evidence-files?fileName=supplier.eml', evidence.eml);
  }, 120_000);
  afterAll(() => stack.stop());

  const path = '/api/plan-revisions';
  const reason = 'The plant of the only supplier stands still after a fire.';
  const proof = () => [{ kind: 'correspondence', description: 'The supplier says so.', files: [file.id] }];
  const planView = (query = '') => head.get<PlanView>(`/api/kpi-plans/${plan.documentId}${query}`);
  const inForce = async () => (await planView()).inForce.at(-1)?.sha256 ?? plan.sha256;
  const bodyOf = async (changes: Record<string, unknown>) => ({
    planId: plan.documentId,
    basedOn: await inForce(),
    from: '2026-07-16',
    reason,
    terms: withTarget('500000'),
    evidence: proof(),
    ...changes,
  });
  const draft = async (changes: Record<string, unknown> = {}, who = head) =>
    who.post<DocumentReference>(path, await bodyOf(changes));
  const refused = async (changes: Record<string, unknown>) =>
    refusedUnchanged(stack.database, rawHead, { path, body: await bodyOf(changes) });
  const submit = ({ documentId, version }: DocumentReference) =>
    head.post(`${path}/${documentId}/submission`, { version });
  const signByBoth = async (revision: DocumentReference): Promise<void> => {
    await submit(revision);
    await alpha.decide(alpha.people.commercial, revision);
    expect(await alpha.decide(alpha.people.general, revision)).toMatchObject({ status: 'signed' });
  };
  const bring = async (): Promise<void> => {
    file = await head.upload<{ id: string }>('/api/evidence-files?fileName=supplier.eml', evidence.eml);
  };
  const saveActuals = (basedOn: number, manager: Record<string, unknown>) =>
    head.put<DocumentReference>(`/api/monthly-cycles/${alpha.cycleId}/actuals/draft`, {
      basedOn,
      people: { [alpha.people.manager.person.id]: manager },
    });
  const submitActuals = (version: number) =>
    head.post(`/api/monthly-cycles/${alpha.cycleId}/actuals/submission`, { version });
  const actualsStatus = async () =>
    (await head.get<{ status: string }>(`/api/monthly-cycles/${alpha.cycleId}/actuals`)).status;

  it('is what is revised: not a draft, not for nothing, not without evidence, not outside its month', async () => {
    expect(await refused({})).toMatchObject({ status: 409, code: 'plan-not-signed' });
    await alpha.submitPlan(plan);
    await alpha.decide(alpha.people.commercial, plan);
    expect(await refused({})).toMatchObject({ status: 409, code: 'plan-not-signed' });
    await alpha.decide(alpha.people.general, plan);
    await alpha.untilStage('plans-signed');
    await alpha.advance('2026-07-20');
    await bring();

    const unknownFile = [{ ...proof()[0], files: ['3f2b8c1e-5d4a-4e6f-9a7b-1c2d3e4f5a6b'] }];
    const wrong: [Record<string, unknown>, object][] = [
      [{ evidence: [] }, { status: 422, paths: ['evidence'] }],
      [{ evidence: undefined }, { status: 422, paths: ['evidence'] }],
      [{ evidence: [{ ...proof()[0], files: [] }] }, { status: 422, paths: ['evidence.0.files'] }],
      [{ evidence: [{ ...proof()[0], kind: 'rumour' }] }, { status: 422, paths: ['evidence.0.kind'] }],
      [{ evidence: unknownFile }, { status: 422, code: 'unknown-evidence', paths: ['evidence.0.files.0'] }],
      [{ asCorrection: true }, { status: 409, code: 'month-not-paid' }],
      [{ from: '2026-06-30' }, { status: 422, paths: ['from'] }],
      [{ from: '2026-08-01' }, { status: 422, paths: ['from'] }],
      [{ reason: ' ' }, { status: 422, paths: ['reason'] }],
      [{ terms: alphaPlan }, { status: 422, code: 'revision-changes-nothing', paths: ['terms'] }],
      [{ basedOn: '0'.repeat(64) }, { status: 409, code: 'plan-revised-meanwhile' }],
      [
        { terms: { ...alphaPlan, indicators: [{ ...withDeliveries.indicators[3], code: 'sales', weight: '100' }] } },
        { status: 422, paths: ['terms.indicators.0.kind'] },
      ],
    ];
    for (const [changes, outcome] of wrong) expect(await refused(changes)).toMatchObject(outcome);
    expect(await outcomeOf(draft({}, alpha.people.manager))).toBe('403 role-missing');
    expect(await outcomeOf(draft({}, alpha.people.commercial))).toBe('403 role-missing');
    expect(await outcomeOf(otherHead.post(path, await bodyOf({})))).toBe('404 no-such-plan');
  });

  describe('in the middle of its month', () => {
    it('is revised once at a time, with what it changes in the pay by what is known so far', async () => {
      await saveActuals(0, actuals);
      const [one, other] = await Promise.all([
        outcomeOf(draft()),
        outcomeOf(draft({ reason: 'The same, told twice.' })),
      ]);
      expect([one, other].toSorted()).toEqual(['409 revision-exists', 'accepted']);
      const { items } = await head.get<{ items: { id: string; latestVersion: number }[] }>(path);
      expect(items).toHaveLength(1);
      const detail = await head.get<{ version: { version: number; sha256: string } }>(`${path}/${items[0]?.id}`);
      first = { documentId: items[0]?.id ?? '', ...detail.version };
      // 25 000 x 90 % x 16 / 31 of sales on top of 10 000 and 12 000.
      expect(detail).toMatchObject({
        version: {
          content: {
            changes: { documentId: plan.documentId, version: plan.version, sha256: plan.sha256 },
            from: '2026-07-16',
            evidence: [{ kind: 'correspondence', files: [{ id: file.id, mediaType: 'message/rfc822' }] }],
            payEffect: { before: '22000.00', after: '33612.90', difference: '11612.90', actualsVersion: 1 },
          },
        },
        before: [
          { from: '2026-07-01', until: '2026-07-31', terms: { indicators: [{ target: '1000000' }, {}, {}, {}] } },
        ],
      });
      expect(await alpha.people.commercial.get(`${path}/${first.documentId}/pay-effect`)).toMatchObject({
        before: { total: '22000.00', lines: [{ code: 'sales', amount: '0.00' }, {}, {}, {}] },
        after: { total: '33612.90', lines: [{ code: 'sales', amount: '11612.90' }, {}, {}, {}] },
        difference: '11612.90',
        levels: [{ attainment: '60 %' }, { attainment: '80 %' }, { attainment: '100 %' }, { attainment: '120 %' }],
      });
      const { levels } = await alpha.people.commercial.get<{
        levels: { attainment: string; before: string; after: string }[];
      }>(`${path}/${first.documentId}/pay-effect`);
      // 25 000 x (200 % - 100 %) x 16 / 31 more where sales come to all of 1 000 000.
      expect(Number(levels[2]?.after) - Number(levels[2]?.before)).toBeCloseTo(12903.23, 2);
    });

    it('shows its revision and evidence to those whom they concern, and to nobody else', async () => {
      for (const who of [
        alpha.people.commercial,
        alpha.people.general,
        alpha.people.accounting,
        alpha.people.manager,
      ]) {
        expect(await who.get(`${path}/${first.documentId}`)).toMatchObject({ planId: plan.documentId });
        expect(await who.download(`/api/evidence-files/${file.id}/content`)).toEqual(evidence.eml);
      }
      for (const who of [otherHead, alpha.people.admin]) {
        expect(await outcomeOf(who.get(`${path}/${first.documentId}`))).toBe('404 no-such-revision');
        expect(await outcomeOf(who.get(`${path}/${first.documentId}/pay-effect`))).toBe('404 no-such-revision');
        expect(await outcomeOf(who.download(`/api/evidence-files/${file.id}/content`))).toBe('404 no-such-evidence');
      }
      const refusedBy = (sql: string) =>
        stack.database.query(sql, [file.id]).then(
          () => 'done',
          (error: { code?: string }) => error.code,
        );
      expect(await refusedBy('DELETE FROM evidence_files WHERE id = $1')).toBe('PR003');
      expect(await refusedBy("UPDATE evidence_files SET name = 'other.eml' WHERE id = $1")).toBe('PR003');
    });

    it('stays as it is while its revision is drafted, returned or half signed, and is in two parts from then on', async () => {
      await submit(first);
      expect(await outcomeOf(alpha.decide(head, first))).toBe('403 drafted-by-you');
      expect(await outcomeOf(alpha.decide(alpha.people.general, first))).toBe('403 not-your-step');
      await alpha.decide(alpha.people.commercial, first, 'return', 'Which plant?');
      const { planId: _planId, ...body } = await bodyOf({ reason: `${reason} It is the one in Tver.` });
      const again = await head.put<DocumentReference>(`${path}/${first.documentId}/draft`, {
        ...body,
        basedOn: first.version,
      });
      await submit(again);
      await alpha.decide(alpha.people.commercial, again);
      const before = await planView();
      expect(before.inForce).toMatchObject([{ from: '2026-07-01', until: '2026-07-31' }]);
      expect(await alpha.decide(alpha.people.general, again)).toMatchObject({ status: 'signed' });

      expect(await outcomeOf(head.put(`${path}/${first.documentId}/draft`, { ...body, basedOn: again.version }))).toBe(
        '409 not-a-draft',
      );

      const after = await planView();
      expect(after).toMatchObject({
        inForce: [
          { from: '2026-07-01', until: '2026-07-15', documentId: plan.documentId },
          { from: '2026-07-16', until: '2026-07-31', documentId: first.documentId, sha256: again.sha256 },
        ],
        revisions: [{ id: first.documentId, status: 'signed', from: '2026-07-16' }],
      });
      const signedAt = new Date(after.inForce[1]?.signedAt ?? '');
      const justBefore = new Date(signedAt.getTime() - 1).toISOString();
      expect((await planView(`?at=${justBefore}`)).inForce).toEqual(before.inForce);
      expect((await planView(`?at=${signedAt.toISOString()}`)).inForce).toEqual(after.inForce);
      expect((await planView('?at=2026-06-27T12:00:00Z')).inForce).toEqual([]);
      expect(await head.get(`${path}/${first.documentId}/versions/1`)).toMatchObject({
        content: { reason: expect.not.stringContaining('Tver') },
      });
      const soFar = `/api/pay-so-far/${alpha.people.manager.person.id}?month=${alpha.month}`;
      expect(await alpha.people.manager.get(soFar)).toMatchObject({ total: '33612.90' });
    });
  });

  describe('after the end of its month', () => {
    let second: DocumentReference;

    it('takes back approved actuals and the run that was made from them', async () => {
      await alpha.advance('2026-08-10');
      await submitActuals(1);
      await alpha.decide(alpha.people.commercial, { ...(await latestActuals()), version: 1 });
      await alpha.untilStage('actuals-approved');
      const { runId } = await alpha.startPayroll();
      const register = await alpha.register(runId);
      expect(await alpha.run(runId)).toMatchObject({ total: '33612.90' });

      expect(await refused({ terms: withTarget('450000') })).toMatchObject({ status: 422, code: 'unknown-evidence' });
      await bring();
      second = await draft({
        from: undefined,
        terms: withTarget('450000'),
        reason: 'The plant stood in June as well.',
      });
      expect(await actualsStatus()).toBe('signed');
      await signByBoth(second);
      expect((await planView()).inForce).toMatchObject([
        { from: '2026-07-01', until: '2026-07-31', documentId: second.documentId },
      ]);
      expect(await actualsStatus()).toBe('returned');
      await alpha.untilStage('plans-signed');
      expect((await alpha.run(runId)) as RunView & { endedBecause: string }).toMatchObject({
        status: 'returned',
        endedBecause: 'actuals-reopened',
        endedBy: { documentId: second.documentId, kind: 'plan-revision', reason: 'The plant stood in June as well.' },
      });
      expect(await outcomeOf(alpha.decide(alpha.people.general, register))).toBe('409 nothing-to-decide');
    });

    it('is what actuals on their route are checked against again', async () => {
      const saved = await saveActuals(1, actuals);
      await submitActuals(saved.version);
      await bring();
      const third = await draft({ terms: withDeliveries });
      await signByBoth(third);
      expect(await actualsStatus()).toBe('in-approval');
      expect(await outcomeOf(alpha.decide(alpha.people.commercial, saved))).toBe('409 plan-revised');
      await alpha.decide(alpha.people.commercial, saved, 'return', 'Deliveries are missing.');
      const whole = await saveActuals(saved.version, { ...actuals, deliveries: { achieved: true } });
      await submitActuals(whole.version);
      expect(await alpha.decide(alpha.people.commercial, whole)).toMatchObject({ status: 'signed' });
      await alpha.untilStage('actuals-approved');
    });

    it('pays by both of its parts what works out by hand, and anybody can verify it', async () => {
      const { runId } = await alpha.startPayroll();
      await alpha.decide(alpha.people.general, await alpha.register(runId));
      // 25 000 and 10 000 and 15 000 x 8 / 10 in both parts, the forecast was missed, deliveries 10 000 x 16 / 31.
      expect(await alpha.untilRunIs(runId, 'posted')).toMatchObject({ total: '52161.29' });
      const { items } = await alpha.people.manager.get<{ items: { id: string }[] }>('/api/statements');
      expect(await alpha.people.manager.get(`/api/statements/${items[0]?.id}`)).toMatchObject({
        total: '52161.29',
        lines: [
          { code: 'sales', amount: '25000.00' },
          { code: 'receivables', amount: '10000.00' },
          { code: 'retention', amount: '12000.00' },
          { code: 'forecast', amount: '0.00' },
          { code: 'deliveries', amount: '5161.29' },
        ],
      });
      const { answered } = operatorCommand(stack);
      const accounting = { PREMIA_LOGIN: `accounting@${demoCompany.suffix}` };
      expect(await answered(['verify', '--run', runId], accounting)).toMatchObject({
        verdict: 'identical',
        total: '52161.29',
      });
    });

    it('is not revised any more once it is paid, and the refusal names what can be done', async () => {
      await bring();
      expect(await refused({ terms: withTarget('400000') })).toMatchObject({
        status: 409,
        code: 'month-paid',
        detail: expect.stringMatching(/asCorrection.*POST \/api\/adjustments/),
      });
      expect(await refused({ asCorrection: false, terms: withTarget('400000') })).toMatchObject({
        status: 422,
        paths: ['asCorrection'],
      });
      const { items } = await alpha.people.manager.get<{ items: { status: string }[] }>(
        `${path}?planId=${plan.documentId}&status=signed`,
      );
      expect(items).toHaveLength(3);
      expect((await otherHead.get<{ items: unknown[] }>(path)).items).toEqual([]);
    });
  });

  async function latestActuals(): Promise<DocumentReference> {
    const { documentId, version } = await head.get<{
      documentId: string;
      version: { version: number; sha256: string };
    }>(`/api/monthly-cycles/${alpha.cycleId}/actuals`);
    return { documentId, ...version };
  }
});
