import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiRefusal } from '#platform/api-session.js';
import { AlphaMonth } from '../support/alpha-month.js';
import { assignToSchemes } from '../support/assign-to-scheme.js';
import { outcomeOf } from '../support/outcome-of.js';
import { startTestStack, type TestStack } from '../support/test-stack.js';

const retainer = {
  format: 'pay-scheme/1',
  code: 'retainer',
  name: 'Retainer',
  goal: 'Offices that stay open',
  version: 1,
  effectiveFrom: '2026-07-01',
  components: [{ code: 'retainer', name: 'Retainer', kind: 'fixed-bonus', terms: { amount: '31000' } }],
};
const names = ['North', 'South', 'East', 'West', 'Centre'];

describe('Payrolls that are started at the same moment', () => {
  let stack: TestStack;
  let alpha: AlphaMonth;
  let departments: string[];

  beforeAll(async () => {
    stack = await startTestStack();
    alpha = await AlphaMonth.open(stack);
    const { admin, head, commercial } = alpha.people;
    await alpha.signScheme(retainer);
    departments = [];
    const cycles: string[] = [];
    for (const name of names) {
      const parentId = head.person.departmentId;
      const { id: departmentId } = await admin.post<{ id: string }>('/api/departments', { name, parentId });
      const opened = await admin.post<{ cycleId: string }>('/api/monthly-cycles', { departmentId, month: alpha.month });
      const { person } = await alpha.addPerson(name.toLowerCase(), ['sales-manager'], departmentId);
      await assignToSchemes(stack.database, '2026-06-28', [
        { personId: person.id, from: '2026-06-28', scheme: 'retainer' },
      ]);
      departments.push(departmentId);
      cycles.push(opened.cycleId);
    }
    await alpha.advance('2026-08-10');
    for (const cycleId of cycles) await alpha.decide(commercial, await alpha.submitActuals({}, cycleId));
  }, 180_000);
  afterAll(() => stack.stop());

  const start = (departmentId: string, key?: string) =>
    alpha.people.accounting.post<{ runId: string; number: number }>(
      '/api/payroll-runs',
      { month: alpha.month, departmentIds: [departmentId] },
      ...(key === undefined ? [] : [{ key }]),
    );

  it('all begin where they are of different departments, each with a number of its own', async () => {
    const started = await Promise.all(departments.slice(1).map((departmentId) => start(departmentId)));
    expect(started.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4]);
    for (const { runId } of started)
      expect(await alpha.untilRunIs(runId, 'in-approval')).toMatchObject({ people: 1, total: '31000.00' });
  });

  it('are one where they are of the same department: the others are told which it is', async () => {
    const [first = ''] = departments;
    const outcomes = await Promise.all([first, first, first].map((departmentId) => outcomeOf(start(departmentId))));
    expect(outcomes.toSorted()).toEqual(['409 payroll-already-started', '409 payroll-already-started', 'accepted']);
    const { items } = await alpha.people.accounting.get<{ items: { id: string; number: number }[] }>(
      '/api/payroll-runs',
    );
    expect(items.map(({ number }) => number)).toEqual([5, 4, 3, 2, 1]);
    await expect(start(first)).rejects.toMatchObject({ status: 409, problem: { context: { runId: items[0]?.id } } });
  });

  it('are one where one request came twice: both get its answer', async () => {
    const { items } = await alpha.people.accounting.get<{ items: { id: string; departmentIds: string[] }[] }>(
      '/api/payroll-runs',
    );
    for (const { id } of items.slice(0, 2))
      await alpha.people.admin.post(`/api/payroll-runs/${id}/end`, { reason: 'It is started once more.' });
    const [one = '', other = ''] = items.map(({ departmentIds }) => departmentIds[0] ?? '');
    const key = randomUUID();
    const [first, again, beside] = await Promise.all([start(one, key), start(one, key), start(other)]);
    expect(again).toEqual(first);
    expect([first.number, beside.number].toSorted()).toEqual([6, 7]);
  });

  it('are one, however many accountants ask how often at once: every answer is that run, or says that there is one', async () => {
    const { accounting, admin } = alpha.people;
    const other = await alpha.addPerson('second-accountant', ['accounting'], null);
    const { items } = await accounting.get<{ items: { id: string; status: string; departmentIds: string[] }[] }>(
      '/api/payroll-runs',
    );
    for (const { id, status } of items)
      // One that was begun a moment ago may be calculating still: it would be met like one that is with its approvers.
      if (status === 'calculating' || status === 'in-approval')
        await admin.post(`/api/payroll-runs/${id}/end`, { reason: 'All are run at once.' });
    const [departmentId = ''] = departments;
    const before = items.length;
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) => {
        const who = index % 2 === 0 ? accounting : other;
        // Of the 25 of each, 20 have a key of their own, and five share one.
        const key = index < 40 ? randomUUID() : 'one-key-of-five-requests';
        return who
          .post<{ runId: string }>('/api/payroll-runs', { month: alpha.month, departmentIds: [departmentId] }, { key })
          .then(
            ({ runId }) => ({ runId, key, who: who.person.id }),
            (error: unknown) => (error instanceof ApiRefusal ? `${error.status} ${error.code}` : String(error)),
          );
      }),
    );
    const accepted = answers.flatMap((answer) => (typeof answer === 'string' ? [] : [answer]));
    expect(new Set(accepted.map(({ runId }) => runId)).size).toBe(1);
    // More than one answer has the run only where one person has sent one key several times.
    expect(new Set(accepted.map(({ key, who }) => `${who} ${key}`)).size).toBe(1);
    const refused = answers.filter((answer) => typeof answer === 'string');
    expect(new Set(refused)).toEqual(new Set(['409 payroll-already-started']));
    const after = await accounting.get<{ items: { id: string }[] }>('/api/payroll-runs');
    expect(after.items).toHaveLength(before + 1);
    expect(after.items[0]?.id).toBe(accepted[0]?.runId);
    const statements = await stack.database.query<{ people: number }>(
      'SELECT count(*)::int AS people FROM audit_events WHERE action = $1 AND object_id = $2',
      ['payroll.started', accepted[0]?.runId],
    );
    expect(statements).toEqual([{ people: 1 }]);
  }, 60_000);
});
