import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demoCompany } from '#platform/demo/demo-company.js';
import { AlphaMonth } from '../support/alpha-month.js';
import { acceptInvitation } from '../support/hire.js';
import { operatorCommand, type OperatorCommand } from '../support/operator-command.js';
import { startTestStack, type TestStack } from '../support/test-stack.js';

describe("The operator's command", () => {
  let stack: TestStack;
  let alpha: AlphaMonth;
  let premia: OperatorCommand['premia'];
  let answered: OperatorCommand['answered'];
  let refused: OperatorCommand['refused'];

  beforeAll(async () => {
    stack = await startTestStack();
    alpha = await AlphaMonth.open(stack);
    ({ premia, answered, refused } = operatorCommand(stack));
  }, 120_000);
  afterAll(() => stack.stop());

  it('shows the clock and moves it', async () => {
    expect(await answered(['clock', 'show'])).toMatchObject({
      isSandbox: true,
      now: expect.stringMatching(/^2026-06-28T00:.*\+03:00$/),
      timeZone: 'Europe/Moscow',
    });
    expect(await answered(['clock', 'advance', '--to', '2026-06-30'])).toEqual({
      organisationId: alpha.people.admin.person.organisationId,
      now: '2026-06-30T00:00:00+03:00',
      timeZone: 'Europe/Moscow',
      openedMonths: [],
    });
  });

  it('does not move the clock back or to no day', async () => {
    expect(await refused(['clock', 'advance', '--to', '2026-06-01'])).toMatchObject({
      code: 'clock-goes-forward',
      detail: expect.stringMatching(/ 2026-06-30T00:\S*\+03:00 /),
    });
    expect(await refused(['clock', 'advance', '--to', 'tomorrow'])).toMatchObject({
      code: 'invalid',
      problems: [expect.objectContaining({ path: 'to' })],
    });
  });

  it('adds a department and people, whom a second person confirms and who choose their own password', async () => {
    const department = await answered<{ id: string; name: string; beganOn: string }>([
      'department',
      'add',
      '--name',
      'Export',
      '--began-on',
      '2026-06-01',
    ]);
    expect(department.beganOn).toBe('2026-06-01');
    expect(await answered(['department', 'list'])).toMatchObject({ items: [department, { name: 'Wholesale' }] });
    const add = [
      'person',
      'add',
      '--name',
      'Vera Eksportova',
      '--login',
      'vera@alpha.demo',
      '--position',
      'head',
      '--heads',
      '--role',
      'purchasing',
      '--joined-on',
      '2026-06-15',
      '--department',
      'Export',
    ];
    const added = await answered<{ id: string; proposed: { id: string }[]; invitation: { token: string } }>(add);
    expect(added).toMatchObject({
      name: 'Vera Eksportova',
      departmentId: null,
      joinedOn: '2026-06-15',
      roles: [],
      proposed: ['assignment', 'headship', 'role'].map((kind) => ({ kind, status: 'proposed' })),
    });
    expect(await refused(add)).toMatchObject({ code: 'login-taken', problems: [{ path: 'login' }] });
    expect(await refused([...add.slice(0, -1), 'Nowhere'])).toMatchObject({ code: 'no-such-department' });
    const own = await refused(['staff', 'decide', '--id', added.proposed[0]?.id ?? '', '--decision', 'confirm']);
    expect(own).toMatchObject({ code: 'proposed-by-you' });
    const director = { PREMIA_LOGIN: `general@${demoCompany.suffix}` };
    for (const { id } of added.proposed)
      expect(await answered(['staff', 'decide', '--id', id, '--decision', 'confirm'], director)).toMatchObject({
        status: 'confirmed',
      });
    expect(await answered(['staff', 'list'])).toMatchObject({ items: [] });
    const { token } = added.invitation;
    const vera = await acceptInvitation(stack.url, {
      login: 'vera@alpha.demo',
      token,
      password: 'a long enough password',
    });
    expect(vera.person).toMatchObject({ departmentId: department.id, roles: ['head-of-department', 'purchasing'] });
    expect(await answered(['person', 'reset-password', '--id', added.id])).toMatchObject({
      token: expect.any(String),
    });
  });

  it('opens a month by hand, lists and shows it', async () => {
    const opened = await answered<{ cycleId: string }>([
      'cycle',
      'open',
      '--department',
      'Export',
      '--month',
      '2026-07',
    ]);
    const listed = await answered<{ items: { id: string; department: string }[] }>([
      'cycle',
      'list',
      '--month',
      '2026-07',
    ]);
    expect(listed.items.map(({ department }) => department).toSorted()).toEqual(['Export', 'Wholesale']);
    expect(await answered(['cycle', 'show', opened.cycleId])).toMatchObject({
      id: opened.cycleId,
      department: 'Export',
      deadlines: expect.arrayContaining([expect.objectContaining({ dueAt: expect.stringMatching(/\+03:00$/) })]),
    });
    await alpha.untilFirstDeadlineIsMet(opened.cycleId);
    expect(await answered(['cycle', 'open', '--department', 'Export', '--month', '2026-07'])).toMatchObject({
      cycleId: opened.cycleId,
    });
    expect(await refused(['cycle', 'open', '--department', 'Export', '--month', '2099-07'])).toMatchObject({
      code: 'month-out-of-reach',
    });
    expect(await refused(['cycle', 'show', '../people'])).toMatchObject({
      code: 'invalid',
      problems: [expect.objectContaining({ path: 'id' })],
    });
  });

  it('does not know other verbs or verbs without their options, and says which there are', async () => {
    for (const args of [
      ['fly'],
      ['clock', 'stop'],
      ['clock', 'advance'],
      ['cycle', 'open', '--month', '2026-07'],
      ['year', 'list', '--year', 'next'],
      ['clock', 'show', '--loud'],
    ]) {
      const { code, out, err } = await premia(args);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toMatch(/error: .+/);
      expect(err).toContain('Usage: premia');
    }
  });

  it('is refused to whoever cannot sign in, or finds no API', async () => {
    expect(await refused(['clock', 'show'], { PREMIA_PASSWORD: 'not the password' })).toMatchObject({
      code: 'wrong-credentials',
    });
    expect(await refused(['clock', 'show'], { PREMIA_URL: 'http://127.0.0.1:9' })).toMatchObject({
      code: 'api-unreachable',
    });
    expect(await refused(['person', 'list'], { PREMIA_LOGIN: 'manager@alpha.demo' })).toMatchObject({
      code: 'role-missing',
    });
  });

  it('makes the demo only in an empty database, and never in production', async () => {
    expect(await refused(['demo', 'seed'], { NODE_ENV: 'production' })).toMatchObject({ code: 'demo-in-production' });
    expect(await refused(['demo', 'seed'])).toMatchObject({ code: 'not-empty' });
    expect(await answered(['demo', 'seed', '--if-empty'])).toMatchObject({
      seeded: false,
      organisation: { name: 'Alpha' },
    });
    expect(await answered(['database', 'migrate'])).toEqual({ migrations: [] });
  });

  it('makes an organisation with its first administrator, and no second of the same login', async () => {
    const create = ['organisation', 'create', '--name', 'Beta', '--time-zone', 'Europe/Moscow', '--currency'];
    const director = ['--director-name', 'Dina Director', '--director-login', 'dina@beta.example'];
    const admin = ['--admin-name', 'Aiko Admin', '--admin-login', 'aiko@beta.example', ...director];
    const env = { PREMIA_NEW_PASSWORD: 'a long enough password' };
    expect(await answered([...create, 'RUB', ...admin], env)).toMatchObject({
      administrator: { login: 'aiko@beta.example', roles: ['administrator'] },
      director: {
        login: 'dina@beta.example',
        roles: ['general-director'],
        invitation: { token: expect.any(String) },
      },
    });
    expect(
      await stack.database.query(
        `SELECT count(*)::int AS announced FROM audit_events e JOIN people p ON p.id::text = e.object_id WHERE e.action = 'staff.set-up' AND p.login LIKE '%@beta.example'`,
      ),
    ).toEqual([{ announced: 2 }]);
    expect(await refused([...create, 'RUB', ...admin], env)).toMatchObject({
      code: 'login-taken',
      problems: [{ path: '--admin-login' }],
    });
    for (const name of ['Be\u202eta', '\u200b', 'a'.repeat(121)]) {
      for (const [option, args] of [
        ['--name', [...create.toSpliced(3, 1, name), 'RUB', ...admin]],
        ['--admin-name', [...create, 'RUB', ...admin.toSpliced(1, 1, name)]],
      ] as const)
        expect(await refused([...args], env)).toMatchObject({ problems: [{ path: option }] });
    }
    for (const currency of ['JPY', 'XXQ', 'rub'])
      expect(await refused([...create, currency, ...admin], env)).toMatchObject({
        problems: [expect.objectContaining({ path: '--currency' })],
      });
  });
});

