import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { alphaPlan } from '#apps/rehearsal/alpha-july.js';
import { eventually } from '#apps/rehearsal/rehearsal-context.js';
import { defaultRoutes } from '#approvals/routes.js';
import type { DocumentApprovalInput } from '#contracts/document-approval.contract.js';
import { workflowIds, workflowTypes } from '#contracts/workflow-ids.js';
import { ApiRefusal, type ApiSession } from '#platform/api-session.js';
import { AlphaMonth, type DocumentReference } from '../support/alpha-month.js';
import { withTemporalClient } from '../support/temporal-client.js';
import { startTestStack, type TestStack } from '../support/test-stack.js';

const rounds = [1, 2, 3, 4, 5];

describe('The route of a plan', () => {
  let stack: TestStack;
  let month: AlphaMonth;
  let otherDirector: ApiSession;
  /** The version in question; each round goes on with the next. */
  const plan: DocumentReference = { documentId: '', version: 0, sha256: '' };

  beforeAll(async () => {
    stack = await startTestStack();
    month = await AlphaMonth.open(stack);
    otherDirector = await month.addPerson('other-commercial', ['commercial-director'], null);
    Object.assign(plan, await month.draftPlan());
    await month.submitPlan(plan);
  }, 120_000);
  afterAll(() => stack.stop());

  const decisionsOn = (version: number) =>
    stack.database.query<{ decision: string }>(
      'SELECT decision FROM decisions WHERE document_id = $1 AND version = $2 ORDER BY position',
      [plan.documentId, version],
    );
  const saveVersionAfter = ({ documentId, version }: DocumentReference): Promise<DocumentReference> => {
    const terms = { ...alphaPlan, baseBonus: `${60_000 + version}.00` };
    return month.people.head.put<DocumentReference>(`/api/kpi-plans/${documentId}/draft`, { basedOn: version, terms });
  };

  it.each(rounds)(
    'takes one of two decisions on the same step, round %i',
    async () => {
      const outcomes = await codesOf([
        month.decide(month.people.commercial, plan, 'return', 'One of us.'),
        month.decide(otherDirector, plan, 'return', 'The other of us.'),
      ]);
      expect(outcomes.toSorted()).toEqual(['done', 'nothing-to-decide']);
      expect(await decisionsOn(plan.version)).toEqual([{ decision: 'return' }]);
      Object.assign(plan, await saveVersionAfter(plan));
      await month.submitPlan(plan);
    },
    30_000,
  );

  it.each(rounds)(
    'takes a decision after the submission that it races, or not at all, round %i',
    async () => {
      await month.decide(otherDirector, plan, 'return', 'Once more.');
      const before = { ...plan };
      Object.assign(plan, await saveVersionAfter(before));
      const [submitted, early, late] = await codesOf([
        month.submitPlan(plan),
        month.decide(month.people.commercial, plan, 'return', 'At once.'),
        month.decide(otherDirector, before),
      ]);
      expect(submitted).toBe('done');
      expect(['done', 'version-superseded', 'nothing-to-decide']).toContain(early);
      expect(['version-superseded', 'nothing-to-decide']).toContain(late);
      expect(await decisionsOn(plan.version)).toHaveLength(early === 'done' ? 1 : 0);
      expect(await decisionsOn(before.version)).toEqual([{ decision: 'return' }]);
      if (early !== 'done') return;
      Object.assign(plan, await saveVersionAfter(plan));
      await month.submitPlan(plan);
    },
    30_000,
  );

  it('goes on in a new run with what was decided before it', async () => {
    const signature = { key: randomUUID(), body: { version: plan.version, sha256: plan.sha256, decision: 'sign' } };
    const sign = (who: ApiSession, key: string) =>
      who.post<{ status: string }>(`/api/documents/${plan.documentId}/decisions`, signature.body, { key });
    const answer = await sign(month.people.commercial, signature.key);

    await withTemporalClient(async (client) => {
      const route = client.workflow.getHandle(workflowIds.documentApproval(plan.documentId));
      const { runId } = await route.describe();
      // More than the server lets one history hold; one piece at a time, for a run that is written to cannot end.
      await eventually('the new run', async () => {
        const present = await route.describe();
        if (present.runId !== runId) return true;
        if (!present.raw.pendingWorkflowTask) await route.signal('unheard', 'x'.repeat(1_000_000));
        return undefined;
      });
    });

    expect(await sign(month.people.commercial, signature.key)).toEqual(answer);
    expect(await codesOf([sign(month.people.commercial, randomUUID()), sign(otherDirector, randomUUID())])).toEqual([
      'not-your-step',
      'not-your-step',
    ]);
    expect((await sign(month.people.general, randomUUID())).status).toBe('signed');
    expect(await decisionsOn(plan.version)).toEqual([{ decision: 'sign' }, { decision: 'sign' }]);
  }, 60_000);
});

