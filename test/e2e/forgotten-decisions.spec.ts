import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApprovalActivities } from '#activities/approval.activities.js';
import { BulkDatabase } from '#activities/bulk-database.js';
import { PayrollActivities } from '#activities/payroll.activities.js';
import { PayrollCalculations } from '#activities/payroll-calculations.js';
import { ToldProcesses } from '#activities/told-processes.js';
import { eventually } from '#apps/rehearsal/rehearsal-context.js';
import { defaultRoutes } from '#approvals/routes.js';
import type { RecordDecision } from '#contracts/document-approval.contract.js';
import type { PayrollRunInput } from '#contracts/payroll-run.contract.js';
import { workflowIds, workflowTypes } from '#contracts/workflow-ids.js';
import type { ApiSession } from '#platform/api-session.js';
import { readConfiguration } from '#platform/configuration.js';
import { AlphaMonth, type DocumentReference } from '../support/alpha-month.js';
import { withDataSource } from '../support/data-source.js';
import { withTemporalClient } from '../support/temporal-client.js';
import { startStackOfProcesses, type StackOfProcesses } from '../support/test-stack.js';

/**
 * What is left when a transaction was committed and then the worker and the server died together: the database has the
 * decision, the route has not, and nobody brings the message again.
 */
describe('A decision that its route has not heard of', () => {
  let stack: StackOfProcesses;
  let alpha: AlphaMonth;

  beforeAll(async () => {
    stack = await startStackOfProcesses();
    alpha = await AlphaMonth.open(stack);
  }, 120_000);
  afterAll(() => stack.stop());

  const request = (who: ApiSession) => ({
    actorId: who.person.id,
    key: randomUUID(),
    fingerprint: 'f'.repeat(64),
  });
  const atTheDatabase = <T>(work: (activities: ApprovalActivities) => Promise<T>): Promise<T> =>
    withTemporalClient((client) =>
      withDataSource(stack.database.url, (dataSource) =>
        work(new ApprovalActivities(dataSource, new ToldProcesses(client))),
      ),
    );
  const signUnheard = (who: ApiSession, plan: DocumentReference, position: number): Promise<unknown> => {
    const step = defaultRoutes['kpi-plan'].steps[position];
    const decision: RecordDecision = {
      ...plan,
      request: request(who),
      actorRoles: [],
      decision: 'sign',
      commentId: null,
      position,
      step: step?.name ?? '',
      stepRoles: step?.roles ?? [],
      statusAfter: position === 0 ? 'in-approval' : 'signed',
    };
    return atTheDatabase((activities) => activities.recordDecision(decision));
  };
  const planOf = async (name: string): Promise<DocumentReference> =>
    alpha.draftPlan((await alpha.addPerson(name, ['sales-manager'])).person.id);

  it('does not keep the next person from signing', async () => {
    const plan = await planOf('first-signature');
    await alpha.submitPlan(plan);
    await signUnheard(alpha.people.commercial, plan, 0);
    expect(await alpha.decide(alpha.people.general, plan)).toMatchObject({
      status: 'signed',
    });
  });

  it('is followed also when it was the submission', async () => {
    const { documentId, version, sha256 } = await planOf('submission');
    await withTemporalClient((client) =>
      eventually('the route to be begun', () =>
        client.workflow
          .getHandle(workflowIds.documentApproval(documentId))
          .describe()
          .catch(() => undefined),
      ),
    );
    const submission = {
      documentId,
      version,
      sha256,
      actorRoles: [],
      authors: [],
      beneficiaries: [],
    };
    await atTheDatabase((activities) =>
      activities.recordSubmission({
        ...submission,
        request: request(alpha.people.head),
      }),
    );
    const plan = { documentId, version, sha256 };
    await expect(alpha.decide(alpha.people.head, plan)).rejects.toMatchObject({
      code: 'drafted-by-you',
    });
    expect(await alpha.decide(alpha.people.commercial, plan)).toMatchObject({
      status: 'in-approval',
    });
    expect(await alpha.decide(alpha.people.general, plan)).toMatchObject({
      status: 'signed',
    });
  });

  it('ends its route when a worker starts, if it was the last', async () => {
    const plan = await planOf('last-signature');
    await alpha.submitPlan(plan);
    await alpha.decide(alpha.people.commercial, plan);
    await signUnheard(alpha.people.general, plan, 1);
    await stack.worker.kill();
    stack.worker.start();
    await stack.worker.untilUp();
    await withTemporalClient((client) =>
      eventually('the end of the route', async () => {
        const { status } = await client.workflow.getHandle(workflowIds.documentApproval(plan.documentId)).describe();
        return status.name === 'COMPLETED' ? true : undefined;
      }),
    );
  });
});

