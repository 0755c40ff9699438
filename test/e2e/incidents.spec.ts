import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { alphaPlan } from '#apps/rehearsal/alpha-july.js';
import { eventually } from '#apps/rehearsal/rehearsal-context.js';
import { AlphaMonth, type DocumentReference } from '../support/alpha-month.js';
import { breakTable } from '../support/broken-table.js';
import { outcomeOf } from '../support/outcome-of.js';
import { RawSession } from '../support/raw-session.js';
import { refusedUnchanged } from '../support/refused-unchanged.js';
import { startTestStack, type TestStack } from '../support/test-stack.js';

interface Incident {
  id: string;
  step: string;
  process: string;
  objectKind: string;
  objectId: string;
  department: string | null;
  month: string | null;
  attempts: number;
  lastCode: string;
  settledAs: string | null;
  possibleActs: string[];
  acts: { act: string; reason: string; actor: string }[];
}

describe('A step of a process that keeps failing', () => {
  let stack: TestStack;
  let alpha: AlphaMonth;
  let plan: DocumentReference;

  beforeAll(async () => {
    stack = await startTestStack({ env: { INCIDENT_ATTEMPTS: '3' } });
    alpha = await AlphaMonth.open(stack);
    plan = await alpha.draftPlan();
    await alpha.submitPlan(plan);
  }, 120_000);
  afterAll(() => stack.stop());

  const list = async (status = 'open') =>
    (await alpha.people.admin.get<{ items: Incident[] }>(`/api/incidents?status=${status}`)).items;
  const incidentOf = (step: string) =>
    eventually(`the incident of ${step}`, async () => (await list()).find((incident) => incident.step === step));
  const act = (id: string, kind: string, key?: string) =>
    alpha.people.admin.post(
      `/api/incidents/${id}/acts`,
      { act: kind, reason: `To ${kind} it.` },
      ...(key ? [{ key }] : []),
    );
  const settled = (id: string) =>
    eventually('the incident to be settled', async () =>
      (await list('settled')).find((incident) => incident.id === id),
    );

  it('is told to administrators with its object, its attempts and a code, and to nobody else', async () => {
    const mend = await breakTable(stack.database, { table: 'decisions', event: 'INSERT' });
    const decision = outcomeOf(alpha.decide(alpha.people.commercial, plan));
    const incident = await incidentOf('recordDecision');
    expect(incident).toMatchObject({
      objectKind: 'document',
      objectId: plan.documentId,
      month: '2026-07',
      lastCode: 'XX000',
      settledAs: null,
      possibleActs: ['retry', 'abort'],
      acts: [],
    });
    expect(incident.attempts).toBeGreaterThanOrEqual(3);
    expect(JSON.stringify(incident)).not.toContain('broken');
    for (const person of [alpha.people.general, alpha.people.head])
      expect(await outcomeOf(person.get('/api/incidents'))).toBe('403 role-missing');

    await mend();
    await act(incident.id, 'retry', 'retry-of-the-decision');
    // The person was told that the outcome is not known, or has waited for it.
    await decision;
    expect(await settled(incident.id)).toMatchObject({
      settledAs: 'succeeded',
      possibleActs: [],
      acts: [{ act: 'retry', reason: 'To retry it.' }],
    });
    expect(await stack.database.query('SELECT decision FROM decisions')).toEqual([{ decision: 'sign' }]);
    const again = await act(incident.id, 'retry', 'retry-of-the-decision');
    expect(again).toMatchObject({ incidentId: incident.id });
  });

  it('is given up, and whoever asked for it can ask again', async () => {
    const mend = await breakTable(stack.database, { table: 'decisions', event: 'INSERT' });
    const decision = outcomeOf(alpha.decide(alpha.people.general, plan));
    const incident = await incidentOf('recordDecision');
    await act(incident.id, 'abort');
    expect(await settled(incident.id)).toMatchObject({ settledAs: 'aborted' });
    expect(await decision).toBe('409 aborted-by-administrator');
    await mend();
    expect(await alpha.decide(alpha.people.general, plan)).toMatchObject({ status: 'signed' });
    await alpha.untilStage('plans-signed');
  });

  it('is skipped where it looks again later, and holds up no other department', async () => {
    const { id: other } = await alpha.people.admin.post<{ id: string }>('/api/departments', {
      name: 'Export',
      beganOn: '2026-06-01',
    });
    await alpha.people.admin.post('/api/monthly-cycles', { departmentId: other, month: '2026-07' });
    // One row that cannot be written: the month of one department.
    await stack.database.query(
      `CREATE FUNCTION broken_month() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
         IF NEW.id = '${alpha.cycleId}' THEN RAISE EXCEPTION 'broken' USING ERRCODE = 'XX000'; END IF; RETURN NEW; END $$`,
    );
    await stack.database.query(
      'CREATE TRIGGER broken_month BEFORE UPDATE ON monthly_cycles FOR EACH ROW EXECUTE FUNCTION broken_month()',
    );
    await alpha.people.admin.post('/api/clock/advance', { to: '2026-08-02' }).catch(() => undefined);
    const actuals = await alpha.submitActuals();
    const incident = await incidentOf('refreshCycle');
    expect(incident).toMatchObject({
      objectKind: 'monthly-cycle',
      objectId: alpha.cycleId,
      month: '2026-07',
      possibleActs: ['retry', 'skip'],
    });
    const [late] = await stack.database.query(
      `SELECT count(*)::int AS due FROM deadlines d JOIN monthly_cycles c ON c.id = d.cycle_id
        WHERE c.department_id = $1 AND c.month = '2026-07' AND d.met_at IS NULL AND d.missed_at IS NULL AND d.due_at < '2026-08-01'`,
      [other],
    );
    expect(late).toEqual({ due: 0 });

    await act(incident.id, 'skip');
    expect(await settled(incident.id)).toMatchObject({ settledAs: 'skipped' });
    expect(await alpha.cycle()).toMatchObject({ stage: 'plans-signed' });
    await stack.database.query('DROP TRIGGER broken_month ON monthly_cycles');
    await alpha.decide(alpha.people.commercial, actuals);
    await alpha.untilStage('actuals-approved');
  });

  it('is skipped of a year as of a month, which looks again when it is asked to', async () => {
    const { admin, head, commercial, general, manager } = alpha.people;
    const departmentId = head.person.departmentId ?? '';
    const { cycleId } = await admin.post<{ cycleId: string }>('/api/annual-cycles', { departmentId, year: 2027 });
    const stage = async () => (await head.get<{ stage: string }>(`/api/annual-cycles/${cycleId}`)).stage;
    const annual = await head.post<DocumentReference>('/api/annual-plans', {
      personId: manager.person.id,
      year: 2027,
      terms: alphaPlan,
    });
    await head.post(`/api/annual-plans/${annual.documentId}/submission`, { version: annual.version });
    await alpha.decide(commercial, annual);
    const mend = await breakTable(stack.database, { table: 'annual_cycles', event: 'UPDATE' });
    await alpha.decide(general, annual);
    const incident = await incidentOf('refreshAnnualCycle');
    expect(incident).toMatchObject({
      objectKind: 'annual-cycle',
      objectId: cycleId,
      department: 'Wholesale',
      possibleActs: ['retry', 'skip'],
    });
    await act(incident.id, 'skip');
    expect(await settled(incident.id)).toMatchObject({ settledAs: 'skipped' });
    expect(await stage()).toBe('planning');
    await mend();
    const repair = {
      repair: 'look-again',
      objectKind: 'annual-cycle',
      objectId: cycleId,
      reason: 'Its disk is mended.',
    };
    await admin.post('/api/repairs', repair);
    await eventually('the year to look again', async () => ((await stage()) === 'plans-signed' ? true : undefined));
  });

  it('ends a payroll run that an administrator aborts, which pays nobody', async () => {
    await alpha.people.admin.post('/api/clock/advance', { to: '2026-08-10' });
    const mend = await breakTable(stack.database, { table: 'payroll_inputs', event: 'INSERT' });
    const { runId } = await alpha.startPayroll();
    const incident = await incidentOf('freezeInputs');
    expect(incident).toMatchObject({ objectKind: 'payroll-run', objectId: runId });
    await act(incident.id, 'abort');
    expect(await alpha.untilRunIs(runId, 'failed')).toMatchObject({ endedBecause: 'aborted-by-administrator' });
    await mend();
    const next = await alpha.startPayroll();
    expect(await alpha.register(next.runId)).toMatchObject({ status: 'in-approval' });
  });

  it('is decided about only while it waits, in ways that it has, by an administrator with a reason', async () => {
    const admin = await new RawSession(stack.url).signIn('admin');
    const [over] = await list('settled');
    const refused = async (path: string, body: unknown) => {
      const { status, code, paths } = await refusedUnchanged(stack.database, admin, { method: 'POST', path, body });
      return [status, code, paths];
    };
    const acts = `/api/incidents/${over?.id}/acts`;
    expect(await refused(acts, { act: 'retry', reason: 'Again.' })).toEqual([409, 'incident-settled', []]);
    expect(await refused(acts, { act: 'forget', reason: 'Again.' })).toEqual([422, 'invalid', ['act']]);
    expect(await refused(acts, { act: 'retry', reason: ' ' })).toEqual([422, 'invalid', ['reason']]);
    const nowhere = '/api/incidents/3f2b8c1e-5d4a-4e6f-9a7b-1c2d3e4f5a6b/acts';
    expect(await refused(nowhere, { act: 'retry', reason: 'Again.' })).toEqual([404, 'no-such-incident', []]);
  });

  it('leaves its audit events', async () => {
    const { items } = await alpha.people.admin.get<{ items: { action: string }[] }>(
      '/api/audit-events?objectKind=incident',
    );
    expect(items.map(({ action }) => action).toReversed()).toEqual([
      'incident.raised',
      'incident.retry',
      'incident.raised',
      'incident.abort',
      'incident.raised',
      'incident.skip',
      'incident.raised',
      'incident.skip',
      'incident.raised',
      'incident.abort',
    ]);
  });
});
