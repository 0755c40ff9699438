import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { defaultStatementBounds } from '#approvals/statement-bounds.js';
import { demoCompany } from '#platform/demo/demo-company.js';
import { AlphaMonth, type RunView } from '../support/alpha-month.js';
import { operatorCommand } from '../support/operator-command.js';
import { outcomeOf } from '../support/outcome-of.js';
import { RawSession } from '../support/raw-session.js';
import { refusedUnchanged } from '../support/refused-unchanged.js';
import { startTestStack, type TestStack } from '../support/test-stack.js';

interface Flagged {
  statementId: string;
  personId: string;
  total: string;
  flags: { reason: string; figures: Record<string, string> }[];
  word: { comment: string; writtenBy: string; writtenAt: string } | null;
}
type FlaggedRun = RunView & { flagged: { statements: number; waiting: number } };

/** The manager's 47 000 are over three tenths of the 85 000 that the plan can pay at most. */
const bounds = { shareOfMost: '0.3', changeSinceLastMonth: null, spreadOfDepartment: null };
const comment = 'Checked with the warehouse: two large deliveries of June were paid in July.';

describe('A statement outside the bounds of the organisation', () => {
  let stack: TestStack;
  let alpha: AlphaMonth;
  let accounting: RawSession;
  let run: FlaggedRun;
  let flagged: Flagged;

  beforeAll(async () => {
    stack = await startTestStack();
    alpha = await AlphaMonth.open(stack);
    accounting = await new RawSession(stack.url).signIn('accounting');
    await alpha.signPlan();
    await alpha.advance('2026-08-10');
    await alpha.decide(alpha.people.commercial, await alpha.submitActuals());
    await alpha.untilStage('actuals-approved');
  }, 120_000);
  afterAll(() => stack.stop());

  const start = async () => (await alpha.untilRunIs((await alpha.startPayroll()).runId, 'in-approval')) as FlaggedRun;
  const flagsOf = (runId: string, query = '') =>
    alpha.people.accounting.get<{ items: Flagged[] }>(`/api/payroll-runs/${runId}/flags${query}`);
  const word = (body: unknown, statementId = flagged.statementId) => ({
    method: 'PUT' as const,
    path: `/api/payroll-runs/${run.id}/flags/${statementId}`,
    body,
  });

  it('is looked for by rules that an administrator sets, and that begin with those of the product', async () => {
    expect(await alpha.people.general.get('/api/organisation')).toMatchObject({
      statementBounds: defaultStatementBounds,
    });
    const admin = await new RawSession(stack.url).signIn('admin');
    for (const [wrong, path] of [
      [{ ...bounds, shareOfMost: '-1' }, 'shareOfMost'],
      [{ ...bounds, changeSinceLastMonth: 0.5 }, 'changeSinceLastMonth'],
      [{ ...bounds, spreadOfDepartment: { times: '1.5', leastPeople: 3 } }, 'spreadOfDepartment.leastPeople'],
      [{ shareOfMost: '1', changeSinceLastMonth: null }, 'spreadOfDepartment'],
    ] as const)
      expect(
        await refusedUnchanged(stack.database, admin, {
          method: 'PUT',
          path: '/api/organisation/statement-bounds',
          body: wrong,
        }),
      ).toMatchObject({ status: 422, paths: [path] });
    expect(await outcomeOf(alpha.people.accounting.put('/api/organisation/statement-bounds', bounds))).toMatch(/^403 /);
    await alpha.people.admin.put('/api/organisation/statement-bounds', bounds);
    expect(await alpha.people.general.get('/api/organisation')).toMatchObject({ statementBounds: bounds });
  });

  it('is shown in its run with the reason and the figures, and who read it is on record', async () => {
    run = await start();
    expect(run.flagged).toEqual({ statements: 1, waiting: 1 });
    const { items } = await flagsOf(run.id);
    expect(items).toEqual([
      {
        statementId: expect.any(String),
        personId: alpha.people.manager.person.id,
        person: alpha.people.manager.person.name,
        total: '47000.00',
        flags: [{ reason: 'reaches-the-most', figures: { paid: '47000.00', most: '85000.00', bound: '0.3' } }],
        word: null,
      },
    ]);
    for (const who of ['manager', 'head', 'admin'] as const)
      expect(await outcomeOf(alpha.people[who].get(`/api/payroll-runs/${run.id}/flags`))).toMatch(/^403 /);
    const reads = await stack.database.query(
      `SELECT 1 FROM audit_events WHERE action = 'pay.read' AND details -> 'personIds' @> $1`,
      [JSON.stringify([alpha.people.manager.person.id])],
    );
    expect(reads).toHaveLength(1);
  });

  it('keeps the register from being signed until the command or the API has answered it', async () => {
    const register = await alpha.register(run.id);
    const general = await new RawSession(stack.url).signIn('general');
    expect(
      await refusedUnchanged(stack.database, general, {
        path: `/api/documents/${register.documentId}/decisions`,
        body: { version: register.version, sha256: register.sha256, decision: 'sign' },
      }),
    ).toMatchObject({ status: 409, code: 'flagged-statements-wait' });
    const { answered } = operatorCommand(stack);
    const asAccounting = { PREMIA_LOGIN: `accounting@${demoCompany.suffix}` };
    const [waiting] = (await answered<{ items: Flagged[] }>(['payroll', 'flags', '--id', run.id], asAccounting)).items;
    const say = ['payroll', 'answer', '--id', run.id, '--statement', waiting?.statementId ?? '', '--comment', comment];
    expect(await answered(say, asAccounting)).toMatchObject({ statementId: waiting?.statementId });
    await alpha.decide(alpha.people.general, register, 'return', 'Why so much?');
    await alpha.untilRunIs(run.id, 'returned');
  });

  it('is flagged anew by the next run', async () => {
    run = await start();
    const { items } = await flagsOf(run.id);
    expect(items).toHaveLength(1);
    flagged = items[0]!;
  });

  it('is given a word by accounting alone, once, to a statement that is flagged', async () => {
    const other = '3f2b8c1e-5d4a-4e6f-9a7b-1c2d3e4f5a6b';
    for (const [request, status, code] of [
      [word({ comment: '  ' }), 422, 'invalid'],
      [word({}), 422, 'invalid'],
      [word({ comment }, other), 404, 'no-such-statement'],
      [{ ...word({ comment }), path: `/api/payroll-runs/${other}/flags/${flagged.statementId}` }, 404, 'no-such-run'],
    ] as const)
      expect(await refusedUnchanged(stack.database, accounting, request)).toMatchObject({ status, code });
    expect(await outcomeOf(alpha.people.general.put(word({}).path, { comment }))).toMatch(/^403 /);
    const say = () => alpha.people.accounting.put(word({}).path, { comment }, { key: 'word-to-july' });
    const answer = await say();
    expect(await say()).toEqual(answer);
    expect(await refusedUnchanged(stack.database, accounting, word({ comment: 'Another.' }))).toMatchObject({
      status: 409,
      code: 'flag-answered',
    });
    expect(await flagsOf(run.id, '?waiting=true')).toMatchObject({ items: [] });
    expect((await flagsOf(run.id, '?waiting=false')).items[0]?.word).toMatchObject({
      comment,
      writtenBy: alpha.people.accounting.person.id,
      writtenAt: expect.stringMatching(/^2026-08-(09|10)T/),
    });
    const events = await stack.database.query<{ object_id: string; details: unknown }>(
      `SELECT object_id, details FROM audit_events WHERE action = 'statement.flag-answered' ORDER BY id`,
    );
    expect(events.at(-1)).toEqual({ object_id: flagged.statementId, details: { runId: run.id } });
  });

  it('is paid once its register is signed', async () => {
    await alpha.decide(alpha.people.general, await alpha.register(run.id));
    expect(await alpha.untilRunIs(run.id, 'posted')).toMatchObject({ flagged: { statements: 1, waiting: 0 } });
  });
});
