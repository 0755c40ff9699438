import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { watchRun } from '#apps/operator/watch-run.js';
import { eventually } from '#apps/rehearsal/rehearsal-context.js';
import { demoCompany } from '#platform/demo/demo-company.js';
import type { ApiSession } from '#platform/api-session.js';
import { eventsOf } from '#platform/events.js';
import { AlphaMonth, type RunView } from '../support/alpha-month.js';
import { assignToSchemes } from '../support/assign-to-scheme.js';
import { outcomeOf } from '../support/outcome-of.js';
import { RawSession } from '../support/raw-session.js';
import { refusedUnchanged } from '../support/refused-unchanged.js';
import { joinOn } from '../support/staff-in-database.js';
import { startTestStack, type TestStack } from '../support/test-stack.js';

interface Progress {
  stage: string;
  status: string;
  isPaused: boolean;
  isOver: boolean;
  people: number;
  peopleDone: number;
  ranges: number;
  rangesDone: number;
  problems: number;
}
interface ToldProblem {
  personId: string;
  range: number;
  code: string;
  reasons: { place: string; code: string; message: string; owedBy: string[]; address: string | null }[];
  settledAt: string | null;
}
type StagedRun = RunView & { stage: string; isPaused: boolean; endedBecause: string | null };

/** 5 % of what clients bought in time: it cannot be calculated without their receivables. */
const seller = {
  format: 'pay-scheme/1',
  code: 'seller',
  name: 'Seller',
  goal: 'Clients who pay in time',
  version: 1,
  effectiveFrom: '2026-07-01',
  currency: 'RUB',
  components: [
    {
      code: 'clients',
      name: 'Commission on what clients bought',
      kind: 'commission',
      terms: { on: { revenueOf: 'clients' }, rate: { kind: 'flat', rate: '5 %' }, overdue: { rate: '1 %' } },
    },
  ],
};

const fixed = {
  ...seller,
  code: 'fixed',
  name: 'Fixed',
  components: [{ code: 'bonus', name: 'Bonus', kind: 'fixed-bonus', terms: { amount: '1000' } }],
};