/** On a stack of its own: so many signings in of one person would be taken for guesses at their password. */
describe("The operator's command for a year", () => {
  let stack: TestStack;
  let answered: OperatorCommand['answered'];
  let refused: OperatorCommand['refused'];

  beforeAll(async () => {
    stack = await startTestStack();
    await AlphaMonth.open(stack);
    ({ answered, refused } = operatorCommand(stack));
  }, 120_000);
  afterAll(() => stack.stop());

  it('opens a year by hand, lists and shows it, and says whom its bonus and awards concern', async () => {
    const open = ['year', 'open', '--department', 'Wholesale', '--year'];
    const opened = await answered<{ cycleId: string }>([...open, '2026']);
    expect(await answered(['year', 'list', '--year', '2026'])).toMatchObject({ items: [{ id: opened.cycleId }] });
    expect(await answered(['year', 'show', opened.cycleId])).toMatchObject({
      department: 'Wholesale',
      deadlines: expect.arrayContaining([expect.objectContaining({ dueAt: expect.stringMatching(/\+03:00$/) })]),
    });
    const accounting = { PREMIA_LOGIN: `accounting@${demoCompany.suffix}` };
    expect(await answered(['year', 'entitled', '--year', '2026'], accounting)).toMatchObject({
      year: 2026,
      items: [{ state: 'waiting' }],
    });
    const awards = ['year', 'awards', '--department', 'Wholesale', '--year', '2026'];
    expect(await answered(awards, accounting)).toMatchObject({
      standard: { serviceMonths: 18 },
    });
    expect(await refused([...open, '2099'])).toMatchObject({ code: 'year-out-of-reach' });
    expect(await refused(['year', 'pay', '--year', '2026', '--reason', 'Early.'], accounting)).toMatchObject({
      code: 'payroll-too-early',
    });
  });
});
