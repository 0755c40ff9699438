import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiRefusal, type ApiSession } from '#platform/api-session.js';
import { AlphaMonth, type DocumentReference } from '../support/alpha-month.js';
import { outcomeOf } from '../support/outcome-of.js';
import { putEntry } from '../support/staff-in-database.js';
import { tableContents } from '../support/table-contents.js';
import { startTestStack, type TestStack } from '../support/test-stack.js';

interface Waiting {
  documentId: string;
  onBehalfOf: { personId: string; name: string } | null;
}
interface History {
  steps: {
    step: string;
    isWaiting: boolean;
    assignedTo: { personId: string } | null;
    waitsFor: { personId: string; name: string }[];
  }[];
  history: Record<string, unknown>[];
  content: unknown;
}

describe('A delegate', () => {
  let stack: TestStack;
  let alpha: AlphaMonth;
  /** Holds no role of any route. */
  let deputy: ApiSession;
  let deputyOfDeputy: ApiSession;
  let managers: string[];
  let plan: DocumentReference;

  beforeAll(async () => {
    stack = await startTestStack();
    alpha = await AlphaMonth.open(stack);
    deputy = await alpha.addPerson('deputy', ['purchasing'], null);
    deputyOfDeputy = await alpha.addPerson('deputy-of-deputy', ['purchasing'], null);
    managers = [];
    for (const handle of ['one', 'two', 'three', 'four', 'five'])
      managers.push((await alpha.addPerson(handle, ['sales-manager'])).person.id);
  }, 180_000);
  afterAll(() => stack.stop());

  const days = { fromOn: '2026-06-28', untilOn: '2026-06-29' };
  const propose = (who: ApiSession, body: Record<string, unknown>) =>
    who.post<{ id: string; status: string; isInForce: boolean }>('/api/delegations', {
      kinds: ['kpi-plan'],
      reason: 'Away.',
      ...days,
      ...body,
    });
  const decideOn = (who: ApiSession, id: string, decision: string) =>
    who.post<{ status: string }>(`/api/delegations/${id}/decision`, { decision });
  const delegate = async (principal: ApiSession, to: ApiSession, changes: Record<string, unknown> = {}) => {
    const { id } = await propose(principal, { delegateId: to.person.id, ...changes });
    await decideOn(alpha.people.admin, id, 'confirm');
    return id;
  };
  const submitted = async (personId = managers.shift() ?? '') => {
    const draft = await alpha.draftPlan(personId);
    await alpha.submitPlan(draft);
    return draft;
  };
  const actFor = (
    who: ApiSession,
    principal: ApiSession,
    { documentId, version, sha256 }: DocumentReference,
    key?: string,
  ) =>
    who.post<{ status: string }>(
      `/api/documents/${documentId}/decisions`,
      { version, sha256, decision: 'sign', onBehalfOf: principal.person.id },
      key === undefined ? undefined : { key },
    );
  const waitingOf = async (who: ApiSession, filter = '') =>
    (await who.get<{ items: Waiting[] }>(`/api/approvals${filter}`)).items;
  const unchanged = async (work: Promise<unknown>) => {
    const before = await tableContents(stack.database);
    const outcome = await outcomeOf(work);
    expect(await tableContents(stack.database)).toEqual(before);
    return outcome;
  };

  it('is named by two people, never by themselves, and is no administrator', async () => {
    const { admin, commercial, accounting } = alpha.people;
    const to = { delegateId: deputy.person.id };
    for (const [who, body, outcome] of [
      [deputy, { ...to, principalId: commercial.person.id }, '403 not-for-you-to-delegate'],
      [commercial, { delegateId: commercial.person.id }, '422 invalid'],
      [commercial, { delegateId: admin.person.id }, '422 administrator-has-no-say'],
      [admin, { delegateId: admin.person.id, principalId: commercial.person.id }, '403 concerns-you'],
      [commercial, { ...to, kinds: ['payroll-register'] }, '422 delegate-sees-no-pay'],
      [commercial, { ...to, untilOn: '2026-06-27' }, '422 invalid'],
      [commercial, { ...to, untilOn: '2027-06-29' }, '422 invalid'],
      [commercial, { ...to, kinds: [] }, '422 invalid'],
      [commercial, { delegateId: crypto.randomUUID() }, '422 unknown-person'],
    ] as const)
      expect([body, await unchanged(propose(who, body))]).toEqual([body, outcome]);

    const { id, status, isInForce } = await propose(commercial, to);
    expect({ status, isInForce }).toEqual({ status: 'proposed', isInForce: false });
    expect(await unchanged(propose(commercial, to))).toBe('409 delegation-exists');
    expect(await unchanged(decideOn(commercial, id, 'confirm'))).toBe('403 proposed-by-you');
    expect(await unchanged(decideOn(deputy, id, 'confirm'))).toBe('403 concerns-you');
    expect(await unchanged(decideOn(accounting, id, 'confirm'))).toBe('404 no-such-delegation');
    plan = await submitted();
    expect(await unchanged(actFor(deputy, commercial, plan))).toBe('404 no-such-document');
    expect(await decideOn(admin, id, 'confirm')).toMatchObject({ status: 'confirmed', isInForce: true });
  });

  it('finds what they may decide, reads it, and signs it with both names in its history', async () => {
    const { commercial, general, head } = alpha.people;
    const seat = { personId: commercial.person.id, name: commercial.person.name };
    expect(await waitingOf(deputy)).toEqual([
      expect.objectContaining({ documentId: plan.documentId, onBehalfOf: seat }),
    ]);
    expect(await waitingOf(deputy, `?onBehalfOf=${general.person.id}`)).toEqual([]);
    expect(await waitingOf(commercial)).toEqual([expect.objectContaining({ onBehalfOf: null })]);
    expect(await deputy.get(`/api/kpi-plans/${plan.documentId}`)).toMatchObject({ status: 'in-approval' });
    expect(await outcomeOf(deputyOfDeputy.get(`/api/documents/${plan.documentId}`))).toBe('404 no-such-document');
    expect((await deputy.get<History>(`/api/documents/${plan.documentId}`)).content).toHaveProperty('baseBonus');
    expect(await unchanged(alpha.decide(deputy, plan))).toBe('404 no-such-document');

    expect(await actFor(deputy, commercial, plan, 'for-commercial')).toMatchObject({ status: 'in-approval' });
    const decision = { actorId: deputy.person.id, onBehalfOf: seat };
    expect(await head.get(`/api/kpi-plans/${plan.documentId}`)).toMatchObject({ decisions: [decision] });
    const { history } = await general.get<History>(`/api/documents/${plan.documentId}`);
    expect(history).toMatchObject([{ what: 'submitted' }, { what: 'signed', ...decision }]);
    const { items } = await general.get<{ items: unknown[] }>(
      `/api/audit-events?objectId=${plan.documentId}&action=document.signed`,
    );
    expect(items).toEqual([
      expect.objectContaining({
        actorId: deputy.person.id,
        details: expect.objectContaining({ onBehalfOf: commercial.person.id }),
      }),
    ]);
  });

  it('fills no second step of the route, and neither does the principal', async () => {
    const { commercial, general } = alpha.people;
    await delegate(general, deputy);
    await delegate(general, commercial);
    expect(await unchanged(actFor(deputy, general, plan))).toBe('403 already-decided-by-you');
    expect(await unchanged(actFor(commercial, general, plan))).toBe('403 already-decided-by-you');
    for (const who of [deputy, commercial]) expect(await waitingOf(who)).toEqual([]);
    expect(await alpha.decide(general, plan)).toMatchObject({ status: 'signed' });
  });

  it('decides nothing that the principal wrote or earns by, nor what they themselves did', async () => {
    const { commercial, general, head } = alpha.people;
    await putEntry(stack.database, 'role', head.person.id, { fromOn: '2026-06-27', role: 'commercial-director' });
    await delegate(head, deputy);
    await delegate(commercial, head);
    const written = await submitted();
    expect(await unchanged(actFor(deputy, head, written))).toBe('403 drafted-by-principal');
    expect(await unchanged(actFor(head, commercial, written))).toBe('403 drafted-by-you');
    const earner = await alpha.addPerson('earner', ['sales-manager', 'commercial-director']);
    await delegate(earner, deputy);
    const earned = await submitted(earner.person.id);
    expect(await unchanged(actFor(deputy, earner, earned))).toBe('403 decides-pay-of-principal');
    expect((await waitingOf(deputy)).map(({ onBehalfOf }) => onBehalfOf?.personId)).toEqual([
      commercial.person.id,
      commercial.person.id,
    ]);
    await delegate(deputy, deputyOfDeputy);
    expect(await unchanged(actFor(deputyOfDeputy, commercial, written))).toBe('404 no-such-document');
    expect(await unchanged(actFor(deputyOfDeputy, deputy, written))).toBe('403 not-your-step');
    for (const document of [written, earned]) {
      await alpha.decide(commercial, document);
      await alpha.decide(general, document);
    }
  });

  it('acts until the delegation is ended or its days are over, and is answered as before about what was done in them', async () => {
    const { commercial, admin } = alpha.people;
    const late = await submitted();
    const { items } = await deputy.get<{ items: { id: string }[] }>(
      `/api/delegations?principalId=${commercial.person.id}&status=confirmed&delegateId=${deputy.person.id}`,
    );
    await decideOn(deputy, items[0]?.id ?? '', 'end');
    expect(await unchanged(actFor(deputy, commercial, late))).toBe('403 not-a-delegate');
    await delegate(commercial, deputy);
    // Its last day has ended a moment ago.
    await alpha.advance('2026-06-30');
    const refusal = await actFor(deputy, commercial, late).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(ApiRefusal);
    expect(refusal).toMatchObject({ status: 403, code: 'not-a-delegate' });
    expect((refusal as ApiRefusal).message).toContain('ended with 2026-06-29');
    expect(await actFor(deputy, commercial, plan, 'for-commercial')).toMatchObject({ status: 'in-approval' });
    expect(await waitingOf(deputy)).toEqual([]);
    expect(await admin.get('/api/delegations?status=ended')).toMatchObject({ items: [{ status: 'ended' }] });
    expect(await alpha.decide(commercial, late)).toMatchObject({ status: 'in-approval' });
    await alpha.decide(alpha.people.general, late);
  });

  it('lets a document on its route that nobody could sign otherwise', async () => {
    const { admin, commercial, general, accounting } = alpha.people;
    const away = { fromOn: '2026-06-30', untilOn: '2026-07-03' };
    await general.post('/api/absences', away);
    expect(await unchanged(accounting.post('/api/absences', { ...away, personId: general.person.id }))).toBe(
      '403 not-allowed',
    );
    const draft = await alpha.draftPlan(managers[0]);
    const refusal = await alpha.submitPlan(draft).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ status: 409, code: 'nobody-can-sign' });
    expect((refusal as ApiRefusal).message).toMatch(/"general-director".+1 are away.+administrator.+name a delegate/);
    expect(await general.get(`/api/documents/${draft.documentId}`)).toMatchObject({ status: 'drafting', history: [] });

    await delegate(general, deputy, away);
    await alpha.submitPlan(draft);
    const named = ({ person: { id, name } }: typeof deputy) => ({ personId: id, name });
    const whomStepsAwait = async () =>
      (await admin.get<History>(`/api/documents/${draft.documentId}`)).steps.map(({ waitsFor }) => waitsFor);
    expect(await whomStepsAwait()).toEqual([expect.arrayContaining([named(commercial)]), []]);
    await alpha.decide(commercial, draft);
    // Whoever is away is not waited for while their delegate is there.
    expect(await whomStepsAwait()).toEqual([[], [named(deputy)]]);

    const reassign = (personId: string, step = 'general-director', who = admin) =>
      who.post(`/api/documents/${draft.documentId}/reassignments`, { step, personId, reason: 'Away until Friday.' });
    expect(await unchanged(reassign(deputy.person.id, 'general-director', commercial))).toBe('403 role-missing');
    expect(await unchanged(reassign(accounting.person.id))).toBe('409 not-entitled');
    expect(await unchanged(reassign(alpha.people.head.person.id))).toBe('409 not-entitled');
    expect(await unchanged(reassign(deputy.person.id, 'commercial-director'))).toBe('422 invalid');
    const open = await admin.get<{ items: { documentId: string }[] }>('/api/documents?kind=kpi-plan');
    expect(open.items).toEqual([expect.objectContaining({ documentId: draft.documentId, step: 'general-director' })]);
    await reassign(deputy.person.id);
    expect(await unchanged(alpha.decide(general, draft))).toBe('403 step-reassigned');
    expect(await waitingOf(general)).toEqual([]);
    const seen = await admin.get<History>(`/api/documents/${draft.documentId}`);
    expect(seen).toMatchObject({
      content: null,
      steps: [{}, { isWaiting: true, assignedTo: { personId: deputy.person.id } }],
    });
    expect(seen.history.at(-1)).toMatchObject({ what: 'reassigned', reason: 'Away until Friday.' });
    expect(await actFor(deputy, general, draft)).toMatchObject({ status: 'signed' });
    expect(await unchanged(reassign(deputy.person.id))).toBe('409 nothing-to-decide');
  });
});
