import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AlphaMonth, type CycleView, type DocumentReference } from '../support/alpha-month.js';
import { startTestStack, type TestStack } from '../support/test-stack.js';

/** The ends of 1 July, 6 August and, for Saturday the 8th, Monday 10 August in Moscow. */
const dueAt = {
  plans: '2026-07-01T21:00:00.000Z',
  actuals: '2026-08-06T21:00:00.000Z',
  payroll: '2026-08-10T21:00:00.000Z',
};

describe('A month in which nobody does anything', () => {
  let stack: TestStack;
  let alpha: AlphaMonth;
  let draft: DocumentReference;

  beforeAll(async () => {
    stack = await startTestStack();
    alpha = await AlphaMonth.open(stack);
    draft = await alpha.draftPlan();
  }, 120_000);
  afterAll(() => stack.stop());

  const states = (cycle: CycleView) =>
    Object.fromEntries(
      cycle.deadlines.map(({ kind, state, missedAt }) => [kind, missedAt ? `${state} at ${missedAt}` : state]),
    );

  it('waits for every deadline until its day is over', async () => {
    await alpha.advance('2026-07-01T20:59:50.000Z');
    expect(states(await alpha.cycle())).toEqual({
      'drafting-opened': 'met',
      'plans-signed': 'waiting',
      'actuals-submitted': 'waiting',
      'payroll-posted': 'waiting',
    });
  });

  it('marks the plans as missed once 1 July is over', async () => {
    await alpha.advance('2026-07-02');
    const cycle = await alpha.cycle();
    expect(states(cycle)).toEqual({
      'drafting-opened': 'met',
      'plans-signed': `missed at ${dueAt.plans}`,
      'actuals-submitted': 'waiting',
      'payroll-posted': 'waiting',
    });
    expect(cycle.missedDeadlines).toBe(1);
  });

  it('marks the actuals once 6 August is over, and the payroll once Monday the 10th is', async () => {
    await alpha.advance('2026-08-07');
    expect(states(await alpha.cycle())).toMatchObject({
      'actuals-submitted': `missed at ${dueAt.actuals}`,
      'payroll-posted': 'waiting',
    });
    await alpha.advance('2026-08-10');
    expect(states(await alpha.cycle())).toMatchObject({ 'payroll-posted': 'waiting' });
    await alpha.advance('2026-08-11');
    const cycle = await alpha.cycle();
    expect(states(cycle)).toMatchObject({
      'plans-signed': `missed at ${dueAt.plans}`,
      'actuals-submitted': `missed at ${dueAt.actuals}`,
      'payroll-posted': `missed at ${dueAt.payroll}`,
    });
    expect(cycle.missedDeadlines).toBe(3);
  });

  it('shows the missed deadlines in the list of cycles and in the record', async () => {
    const { items } = await alpha.people.head.get<{ items: CycleView[] }>('/api/monthly-cycles?month=2026-07');
    expect(items.map(({ missedDeadlines }) => missedDeadlines)).toEqual([3]);
    const events = await alpha.people.general.get<{
      items: {
        action: string;
        object: string | null;
        actorId: string | null;
        businessAt: string;
        details: { deadline?: string };
      }[];
    }>(`/api/audit-events?objectId=${alpha.cycleId}`);
    expect(events.items.every(({ object }) => object?.endsWith(', 2026-07'))).toBe(true);
    const missed = events.items
      .filter(({ action }) => action === 'deadline.missed')
      .map(({ actorId, businessAt, details }) => [details.deadline, businessAt, actorId]);
    expect(missed).toEqual([
      ['payroll-posted', dueAt.payroll, null],
      ['actuals-submitted', dueAt.actuals, null],
      ['plans-signed', dueAt.plans, null],
    ]);
  });

  it('loses nothing and approves nothing', async () => {
    const cycle = await alpha.cycle();
    expect(cycle.stage).toBe('drafting');
    expect(cycle.documents).toEqual([
      expect.objectContaining({ id: draft.documentId, status: 'drafting', version: 1 }),
    ]);
    const [rows] = await stack.database.query(
      'SELECT (SELECT count(*)::int FROM decisions) AS decisions, (SELECT count(*)::int FROM statements) AS statements, (SELECT count(*)::int FROM payroll_runs) AS runs',
    );
    expect(rows).toEqual({ decisions: 0, statements: 0, runs: 0 });
  });

  it('takes the plan late, and says that it was late', async () => {
    await alpha.submitPlan(draft);
    await alpha.decide(alpha.people.commercial, draft);
    await alpha.decide(alpha.people.general, draft);
    await alpha.untilStage('plans-signed');
    const plans = (await alpha.cycle()).deadlines.find(({ kind }) => kind === 'plans-signed');
    expect(plans).toMatchObject({
      state: 'late',
      missedAt: dueAt.plans,
      metAt: expect.stringMatching(/^2026-08-10T21:/),
    });
  });

  it('takes the actuals and the payroll late as well', async () => {
    const actuals = await alpha.submitActuals();
    await alpha.decide(alpha.people.commercial, actuals);
    const { runId } = await alpha.startPayroll();
    await alpha.decide(alpha.people.general, await alpha.register(runId));
    await alpha.untilStage('closed');
    const closed = await alpha.cycle();
    expect(closed.deadlines.map(({ state }) => state)).toEqual(['met', 'late', 'late', 'late']);
  });
});
