import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '#apps/rehearsal/rehearsal-context.js';
import { workflowIds } from '#contracts/workflow-ids.js';
import { AlphaMonth, type RunView } from '../support/alpha-month.js';
import { RawSession } from '../support/raw-session.js';
import { outcomeOf } from '../support/outcome-of.js';
import { refusedUnchanged } from '../support/refused-unchanged.js';
import { withTemporalClient } from '../support/temporal-client.js';
import { startTestStack, type TestStack } from '../support/test-stack.js';

type EndedRun = RunView & { endedBecause: string | null; endedReason: string | null };

describe('A payroll run that cannot go on', () => {
  let stack: TestStack;
  let alpha: AlphaMonth;

  beforeAll(async () => {
    stack = await startTestStack();
    alpha = await AlphaMonth.open(stack);
    await alpha.signPlan();
    await alpha.advance('2026-08-10');
    await alpha.decide(alpha.people.commercial, await alpha.submitActuals());
    await alpha.untilStage('actuals-approved');
  }, 120_000);
  afterAll(() => stack.stop());

  /** Makes every change of a table fail by a SQLSTATE, as a broken disk or a bug would. */
  const breakTable = async (table: string, event: 'INSERT' | 'UPDATE', state: string): Promise<void> => {
    await stack.database.query(
      `CREATE OR REPLACE FUNCTION broken() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'broken' USING ERRCODE = '${state}'; END $$`,
    );
    await stack.database.query(
      `CREATE TRIGGER broken BEFORE ${event} ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION broken()`,
    );
  };
  const mendTable = (table: string) => stack.database.query(`DROP TRIGGER broken ON ${table}`);
  const end = (runId: string, reason = 'It does not go on.', key?: string) =>
    alpha.people.admin.post<{ status: string; endedBecause: string }>(
      `/api/payroll-runs/${runId}/end`,
      { reason },
      ...(key ? [{ key }] : []),
    );
  const untilEnded = async (runId: string) => (await alpha.untilRunIs(runId, 'failed')) as EndedRun;
  const untilProcessEnds = (number: number) =>
    withTemporalClient((client) =>
      eventually('the process of the run to end', async () => {
        const id = workflowIds.payrollRun(alpha.people.admin.person.organisationId, alpha.month, number);
        const { status } = await client.workflow.getHandle(id).describe();
        return status.name === 'COMPLETED' ? status.name : undefined;
      }),
    );

  it('ends as failed with its reason when the database refuses a figure, instead of trying for ever', async () => {
    await breakTable('payroll_inputs', 'INSERT', '22003');
    const { runId } = await alpha.startPayroll();
    expect(await untilEnded(runId)).toMatchObject({ endedBecause: 'figures-not-storable', endedReason: null });
    await mendTable('payroll_inputs');
    await untilProcessEnds(1);
  });

  it('is ended by an administrator while it calculates, and the month is run anew', async () => {
    await breakTable('payroll_inputs', 'INSERT', 'XX000');
    const { runId } = await alpha.startPayroll();
    const key = 'end-of-the-second-run';
    const ended = await end(runId, 'The disk is broken.', key);
    expect(ended).toMatchObject({ status: 'failed', endedBecause: 'ended-by-administrator' });
    expect(await end(runId, 'The disk is broken.', key)).toEqual(ended);
    expect(await untilEnded(runId)).toMatchObject({ endedReason: 'The disk is broken.' });
    await untilProcessEnds(2);
    await mendTable('payroll_inputs');
  });

  it('is ended while its register waits, which nobody signs any more', async () => {
    const { runId, number } = await alpha.startPayroll();
    expect(number).toBe(3);
    const register = await alpha.register(runId);
    await end(runId);
    expect(await untilEnded(runId)).toMatchObject({ register: { status: 'closed' } });
    expect(await outcomeOf(alpha.decide(alpha.people.general, register))).toMatch(/^409 /);
    await untilProcessEnds(3);
  });

  it('is ended after the signature while it cannot be posted, and its actuals can be reopened', async () => {
    await breakTable('statements', 'UPDATE', 'XX000');
    const { runId } = await alpha.startPayroll();
    await alpha.decide(alpha.people.general, await alpha.register(runId));
    await end(runId);
    await mendTable('statements');
    await untilProcessEnds(4);
    expect(await untilEnded(runId)).toMatchObject({ endedBecause: 'ended-by-administrator' });
    expect(await stack.database.query('SELECT 1 FROM statements WHERE posted_at IS NOT NULL')).toEqual([]);
    const reopening = { cycleId: alpha.cycleId, reason: 'A return is missing.' };
    expect(await outcomeOf(alpha.people.head.post('/api/actuals-reopenings', reopening))).toBe('accepted');
  });

  it('is not ended without a reason, by others, or twice; nor is one that has paid', async () => {
    const { runId } = await alpha.startPayroll();
    const path = `/api/payroll-runs/${runId}/end`;
    const admin = await new RawSession(stack.url).signIn('admin');
    const accounting = await new RawSession(stack.url).signIn('accounting');
    const register = await alpha.register(runId);
    const refused = (who: RawSession, reason: string) =>
      refusedUnchanged(stack.database, who, { path, body: { reason } });
    expect(await refused(admin, ' ')).toMatchObject({ status: 422, paths: ['reason'] });
    expect(await refused(accounting, 'Why not?')).toMatchObject({ status: 403 });
    await alpha.decide(alpha.people.general, register);
    await alpha.untilRunIs(runId, 'posted');
    await alpha.untilStage('closed');
    expect(await refused(admin, 'Too late.')).toMatchObject({ status: 409, code: 'run-ended' });
    const events = await stack.database.query<{ details: { reason?: string } }>(
      `SELECT actor_id, details FROM audit_events WHERE action = 'payroll.failed' AND actor_id IS NOT NULL ORDER BY id`,
    );
    expect(events).toHaveLength(3);
  });
});