describe('A payroll run on its way', () => {
  let stack: TestStack;
  let alpha: AlphaMonth;
  let accounting: RawSession;
  let late: ApiSession;

  beforeAll(async () => {
    stack = await startTestStack();
    alpha = await AlphaMonth.open(stack);
    accounting = await new RawSession(stack.url).signIn('accounting');
    late = await alpha.addPerson('late', ['sales-manager']);
    // Hired later, as far as July knows.
    await joinOn(stack.database, late.person, '2026-08-01');
    await alpha.signScheme(seller);
    await alpha.signScheme(fixed);
    // Somebody is paid by the scheme already, so that it is among those of the month.
    const selling = await alpha.addPerson('selling', ['sales-manager']);
    await assignToSchemes(stack.database, '2026-03-01', [
      { personId: selling.person.id, from: '2026-03-01', scheme: 'seller' },
    ]);
    await alpha.people.head.put('/api/facts/clients', { rows: [{ externalId: 'west', name: 'West', limit: 'none' }] });
    const owed = { month: '2026-07', revenue: '200000', owed: '200000', overdue: '0' };
    await alpha.people.accounting.put('/api/facts/receivables', {
      rows: [{ ...owed, externalId: 'west-july', personId: selling.person.id, client: 'west' }],
    });
    await alpha.signPlan();
    await alpha.advance('2026-08-10');
    await alpha.decide(alpha.people.commercial, await alpha.submitActuals());
    await alpha.untilStage('actuals-approved');
  }, 240_000);
  afterAll(() => stack.stop());

  const path = (runId: string, verb: string) => `/api/payroll-runs/${runId}/${verb}`;
  const progressOf = (runId: string, who = alpha.people.accounting) => who.get<Progress>(path(runId, 'progress'));
  const act = (runId: string, verb: 'pause' | 'resume') =>
    alpha.people.accounting.post<{ isPaused: boolean }>(path(runId, verb), {});
  const run = (runId: string) => alpha.people.accounting.get<StagedRun>(`/api/payroll-runs/${runId}`);
  const until = (runId: string, what: string, isThere: (progress: Progress) => boolean) =>
    eventually(what, async () => {
      const progress = await progressOf(runId);
      if (progress.stage === 'failed') throw new Error(`The run has failed: ${JSON.stringify(await run(runId))}`);
      return isThere(progress) ? progress : undefined;
    });
  /** Ranges cannot be begun meanwhile, as on a broken disk. */
  async function whileNothingBegins(work: () => Promise<void>): Promise<void> {
    await stack.database.query(
      `CREATE OR REPLACE FUNCTION broken() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'broken'; END $$`,
    );
    await stack.database.query(
      'CREATE TRIGGER broken BEFORE UPDATE ON payroll_ranges FOR EACH STATEMENT EXECUTE FUNCTION broken()',
    );
    await work().finally(() => stack.database.query('DROP TRIGGER broken ON payroll_ranges'));
  }
  const actionsOn = async (runId: string) =>
    (
      await stack.database.query<{ action: string; actor: string | null }>(
        'SELECT action, actor_id AS actor FROM audit_events WHERE object_id = $1 ORDER BY id',
        [runId],
      )
    ).map(({ action, actor }) => [action, actor === alpha.people.accounting.person.id]);
  /** The events of a stream until it ends, or so many of them. */
  async function heardOf(
    runId: string,
    { lastId, most = Infinity }: { lastId?: string; most?: number } = {},
  ): Promise<{ status: number; events: { id: string | undefined; type: string; data: Progress }[] }> {
    const { status, body } = await fetch(new URL(path(runId, 'events'), stack.url), {
      headers: { cookie: await cookieOf('accounting'), ...(lastId === undefined ? {} : { 'last-event-id': lastId }) },
    });
    const events: { id: string | undefined; type: string; data: Progress }[] = [];
    if (!body) return { status, events };
    for await (const { id, type, data } of eventsOf(body.pipeThrough(new TextDecoderStream()))) {
      events.push({ id, type, data: JSON.parse(data) as Progress });
      if (events.length >= most) break;
    }
    return { status, events };
  }
  const cookies = new Map<string, string>();
  async function cookieOf(handle: string): Promise<string> {
    const known = cookies.get(handle);
    if (known !== undefined) return known;
    const response = await fetch(new URL('/api/session', stack.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login: `${handle}@${demoCompany.suffix}`, password: demoCompany.password }),
    });
    const cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    cookies.set(handle, cookie);
    return cookie;
  }
  let cancelled: string;

  it('is held where it stands, and goes on from there', async () => {
    let runId = '';
    await whileNothingBegins(async () => {
      ({ runId } = await alpha.startPayroll());
      await until(runId, 'the inputs to be frozen', ({ stage }) => stage === 'inputs-frozen');
      expect(await act(runId, 'pause')).toMatchObject({ runId, isPaused: true });
      expect(await act(runId, 'pause')).toMatchObject({ isPaused: true });
    });
    expect(await progressOf(runId)).toMatchObject({
      stage: 'inputs-frozen',
      isPaused: true,
      people: 2,
      peopleDone: 0,
      ranges: 1,
      rangesDone: 0,
      peoplePerSecond: null,
      secondsLeft: null,
    });
    // Longer than the pause before another attempt at the range.
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    expect(await progressOf(runId)).toMatchObject({ rangesDone: 0, isPaused: true });
    expect(await act(runId, 'resume')).toMatchObject({ isPaused: false });
    expect(await until(runId, 'the register', ({ stage }) => stage === 'in-review')).toMatchObject({
      isPaused: false,
      peopleDone: 2,
      rangesDone: 1,
      isOver: false,
    });
    expect(await run(runId)).toMatchObject({ stage: 'in-review', status: 'in-approval', total: '57000.00' });
    expect((await actionsOn(runId)).slice(0, 3)).toEqual([
      ['payroll.started', true],
      ['payroll.paused', true],
      ['payroll.resumed', true],
    ]);
    cancelled = runId;
  }, 60_000);

  it('is paused and let go by accounting alone, while it calculates', async () => {
    for (const verb of ['pause', 'resume'] as const)
      expect(
        await refusedUnchanged(stack.database, accounting, { path: path(cancelled, verb), body: {} }),
      ).toMatchObject({
        status: 409,
        code: 'run-not-calculating',
      });
    for (const handle of ['admin', 'manager', 'general'] as const)
      expect(await outcomeOf(alpha.people[handle].post(path(cancelled, 'pause'), {}))).toBe('403 role-missing');
    const unknown = '3f2b8c1e-5d4a-4e6f-9a7b-1c2d3e4f5a6b';
    for (const verb of ['progress', 'events', 'totals', 'comparison', 'problems'])
      expect(
        await refusedUnchanged(stack.database, accounting, { method: 'GET', path: path(unknown, verb) }),
      ).toMatchObject({ status: 404, code: 'no-such-run' });
  });

  it('is cancelled by accounting with a reason before it has paid, and the month is run anew', async () => {
    const cancel = (body: unknown) => ({ path: path(cancelled, 'cancel'), body });
    expect(await refusedUnchanged(stack.database, accounting, cancel({ reason: ' ' }))).toMatchObject({
      status: 422,
      paths: ['reason'],
    });
    const register = await alpha.register(cancelled);
    const reason = 'A return of June is missing.';
    const answer = await alpha.people.accounting.post(
      path(cancelled, 'cancel'),
      { reason },
      { key: 'cancel-first-run' },
    );
    expect(answer).toMatchObject({ status: 'failed', endedBecause: 'cancelled-by-accounting' });
    expect(
      await alpha.people.accounting.post(path(cancelled, 'cancel'), { reason }, { key: 'cancel-first-run' }),
    ).toEqual(answer);
    expect(await run(cancelled)).toMatchObject({
      stage: 'voided',
      endedReason: reason,
      register: { status: 'closed' },
    });
    expect(await outcomeOf(alpha.decide(alpha.people.general, register))).toMatch(/^409 /);
    expect(await refusedUnchanged(stack.database, accounting, cancel({ reason }))).toMatchObject({
      status: 409,
      code: 'run-ended',
    });
  });

  it('that is held is cancelled as well, and its process ends', async () => {
    let runId = '';
    await whileNothingBegins(async () => {
      ({ runId } = await alpha.startPayroll());
      await until(runId, 'the inputs to be frozen', ({ stage }) => stage === 'inputs-frozen');
      await act(runId, 'pause');
    });
    await alpha.people.accounting.post(path(runId, 'cancel'), { reason: 'Not today.' });
    expect(await progressOf(runId)).toMatchObject({ stage: 'voided', isOver: true });
    // The next run of the month begins: nothing holds it.
    const { runId: next } = await alpha.startPayroll();
    await alpha.people.accounting.post(path(next, 'cancel'), { reason: 'It was to be seen that it begins.' });
  }, 60_000);

  describe('with somebody who cannot be calculated', () => {
    let runId: string;
    const assign = (scheme: string) =>
      assignToSchemes(stack.database, '2026-03-01', [{ personId: late.person.id, from: '2026-03-01', scheme }]);

    it('calculates the others, and says who it is, why, who owes it and where it is mended', async () => {
      // Assigned to another scheme after the start has found everybody ready, and before the inputs are frozen.
      await stack.database.query('BEGIN');
      await stack.database.query('LOCK TABLE pack_documents IN EXCLUSIVE MODE');
      try {
        ({ runId } = await alpha.startPayroll());
        await assign('seller');
      } finally {
        await stack.database.query('COMMIT');
      }
      const waiting = await until(
        runId,
        'the problem',
        ({ problems, rangesDone }) => problems === 1 && rangesDone === 1,
      );
      expect(waiting).toMatchObject({ stage: 'inputs-frozen', people: 3, peopleDone: 3 });
      const { items } = await alpha.people.accounting.get<{ items: ToldProblem[] }>(path(runId, 'problems?open=true'));
      expect(items).toEqual([
        expect.objectContaining({
          personId: late.person.id,
          person: late.person.name,
          range: 0,
          code: 'missing-receivables',
          reasons: [
            {
              place: 'receivables',
              code: 'missing-receivables',
              message: expect.stringContaining('give the receivables of the month'),
              owedBy: ['accounting'],
              address: `/api/facts/receivables?month=2026-07&personId=${late.person.id}`,
            },
          ],
          settledAt: null,
        }),
      ]);
      expect(await stack.database.query('SELECT 1 FROM statements WHERE run_id = $1', [runId])).toHaveLength(2);
      for (const handle of ['admin', 'manager', 'head'] as const)
        expect(await outcomeOf(alpha.people[handle].get(path(runId, 'problems')))).toBe('403 role-missing');
    }, 60_000);

    it('has them calculated again once it is mended, and goes on to its register', async () => {
      const recalculate = (body: unknown) => ({ path: path(runId, 'recalculation'), body });
      expect(
        await refusedUnchanged(stack.database, accounting, recalculate({ personIds: [], range: -1 })),
      ).toMatchObject({ status: 422, paths: ['personIds', 'range'] });
      expect(
        await refusedUnchanged(stack.database, accounting, recalculate({ personIds: [late.person.id], range: 0 })),
      ).toMatchObject({ status: 422, paths: ['range'] });
      await assign('fixed');
      expect(
        await alpha.people.accounting.post(path(runId, 'recalculation'), { personIds: [late.person.id] }),
      ).toMatchObject({ runId, people: 1, problems: 0 });
      await until(runId, 'the register', ({ stage }) => stage === 'in-review');
      expect(await run(runId)).toMatchObject({ people: 3, total: '58000.00' });
      const { items } = await alpha.people.accounting.get<{ items: ToldProblem[] }>(path(runId, 'problems'));
      expect(items).toMatchObject([{ personId: late.person.id, settledAt: expect.any(String) }]);
      expect(await refusedUnchanged(stack.database, accounting, recalculate({}))).toMatchObject({ status: 409 });
    }, 60_000);

    it('is compared with the month before: all have joined, and nothing is far from nothing', async () => {
      expect(await alpha.people.general.get(path(runId, 'totals'))).toEqual({
        month: '2026-07',
        monthBefore: '2026-06',
        before: { people: 0, total: '0' },
        now: { people: 3, total: '58000.00' },
        departments: [{ departmentId: expect.any(String), department: 'Wholesale', people: 3, total: '58000.00' }],
        components: [
          { component: 'kpi-bonus', people: 1, total: '47000.00' },
          { component: 'clients', people: 1, total: '10000.00' },
          { component: 'bonus', people: 1, total: '1000.00' },
        ],
        steps: [{ kind: 'joined', people: 3, amount: '58000.00' }],
        forecast: { people: 0, expected: '0', paid: '0', difference: '0' },
        outliers: [],
        names: expect.objectContaining({}),
      });
      const page = await alpha.people.accounting.get<{ items: Record<string, unknown>[] }>(
        path(runId, 'comparison?sort=-now&change=joined'),
      );
      expect(page.items).toEqual([
        expect.objectContaining({
          personId: alpha.people.manager.person.id,
          change: 'joined',
          before: null,
          now: '47000.00',
          difference: '47000.00',
          share: null,
        }),
        expect.objectContaining({ now: '10000.00' }),
        expect.objectContaining({
          personId: late.person.id,
          department: 'Wholesale',
          now: '1000.00',
          components: [{ component: 'bonus', before: '0', now: '1000.00', difference: '1000.00' }],
        }),
      ]);
      const bySize = await alpha.people.accounting.get<{ items: { difference: string }[] }>(
        path(runId, 'comparison?sort=-size&limit=2'),
      );
      expect(bySize.items[0]).toMatchObject({ difference: '47000.00' });
      expect(bySize.items).toHaveLength(2);
      expect(await alpha.people.accounting.get(path(runId, 'comparison?change=left'))).toMatchObject({ items: [] });
      const table = await accounting.send({ method: 'GET', path: path(runId, 'comparison?format=csv') });
      expect(table.text.trim().split('\n')).toHaveLength(4);
      expect(await outcomeOf(alpha.people.accounting.get(path(runId, 'comparison?sort=pay')))).toBe('422 invalid');
      const reads = await stack.database.query(
        `SELECT 1 FROM audit_events WHERE action = 'pay.read' AND actor_id = $1 AND details -> 'personIds' ? $2`,
        [alpha.people.accounting.person.id, late.person.id],
      );
      expect(reads.length).toBeGreaterThan(1);
    });

    it('is told to as many at a time as may be, and to others once these have gone', async () => {
      const leaving = new AbortController();
      const cookie = await cookieOf('accounting');
      const open = async () => {
        const { status } = await fetch(new URL(path(runId, 'events'), stack.url), {
          headers: { cookie },
          signal: leaving.signal,
        });
        return status;
      };
      const statuses: number[] = [];
      for (let stream = 0; stream < 9; stream += 1) statuses.push(await open());
      expect(statuses).toEqual([...Array<number>(8).fill(200), 503]);
      leaving.abort();
      await eventually('a stream to be free', async () =>
        (await heardOf(runId, { most: 1 })).status === 200 ? true : undefined,
      );
    });

    it('is told as it goes on: what is, each change once, and the end', async () => {
      const [first] = (await heardOf(runId, { most: 1 })).events;
      expect(first).toMatchObject({ type: 'progress', data: { stage: 'in-review', peopleDone: 3, isOver: false } });
      const followed = heardOf(runId, { lastId: first?.id ?? '' });
      await alpha.decide(alpha.people.general, await alpha.register(runId));
      const { events } = await followed;
      expect(events.at(-1)).toMatchObject({ type: 'end', data: { stage: 'posted', status: 'posted', isOver: true } });
      expect(events.map(({ id }) => id)).not.toContain(first?.id);
      expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
      expect(await heardOf(runId, { lastId: events.at(-1)?.id ?? '' })).toEqual({ status: 204, events: [] });
      expect((await heardOf(runId)).events).toEqual([events.at(-1)]);
    }, 60_000);
  });

  it('is told to those who see runs, and to nobody else', async () => {
    for (const handle of ['manager', 'admin', 'head']) {
      const refused = await fetch(new URL(path(cancelled, 'events'), stack.url), {
        headers: { cookie: await cookieOf(handle) },
      });
      expect(refused.status).toBe(403);
    }
    expect((await fetch(new URL(path(cancelled, 'events'), stack.url))).status).toBe(401);
  });

  it('is watched by the operator: each news once, until nothing more is calculated', async () => {
    const shown: string[] = [];
    const display = {
      show: ({ stage }: { stage: string }) => void shown.push(stage),
      stop: () => void shown.push('over'),
    };
    expect(await watchRun(alpha.people.accounting, cancelled, display)).toMatchObject({
      stage: 'voided',
      isOver: true,
    });
    expect(shown).toEqual(['voided', 'over']);
  });
});
