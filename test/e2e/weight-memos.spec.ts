import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { alphaActuals, alphaPlan } from '#apps/rehearsal/alpha-july.js';
import type { ApiSession } from '#platform/api-session.js';
import { plansNotAcknowledged } from '#persistence/plan-acknowledgements.js';
import { demoCompany } from '#platform/demo/demo-company.js';
import { evidence } from '#platform/evidence/testing/evidence-samples.js';
import { AlphaMonth, type DocumentReference } from '../support/alpha-month.js';
import { withDataSource } from '../support/data-source.js';
import { operatorCommand } from '../support/operator-command.js';
import { outcomeOf } from '../support/outcome-of.js';
import { RawSession } from '../support/raw-session.js';
import { refusedUnchanged } from '../support/refused-unchanged.js';
import { startTestStack, type TestStack } from '../support/test-stack.js';

/** Of 60 000: sales 25 000, receivables 10 000, retention 15 000, forecast 10 000. */
const before = Object.fromEntries(alphaPlan.indicators.map(({ code, weight }) => [code, weight]));
/** Retention is what the market asks for: 30 000 in place of 15 000, sales 10 000 in place of 25 000. */
const weights = { ...before, sales: '1/6', retention: '1/2' };

interface PlanView {
  inForce: { documentId: string; sha256: string; from: string; until: string }[];
  weightMemos: { id: string; status: string }[];
}