describe('The route of a draft', () => {
  let stack: TestStack;
  let month: AlphaMonth;

  beforeAll(async () => {
    stack = await startTestStack();
    month = await AlphaMonth.open(stack);
  }, 120_000);
  afterAll(() => stack.stop());

  const draftFor = async (name: string): Promise<DocumentReference> =>
    month.draftPlan((await month.addPerson(name, ['sales-manager'])).person.id);
  const untilRouteIs = (wanted: string, { documentId }: DocumentReference): Promise<string> =>
    withTemporalClient((client) =>
      eventually(`the route to be ${wanted}`, async () => {
        const route = client.workflow.getHandle(workflowIds.documentApproval(documentId));
        const found = await route.describe().catch(() => undefined);
        return found?.status.name === wanted ? found.runId : undefined;
      }),
    );

  it('is begun before the submission, which finds it waiting', async () => {
    const plan = await draftFor('drafted');
    const runId = await untilRouteIs('RUNNING', plan);
    await month.submitPlan(plan);
    expect(await untilRouteIs('RUNNING', plan)).toBe(runId);
    await month.decide(month.people.commercial, plan);
    expect(await month.decide(month.people.general, plan)).toMatchObject({ status: 'signed' });
  });

  it('ends where nobody submits for long, and a submission begins it anew', async () => {
    const plan = await draftFor('forgotten');
    const first = await untilRouteIs('RUNNING', plan);
    await withTemporalClient(async (client) => {
      const route = client.workflow.getHandle(workflowIds.documentApproval(plan.documentId));
      const { events } = await route.fetchHistory();
      const started = events?.[0]?.workflowExecutionStartedEventAttributes;
      const [input] = (started?.input?.payloads ?? []).map(
        ({ data }) => JSON.parse(Buffer.from(data ?? []).toString()) as DocumentApprovalInput,
      );
      await route.terminate();
      const impatient = await client.workflow.start(workflowTypes.documentApproval, {
        workflowId: route.workflowId,
        taskQueue: stack.taskQueue,
        args: [{ ...input, longestDraft: '1 second' }],
      });
      expect(await impatient.result()).toBe('drafting');
    });
    await month.submitPlan(plan);
    expect(await untilRouteIs('RUNNING', plan)).not.toBe(first);
    expect(await month.decide(month.people.commercial, plan)).toMatchObject({ status: 'in-approval' });
  });

  it('is the one that the organisation has at each submission', async () => {
    const administrator = month.people.admin;
    const put = (route: unknown) => administrator.put('/api/organisation/routes/kpi-plan', route);
    const drafted = await draftFor('rerouted');
    const returned = await draftFor('returned');
    await untilRouteIs('RUNNING', drafted);
    await month.submitPlan(returned);
    await month.decide(month.people.commercial, returned, 'return', 'Too little.');
    const { documentId, version } = returned;
    const terms = { ...alphaPlan, baseBonus: '61000.00' };
    const again = await month.people.head.put<DocumentReference>(`/api/kpi-plans/${documentId}/draft`, {
      basedOn: version,
      terms,
    });
    await put({ ...defaultRoutes['kpi-plan'], steps: [{ name: 'approval', roles: ['general-director'] }] });
    try {
      for (const plan of [drafted, again]) {
        await month.submitPlan(plan);
        expect(await month.decide(month.people.general, plan)).toMatchObject({ status: 'signed', step: 'approval' });
      }
    } finally {
      await put(defaultRoutes['kpi-plan']);
    }
  });
});

/** What came of each: 'done', or the code of the refusal. */
async function codesOf(attempts: Promise<unknown>[]): Promise<string[]> {
  const outcomes = await Promise.allSettled(attempts);
  return outcomes.map((outcome) => {
    if (outcome.status === 'fulfilled') return 'done';
    if (outcome.reason instanceof ApiRefusal) return outcome.reason.code;
    throw outcome.reason;
  });
}
