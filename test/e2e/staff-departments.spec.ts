import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AlphaMonth } from '../support/alpha-month.js';
import { changeStaff } from '../support/hire.js';
import { outcomeOf } from '../support/outcome-of.js';
import { startTestStack, type TestStack } from '../support/test-stack.js';

describe('A tree of departments', () => {
  let stack: TestStack;
  let alpha: AlphaMonth;
  let wholesale: string;
  let north: string;
  let harbour: string;

  beforeAll(async () => {
    stack = await startTestStack();
    alpha = await AlphaMonth.open(stack);
    wholesale = alpha.people.head.person.departmentId ?? '';
    north = await newDepartment('North', wholesale);
    harbour = await newDepartment('Harbour', north);
  }, 120_000);
  afterAll(() => stack.stop());

  const newDepartment = async (name: string, parentId: string | null) =>
    (await alpha.people.admin.post<{ id: string }>('/api/departments', { name, parentId, beganOn: '2026-06-01' })).id;
  const move = (id: string, parentId: string | null) =>
    alpha.people.admin.put(`/api/departments/${id}/parent`, { parentId });

  it('closes no circle, also not by two who move at once', async () => {
    expect(await outcomeOf(move(wholesale, harbour))).toBe('422 circle-of-departments');
    expect(await outcomeOf(move(north, north))).toBe('422 circle-of-departments');
    expect(await outcomeOf(move(north, '3f2b8c1e-5d4a-4e6f-9a7b-1c2d3e4f5a6b'))).toBe('422 unknown-department');
    const [a, b] = [await newDepartment('A', null), await newDepartment('B', null)];
    const outcomes = await Promise.all([outcomeOf(move(a, b)), outcomeOf(move(b, a))]);
    expect(outcomes.toSorted()).toEqual(['422 circle-of-departments', 'accepted']);
    const { items } = await alpha.people.admin.get<{ items: { id: string; parentId: string | null }[] }>(
      '/api/departments?name=Harbour',
    );
    expect(items).toMatchObject([{ id: harbour, parentId: north }]);
  });

  it('is headed by the nearest head upwards', async () => {
    const seller = await alpha.addPerson('seller', ['sales-manager'], harbour);
    await alpha.people.admin.post('/api/monthly-cycles', { departmentId: harbour, month: alpha.month });
    const plan = await alpha.draftPlan(seller.person.id);
    const northHead = await alpha.addPerson('north-head', ['head-of-department'], north);
    expect(await outcomeOf(alpha.submitPlan(plan))).toBe('403 not-your-department');
    await alpha.submitPlan(plan, northHead);
  });

  it('is where a role for a department counts, there and below it, and nowhere else', async () => {
    const director = await alpha.addPerson('director-north', [], null);
    await changeStaff(alpha.people.admin, alpha.people.general, {
      kind: 'role',
      personId: director.person.id,
      role: 'commercial-director',
      departmentId: north,
      fromOn: '2026-06-28',
    });
    const { items } = await alpha.people.commercial.get<{
      items: { documentId: string; version: number; sha256: string }[];
    }>('/api/approvals');
    const own = await alpha.draftPlan();
    await alpha.submitPlan(own);
    const waiting = await director.get<{ items: { documentId: string }[] }>('/api/approvals');
    expect(waiting.items.map(({ documentId }) => documentId)).toEqual(items.map(({ documentId }) => documentId));
    const [plan] = items;
    if (!plan) throw new Error('No plan of the harbour waits');
    expect(await outcomeOf(alpha.decide(director, own))).toBe('404 no-such-document');
    expect(await director.get('/api/kpi-plans')).toMatchObject({ items: [{ departmentId: harbour }] });
    expect(await outcomeOf(director.get(`/api/kpi-plans/${own.documentId}`))).toBe('403 not-yours-to-see');
    expect(await outcomeOf(director.get('/api/audit-events'))).toBe('403 role-missing');
    expect(await alpha.decide(director, plan)).toMatchObject({ status: 'in-approval' });
  });

  it('has positions, which a company adds to', async () => {
    const { admin, head } = alpha.people;
    const position = { code: 'merchandiser', name: 'Merchandiser', paidByPlan: true };
    expect(await admin.post('/api/positions', position)).toEqual(position);
    expect(await outcomeOf(admin.post('/api/positions', position))).toBe('409 position-exists');
    expect(await outcomeOf(head.post('/api/positions', position))).toBe('403 role-missing');
    const { items } = await head.get<{ items: { code: string }[] }>('/api/positions');
    expect(items.map(({ code }) => code)).toEqual(expect.arrayContaining(['agent', 'merchandiser', 'sales-manager']));
  });
});
