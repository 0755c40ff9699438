import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { alphaActuals } from '#apps/rehearsal/alpha-july.js';
import { eventually } from '#apps/rehearsal/rehearsal-context.js';
import { recalculateUpdate } from '#contracts/payroll-run.contract.js';
import { workflowIds } from '#contracts/workflow-ids.js';
import type { ApiSession } from '#platform/api-session.js';
import { AlphaMonth, type RunView } from '../support/alpha-month.js';
import { assignToSchemes } from '../support/assign-to-scheme.js';
import { outcomeOf } from '../support/outcome-of.js';
import { joinOn } from '../support/staff-in-database.js';
import { withTemporalClient } from '../support/temporal-client.js';
import { startTestStack, type TestStack } from '../support/test-stack.js';

const scheme = (code: string, ...components: unknown[]) => ({
  format: 'pay-scheme/1',
  code,
  name: `Scheme ${code}`,
  goal: 'Clients who pay in time',
  version: 1,
  effectiveFrom: '2026-07-01',
  currency: 'RUB',
  components,
});
/** 5 % of what clients bought in time, and 1 % less of what is overdue over their limit. */
const seller = scheme('seller', {
  code: 'clients',
  name: 'Commission on what clients bought',
  kind: 'commission',
  terms: { on: { revenueOf: 'clients' }, rate: { kind: 'flat', rate: '5 %' }, overdue: { rate: '1 %' } },
});
const fixed = scheme('fixed', { code: 'bonus', name: 'Bonus', kind: 'fixed-bonus', terms: { amount: '1000' } });
const reason = 'They are paid when it is known.';

interface Person {
  personId: string;
  name: string;
  missing: { what: string; name?: string; code?: string; message?: string; owedBy: string[]; departmentId: string }[];
}
interface Readiness {
  month: string;
  count: number;
  reasons: Record<string, number>;
  items: Person[];
  nextCursor: string | null;
}
type FailedRun = RunView & {
  endedBecause: string | null;
  notReady: { count: number; next: string; people: Person[] } | null;
  unread: unknown[];
};