describe('A month that was not told of what it waits for', () => {
  let stack: StackOfProcesses;
  let alpha: AlphaMonth;

  beforeAll(async () => {
    stack = await startStackOfProcesses();
    alpha = await AlphaMonth.open(stack);
  }, 120_000);
  afterAll(() => stack.stop());

  it('looks when a worker starts', async () => {
    await alpha.untilFirstDeadlineIsMet(alpha.cycleId);
    const plan = await alpha.draftPlan();
    await alpha.submitPlan(plan);
    await alpha.decide(alpha.people.commercial, plan);
    await withTemporalClient(async (client) => {
      const month = client.workflow.getHandle(
        workflowIds.monthlyCycle(alpha.people.head.person.departmentId ?? '', alpha.month),
      );
      await eventually('the month to have looked at the submission', async () => {
        const timer = (await month.fetchHistory()).events?.at(-1)?.timerStartedEventAttributes;
        return Number(timer?.startToFireTimeout?.seconds ?? 0) > 1 ? true : undefined;
      });
      // A route that has ended tells nobody: what is left is what a worker finds that knows of the signature alone.
      await client.workflow.getHandle(workflowIds.documentApproval(plan.documentId)).terminate();
      await withDataSource(stack.database.url, async (dataSource) => {
        const step = defaultRoutes['kpi-plan'].steps[1];
        await new ApprovalActivities(dataSource, new ToldProcesses(client)).recordDecision({
          ...plan,
          request: {
            actorId: alpha.people.general.person.id,
            key: randomUUID(),
            fingerprint: 'f'.repeat(64),
          },
          actorRoles: [],
          decision: 'sign',
          commentId: null,
          position: 1,
          step: step?.name ?? '',
          stepRoles: step?.roles ?? [],
          statusAfter: 'signed',
        });
      });
    });
    await stack.worker.kill();
    stack.worker.start();
    await stack.worker.untilUp();
    await alpha.untilStage('plans-signed');
  });
});

describe('A payroll whose start its process has not heard of', () => {
  let stack: StackOfProcesses;
  let alpha: AlphaMonth;

  beforeAll(async () => {
    stack = await startStackOfProcesses();
    alpha = await AlphaMonth.open(stack);
    await alpha.signPlan();
    await alpha.advance('2026-08-10');
    await alpha.decide(alpha.people.commercial, await alpha.submitActuals());
    await alpha.untilStage('actuals-approved');
  }, 120_000);
  afterAll(() => stack.stop());

  const startUnheard = (number: number): Promise<{ runId: string }> => {
    const { accounting } = alpha.people;
    const { organisationId } = accounting.person;
    const input: PayrollRunInput = {
      organisationId,
      month: alpha.month,
      number,
      startsAtOnce: true,
    };
    const request = {
      actorId: accounting.person.id,
      key: randomUUID(),
      fingerprint: 'f'.repeat(64),
    };
    return withTemporalClient((client) =>
      withDataSource(stack.database.url, async (dataSource) => {
        await client.workflow.start(workflowTypes.payrollRun, {
          workflowId: workflowIds.payrollRun(organisationId, alpha.month, number),
          taskQueue: stack.taskQueue,
          args: [input],
        });
        const approvals = new ApprovalActivities(dataSource, new ToldProcesses(client));
        const configuration = { ...readConfiguration(process.env), databaseUrl: stack.database.url };
        const payroll = new PayrollActivities(
          dataSource,
          client,
          approvals,
          configuration,
          new PayrollCalculations(),
          new BulkDatabase(configuration),
        );
        return payroll.openPayrollRun({ ...input, request });
      }),
    );
  };

  it('goes on when a worker starts', async () => {
    const run = await startUnheard(1);
    await stack.worker.kill();
    stack.worker.start();
    await stack.worker.untilUp();
    await alpha.untilRunIs(run.runId, 'in-approval');
  });

  it('goes on when somebody starts it again, who is told that it has begun', async () => {
    const { items } = await alpha.people.accounting.get<{
      items: { id: string }[];
    }>('/api/payroll-runs');
    const runId = items[0]?.id ?? '';
    await alpha.decide(alpha.people.general, await alpha.register(runId), 'return', 'Once more, please.');
    await alpha.untilRunIs(runId, 'returned');
    const run = await startUnheard(2);
    await expect(alpha.startPayroll()).rejects.toMatchObject({
      code: 'payroll-already-started',
    });
    await alpha.untilRunIs(run.runId, 'in-approval');
  });
});
