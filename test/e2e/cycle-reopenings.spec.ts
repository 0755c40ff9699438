import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { alphaActuals, alphaPlan } from '#apps/rehearsal/alpha-july.js';
import { AlphaMonth, type DocumentReference, type RunView } from '../support/alpha-month.js';
import { outcomeOf } from '../support/outcome-of.js';
import { RawSession } from '../support/raw-session.js';
import { refusedUnchanged } from '../support/refused-unchanged.js';
import { startTestStack, type TestStack } from '../support/test-stack.js';

type EndedRun = RunView & { endedBecause: string | null; endedBy: { documentId: string } | null };

const reason = 'It was signed for the wrong person.';

describe('A month that is reopened by a signed document', () => {
  let stack: TestStack;
  let alpha: AlphaMonth;
  let manager: string;

  beforeAll(async () => {
    stack = await startTestStack();
    alpha = await AlphaMonth.open(stack);
    manager = alpha.people.manager.person.id;
  }, 120_000);
  afterAll(() => stack.stop());

  const draft = (body: object = { personIds: [manager] }, cycleId = alpha.cycleId) =>
    alpha.people.head.post<DocumentReference>('/api/cycle-reopenings', { cycleId, reason, ...body });
  const reopen = async (body?: object, cycleId?: string) => {
    const reopening = await draft(body, cycleId);
    await alpha.people.head.post(`/api/cycle-reopenings/${reopening.documentId}/submission`, {
      version: reopening.version,
    });
    await alpha.decide(alpha.people.commercial, reopening);
    expect(await alpha.decide(alpha.people.general, reopening)).toMatchObject({ status: 'signed' });
    return reopening;
  };
  const statusOf = async (id: string) =>
    (await alpha.people.general.get<{ status: string }>(`/api/documents/${id}`)).status;
  const signAgain = async ({ documentId, version }: DocumentReference, terms: object) => {
    const saved = await alpha.people.head.put<DocumentReference>(`/api/kpi-plans/${documentId}/draft`, {
      basedOn: version,
      terms,
    });
    await alpha.submitPlan(saved);
    await alpha.decide(alpha.people.commercial, saved);
    expect(await alpha.decide(alpha.people.general, saved)).toMatchObject({ status: 'signed' });
    return saved;
  };
  const actualsAgain = async (basedOn: number, cycleId = alpha.cycleId) => {
    const people = { [manager]: alphaActuals };
    const saved = await alpha.people.head.put<DocumentReference>(`/api/monthly-cycles/${cycleId}/actuals/draft`, {
      basedOn,
      people,
    });
    await alpha.people.head.post(`/api/monthly-cycles/${cycleId}/actuals/submission`, { version: saved.version });
    return saved;
  };

  it('gives a plan that was signed by mistake back to its head, who has it signed anew', async () => {
    const plan = await alpha.signPlan();
    await alpha.untilStage('plans-signed');
    expect(
      await outcomeOf(
        alpha.people.head.put(`/api/kpi-plans/${plan.documentId}/draft`, { basedOn: 1, terms: alphaPlan }),
      ),
    ).toBe('409 not-a-draft');
    const reopening = await reopen();
    expect(await statusOf(plan.documentId)).toBe('returned');
    expect(await alpha.people.general.get(`/api/cycle-reopenings/${reopening.documentId}`)).toMatchObject({
      status: 'signed',
      version: {
        content: {
          reason,
          reopens: [{ kind: 'kpi-plan', documentId: plan.documentId, version: 1, personId: manager }],
        },
      },
      decisions: [{ step: 'commercial-director' }, { step: 'general-director' }],
    });
    await signAgain(plan, { ...alphaPlan, baseBonus: '61000.00' });
    expect(await statusOf(plan.documentId)).toBe('signed');

    // What was known between the two signatures is known still.
    const [{ at } = { at: '' }] = await stack.database.query<{ at: string }>(
      `SELECT max(decided_at)::text AS at FROM decisions WHERE document_id = $1`,
      [reopening.documentId],
    );
    const known = async (instant: string) => {
      await stack.database.query(`SELECT set_config('premia.known_at', $1, false)`, [instant]);
      const [row] = await stack.database.query('SELECT status FROM as_of.documents WHERE id = $1', [plan.documentId]);
      return row;
    };
    expect(await known(at)).toEqual({ status: 'returned' });
    const [{ before } = { before: '' }] = await stack.database.query<{ before: string }>(
      `SELECT ($1::timestamptz - interval '1 millisecond')::text AS before`,
      [at],
    );
    expect(await known(before)).toEqual({ status: 'signed' });
  });

  it('takes approved actuals back with the plan, and ends the run that was made from them', async () => {
    await alpha.advance('2026-08-10');
    const actuals = await alpha.submitActuals();
    await alpha.decide(alpha.people.commercial, actuals);
    await alpha.untilStage('actuals-approved');
    const { runId } = await alpha.startPayroll();
    const register = await alpha.register(runId);
    const reopening = await reopen();
    const ended = (await alpha.untilRunIs(runId, 'returned')) as EndedRun;
    expect(ended).toMatchObject({ endedBecause: 'actuals-reopened', endedBy: { documentId: reopening.documentId } });
    expect(await outcomeOf(alpha.decide(alpha.people.accounting, register))).toMatch(/^4/);
    expect(await statusOf(actuals.documentId)).toBe('returned');
    await alpha.untilStage('plans-signed');

    // The plan before the actuals: these would be approved without it.
    const { items } = await alpha.people.general.get<{ items: { id: string }[] }>('/api/kpi-plans?month=2026-07');
    await signAgain({ documentId: items[0]?.id ?? '', version: 2, sha256: '' }, alphaPlan);
    await alpha.decide(alpha.people.commercial, await actualsAgain(1));
    await alpha.untilStage('actuals-approved');
    const next = await alpha.startPayroll();
    await alpha.decide(alpha.people.general, await alpha.register(next.runId));
    expect(await alpha.untilRunIs(next.runId, 'posted')).toMatchObject({ total: '47000.00' });
    await alpha.untilStage('closed');
    expect(await outcomeOf(draft())).toBe('409 month-paid');
  }, 180_000);

  it('gives back what was closed, where a route closes what is returned', async () => {
    const { admin, head, commercial, general } = alpha.people;
    const closing = (...steps: string[]) => ({
      submitters: ['head-of-department'],
      steps: steps.map((role) => ({ name: role, roles: [role] })),
      afterReturn: 'close',
    });
    const change = await admin.post<DocumentReference>('/api/regulation-changes', {
      fromOn: '2026-08-20',
      reason: 'What is returned is written anew.',
      rules: {
        routes: {
          'kpi-plan': closing('commercial-director', 'general-director'),
          actuals: closing('commercial-director'),
        },
      },
    });
    await admin.post(`/api/regulation-changes/${change.documentId}/submission`, { version: change.version });
    await alpha.decide(commercial, change);
    await alpha.decide(general, change);
    await alpha.advance('2026-08-20');
    const { items } = await general.get<{ items: { id: string }[] }>('/api/monthly-cycles?month=2026-08');
    const august = items[0]?.id ?? '';
    const plan = await head.post<DocumentReference>('/api/kpi-plans', {
      personId: manager,
      month: '2026-08',
      terms: alphaPlan,
    });
    await alpha.submitPlan(plan);
    expect(await alpha.decide(commercial, plan, 'return', 'Not like this.')).toMatchObject({ status: 'closed' });
    expect(
      await outcomeOf(head.post('/api/kpi-plans', { personId: manager, month: '2026-08', terms: alphaPlan })),
    ).toBe('409 plan-exists');
    await reopen({ personIds: [manager] }, august);
    await signAgain(plan, alphaPlan);

    await alpha.advance('2026-09-05');
    const actuals = await actualsAgain(0, august);
    expect(await alpha.decide(commercial, actuals, 'return', 'Not like this.')).toMatchObject({ status: 'closed' });
    expect(await outcomeOf(actualsAgain(1, august))).toMatch(/^409 /);
    await reopen({ actuals: true }, august);
    expect(await alpha.decide(commercial, await actualsAgain(1, august))).toMatchObject({ status: 'signed' });
    await alpha.untilStage('actuals-approved', august);
  }, 180_000);

  it('is asked for by its head, for something that can go back, once at a time', async () => {
    const { items } = await alpha.people.general.get<{ items: { id: string }[] }>('/api/monthly-cycles?month=2026-08');
    const august = items[0]?.id ?? '';
    const head = await new RawSession(stack.url).signIn('head');
    const refused = async (change: object, who = head) => {
      const body = { cycleId: august, personIds: [manager], reason, ...change };
      const { status, code, paths } = await refusedUnchanged(stack.database, who, {
        path: '/api/cycle-reopenings',
        body,
      });
      return [status, code, paths];
    };
    expect(await refused({ personIds: [] })).toEqual([422, 'nothing-to-reopen', ['personIds']]);
    expect(await refused({ personIds: [alpha.people.head.person.id] })).toEqual([
      422,
      'nothing-to-reopen',
      ['personIds'],
    ]);
    expect(await refused({ actuals: true })).toEqual([422, 'nothing-to-reopen', ['actuals']]);
    expect(await refused({ reason: '' })).toEqual([422, 'invalid', ['reason']]);
    expect(await refused({ cycleId: '3f2b8c1e-5d4a-4e6f-9a7b-1c2d3e4f5a6b' })).toEqual([404, 'no-such-cycle', []]);
    const commercial = await new RawSession(stack.url).signIn('commercial');
    expect(await refused({}, commercial)).toEqual([403, 'role-missing', []]);
    const { documentId, version } = await draft({ personIds: [manager] }, august);
    expect(await refused({})).toEqual([409, 'reopening-exists', []]);

    // Approved anew after the draft was saved: the signature would take back what it does not name.
    await alpha.people.head.post(`/api/cycle-reopenings/${documentId}/submission`, { version });
    expect(await outcomeOf(alpha.people.manager.get(`/api/cycle-reopenings/${documentId}`))).toMatch(/^40[34] /);
  });
});
