import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { alphaActuals } from '#apps/rehearsal/alpha-july.js';
import { ApiSession } from '#platform/api-session.js';
import { AlphaMonth, type CycleView } from '../support/alpha-month.js';
import { changeStaff } from '../support/hire.js';
import { outcomeOf } from '../support/outcome-of.js';
import { RawSession } from '../support/raw-session.js';
import { refusedUnchanged } from '../support/refused-unchanged.js';
import { startTestStack, type TestStack } from '../support/test-stack.js';

interface Entry {
  id: string;
  kind: string;
  content: { fromOn: string; untilOn: string | null };
  supersededAt: string | null;
}

describe('The life of a person in the company', () => {
  let stack: TestStack;
  let alpha: AlphaMonth;
  let wholesale: string;
  let retail: string;
  let mover: ApiSession;
  let retailHead: ApiSession;

  beforeAll(async () => {
    stack = await startTestStack();
    alpha = await AlphaMonth.open(stack);
    wholesale = alpha.people.head.person.departmentId ?? '';
    retail = (
      await alpha.people.admin.post<{ id: string }>('/api/departments', { name: 'Retail', beganOn: '2026-06-01' })
    ).id;
    mover = await alpha.addPerson('mover', ['sales-manager'], wholesale);
    retailHead = await alpha.addPerson('retail-head', ['head-of-department'], retail);
  }, 120_000);
  afterAll(() => stack.stop());

  const change = (content: Record<string, unknown>) => changeStaff(alpha.people.admin, alpha.people.general, content);
  const record = (content: Record<string, unknown>) =>
    alpha.people.admin.post<{ id: string; status: string }>('/api/staff-changes', content);
  const entryOf = async (personId: string, kind: string) => {
    const { entries } = await alpha.people.admin.get<{ entries: Entry[] }>(`/api/people/${personId}`);
    return entries.filter((entry) => entry.kind === kind && entry.supersededAt === null).at(-1);
  };
  const withoutPlan = async (cycleId: string): Promise<string[]> => {
    const cycle = (await alpha.cycle(cycleId)) as CycleView & { peopleWithoutPlan: { id: string }[] };
    return cycle.peopleWithoutPlan.map(({ id }) => id);
  };
  const open = (departmentId: string) =>
    alpha.people.admin.post<{ cycleId: string }>('/api/monthly-cycles', { departmentId, month: alpha.month });

  it('moves in mid-month: both departments have the month, and the plan is owed where it began', async () => {
    await change({
      kind: 'assignment',
      personId: mover.person.id,
      departmentId: retail,
      position: 'sales-manager',
      fromOn: '2026-07-16',
      endsPrevious: true,
    });
    const { cycleId: inRetail } = await open(retail);
    expect(await withoutPlan(alpha.cycleId)).toContain(mover.person.id);
    expect(await withoutPlan(inRetail)).toEqual([]);
    expect(await outcomeOf(alpha.draftPlan(mover.person.id, retailHead))).toBe('403 not-your-department');
    await alpha.signPlan(mover.person.id);
    await alpha.signPlan();
    await alpha.advance('2026-07-16');
    expect((await mover.get<{ person: { departmentId: string } }>('/api/session')).person.departmentId).toBe(retail);
    const inJune = await alpha.people.admin.get<{ items: { id: string }[] }>(
      `/api/people?day=2026-07-01&departmentId=${wholesale}`,
    );
    expect(inJune.items.map(({ id }) => id)).toContain(mover.person.id);
    await alpha.advance('2026-08-10');
    const people = { [alpha.people.manager.person.id]: alphaActuals, [mover.person.id]: alphaActuals };
    await alpha.decide(alpha.people.commercial, await alpha.submitActuals(people));
    await expect(alpha.startPayroll()).rejects.toMatchObject({
      code: 'actuals-not-approved',
      problem: { context: { departmentIds: [retail] } },
    });
    await alpha.decide(alpha.people.commercial, await alpha.submitActuals({}, inRetail, retailHead));
  });

  it('leaves: the sessions end at once, nothing is held any more, and the last month is paid', async () => {
    const employment = await entryOf(mover.person.id, 'employment');
    const leaving = {
      kind: 'employment',
      personId: mover.person.id,
      supersedes: employment?.id,
      untilOn: '2026-08-10',
    };
    expect(await record(leaving)).toMatchObject({ status: 'confirmed' });
    expect(await outcomeOf(mover.get('/api/session'))).toBe('401 not-signed-in');
    expect(
      await stack.database.query(`SELECT 1 FROM sessions WHERE sess ->> 'personId' = $1`, [mover.person.id]),
    ).toEqual([]);
    expect((await entryOf(mover.person.id, 'assignment'))?.content).toMatchObject({ untilOn: '2026-08-10' });
    const { runId } = await alpha.startPayroll();
    await alpha.decide(alpha.people.general, await alpha.register(runId));
    expect(await alpha.untilRunIs(runId, 'posted')).toMatchObject({ people: 2 });
    const { items } = await alpha.people.head.get<{ items: { personId: string }[] }>(
      `/api/statements?personId=${mover.person.id}`,
    );
    expect(items).toMatchObject([{ personId: mover.person.id }]);
    expect(await retailHead.get(`/api/statements?personId=${mover.person.id}`)).toMatchObject({ items: [] });
  });

  it('who knows before which day is the last works to the end of it', async () => {
    const employment = await entryOf(retailHead.person.id, 'employment');
    await record({
      kind: 'employment',
      personId: retailHead.person.id,
      supersedes: employment?.id,
      untilOn: '2026-08-12',
    });
    await alpha.advance('2026-08-12');
    expect(await retailHead.get('/api/session')).toMatchObject({ person: { roles: ['head-of-department'] } });
    await alpha.advance('2026-08-13');
    expect(await outcomeOf(retailHead.get('/api/session'))).toBe('401 not-signed-in');
  });

  it('comes back as a new employment, and is again what is confirmed anew', async () => {
    const [row] = await stack.database.query<{ login: string }>('SELECT login FROM people WHERE id = $1', [
      mover.person.id,
    ]);
    const signIn = () => new ApiSession(stack.url).signIn(row?.login ?? '', 'seven badgers, said mover');
    expect(await outcomeOf(signIn())).toBe('401 wrong-credentials');
    await record({ kind: 'employment', personId: mover.person.id, fromOn: '2026-08-13' });
    expect((await signIn()).person).toMatchObject({ departmentId: null, roles: [] });
    const assignment = { kind: 'assignment', personId: mover.person.id, departmentId: wholesale, position: 'agent' };
    await change({ ...assignment, fromOn: '2026-08-13' });
    expect((await signIn()).person).toMatchObject({ departmentId: wholesale, roles: ['sales-manager'] });
  });

  it('is not the end of the last administrator', async () => {
    const { admin, general } = alpha.people;
    const second = await alpha.addPerson('second-admin', ['administrator'], null);
    const leaving = async (personId: string) => {
      const supersedes = (await entryOf(personId, 'employment'))?.id;
      return { kind: 'employment', personId, supersedes, untilOn: '2026-08-13' };
    };
    expect(await outcomeOf(record(await leaving(admin.person.id)))).toBe('403 concerns-you');
    await second.post('/api/staff-changes', await leaving(admin.person.id));
    expect(await outcomeOf(admin.get('/api/session'))).toBe('401 not-signed-in');
    const grant = await second
      .get<{ entries: Entry[] }>(`/api/people/${second.person.id}`)
      .then(({ entries }) => entries.find(({ kind, supersededAt }) => kind === 'role' && supersededAt === null));
    const giveUp = { kind: 'role', personId: second.person.id, supersedes: grant?.id, untilOn: '2026-08-31' };
    expect(await outcomeOf(second.post('/api/staff-changes', giveUp))).toBe('409 last-administrator');
    expect(await general.get(`/api/staff-changes?status=proposed`)).toMatchObject({ items: [] });
  });

  it('is told to nobody: signing in after leaving is refused like a wrong password', async () => {
    const attempt = (login: string) =>
      refusedUnchanged(stack.database, new RawSession(stack.url), {
        path: '/api/session',
        body: { login, password: 'example-password-of-alpha' },
      });
    expect(await attempt('admin@alpha.demo')).toEqual(await attempt('nobody@alpha.demo'));
  });
});
