import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { alphaActuals, alphaPlan } from '#apps/rehearsal/alpha-july.js';
import { workflowIds } from '#contracts/workflow-ids.js';
import { ApiRefusal, type ApiSession } from '#platform/api-session.js';
import { demoCompany } from '#platform/demo/demo-company.js';
import { AlphaMonth, type RunView } from '../support/alpha-month.js';
import { RawSession } from '../support/raw-session.js';
import { refusedUnchanged } from '../support/refused-unchanged.js';
import { withTemporalClient } from '../support/temporal-client.js';
import { startTestStack, type TestStack } from '../support/test-stack.js';

describe('The payroll of a company with two departments', () => {
  let stack: TestStack;
  let alpha: AlphaMonth;
  let accounting: RawSession;
  let exporting: {
    departmentId: string;
    cycleId: string;
    head: ApiSession;
    manager: ApiSession;
  };
  let idle: ApiSession;
  let run: RunView;

  beforeAll(async () => {
    stack = await startTestStack();
    alpha = await AlphaMonth.open(stack);
    accounting = await new RawSession(stack.url).signIn('accounting');
    const { id: departmentId } = await alpha.people.admin.post<{ id: string }>('/api/departments', { name: 'Export' });
    const { cycleId } = await alpha.people.admin.post<{ cycleId: string }>('/api/monthly-cycles', {
      departmentId,
      month: '2026-07',
    });
    const head = await alpha.addPerson('export-head', ['head-of-department'], departmentId);
    const manager = await alpha.addPerson('export-manager', ['sales-manager'], departmentId);
    exporting = { departmentId, cycleId, head, manager };
    idle = await alpha.addPerson('without-plan', ['sales-manager']);
    await alpha.signPlan();
    await alpha.signPlan(manager.person.id, head);
    await alpha.advance('2026-08-10');
    const named = { [idle.person.id]: 'Has begun without a plan.' };
    const actuals = await alpha.submitActuals(undefined, undefined, undefined, named);
    await alpha.decide(alpha.people.commercial, actuals, 'sign', 'Begins to earn in August.');
    await alpha.untilStage('actuals-approved');
  }, 120_000);
  afterAll(() => stack.stop());

  const leftOut = () => ({ personIds: [idle.person.id], reason: 'Begins to earn in August.' });
  const refusedStart = (month: unknown = '2026-07') =>
    refusedUnchanged(stack.database, accounting, {
      path: '/api/payroll-runs',
      body: { month },
    });

  it('waits for the department that is late, and names it', async () => {
    await expect(alpha.startPayroll()).rejects.toMatchObject({
      status: 409,
      code: 'actuals-not-approved',
      problem: {
        context: { month: '2026-07', departmentIds: [exporting.departmentId] },
      },
    });
    const actuals = await alpha.submitActuals(
      { [exporting.manager.person.id]: alphaActuals },
      exporting.cycleId,
      exporting.head,
    );
    await alpha.untilStage('actuals-submitted', exporting.cycleId);
    expect(await refusedStart()).toMatchObject({
      status: 409,
      code: 'actuals-not-approved',
    });
    await alpha.decide(alpha.people.commercial, actuals);
    await alpha.untilStage('actuals-approved', exporting.cycleId);
  });

  it('is refused for other months: not begun, not over, no month', async () => {
    expect(await refusedStart('2026-06')).toMatchObject({
      status: 409,
      code: 'actuals-not-approved',
    });
    expect(await refusedStart('2026-08')).toMatchObject({
      status: 409,
      code: 'payroll-too-early',
    });
    for (const month of ['2026-13', 'July', null, 202607])
      expect(await refusedStart(month)).toMatchObject({
        status: 422,
        code: 'invalid',
        paths: ['month'],
      });
  });

  it('is refused within the workflow task that asked, and not asked for again', async () => {
    const refused = workflowIds.payrollRun(alpha.people.accounting.person.organisationId, '2026-08', 1);
    const { events } = await withTemporalClient((client) => client.workflow.getHandle(refused).fetchHistory());
    expect(events?.filter((event) => event.activityTaskScheduledEventAttributes)).toEqual([]);
  });

  it('that two people start at the same instant is one', async () => {
    const second = await alpha.addPerson('second-accountant', ['accounting'], null);
    const outcomes = await Promise.all(
      [alpha.people.accounting, second].map((who) =>
        alpha.startPayroll(who, leftOut()).then(
          () => 'started',
          (error: unknown) => (error instanceof ApiRefusal ? `${error.status} ${error.code}` : error),
        ),
      ),
    );
    expect(outcomes.toSorted()).toEqual(['409 payroll-already-started', 'started']);
    const runs = await stack.database.query<{ id: string; number: number }>('SELECT id, number FROM payroll_runs');
    expect(runs).toEqual([{ id: expect.any(String), number: 1 }]);
    run = await alpha.untilRunIs(runs[0]?.id ?? '', 'in-approval');
  });

  it('lists the manager whom the month does not pay', () => {
    expect(run.leftOut?.people.map(({ personId }) => personId)).toEqual([idle.person.id]);
    expect(run).toMatchObject({ people: 2, total: '94000.00' });
  });

  it('is seen by nobody whom it pays before it is posted', async () => {
    for (const manager of [alpha.people.manager, exporting.manager, exporting.head])
      expect(await manager.get('/api/statements')).toMatchObject({ items: [] });
    const { items } = await alpha.people.accounting.get<{
      items: { id: string }[];
    }>(`/api/statements?runId=${run.id}`);
    expect(items).toHaveLength(2);
    for (const { id } of items) {
      await expect(alpha.people.head.get(`/api/statements/${id}`)).rejects.toMatchObject({
        status: expect.any(Number),
        code: expect.stringMatching(/^(no-such-statement|not-yours-to-see)$/),
      });
    }
  });

  it('is told apart from what is paid by the statistics and the tail, while its register is being signed', async () => {
    const { general } = alpha.people;
    const { months } = await general.get<{ months: unknown[] }>('/api/month-statistics?until=2026-07&months=1');
    expect(months).toMatchObject([{ people: 0, pay: '0', inReview: { people: 2, pay: '94000.00' } }]);
    const tail = (query: string) =>
      general.get<{ items: { months: { month: string; pay: string }[] }[] }>(
        `/api/tail-report?until=2026-07&all=true${query}`,
      );
    expect(await tail('')).toMatchObject({ items: [] });
    const { items } = await tail('&withReview=true');
    expect(items.flatMap((person) => person.months.map(({ month }) => month))).toEqual(['2026-07', '2026-07']);
  });

  it('ends when its register is returned with a comment, and pays nothing', async () => {
    const register = await alpha.register(run.id);
    const general = await new RawSession(stack.url).signIn('general');
    const decision = {
      path: `/api/documents/${register.documentId}/decisions`,
      body: {
        version: register.version,
        sha256: register.sha256,
        decision: 'return',
      },
    };
    expect(await refusedUnchanged(stack.database, general, decision)).toMatchObject({
      status: 422,
      paths: ['comment'],
    });
    await alpha.decide(alpha.people.general, register, 'return', 'One manager has no plan; is that right?');
    expect(await alpha.untilRunIs(run.id, 'returned')).toMatchObject({
      register: { status: 'closed' },
    });
    expect(await stack.database.query('SELECT id FROM statements WHERE posted_at IS NOT NULL')).toEqual([]);
    expect(
      await refusedUnchanged(stack.database, general, {
        ...decision,
        body: { ...decision.body, decision: 'sign' },
      }),
    ).toMatchObject({ status: 409, code: 'nothing-to-decide' });
  });

  describe('that was returned', () => {
    const key = 'second-payroll-of-july';
    const start = () =>
      alpha.people.accounting.post<{ runId: string; number: number }>(
        '/api/payroll-runs',
        { month: '2026-07', leftOut: leftOut() },
        { key },
      );
    let posted: RunView;

    it('is started again, signed by whoever has given the password lately, and posted', async () => {
      const { runId, number } = await start();
      expect(number).toBe(2);
      const { documentId, version, sha256 } = await alpha.register(runId);
      const general = await new RawSession(stack.url).signIn('general');
      const sign = {
        path: `/api/documents/${documentId}/decisions`,
        body: { version, sha256, decision: 'sign' },
      };
      const someoneElse = { path: '/api/session/password-given', body: { password: 'not the password' } };
      await stack.database.query(
        `UPDATE sessions SET sess = jsonb_set(sess::jsonb, '{passwordGivenAt}', '"2026-01-01T00:00:00.000Z"')::json`,
      );
      expect(await refusedUnchanged(stack.database, general, sign)).toMatchObject({
        status: 403,
        code: 'password-needed',
      });
      expect(await refusedUnchanged(stack.database, general, someoneElse)).toMatchObject({
        status: 422,
        code: 'wrong-password',
        paths: ['password'],
      });
      expect(await refusedUnchanged(stack.database, general, sign)).toMatchObject({ code: 'password-needed' });
      await alpha.people.general.post('/api/session/password-given', { password: demoCompany.password });
      await alpha.decide(alpha.people.general, await alpha.register(runId));
      posted = await alpha.untilRunIs(runId, 'posted');
    });

    it('closes the month of both departments, and is not started a third time', async () => {
      for (const cycleId of [alpha.cycleId, exporting.cycleId]) await alpha.untilStage('closed', cycleId);
      expect(await refusedStart()).toMatchObject({
        status: 409,
        code: 'payroll-already-started',
      });
    });

    it('is a month of the statistics, which tell of nobody alone and are for those who see all pay', async () => {
      const { months } = await alpha.people.general.get<{ months: Record<string, unknown>[] }>(
        '/api/month-statistics?until=2026-07&months=2',
      );
      const nothing = { plans: 0, plansSigned: 0, plansOnTime: 0, people: 0, pay: '0', inReview: null, revenue: null };
      expect(months).toEqual([
        { month: '2026-06', ...nothing },
        {
          month: '2026-07',
          plans: 2,
          plansSigned: 2,
          plansOnTime: 2,
          people: 2,
          pay: posted.total,
          inReview: null,
          revenue: null,
        },
      ]);
      const head = await new RawSession(stack.url).signIn('head');
      const asked = { method: 'GET', path: '/api/month-statistics?until=2026-07' } as const;
      expect(await refusedUnchanged(stack.database, head, asked)).toMatchObject({ status: 403, code: 'role-missing' });
    });

    it('reconciles: run, statements and lines have one sum, each person one posted statement', async () => {
      const sums = await stack.database.query(
        `SELECT r.total AS run, sum(s.total)::text AS statements, (SELECT sum(l.amount)::text FROM statement_lines l JOIN statements t ON t.id = l.statement_id WHERE t.run_id = r.id) AS lines,
                count(s.posted_at)::int AS posted, count(DISTINCT s.person_id)::int AS people
           FROM payroll_runs r JOIN statements s ON s.run_id = r.id GROUP BY r.id ORDER BY r.number`,
      );
      const sum = {
        run: '94000.00',
        statements: '94000.00',
        lines: '94000.00',
        people: 2,
      };
      expect(sums).toEqual([
        { ...sum, posted: 0 },
        { ...sum, posted: 2 },
      ]);
    });

    it('shows what proves that, and of whom it does not hold', async () => {
      const show = () =>
        alpha.people.accounting.get<{ checks: { check: string; off: number; isMet: boolean }[] }>(
          `/api/payroll-runs/${posted.id}/reconciliation`,
        );
      const proven = { people: 2, statements: 2, total: '94000.00', registerTotal: '94000.00' };
      const first = await show();
      expect(first).toMatchObject({ isReconciled: true, ...proven, personIds: [] });
      expect(first.checks).toHaveLength(6);
      expect(first.checks.every(({ isMet, off }) => isMet && off === 0)).toBe(true);
      const one = `(SELECT l.statement_id FROM statement_lines l JOIN statements s ON s.id = l.statement_id WHERE s.run_id = $1 ORDER BY 1 LIMIT 1)`;
      const add = async (amount: string) => {
        await stack.database.query('ALTER TABLE statement_lines DISABLE TRIGGER USER');
        await stack.database.query(
          `UPDATE statement_lines SET amount = amount + ${amount} WHERE statement_id = ${one} AND position = (SELECT min(position) FROM statement_lines WHERE statement_id = ${one})`,
          [posted.id],
        );
        await stack.database.query('ALTER TABLE statement_lines ENABLE TRIGGER USER');
      };
      await add('0.01');
      const changed = await show();
      expect(changed).toMatchObject({ isReconciled: false, ...proven, personIds: [expect.any(String)] });
      expect(changed.checks.filter(({ isMet }) => !isMet)).toEqual([{ check: 'lines-add-up', off: 1, isMet: false }]);
      await add('-0.01');
      expect(await show()).toMatchObject({ isReconciled: true });
      await expect(alpha.people.head.get(`/api/payroll-runs/${posted.id}/reconciliation`)).rejects.toMatchObject({
        status: 403,
        code: 'role-missing',
      });
    });

    it('is what a list of statements shows, with its status; the run that did not pay is listed when it is named', async () => {
      const list = async (query: string) =>
        (
          await alpha.people.accounting.get<{
            items: Record<string, unknown>[];
          }>(`/api/statements${query}`)
        ).items;
      const paid = {
        runId: posted.id,
        runNumber: 2,
        runStatus: 'posted',
        total: '47000.00',
      };
      expect(await list('?month=2026-07&sort=person')).toMatchObject([paid, paid]);
      expect(await list(`?departmentId=${exporting.departmentId}`)).toMatchObject([
        { ...paid, personId: exporting.manager.person.id },
      ]);
      const returned = { runId: run.id, runNumber: 1, runStatus: 'returned' };
      expect(await list(`?runId=${run.id}`)).toMatchObject([returned, returned]);
      expect(await alpha.people.accounting.get('/api/payroll-runs?status=returned')).toMatchObject({
        items: [{ id: run.id }],
      });
    });

    it('is read by whom it pays, each their own, and not by an administrator or a colleague', async () => {
      const own = async (who: ApiSession) =>
        (await who.get<{ items: { id: string; total: string }[] }>('/api/statements')).items;
      const [statement, ...more] = await own(alpha.people.manager);
      expect([statement?.total, more]).toEqual(['47000.00', []]);
      for (const stranger of [exporting.manager, exporting.head, idle, alpha.people.admin]) {
        for (const path of ['', '/explanation'])
          await expect(stranger.get(`/api/statements/${statement?.id}${path}`)).rejects.toMatchObject({
            status: 403,
            code: 'not-yours-to-see',
          });
      }
      expect(await Promise.all([idle, alpha.people.admin].map(own))).toEqual([[], []]);
      expect(await own(exporting.head)).toHaveLength(1);
    });

    it('tells whom it pays who reported and signed the numbers, and opens to them what is theirs to read', async () => {
      interface Source {
        submittedBy: string;
        signatures: { by: string }[];
        isReadable: boolean;
      }
      const { head, commercial, general, manager, accounting } = alpha.people;
      const sourcesFor = async (who: ApiSession) => {
        const [own] = (await manager.get<{ items: { id: string }[] }>('/api/statements')).items;
        const { sources } = await who.get<{ sources: Source[] }>(`/api/statements/${own?.id}`);
        return sources.filter(({ submittedBy }) => submittedBy === head.person.name);
      };
      const signed = {
        submittedBy: head.person.name,
        signatures: [commercial, general].map(({ person }) => ({ by: person.name, onBehalfOf: null })),
      };
      const actualsSigned = { ...signed, signatures: signed.signatures.slice(0, 1) };
      // The plan is the own one; the actuals hold the numbers of the whole department.
      const own = await sourcesFor(manager);
      expect(own).toMatchObject([
        { ...signed, isReadable: true },
        { ...actualsSigned, isReadable: false },
      ]);
      expect(await sourcesFor(accounting)).toEqual(own.map((source) => ({ ...source, isReadable: true })));
    });

    it('answers a repeated start with the run of the first, also after it has ended', async () => {
      expect(await start()).toMatchObject({ runId: posted.id, number: 2 });
      expect(await stack.database.query('SELECT number FROM payroll_runs ORDER BY number')).toEqual([
        { number: 1 },
        { number: 2 },
      ]);
    });

    it('leaves no room for a plan or actuals of the month that is paid', async () => {
      const head = await new RawSession(stack.url).signIn('head');
      const plan = {
        personId: idle.person.id,
        month: '2026-07',
        terms: alphaPlan,
      };
      expect(
        await refusedUnchanged(stack.database, head, {
          path: '/api/kpi-plans',
          body: plan,
        }),
      ).toMatchObject({
        status: 409,
        code: 'month-paid',
      });
      const actuals = {
        method: 'PUT' as const,
        path: `/api/monthly-cycles/${alpha.cycleId}/actuals/draft`,
        body: { basedOn: 1, people: {} },
      };
      expect(await refusedUnchanged(stack.database, head, actuals)).toMatchObject({ status: 409, code: 'not-a-draft' });
    });
  });
});