describe('Who cannot be paid for a month', () => {
  let stack: TestStack;
  let alpha: AlphaMonth;
  let office: { departmentId: string; head: ApiSession };
  let people: Record<'owing' | 'fine' | 'planned' | 'clerk' | 'late' | 'later', ApiSession>;

  beforeAll(async () => {
    stack = await startTestStack();
    alpha = await AlphaMonth.open(stack);
    const { id: departmentId } = await alpha.people.admin.post<{ id: string }>('/api/departments', { name: 'Office' });
    office = { departmentId, head: await alpha.addPerson('office-head', ['head-of-department'], departmentId) };
    const add = (handle: string, where?: string) => alpha.addPerson(handle, ['sales-manager'], where);
    people = {
      owing: await add('owing'),
      fine: await add('fine'),
      planned: await add('planned'),
      clerk: await add('clerk', departmentId),
      late: await add('late'),
      later: await add('later'),
    };
    // They are hired later, as far as July knows.
    for (const { person } of [people.late, people.later]) await joinOn(stack.database, person, '2026-08-01');
    await alpha.signScheme(seller);
    await alpha.signScheme(fixed);
    await assign(people.owing, 'seller');
    await assign(people.fine, 'seller');
    await alpha.signPlan();
    await alpha.signPlan(people.planned.person.id);
    await assign(people.planned, 'fixed');
    const clients = [
      { externalId: 'north', name: 'North' },
      { externalId: 'west', name: 'West', limit: 'none' },
    ];
    await alpha.people.head.put('/api/facts/clients', { rows: clients });
    const owed = { month: '2026-07', revenue: '200000', owed: '200000', overdue: '100000' };
    await alpha.people.accounting.put('/api/facts/receivables', {
      rows: [
        { ...owed, externalId: 'north-july', personId: people.owing.person.id, client: 'north' },
        { ...owed, externalId: 'west-july', personId: people.fine.person.id, client: 'west' },
      ],
    });
    await alpha.advance('2026-08-10');
    const actuals = await alpha.submitActuals({
      [alpha.people.manager.person.id]: alphaActuals,
      [people.planned.person.id]: alphaActuals,
    });
    await alpha.decide(alpha.people.commercial, actuals);
    await alpha.untilStage('actuals-approved');
  }, 180_000);
  afterAll(() => stack.stop());

  const assign = ({ person }: ApiSession, code: string) =>
    assignToSchemes(stack.database, '2026-03-01', [{ personId: person.id, from: '2026-03-01', scheme: code }]);
  const readiness = (who = alpha.people.accounting, filter = '') =>
    who.get<Readiness>(`/api/payroll-readiness?month=2026-07${filter}`);
  const idOf = (who: ApiSession) => who.person.id;
  const without = (...left: ApiSession[]) => ({ personIds: left.map(idOf), reason });
  const frozen = (runId: string) =>
    stack.database.query<{ sha256: string }>('SELECT inputs_sha256 AS sha256 FROM payroll_runs WHERE id = $1', [runId]);
  /** Accounting has everybody calculated again who could not be. */
  const recalculate = async (runId: string) => {
    const { id: actorId, organisationId } = alpha.people.accounting.person;
    const [run] = await stack.database.query<{ number: number }>('SELECT number FROM payroll_runs WHERE id = $1', [
      runId,
    ]);
    const workflowId = workflowIds.payrollRun(organisationId, '2026-07', run?.number ?? 0);
    return withTemporalClient((client) =>
      client.workflow.getHandle(workflowId).executeUpdate(recalculateUpdate, {
        args: [{ request: { actorId, key: randomUUID(), fingerprint: 'a'.repeat(64) } }],
      }),
    );
  };
  const failed = async (runId: string) => (await alpha.untilRunIs(runId, 'failed')) as FailedRun;
  /** Starts a run, and lets something happen before it has frozen its inputs. */
  async function startMeanwhile(leftOut: ReturnType<typeof without>, happens: () => Promise<void>): Promise<string> {
    await stack.database.query('BEGIN');
    await stack.database.query('LOCK TABLE pack_documents IN EXCLUSIVE MODE');
    try {
      const { runId } = await alpha.startPayroll(undefined, leftOut);
      await happens();
      return runId;
    } finally {
      await stack.database.query('COMMIT');
    }
  }

  it('is named with what is wrong of what was entered, in words, and who owes it', async () => {
    const { items, ...page } = await readiness();
    expect(page).toEqual({
      month: '2026-07',
      count: 2,
      reasons: expect.objectContaining({ plan: 1, actuals: 1, figures: 1, scheme: 0, 'later-month': 0, 'last-day': 0 }),
      nextCursor: null,
    });
    const ofOffice = { owedBy: ['head-of-department'], departmentId: office.departmentId };
    expect(Object.fromEntries(items.map(({ personId, missing }) => [personId, missing]))).toEqual({
      [idOf(people.owing)]: [
        {
          what: 'figures',
          name: 'receivables.north.limit',
          code: 'missing-limit',
          message: 'the limit on what "north" owes is missing; give it, or "none" if there is none',
          owedBy: ['head-of-department', 'accounting'],
          departmentId: alpha.people.head.person.departmentId,
        },
      ],
      [idOf(people.clerk)]: [
        { what: 'actuals', ...ofOffice },
        { what: 'plan', ...ofOffice },
      ],
    });
  });

  it('is listed page by page, by department and by what is missing', async () => {
    const first = await readiness(undefined, '&limit=1');
    expect(first).toMatchObject({ count: 2, items: [{ personId: idOf(people.clerk) }] });
    const second = await readiness(undefined, `&limit=1&cursor=${first.nextCursor}`);
    expect(second).toMatchObject({ count: 2, items: [{ personId: idOf(people.owing) }], nextCursor: null });
    expect(await readiness(undefined, `&departmentId=${office.departmentId}`)).toMatchObject({
      count: 1,
      items: [{ personId: idOf(people.clerk) }],
    });
    expect(await readiness(undefined, '&what=figures')).toMatchObject({
      count: 1,
      items: [{ personId: idOf(people.owing) }],
    });
    expect(await outcomeOf(readiness(undefined, '&what=nothing'))).toBe('422 invalid');
    expect(await outcomeOf(readiness(undefined, '&cursor=nowhere'))).toBe('422 invalid');
  });

  it('is shown to heads in their departments, with a record, and to nobody else', async () => {
    expect(await readiness(alpha.people.head)).toMatchObject({ count: 1, items: [{ personId: idOf(people.owing) }] });
    expect(await readiness(office.head)).toMatchObject({ count: 1, items: [{ personId: idOf(people.clerk) }] });
    const elsewhere = await readiness(alpha.people.head, `&departmentId=${office.departmentId}`);
    expect(elsewhere).toMatchObject({ count: 0, items: [] });
    expect(await outcomeOf(readiness(people.fine))).toBe('403 role-missing');
    expect(await outcomeOf(readiness(alpha.people.admin))).toBe('403 role-missing');
    const reads = await stack.database.query<{ people: string[] }>(
      `SELECT details -> 'personIds' AS people FROM audit_events WHERE action = 'pay.read' AND actor_id = $1 AND details -> 'personIds' ? $2`,
      [idOf(alpha.people.head), idOf(people.owing)],
    );
    expect(reads).toEqual([{ people: [idOf(people.owing)] }]);
  });

  it('is left out only by name; what is told on the way has no words of anybody', async () => {
    const refusal = await alpha.startPayroll(undefined, without(people.clerk)).catch((error: unknown) => error);
    expect(refusal).toMatchObject({
      status: 409,
      code: 'people-not-ready',
      problem: { context: { personIds: [idOf(people.owing)] } },
    });
    expect(JSON.stringify(refusal)).toContain('missing-limit');
    expect(JSON.stringify(refusal)).not.toContain('the limit on what');
    expect(await stack.database.query('SELECT 1 FROM payroll_runs')).toEqual([]);
  });

  it('ends a run that has begun where it came in since, and is named in it', async () => {
    const { person } = people.late;
    const runId = await startMeanwhile(without(people.owing, people.clerk), () =>
      joinOn(stack.database, person, '2026-07-01'),
    );
    const run = await failed(runId);
    expect(run).toMatchObject({
      endedBecause: 'people-not-ready',
      people: null,
      notReady: { count: 1, people: [{ personId: person.id, missing: [{ what: 'plan' }] }] },
    });
    expect(run.notReady?.next).toContain('leftOut');
    expect(await stack.database.query('SELECT 1 FROM payroll_inputs WHERE run_id = $1', [runId])).toEqual([]);
  });

  it('stops a run before its register where the calculation refuses it, named in it with the words of the fault', async () => {
    const left = [people.owing, people.clerk, people.late];
    const runId = await startMeanwhile(without(...left), () => assign(people.later, 'seller'));
    const run = await eventually('the run to find its problem', async () => {
      const found = (await alpha.run(runId)) as FailedRun;
      return found.notReady ? found : undefined;
    });
    expect(run).toMatchObject({
      status: 'calculating',
      register: null,
      notReady: {
        count: 1,
        people: [
          {
            personId: idOf(people.later),
            name: 'Person later',
            missing: [
              {
                what: 'figures',
                name: 'receivables',
                code: 'missing-receivables',
                message: expect.stringContaining('give the receivables of the month'),
                owedBy: ['accounting'],
              },
            ],
          },
        ],
      },
    });
    const counted = await stack.database.query(
      `SELECT (SELECT count(*)::int FROM statements WHERE run_id = $1) AS statements, g.people, g.problems FROM payroll_ranges g WHERE g.run_id = $1`,
      [runId],
    );
    expect(counted).toEqual([{ statements: 3, people: 4, problems: 1 }]);
    expect(await recalculate(runId)).toEqual({ runId, people: 1, problems: 1 });
    await alpha.people.admin.post(`/api/payroll-runs/${runId}/end`, { reason: 'They are paid later.' });
    expect(await failed(runId)).toMatchObject({ endedBecause: 'ended-by-administrator' });
  });

  it('is calculated again once it is mended, and the run goes on with everybody', async () => {
    const left = [people.owing, people.clerk, people.late];
    await assign(people.later, 'fixed');
    const again = await startMeanwhile(without(...left), () => assign(people.later, 'seller'));
    await eventually('the run to find its problem', async () =>
      ((await alpha.run(again)) as FailedRun).notReady ? true : undefined,
    );
    const [before] = await frozen(again);
    await assign(people.later, 'fixed');
    expect(await recalculate(again)).toEqual({ runId: again, people: 1, problems: 0 });
    // 47 000 by the plan, 200 000 x 5 %, and 1 000 for each of two.
    expect(await alpha.untilRunIs(again, 'in-approval')).toMatchObject({
      people: 4,
      total: '59000.00',
      notReady: null,
    });
    const [after] = await frozen(again);
    expect(after).not.toEqual(before);
    await alpha.people.admin.post(`/api/payroll-runs/${again}/end`, { reason: 'The next case has a run of its own.' });
    await assign(people.later, 'seller');
  });

  it('hinders nobody else once it is left out, nor does a signed plan that no scheme of a person reads', async () => {
    const left = [people.owing, people.clerk, people.late, people.later];
    const { runId } = await alpha.startPayroll(undefined, without(...left));
    await alpha.decide(alpha.people.general, await alpha.register(runId));
    const run = (await alpha.untilRunIs(runId, 'posted')) as FailedRun;
    // 47 000 by the plan, 200 000 x 5 % and 1 000.
    expect(run).toMatchObject({
      people: 3,
      total: '58000.00',
      leftOut: { count: 4 },
      notReady: null,
      unread: [
        {
          personId: idOf(people.planned),
          name: people.planned.person.name,
          statementId: expect.any(String),
          unread: ['kpiPlan'],
        },
      ],
    });
    expect(run.leftOut?.people.map(({ personId }) => personId).toSorted()).toEqual(left.map(idOf).toSorted());
    const { items } = await people.planned.get<{ items: { total: string }[] }>('/api/statements?month=2026-07');
    expect(items).toMatchObject([{ total: '1000.00' }]);
  });
});
