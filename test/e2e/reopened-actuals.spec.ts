import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { alphaActuals } from '#apps/rehearsal/alpha-july.js';
import { eventually } from '#apps/rehearsal/rehearsal-context.js';
import { workflowIds } from '#contracts/workflow-ids.js';
import type { ApiSession } from '#platform/api-session.js';
import { AlphaMonth, type DocumentReference, type RunView } from '../support/alpha-month.js';
import { withDataSource } from '../support/data-source.js';
import { outcomeOf } from '../support/outcome-of.js';
import { RawSession } from '../support/raw-session.js';
import { refusedUnchanged } from '../support/refused-unchanged.js';
import { withTemporalClient } from '../support/temporal-client.js';
import { startTestStack, type TestStack } from '../support/test-stack.js';

type EndedRun = RunView & { endedBecause: string | null; endedBy: { documentId: string; reason: string } | null };

describe('Approved actuals', () => {
  let stack: TestStack;
  let alpha: AlphaMonth;
  let head: RawSession;
  let actuals: DocumentReference;

  beforeAll(async () => {
    stack = await startTestStack();
    alpha = await AlphaMonth.open(stack);
    head = await new RawSession(stack.url).signIn('head');
    await alpha.signPlan();
    await alpha.advance('2026-08-10');
    actuals = await alpha.submitActuals();
    await alpha.untilStage('actuals-submitted');
  }, 120_000);
  afterAll(() => stack.stop());

  const path = '/api/actuals-reopenings';
  const draftReopening = (reason: string, who: ApiSession = alpha.people.head) =>
    who.post<DocumentReference>(path, { cycleId: alpha.cycleId, reason });
  const refusedDraft = (reason = 'Returns are missing.') =>
    refusedUnchanged(stack.database, head, { path, body: { cycleId: alpha.cycleId, reason } });
  const submitReopening = ({ documentId, version }: DocumentReference) =>
    alpha.people.head.post<{ status: string }>(`${path}/${documentId}/submission`, { version });
  const reopen = async (reason: string): Promise<DocumentReference> => {
    const reopening = await draftReopening(reason);
    await submitReopening(reopening);
    expect(await alpha.decide(alpha.people.commercial, reopening)).toMatchObject({ status: 'signed' });
    return reopening;
  };
  const show = () =>
    alpha.people.head.get<{ documentId: string; status: string; latestVersion: number }>(
      `/api/monthly-cycles/${alpha.cycleId}/actuals`,
    );
  const saveActuals = (sales: string, basedOn: number) =>
    alpha.people.head.put<DocumentReference>(`/api/monthly-cycles/${alpha.cycleId}/actuals/draft`, {
      basedOn,
      people: { [alpha.people.manager.person.id]: { ...alphaActuals, sales: { value: sales } } },
    });
  const submitActuals = (version: number) =>
    alpha.people.head.post(`/api/monthly-cycles/${alpha.cycleId}/actuals/submission`, { version });
  const approveAgain = async (sales: string, basedOn: number): Promise<void> => {
    const saved = await saveActuals(sales, basedOn);
    await submitActuals(saved.version);
    expect(await alpha.decide(alpha.people.commercial, saved)).toMatchObject({ status: 'signed' });
    await alpha.untilStage('actuals-approved');
  };
  const run = async (runId: string) => (await alpha.run(runId)) as EndedRun;

  it('are what is reopened: not a draft, not what is on its route, and not without a reason', async () => {
    expect(await refusedDraft()).toMatchObject({ status: 409, code: 'nothing-to-reopen' });
    await alpha.decide(alpha.people.commercial, actuals);
    await alpha.untilStage('actuals-approved');
    expect(await refusedDraft(' ')).toMatchObject({ status: 422, paths: ['reason'] });
    const other = await alpha.addPerson('other-head', ['head-of-department'], await otherDepartment());
    expect(await outcomeOf(draftReopening('Returns are missing.', other))).toBe('404 no-such-cycle');
    expect(await outcomeOf(draftReopening('Returns are missing.', alpha.people.commercial))).toBe('403 role-missing');
    expect(await outcomeOf(draftReopening('Returns are missing.', alpha.people.manager))).toBe('403 role-missing');
  });

  async function otherDepartment(): Promise<string> {
    const { id } = await alpha.people.admin.post<{ id: string }>('/api/departments', { name: 'Export' });
    return id;
  }

  describe('whose head asks for them', () => {
    let reopening: DocumentReference;

    it('stay approved while it is drafted, waits or is returned, and are asked for once', async () => {
      reopening = await draftReopening('Returns are missing.');
      expect(await refusedDraft()).toMatchObject({ status: 409, code: 'reopening-exists' });
      await submitReopening(reopening);
      const { items } = await alpha.people.commercial.get<{ items: { documentId: string; subject: unknown }[] }>(
        '/api/approvals',
      );
      const subject = { kind: 'actuals-version', key: `${actuals.documentId}/1` };
      expect(items).toEqual([expect.objectContaining({ documentId: reopening.documentId, subject })]);
      await alpha.decide(alpha.people.commercial, reopening, 'return', 'Which returns?');
      expect(await show()).toMatchObject({ status: 'signed' });
    });

    it('go back to their head when a director has signed the reason', async () => {
      const again = await alpha.people.head.put<DocumentReference>(`${path}/${reopening.documentId}/draft`, {
        basedOn: reopening.version,
        reason: 'Returns of client 7 are missing.',
      });
      await submitReopening(again);
      expect(await alpha.decide(alpha.people.commercial, again)).toMatchObject({ status: 'signed' });
      expect(await show()).toMatchObject({ status: 'returned', latestVersion: 1 });
      await alpha.untilStage('plans-signed');
      expect(await alpha.people.head.get(`${path}/${reopening.documentId}`)).toMatchObject({
        status: 'signed',
        version: {
          content: {
            reason: 'Returns of client 7 are missing.',
            actuals: { documentId: actuals.documentId, version: 1, sha256: actuals.sha256 },
          },
        },
        decisions: [{ decision: 'return' }, { decision: 'sign' }],
      });
    });

    it('are signed again in their next version, not in the one that was wrong', async () => {
      await expect(submitActuals(1)).rejects.toMatchObject({ status: 409, code: 'version-not-newer' });
      await expect(alpha.startPayroll()).rejects.toMatchObject({ status: 409, code: 'actuals-not-approved' });
      await approveAgain('900000', 1);
      expect(await show()).toMatchObject({ status: 'signed', latestVersion: 2 });
    });
  });

  it('end a run whose register waits for its signature, with the reason, and the next run pays what is right', async () => {
    const { runId } = await alpha.startPayroll();
    const register = await alpha.register(runId);
    const reopening = await reopen('The figures are those of June.');

    expect(await run(runId)).toMatchObject({
      status: 'returned',
      endedBecause: 'actuals-reopened',
      endedBy: {
        documentId: reopening.documentId,
        kind: 'actuals-reopening',
        reason: 'The figures are those of June.',
      },
      register: { status: 'closed' },
    });
    expect(await outcomeOf(alpha.decide(alpha.people.general, register))).toBe('409 nothing-to-decide');
    await untilEnded(workflowIds.documentApproval(register.documentId), '"closed"');
    await untilEnded(workflowIds.payrollRun(alpha.people.head.person.organisationId, alpha.month, 1), '"returned"');
    await approveAgain('1000000', 2);
  });

  it('end a run that is calculating, which notices at its next step', async () => {
    const runId = await withDataSource(stack.database.ownerUrl, (dataSource) =>
      dataSource.transaction(async (manager) => {
        // Its statements can be read, and not written for as long as this transaction lasts.
        await manager.query('LOCK TABLE statements IN EXCLUSIVE MODE');
        const started = await alpha.startPayroll();
        await reopen('The figures are those of May.');
        expect(await run(started.runId)).toMatchObject({ status: 'returned', endedBecause: 'actuals-reopened' });
        return started.runId;
      }),
    );
    await untilEnded(workflowIds.payrollRun(alpha.people.head.person.organisationId, alpha.month, 2), '"returned"');
    expect(await run(runId)).toMatchObject({ status: 'returned', endedBecause: 'actuals-reopened', register: null });
    await approveAgain('1000000', 3);
  });

  it('can be reopened when they are paid: what differs waits for the next run', async () => {
    const late = await draftReopening('One more return has come in.');
    await submitReopening(late);
    const { runId, number } = await alpha.startPayroll();
    expect(number).toBe(3);
    await alpha.decide(alpha.people.general, await alpha.register(runId));
    expect(await alpha.untilRunIs(runId, 'posted')).toMatchObject({ total: '47000.00' });

    expect(await alpha.decide(alpha.people.commercial, late)).toMatchObject({ status: 'signed' });
    expect(await show()).toMatchObject({ status: 'returned', latestVersion: 4 });
    const again = await saveActuals('900000', 4);
    await submitActuals(again.version);
    expect(await alpha.decide(alpha.people.commercial, again)).toMatchObject({ status: 'signed' });
    const { items } = await alpha.people.accounting.get<{ items: unknown[] }>('/api/pay-changes?waiting=true');
    expect(items).toMatchObject([
      { personId: alpha.people.manager.person.id, kind: 'actuals', source: '2026-07, version 5', run: null },
    ]);
    expect(await run(runId)).toMatchObject({ status: 'posted', total: '47000.00' });
  });

  it('leave a record of every step', async () => {
    const events = await stack.database.query<{ action: string; count: number }>(
      `SELECT action, count(*)::int AS count FROM audit_events WHERE action IN ('document.reopened', 'payroll.returned', 'document.closed') GROUP BY 1 ORDER BY 1`,
    );
    expect(events).toEqual([
      { action: 'document.closed', count: 1 },
      { action: 'document.reopened', count: 4 },
      { action: 'payroll.returned', count: 2 },
    ]);
  });
});

/** A process that goes on for a document that is closed would wait for ever. */
async function untilEnded(workflowId: string, result: string): Promise<void> {
  const outcome = await withTemporalClient((client) =>
    eventually(`the end of ${workflowId}`, async () => {
      const { status } = await client.workflow.getHandle(workflowId).describe();
      return status.name === 'RUNNING'
        ? undefined
        : JSON.stringify(await client.workflow.getHandle(workflowId).result());
    }),
  );
  expect(outcome).toBe(result);
}
