import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ApiSession } from '#platform/api-session.js';
import { AlphaMonth } from '../support/alpha-month.js';
import { changeStaff } from '../support/hire.js';
import { outcomeOf } from '../support/outcome-of.js';
import { RawSession } from '../support/raw-session.js';
import { refusedUnchanged } from '../support/refused-unchanged.js';
import { startTestStack, type TestStack } from '../support/test-stack.js';

interface Entry {
  id: string;
  kind: string;
  content: Record<string, unknown>;
  recordedAt: string;
  supersededAt: string | null;
}

describe('A change of the staff', () => {
  let stack: TestStack;
  let alpha: AlphaMonth;
  let administrator: RawSession;
  let wholesale: string;
  let vera: ApiSession;

  beforeAll(async () => {
    stack = await startTestStack();
    alpha = await AlphaMonth.open(stack);
    administrator = await new RawSession(stack.url).signIn('admin');
    wholesale = alpha.people.head.person.departmentId ?? '';
    vera = await alpha.addPerson('vera', [], null);
  }, 120_000);
  afterAll(() => stack.stop());

  const propose = (change: Record<string, unknown>) =>
    alpha.people.admin.post<{ id: string; status: string }>('/api/staff-changes', change);
  const decide = (who: ApiSession, id: string, decision: string) =>
    who.post<{ status: string }>(`/api/staff-changes/${id}/decision`, { decision });
  const refused = (change: Record<string, unknown>) =>
    refusedUnchanged(stack.database, administrator, { path: '/api/staff-changes', body: change });
  const entriesOf = async (id: string, query = '') =>
    (await alpha.people.admin.get<{ entries: Entry[] }>(`/api/people/${id}${query}`)).entries;
  const present = async (id: string, kind: string) =>
    (await entriesOf(id)).filter((entry) => entry.kind === kind && entry.supersededAt === null);
  const newDepartment = async (name: string, parentId: string | null = null) =>
    (await alpha.people.admin.post<{ id: string }>('/api/departments', { name, parentId })).id;

  describe('takes two', () => {
    it('and has no effect before the second', async () => {
      const role = { kind: 'role', personId: vera.person.id, role: 'accounting', fromOn: '2026-06-28' };
      const { id, status } = await propose(role);
      expect(status).toBe('proposed');
      expect(await outcomeOf(vera.get('/api/payroll-runs'))).toBe('403 role-missing');
      expect(await decide(alpha.people.general, id, 'confirm')).toMatchObject({ status: 'confirmed' });
      expect(await vera.get('/api/payroll-runs')).toMatchObject({ items: [] });
      expect(await outcomeOf(decide(alpha.people.general, id, 'refuse'))).toBe('409 change-decided');
    });

    it('neither of whom proposed it alone, nor is whom it is about, nor has no say', async () => {
      const about = (personId: string) => propose({ kind: 'role', personId, role: 'purchasing', fromOn: '2026-07-01' });
      const ofGeneral = await about(alpha.people.general.person.id);
      expect(await outcomeOf(decide(alpha.people.admin, ofGeneral.id, 'confirm'))).toBe('403 proposed-by-you');
      expect(await outcomeOf(decide(alpha.people.general, ofGeneral.id, 'confirm'))).toBe('403 concerns-you');
      for (const who of [alpha.people.head, alpha.people.commercial, alpha.people.accounting])
        expect(await outcomeOf(decide(who, ofGeneral.id, 'confirm'))).toBe('403 role-missing');
      expect(await outcomeOf(decide(alpha.people.general, ofGeneral.id, 'withdraw'))).toBe('403 proposed-by-another');
      expect(await decide(alpha.people.admin, ofGeneral.id, 'withdraw')).toMatchObject({ status: 'withdrawn' });
      const ofVera = await about(vera.person.id);
      expect(await decide(alpha.people.general, ofVera.id, 'refuse')).toMatchObject({ status: 'refused' });
      expect(await present(vera.person.id, 'role')).toHaveLength(1);
    });

    it('of which the second may be another administrator', async () => {
      const second = await alpha.addPerson('second-admin', ['administrator'], null);
      const { id } = await propose({
        kind: 'role',
        personId: vera.person.id,
        role: 'purchasing',
        fromOn: '2026-07-01',
      });
      expect(await decide(second, id, 'confirm')).toMatchObject({ status: 'confirmed' });
    });

    it('and stands in the list and in the record, without an amount', async () => {
      const { id } = await propose({
        kind: 'assignment',
        personId: vera.person.id,
        departmentId: wholesale,
        position: 'employee',
        salary: '61234.00',
        fromOn: '2026-06-28',
        reason: 'By order 17.',
      });
      const list = await alpha.people.general.get<{ items: Record<string, unknown>[] }>(
        `/api/staff-changes?status=proposed&personId=${vera.person.id}&kind=assignment`,
      );
      expect(list.items).toMatchObject([{ id, content: { salary: '61234.00' }, reason: 'By order 17.' }]);
      await decide(alpha.people.general, id, 'confirm');
      const events = await alpha.people.general.get<{ items: { action: string }[] }>(
        `/api/audit-events?objectId=${id}`,
      );
      expect(events.items.map(({ action }) => action)).toEqual(['staff.confirmed', 'staff.proposed']);
      expect(JSON.stringify(events)).not.toContain('61234');
    });
  });

  describe('is refused before anybody can confirm it', () => {
    it.each([
      ['a person', { kind: 'role', personId: '3f2b8c1e-5d4a-4e6f-9a7b-1c2d3e4f5a6b', role: 'purchasing' }, 'personId'],
      ['a department', { kind: 'headship', departmentId: '3f2b8c1e-5d4a-4e6f-9a7b-1c2d3e4f5a6b' }, 'departmentId'],
      ['a position', { kind: 'assignment', departmentId: 'wholesale', position: 'astronaut' }, 'position'],
      [
        'a pay scheme',
        { kind: 'assignment', departmentId: 'wholesale', position: 'agent', schemeCode: 'none' },
        'schemeCode',
      ],
      ['an entry', { kind: 'assignment', supersedes: '3f2b8c1e-5d4a-4e6f-9a7b-1c2d3e4f5a6b' }, 'supersedes'],
    ] as const)('with %s that is unknown', async (_what, change: Record<string, unknown>, field) => {
      const known = change['departmentId'] === 'wholesale' ? { departmentId: wholesale } : {};
      const body = { personId: vera.person.id, fromOn: '2026-07-01', ...change, ...known };
      expect(await refused(body)).toMatchObject({
        status: 422,
        code: expect.stringMatching(/^unknown-/),
        paths: [field],
      });
    });

    it('when it ends before it begins, lacks what its kind needs, or says what its kind does not', async () => {
      const own = { personId: vera.person.id, fromOn: '2026-08-01' };
      const head = { ...own, kind: 'headship', departmentId: wholesale };
      expect(await refused({ ...head, untilOn: '2026-07-31' })).toMatchObject({ status: 422, paths: ['untilOn'] });
      expect(await refused({ ...own, kind: 'assignment', position: 'agent' })).toMatchObject({
        status: 422,
        paths: ['departmentId'],
      });
      expect(await refused({ ...head, salary: '1.00' })).toMatchObject({ status: 422, paths: ['salary'] });
      for (const [field, value] of [
        ['salary', '1e40'],
        ['salary', '10000000000000000000000000000000000000000.00'],
        ['salary', '-1.00'],
        ['salary', '60000.001'],
        ['fullTimeShare', '1.5'],
        ['fullTimeShare', '0'],
      ] as const)
        expect(
          await refused({ ...own, kind: 'assignment', departmentId: wholesale, position: 'agent', [field]: value }),
        ).toMatchObject({ status: 422, paths: [field] });
    });

    it('when two of one thing would hold on the same day', async () => {
      const { manager } = alpha.people;
      const second = { kind: 'assignment', personId: manager.person.id, departmentId: wholesale, position: 'agent' };
      expect(await refused({ ...second, fromOn: '2026-08-01' })).toMatchObject({ code: 'assigned-already' });
      const head = { kind: 'headship', personId: vera.person.id, departmentId: wholesale, fromOn: '2026-08-01' };
      expect(await refused(head)).toMatchObject({ status: 409, code: 'department-has-head' });
      const role = { kind: 'role', personId: vera.person.id, role: 'accounting', fromOn: '2026-08-01' };
      expect(await refused(role)).toMatchObject({ status: 409, code: 'role-held-already' });
      const employment = { kind: 'employment', personId: vera.person.id, fromOn: '2026-08-01' };
      expect(await refused(employment)).toMatchObject({ status: 409, code: 'employed-already' });
    });

    it('on days on which the person is not on the staff', async () => {
      const early = { kind: 'role', personId: vera.person.id, role: 'commercial-director', fromOn: '2026-06-01' };
      expect(await refused(early)).toMatchObject({ status: 409, code: 'not-on-the-staff', paths: ['fromOn'] });
    });

    it('when a head would head themselves with nobody above', async () => {
      const alone = await newDepartment('Alone');
      const max = await alpha.addPerson('max', ['sales-manager'], alone);
      const head = { kind: 'headship', personId: max.person.id, departmentId: alone, fromOn: '2026-06-28' };
      expect(await refused(head)).toMatchObject({ status: 409, code: 'heads-themselves', paths: ['departmentId'] });
      await alpha.people.admin.put(`/api/departments/${alone}/parent`, { parentId: wholesale });
      expect(await changeStaff(alpha.people.admin, alpha.people.general, head)).toMatchObject({ status: 'confirmed' });
      const who = max.person.id;
      await alpha.people.admin.post('/api/monthly-cycles', { departmentId: alone, month: alpha.month });
      expect(await outcomeOf(alpha.draftPlan(who, max))).toBe('403 your-own-plan');
      const drafted = await alpha.draftPlan(who, alpha.people.head);
      expect(await alpha.people.head.get(`/api/kpi-plans/${drafted.documentId}`)).toMatchObject({ personId: who });
    });
  });

  it('corrects an entry by another, and both stay with when they were known', async () => {
    const [entry] = await present(vera.person.id, 'assignment');
    const before = new Date((await alpha.people.admin.get<{ now: string }>('/api/clock')).now).toISOString();
    const corrected = { kind: 'assignment', personId: vera.person.id, supersedes: entry?.id, salary: '70000.00' };
    await changeStaff(alpha.people.admin, alpha.people.general, corrected);
    const all = (await entriesOf(vera.person.id)).filter(({ kind }) => kind === 'assignment');
    expect(all.map(({ content, supersededAt }) => [content['salary'], supersededAt === null])).toEqual([
      ['61234.00', false],
      ['70000.00', true],
    ]);
    const then = (await entriesOf(vera.person.id, `?knownAt=${before}`)).filter(({ kind }) => kind === 'assignment');
    expect(then.map(({ content }) => content['salary'])).toEqual(['61234.00']);
    expect(await outcomeOf(propose(corrected))).toBe('422 unknown-entry');
    const { entries } = await alpha.people.head.get<{ entries: Entry[] }>(`/api/people/${vera.person.id}`);
    expect(JSON.stringify(entries)).not.toMatch(/61234|70000/);
  });

  it('takes back what never held', async () => {
    const roles = await present(vera.person.id, 'role');
    const purchasing = roles.find(({ content }) => content['role'] === 'purchasing');
    const wrong = { kind: 'role', personId: vera.person.id, supersedes: purchasing?.id, takesBack: true };
    await changeStaff(alpha.people.admin, alpha.people.general, wrong);
    expect((await present(vera.person.id, 'role')).map(({ content }) => content['role'])).toEqual(['accounting']);
  });

  it('passes a department with its open documents from one head to the next', async () => {
    const plan = await alpha.draftPlan();
    const head = { kind: 'headship', personId: vera.person.id, departmentId: wholesale, fromOn: '2026-06-28' };
    const roles = await present(vera.person.id, 'role');
    await alpha.advance('2026-06-29');
    const next = { ...head, fromOn: '2026-06-29', endsPrevious: true };
    expect(roles).toHaveLength(1);
    await changeStaff(alpha.people.admin, alpha.people.general, next);
    expect(await outcomeOf(alpha.submitPlan(plan))).toBe('403 not-your-department');
    await alpha.submitPlan(plan, vera);
    expect(await outcomeOf(alpha.decide(vera, plan))).toMatch(/^403/);
  });
});
