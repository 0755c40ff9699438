import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { alphaPlan } from '#apps/rehearsal/alpha-july.js';
import { defaultRoutes } from '#approvals/routes.js';
import { workflowIds } from '#contracts/workflow-ids.js';
import { AlphaMonth, type DocumentReference } from '../support/alpha-month.js';
import { outcomeOf } from '../support/outcome-of.js';
import { withTemporalClient } from '../support/temporal-client.js';
import { startTestStack, type TestStack } from '../support/test-stack.js';

interface History {
  status: string;
  steps: {
    step: string;
    isWaiting: boolean;
    keptFrom: number | null;
    voided: { personId: string; name: string; because: string; fields: string[] } | null;
  }[];
  history: { what: string; version: number; step: string | null; actorId: string }[];
}

const [first, last] = defaultRoutes['kpi-plan'].steps;

describe('A version after a returned one', () => {
  let stack: TestStack;
  let alpha: AlphaMonth;

  beforeAll(async () => {
    stack = await startTestStack();
    alpha = await AlphaMonth.open(stack);
    const route = { ...defaultRoutes['kpi-plan'], steps: [{ ...first, scope: ['indicators'] }, last] };
    await alpha.people.admin.put('/api/organisation/routes/kpi-plan', route);
  }, 180_000);
  afterAll(() => stack.stop());

  /** A plan that the commercial director has signed and the general director has returned. */
  async function returned(): Promise<DocumentReference> {
    const { person } = await alpha.addPerson('earner', ['sales-manager']);
    const plan = await alpha.draftPlan(person.id);
    await alpha.submitPlan(plan);
    await alpha.decide(alpha.people.commercial, plan);
    await alpha.decide(alpha.people.general, plan, 'return', 'Not at this price.');
    return plan;
  }
  async function sendAgain({ documentId, version }: DocumentReference, terms: unknown): Promise<DocumentReference> {
    const draft = { basedOn: version, terms };
    const next = await alpha.people.head.put<DocumentReference>(`/api/kpi-plans/${documentId}/draft`, draft);
    await alpha.submitPlan(next);
    return next;
  }
  const historyOf = ({ documentId }: DocumentReference) =>
    alpha.people.general.get<History>(`/api/documents/${documentId}`);
  const cheaper = { ...alphaPlan, baseBonus: '55000.00' };

  it('keeps the signature of a step whose part has not changed, and waits for the next', async () => {
    const { commercial, general } = alpha.people;
    const next = await sendAgain(await returned(), cheaper);
    const { steps, history } = await historyOf(next);
    expect(steps).toMatchObject([
      { step: 'commercial-director', isWaiting: false, keptFrom: 1, voided: null },
      { step: 'general-director', isWaiting: true, keptFrom: null, voided: null },
    ]);
    expect(history).toContainEqual(
      expect.objectContaining({ what: 'kept', version: 2, step: 'commercial-director', actorId: commercial.person.id }),
    );
    expect(await outcomeOf(alpha.decide(commercial, next))).toBe('403 not-your-step');
    expect(await alpha.decide(general, next)).toMatchObject({ status: 'signed' });
    const [row] = await stack.database.query<{ kept: number; sha256: string }>(
      `SELECT kept_from AS kept, sha256 FROM decisions WHERE document_id = $1 AND version = 2 AND position = 0`,
      [next.documentId],
    );
    expect(row).toEqual({ kept: 1, sha256: next.sha256 });
  });

  it('is told by the month with each signature once and each return, to whoever sees the document', async () => {
    const { head, commercial, general, manager } = alpha.people;
    const next = await sendAgain(await returned(), cheaper);
    await alpha.decide(general, next);
    const path = `/api/monthly-cycles/${alpha.cycleId}/decisions?limit=200`;
    const { items } = await head.get<{ items: { documentId: string }[] }>(path);
    const of = { documentId: next.documentId, kind: 'kpi-plan', onBehalfOf: null };
    expect(items.filter(({ documentId }) => documentId === next.documentId)).toMatchObject([
      { ...of, decision: 'sign', version: 2, actor: general.person.name },
      { ...of, decision: 'return', version: 1, actor: general.person.name },
      { ...of, decision: 'sign', version: 1, actor: commercial.person.name },
    ]);
    expect(await manager.get(path)).toMatchObject({ items: [] });
  });

  it('asks anew where it has, and says who has to and what has changed', async () => {
    const { commercial } = alpha.people;
    const [sales, ...others] = alphaPlan.indicators;
    const next = await sendAgain(await returned(), {
      ...cheaper,
      indicators: [{ ...sales, target: '900000' }, ...others],
    });
    expect((await historyOf(next)).steps[0]).toMatchObject({
      isWaiting: true,
      keptFrom: null,
      voided: { personId: commercial.person.id, because: 'scope-changed', fields: ['indicators'] },
    });
    expect(await alpha.decide(commercial, next)).toMatchObject({ status: 'in-approval' });
  });

  it('names the version that was signed also after it has come back again, and nothing that was never signed', async () => {
    const second = await sendAgain(await returned(), cheaper);
    await alpha.decide(alpha.people.general, second, 'return', 'Nor at this one.');
    const third = await sendAgain(second, { ...alphaPlan, baseBonus: '50000.00' });
    expect((await historyOf(third)).steps.map(({ keptFrom }) => keptFrom)).toEqual([1, null]);
    await expect(
      stack.database.query(
        `INSERT INTO decisions (document_id, version, position, step, decision, actor_id, sha256, kept_from, decided_at)
         VALUES ($1, 3, 1, 'general-director', 'sign', $2, $3, 2, now())`,
        [third.documentId, alpha.people.general.person.id, third.sha256],
      ),
    ).rejects.toMatchObject({ code: 'PR003' });
  });

  it('keeps it also where its process is made anew from the database', async () => {
    const next = await sendAgain(await returned(), cheaper);
    const lost = workflowIds.documentApproval(next.documentId);
    await withTemporalClient((client) => client.workflow.getHandle(lost).terminate('lost'));
    const repair = {
      repair: 'recreate',
      objectKind: 'document',
      objectId: next.documentId,
      reason: 'Its process is lost.',
    };
    await alpha.people.admin.post('/api/repairs', repair);
    expect(await alpha.decide(alpha.people.general, next)).toMatchObject({ status: 'signed' });
  });

  it('keeps none of a version that was signed whole and sent back by a signed document', async () => {
    const { head, commercial, general } = alpha.people;
    const { person } = await alpha.addPerson('reopened', ['sales-manager']);
    const plan = await alpha.signPlan(person.id);
    const reopening = await head.post<DocumentReference>('/api/cycle-reopenings', {
      cycleId: alpha.cycleId,
      personIds: [person.id],
      reason: 'It was signed too soon.',
    });
    await head.post(`/api/cycle-reopenings/${reopening.documentId}/submission`, { version: reopening.version });
    await alpha.decide(commercial, reopening);
    await alpha.decide(general, reopening);
    const next = await sendAgain(plan, cheaper);
    expect((await historyOf(next)).steps).toMatchObject([
      { isWaiting: true, keptFrom: null, voided: { because: 'reopened' } },
      { isWaiting: false, keptFrom: null, voided: { because: 'reopened' } },
    ]);
  });
});