describe('A weight memo', () => {
  let stack: TestStack;
  let alpha: AlphaMonth;
  let head: ApiSession;
  let rawHead: RawSession;
  let otherHead: ApiSession;
  let second: ApiSession;
  let plans: DocumentReference[];
  let memo: DocumentReference;

  beforeAll(async () => {
    stack = await startTestStack();
    alpha = await AlphaMonth.open(stack);
    head = alpha.people.head;
    rawHead = await new RawSession(stack.url).signIn('head');
    const { id: departmentId } = await alpha.people.admin.post<{ id: string }>('/api/departments', { name: 'Export' });
    otherHead = await alpha.addPerson('other-head', ['head-of-department'], departmentId);
    second = await alpha.addPerson('second', ['sales-manager']);
    plans = [await alpha.draftPlan(), await alpha.draftPlan(second.person.id)];
  }, 120_000);
  afterAll(() => stack.stop());

  const path = '/api/weight-memos';
  const planView = ({ documentId }: DocumentReference, query = '', who = head) =>
    who.get<PlanView>(`/api/kpi-plans/${documentId}${query}`);
  const named = async (plan: DocumentReference, changes: Record<string, unknown> = {}) => ({
    planId: plan.documentId,
    basedOn: (await planView(plan)).inForce.at(-1)?.sha256 ?? plan.sha256,
    weights,
    ...changes,
  });
  const bodyOf = async (of = plans, changes: Record<string, unknown> = {}) => ({
    reason: 'The market asks for kept clients.',
    plans: await Promise.all(of.map((plan) => named(plan, changes))),
  });
  const draft = async (of = plans, changes: Record<string, unknown> = {}, who = head) =>
    who.post<DocumentReference>(path, await bodyOf(of, changes));
  const refused = async (of: DocumentReference[], changes: Record<string, unknown> = {}) =>
    refusedUnchanged(stack.database, rawHead, { path, body: await bodyOf(of, changes) });
  const remember = (saved: DocumentReference): void => {
    memo = saved;
  };
  const waiting = async (who: ApiSession) =>
    (await who.get<{ items: { planId: string }[] }>('/api/plan-acknowledgements?waiting=true')).items
      .map(({ planId }) => planId)
      .toSorted();
  const submit = ({ documentId, version }: DocumentReference) =>
    head.post(`${path}/${documentId}/submission`, { version });
  const sign = async (plan: DocumentReference) => {
    await alpha.submitPlan(plan);
    await alpha.decide(alpha.people.commercial, plan);
    await alpha.decide(alpha.people.general, plan);
  };

  it('changes signed plans, whose weights it names whole, and nothing else', async () => {
    expect(await refused(plans)).toMatchObject({
      status: 409,
      code: 'plan-not-signed',
      paths: ['plans.0.planId', 'plans.1.planId'],
    });
    for (const plan of plans) await sign(plan);
    await alpha.untilStage('plans-signed');
    const { sales: _, ...withoutSales } = weights;
    const wrong: [Record<string, unknown>, object][] = [
      [{ weights: before }, { status: 422, paths: ['plans.0.weights', 'plans.1.weights'] }],
      [{ weights: { ...weights, sales: '1/7' } }, { status: 422, paths: ['plans.0.weights', 'plans.1.weights'] }],
      [{ weights: withoutSales }, { status: 422, paths: ['plans.0.weights', 'plans.1.weights'] }],
      [
        { weights: { ...weights, sales: '0' } },
        { status: 422, paths: ['plans.0.weights.sales', 'plans.1.weights.sales'] },
      ],
      [{ basedOn: '0'.repeat(64) }, { status: 422, paths: ['plans.0.basedOn', 'plans.1.basedOn'] }],
    ];
    for (const [changes, outcome] of wrong) expect(await refused(plans, changes)).toMatchObject(outcome);
    expect(await refused([])).toMatchObject({ status: 422, paths: ['plans'] });
    expect(await refused([plans[0]!, plans[0]!])).toMatchObject({ status: 422, paths: ['plans.1.planId'] });
    expect(await outcomeOf(draft(plans, {}, alpha.people.manager))).toBe('403 role-missing');
    const body = await bodyOf();
    expect(await outcomeOf(otherHead.post(path, body))).toBe('422 invalid');
  });

  it('finds plans that their earners are asked to acknowledge, with worked examples, and nobody for them', async () => {
    const asked = `/api/kpi-plans/${plans[1]!.documentId}/acknowledgement`;
    expect(await waiting(head)).toEqual([plans[0]!.documentId, plans[1]!.documentId].toSorted());
    expect(await waiting(alpha.people.admin)).toHaveLength(2);
    expect(await waiting(second)).toEqual([plans[1]!.documentId]);
    expect(await waiting(otherHead)).toEqual([]);
    expect(await second.get(asked)).toMatchObject({
      kind: 'kpi-plan',
      sha256: plans[1]!.sha256,
      acknowledgedAt: null,
      inForce: [{ terms: { baseBonus: '60000.00' } }],
      examples: { people: [{ levels: [{}, {}, { attainment: '100 %', pay: '60000.00' }, {}] }] },
    });
    const say = (who: ApiSession, sha256 = plans[1]!.sha256) => who.post<{ acknowledgedAt: string }>(asked, { sha256 });
    expect(await outcomeOf(say(head))).toBe('403 not-your-plan');
    expect(await outcomeOf(say(alpha.people.manager))).toBe('404 no-such-plan');
    expect(await outcomeOf(say(second, plans[0]!.sha256))).toBe('409 plan-revised-meanwhile');
    const { acknowledgedAt } = await say(second);
    expect(await say(second)).toMatchObject({ acknowledgedAt });
    expect(await waiting(head)).toEqual([plans[0]!.documentId]);
    expect(await waiting(second)).toEqual([]);
    const table = await head.download('/api/plan-acknowledgements?waiting=true&format=csv');
    expect(table.toString()).toContain(plans[0]!.documentId);
  });

  it('is one at a time, of many plans, with what it changes in the pay of each', async () => {
    await head.put(`/api/monthly-cycles/${alpha.cycleId}/actuals/draft`, {
      basedOn: 0,
      people: Object.fromEntries([alpha.people.manager, second].map(({ person }) => [person.id, alphaActuals])),
    });
    const outcomes = await Promise.all([outcomeOf(draft()), outcomeOf(draft())]);
    expect(outcomes.toSorted()).toEqual(['409 weight-memo-exists', 'accepted']);
    const { items } = await head.get<{ items: { id: string }[] }>(path);
    expect(items).toMatchObject([{ month: '2026-07', status: 'drafting', until: '2026-07-01T21:00:00.000Z' }]);
    expect(await head.get(`/api/monthly-cycles/${alpha.cycleId}`)).toMatchObject({
      weightMemosUntil: '2026-07-01T21:00:00.000Z',
    });
    const detail = await head.get<{ version: DocumentReference & { content: { plans: unknown[] } } }>(
      `${path}/${items[0]?.id}`,
    );
    memo = { ...detail.version, documentId: items[0]?.id ?? '' };
    // 10 000 and 10 000 and 30 000 x 8 / 10 in place of 25 000 and 10 000 and 15 000 x 8 / 10; the forecast was missed.
    const payEffect = { before: '47000.00', after: '44000.00', difference: '-3000.00', actualsVersion: 1 };
    expect(detail.version.content.plans).toMatchObject([{ payEffect }, { payEffect }]);
    expect(await alpha.people.general.get(`${path}/${memo.documentId}/pay-effect`)).toMatchObject({
      people: [
        { difference: '-3000.00' },
        { after: { total: '44000.00', lines: [{}, {}, { amount: '24000.00' }, {}] } },
      ],
    });
    for (const who of [alpha.people.commercial, alpha.people.general, alpha.people.accounting])
      expect(await who.get(`${path}/${memo.documentId}`)).toMatchObject({ month: '2026-07' });
    for (const who of [otherHead, alpha.people.admin, second]) {
      expect(await outcomeOf(who.get(`${path}/${memo.documentId}`))).toBe('404 no-such-weight-memo');
      expect((await who.get<{ items: unknown[] }>(path)).items).toEqual([]);
    }
  });

  it('and a revision of one of its plans are not on their routes together', async () => {
    const file = await head.upload<{ id: string }>('/api/evidence-files?fileName=supplier.eml', evidence.eml);
    const revision = await head.post<DocumentReference>('/api/plan-revisions', {
      planId: plans[0]!.documentId,
      basedOn: plans[0]!.sha256,
      reason: 'The plant of the only supplier stands still.',
      terms: { ...alphaPlan, baseBonus: '66000' },
      evidence: [{ kind: 'correspondence', description: 'The supplier says so.', files: [file.id] }],
    });
    await submit(memo);
    expect(await outcomeOf(head.post(`/api/plan-revisions/${revision.documentId}/submission`, { version: 1 }))).toBe(
      '409 plan-being-changed',
    );
    await alpha.decide(alpha.people.commercial, memo, 'return', 'The revision comes first.');
    await head.post(`/api/plan-revisions/${revision.documentId}/submission`, { version: 1 });
    const again = await head.put<DocumentReference>(`${path}/${memo.documentId}/draft`, {
      ...(await bodyOf([plans[1]!])),
      basedOn: memo.version,
    });
    expect(
      await outcomeOf(head.put(`${path}/${memo.documentId}/draft`, { ...(await bodyOf()), basedOn: again.version })),
    ).toBe('409 plan-being-changed');
    await alpha.decide(alpha.people.commercial, revision);
    await alpha.decide(alpha.people.general, revision);
    // On top of what the revision has put in force.
    const onTop = await bodyOf();
    expect(onTop.plans[0]?.basedOn).toBe(revision.sha256);
    const onTopOfIt = await head.put<DocumentReference>(`${path}/${memo.documentId}/draft`, {
      ...onTop,
      basedOn: again.version,
    });
    remember(onTopOfIt);
    expect(await head.get(`${path}/${memo.documentId}`)).toMatchObject({
      version: {
        content: {
          plans: [
            {
              signedBefore: 1,
              changes: { documentId: revision.documentId },
              payEffect: { before: '51700.00', after: '48400.00' },
            },
            { signedBefore: 0 },
          ],
        },
      },
    });
  });

  it('is in time to the end of the 1st, with both signatures, and is then what is in force', async () => {
    await alpha.advance('2026-07-01T20:59:00Z');
    await submit(memo);
    expect(await outcomeOf(alpha.decide(head, memo))).toBe('403 drafted-by-you');
    await alpha.decide(alpha.people.commercial, memo);
    expect(await alpha.decide(alpha.people.general, memo)).toMatchObject({ status: 'signed' });
    for (const plan of plans)
      expect(await planView(plan)).toMatchObject({
        inForce: [{ documentId: memo.documentId, sha256: memo.sha256, from: '2026-07-01', until: '2026-07-31' }],
        weightMemos: [{ id: memo.documentId, status: 'signed' }],
      });
    expect(await planView(plans[1]!, '?at=2026-06-30T12:00:00Z')).toMatchObject({
      inForce: [{ documentId: plans[1]!.documentId }],
    });
    expect(await planView(plans[1]!, '', second)).toMatchObject({ inForce: [{ documentId: memo.documentId }] });
    // Another version is in force: its earner is asked again.
    expect(await waiting(second)).toEqual([plans[1]!.documentId]);
    const asked = `/api/kpi-plans/${plans[1]!.documentId}/acknowledgement`;
    expect(await outcomeOf(second.post(asked, { sha256: plans[1]!.sha256 }))).toBe('409 plan-revised-meanwhile');
    await second.post(asked, { sha256: memo.sha256 });
    expect(await second.get(asked)).toMatchObject({ kind: 'weight-memo', acknowledgedAt: expect.any(String) });
    const open = await withDataSource(stack.database.url, ({ manager }) =>
      plansNotAcknowledged(manager, { organisationId: head.person.organisationId, month: '2026-07' }),
    );
    expect(open).toMatchObject([
      { planId: plans[0]!.documentId, personId: alpha.people.manager.person.id, documentId: memo.documentId },
    ]);
  });

  it('comes too late at midnight of the 2nd: to be drafted, saved, submitted and signed', async () => {
    const late = await draft([plans[1]!], { weights: before });
    await submit(late);
    await alpha.decide(alpha.people.commercial, late);
    await alpha.advance('2026-07-01T21:00:00Z');
    expect(await outcomeOf(alpha.decide(alpha.people.general, late))).toBe('409 weight-memo-too-late');
    expect(await refused([plans[0]!], { weights: before })).toMatchObject({
      status: 409,
      code: 'weight-memo-too-late',
      detail: expect.stringContaining('until 2026-07-02 00:00 (Europe/Moscow)'),
    });
    expect(await alpha.decide(alpha.people.general, late, 'return', 'Too late.')).toMatchObject({ status: 'returned' });
    expect(
      await outcomeOf(
        head.put(`${path}/${late.documentId}/draft`, {
          ...(await bodyOf([plans[1]!], { weights: before })),
          basedOn: 1,
        }),
      ),
    ).toBe('409 weight-memo-too-late');
    expect((await planView(plans[1]!)).inForce).toMatchObject([{ documentId: memo.documentId }]);
  });

  it('stays in force to the end of its month', async () => {
    await alpha.advance('2026-08-10');
    expect((await planView(plans[1]!)).inForce).toMatchObject([{ documentId: memo.documentId }]);
  }, 120_000);

  it('pays by the new weights what works out by hand, and anybody can verify it', async () => {
    const people = Object.fromEntries([alpha.people.manager, second].map(({ person }) => [person.id, alphaActuals]));
    const saved = await head.put<DocumentReference>(`/api/monthly-cycles/${alpha.cycleId}/actuals/draft`, {
      basedOn: 1,
      people,
    });
    await head.post(`/api/monthly-cycles/${alpha.cycleId}/actuals/submission`, { version: saved.version });
    await alpha.decide(alpha.people.commercial, saved);
    await alpha.untilStage('actuals-approved');
    const { runId } = await alpha.startPayroll();
    await alpha.decide(alpha.people.general, await alpha.register(runId));
    expect(await alpha.untilRunIs(runId, 'posted')).toMatchObject({ total: '92400.00' });
    const { items } = await second.get<{ items: { id: string }[] }>('/api/statements');
    expect(await second.get(`/api/statements/${items[0]?.id}`)).toMatchObject({
      total: '44000.00',
      lines: [
        { code: 'sales', amount: '10000.00' },
        { code: 'receivables', amount: '10000.00' },
        { code: 'retention', amount: '24000.00' },
        { code: 'forecast', amount: '0.00' },
      ],
    });
    const accounting = { PREMIA_LOGIN: `accounting@${demoCompany.suffix}` };
    expect(await operatorCommand(stack).answered(['verify', '--run', runId], accounting)).toMatchObject({
      verdict: 'identical',
      total: '92400.00',
    });
  });

  it('has results that are questioned: the head answers in time, or the dispute is overdue', async () => {
    const path = '/api/disputes';
    const question = (who: ApiSession, indicator = 'retention') =>
      who.post<{ disputeId: string; dueOn: string }>(path, {
        month: '2026-07',
        indicator,
        reason: 'figure-wrong',
        words: 'North ordered on the 30th.',
      });
    expect(await outcomeOf(question(second, 'unknown'))).toBe('404 no-such-actual');
    // Five working days from Monday the 10th.
    const { disputeId, dueOn } = await question(second);
    expect(dueOn).toBe('2026-08-17');
    expect(await outcomeOf(question(second))).toBe('409 dispute-exists');
    for (const who of [otherHead, alpha.people.manager, alpha.people.admin])
      expect(await outcomeOf(who.get(`${path}/${disputeId}`))).toBe('404 no-such-dispute');
    expect(await head.get(`${path}/${disputeId}`)).toMatchObject({
      label: 'Regular clients kept',
      said: { lost: '2' },
      owner: 'head-of-department',
      actuals: { documentId: expect.any(String) },
    });
    const overdue = () => head.get<{ items: { id: string }[] }>(`${path}?overdue=true&toAnswer=true`);
    expect((await overdue()).items).toEqual([]);
    await alpha.advance('2026-08-18');
    expect((await overdue()).items).toMatchObject([{ id: disputeId, isOverdue: true }]);
    const answer = { answer: 'refuse', words: 'The order came on the 1st.' };
    expect(await outcomeOf(alpha.people.accounting.post(`${path}/${disputeId}/answer`, answer))).toBe(
      '403 not-yours-to-answer',
    );
    expect(await outcomeOf(alpha.people.general.post(`${path}/${disputeId}/answer`, answer))).toBe('403 role-missing');
    expect(await head.post(`${path}/${disputeId}/answer`, answer)).toMatchObject({ status: 'refused' });
    const body = { month: '2026-08', reason: 'As asked' };
    expect(await outcomeOf(head.post(`${path}/${disputeId}/adjustment`, body))).toBe('409 dispute-stands-otherwise');
    expect(await second.post(`${path}/${disputeId}/end`, { end: 'settle', words: 'I see.' })).toMatchObject({
      status: 'settled',
    });
  });
});
