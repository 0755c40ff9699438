import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ApiSession } from '#platform/api-session.js';
import { AlphaMonth, type CycleView } from '../support/alpha-month.js';
import { hire } from '../support/hire.js';
import { outcomeOf } from '../support/outcome-of.js';
import { putEntry } from '../support/staff-in-database.js';
import { startTestStack, type TestStack } from '../support/test-stack.js';

/** A second look at the facts, without which nothing would notice what was added meanwhile. */
const lookAgain = (alpha: AlphaMonth, day: string) => alpha.advance(day);

describe('What a month asks for', () => {
  let stack: TestStack;
  let alpha: AlphaMonth;
  let hired: ApiSession;

  beforeAll(async () => {
    stack = await startTestStack();
    alpha = await AlphaMonth.open(stack);
    await alpha.signPlan();
    await alpha.untilStage('plans-signed');
  }, 120_000);
  afterAll(() => stack.stop());

  const cycleOf = (departmentId: string, month = alpha.month) =>
    alpha.people.admin.post<{ cycleId: string }>('/api/monthly-cycles', { departmentId, month });
  const withoutPlan = async (): Promise<string[]> => {
    const cycle = (await alpha.cycle()) as CycleView & { peopleWithoutPlan: { id: string }[] };
    return cycle.peopleWithoutPlan.map(({ id }) => id);
  };

  describe('when somebody is hired on the 2nd', () => {
    it('stays as it was: no stage is thrown back, also not by a plan that is drafted for them', async () => {
      await alpha.advance('2026-07-02');
      hired = await alpha.addPerson('hired', ['sales-manager']);
      await lookAgain(alpha, '2026-07-03');
      expect(await alpha.cycle()).toMatchObject({ stage: 'plans-signed', missedDeadlines: 0 });
      expect(await withoutPlan()).toEqual([hired.person.id]);
      await alpha.draftPlan(hired.person.id);
      await lookAgain(alpha, '2026-07-04');
      expect((await alpha.cycle()).stage).toBe('plans-signed');
    });

    it('takes their plan, which is one more', async () => {
      const { items } = await alpha.people.head.get<{ items: { id: string }[] }>(
        `/api/kpi-plans?personId=${hired.person.id}`,
      );
      expect(items).toHaveLength(1);
      expect(await withoutPlan()).toEqual([]);
    });
  });

  describe('when people and departments come after its end', () => {
    let later: { departmentId: string; manager: ApiSession };

    beforeAll(async () => {
      await alpha.advance('2026-08-09');
      const { id } = await alpha.people.admin.post<{ id: string; beganOn: string }>('/api/departments', {
        name: 'Export',
      });
      later = { departmentId: id, manager: await alpha.addPerson('export-manager', ['sales-manager'], id) };
      await alpha.addPerson('hired-later', ['sales-manager']);
    });

    it('asks nothing of them', async () => {
      expect(await withoutPlan()).toEqual([]);
      const { items } = await alpha.people.admin.get<{ items: { name: string; beganOn: string }[] }>(
        '/api/departments?name=Export',
      );
      expect(items).toMatchObject([{ beganOn: '2026-08-09' }]);
    });

    it('has no deadline that was due before a department began', async () => {
      const { cycleId } = await cycleOf(later.departmentId);
      const july = await alpha.cycle(cycleId);
      expect(july.deadlines.map(({ kind }) => kind)).toEqual(['payroll-posted']);
      const { cycleId: august } = await cycleOf(later.departmentId, '2026-08');
      await lookAgain(alpha, '2026-08-10');
      expect(await alpha.cycle(august)).toMatchObject({ missedDeadlines: 0, stage: 'drafting' });
      expect((await alpha.cycle(august)).deadlines.map(({ kind, state }) => [kind, state])).toEqual([
        ['actuals-submitted', 'waiting'],
        ['payroll-posted', 'waiting'],
      ]);
      expect(await alpha.cycle(cycleId)).toMatchObject({ missedDeadlines: 0 });
    });

    it('is paid without them', async () => {
      await expect(alpha.startPayroll()).rejects.toMatchObject({
        code: 'actuals-not-approved',
        problem: { context: { departmentIds: [alpha.people.head.person.departmentId] } },
      });
      const reason = 'Begins to earn in August.';
      const actuals = await alpha.submitActuals(undefined, undefined, undefined, { [hired.person.id]: reason });
      await alpha.decide(alpha.people.commercial, actuals, 'sign', reason);
      const { runId } = await alpha.startPayroll(undefined, { personIds: [hired.person.id], reason });
      await alpha.decide(alpha.people.general, await alpha.register(runId));
      const run = await alpha.untilRunIs(runId, 'posted');
      expect(run.people).toBe(1);
      expect(run.leftOut?.people.map(({ personId }) => personId)).toEqual([hired.person.id]);
    });
  });

  it('is what was true then, whoever has left since', async () => {
    const leaver = await alpha.addPerson('leaver', ['sales-manager']);
    await alpha.advance('2026-09-02');
    await putEntry(stack.database, 'employment', leaver.person.id, { fromOn: '2026-08-10', untilOn: '2026-09-02' });
    const { items } = await alpha.people.admin.get<{ items: { id: string; joinedOn: string; leftOn: string }[] }>(
      '/api/people?isActive=false',
    );
    expect(items).toMatchObject([{ id: leaver.person.id, joinedOn: '2026-08-10', leftOn: '2026-09-02' }]);
    const list = await alpha.people.head.get<{ items: { id: string }[] }>(
      `/api/monthly-cycles?month=2026-08&departmentId=${alpha.people.head.person.departmentId}`,
    );
    const august = await alpha.people.head.get<{ peopleWithoutPlan: { id: string }[] }>(
      `/api/monthly-cycles/${list.items[0]?.id}`,
    );
    expect(august.peopleWithoutPlan.map(({ id }) => id)).toContain(leaver.person.id);
  });

  it('is said by whoever adds people: somebody who was there before is asked for before', async () => {
    const { id: departmentId, beganOn } = await alpha.people.admin.post<{ id: string; beganOn: string }>(
      '/api/departments',
      { name: 'Retail', beganOn: '2026-06-01' },
    );
    expect(beganOn).toBe('2026-06-01');
    const { admin, general } = alpha.people;
    const person = { name: 'Since June', login: 'since-june@alpha.demo', roles: ['sales-manager'], departmentId };
    const { id } = await hire(admin, general, { ...person, joinedOn: '2026-06-15' });
    expect(await admin.get(`/api/people/${id}`)).toMatchObject({ joinedOn: '2026-06-15', leftOn: null });
    await expect(alpha.people.accounting.post('/api/payroll-runs', { month: '2026-06' })).rejects.toMatchObject({
      code: 'actuals-not-approved',
      problem: { context: { departmentIds: expect.arrayContaining([departmentId]) } },
    });
  });

  it('can be opened by hand for a department however long ago, where another has the month', async () => {
    await alpha.advance('2027-01-15');
    const { items } = await alpha.people.admin.get<{ items: { id: string }[] }>('/api/departments?name=Retail');
    const departmentId = items[0]?.id ?? '';
    expect(await outcomeOf(cycleOf(departmentId, '2026-07'))).toBe('accepted');
    expect(await outcomeOf(cycleOf(departmentId, '2026-05'))).toBe('422 month-out-of-reach');
  });
});
