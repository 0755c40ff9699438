import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { canonicalSha256 } from '#compensation/documents/canonical-sha256.js';
import { alphaPlan } from '#apps/rehearsal/alpha-july.js';
import { demoCompany } from '#platform/demo/demo-company.js';
import type { FieldProblem } from '#contracts/domain-error.js';
import { AlphaMonth } from '../support/alpha-month.js';
import { type ProblemCode, problemCodes } from '#contracts/problem-codes.js';
import { malformedRequests, openApiOf } from '../support/malformed-requests.js';
import { type RawRequest, RawSession } from '../support/raw-session.js';
import { refusedUnchanged } from '../support/refused-unchanged.js';
import { startTestStack, type TestStack } from '../support/test-stack.js';

const cursorOf = (...values: unknown[]) => Buffer.from(JSON.stringify(values)).toString('base64url');
const deep = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;

describe('A request', () => {
  let stack: TestStack;
  let alpha: AlphaMonth;
  let head: RawSession;
  let administrator: RawSession;
  let plan: string;

  beforeAll(async () => {
    stack = await startTestStack();
    alpha = await AlphaMonth.open(stack);
    [head, administrator] = await Promise.all([
      new RawSession(stack.url).signIn('head'),
      new RawSession(stack.url).signIn('admin'),
    ]);
    plan = JSON.stringify({ personId: alpha.people.manager.person.id, month: '2026-07', terms: alphaPlan });
  }, 120_000);
  afterAll(() => stack.stop());

  const refused = (request: Partial<RawRequest>, session = head) =>
    refusedUnchanged(stack.database, session, { path: '/api/kpi-plans', ...request });
  const problemsOf = async (session: RawSession, request: RawRequest) => {
    const { status, text } = await session.send(request);
    expect(status).toBe(422);
    return (JSON.parse(text) as { problems: FieldProblem[] }).problems;
  };
  const planWith = (base: string) => plan.replace('"60000.00"', base);

  it('is refused when its body is not JSON', async () => {
    for (const text of [
      planWith('NaN'),
      planWith('Infinity'),
      planWith("'1'"),
      plan.slice(0, -1),
      '{',
      '"text"',
      '\u0000',
    ]) {
      expect(await refused({ text })).toMatchObject({ status: 400, code: 'not-json' });
    }
  });

  it('is refused with a number beyond every limit, and told where', async () => {
    expect(await refused({ text: planWith('1e400') })).toMatchObject({
      status: 422,
      code: 'invalid',
      paths: ['terms.baseBonus'],
    });
  });

  it('is refused when its body is empty, of another shape or of another type', async () => {
    for (const text of ['{}', '[]', '[1]'])
      expect(await refused({ text })).toMatchObject({ status: 422, code: 'invalid' });
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'application/xml',
      'application/merge-patch+json',
      'application/json; charset=latin1',
      null,
    ]) {
      expect(await refused({ text: plan, headers: { 'content-type': type } })).toMatchObject({
        status: 415,
        code: 'unsupported-type',
      });
    }
    expect(await refused({})).toMatchObject({ status: 422, paths: ['body'] });
  });

  it('has one problem for one fault', async () => {
    const newcomer = { name: 'Anna', login: 'anna@alpha.demo' };
    expect(
      await problemsOf(administrator, { path: '/api/people', body: { ...newcomer, isAdmin: true, isOwner: true } }),
    ).toMatchObject([
      { path: 'body', message: expect.stringMatching(/"isAdmin", "isOwner"; the fields are: name, login, /) },
    ]);
    const route = { submitters: [], steps: [{ name: 'sign', roles: ['owner'] }], afterReturn: 'close' };
    expect(
      await problemsOf(administrator, { method: 'PUT', path: '/api/organisation/routes/kpi-plan', body: route }),
    ).toMatchObject([
      { path: 'submitters', message: 'is empty' },
      { path: 'steps.0.roles.0', message: expect.stringMatching(/^must be one of: sales-manager, /) },
    ]);
    for (const [limit, message] of [
      ['ten', 'must be a number'],
      ['0.5', 'must be a whole number'],
      ['201', 'must be at most 200'],
    ])
      expect(await problemsOf(head, { method: 'GET', path: `/api/kpi-plans?limit=${limit}` })).toEqual([
        { path: 'limit', message, code: 'invalid' },
      ]);
  });

  it('is refused with a login or a name that somebody has, and with the field', async () => {
    const person = { name: 'Anna', login: 'HEAD@alpha.demo' };
    expect(await refused({ path: '/api/people', body: person }, administrator)).toMatchObject({
      status: 409,
      code: 'login-taken',
      paths: ['login'],
    });
    expect(await refused({ path: '/api/departments', body: { name: 'Wholesale' } }, administrator)).toMatchObject({
      status: 409,
      code: 'name-taken',
      paths: ['name'],
    });
  });

  it('is refused in own words, at a path, by every operation', async () => {
    const sessions = await Promise.all(
      ['admin', 'head', 'commercial', 'general', 'accounting'].map((handle) =>
        new RawSession(stack.url).signIn(handle),
      ),
    );
    const asked = new Set<string>();
    const document = await openApiOf(stack.url);
    const undeclared = new Set<string>();
    // Whom an operation has let in is asked first about its other requests.
    const letIn = new Map<string, RawSession>();
    for (const { path, method, body, operation, statuses } of malformedRequests(document)) {
      const first = letIn.get(operation);
      for (const session of first ? [first, ...sessions.filter((each) => each !== first)] : sessions) {
        const answer = await session.send({ method, path, ...(body === undefined ? {} : { body }) });
        if (!statuses.includes(String(answer.status))) undeclared.add(`${operation}: ${answer.status}`);
        const { code } = JSON.parse(answer.text || '{}') as { code?: string };
        if (answer.status >= 400 && !problemCodes.includes(code as ProblemCode))
          undeclared.add(`${operation}: ${code}`);
        if ([401, 403, 429].includes(answer.status)) continue;
        letIn.set(operation, session);
        expect({ operation, body, fails: answer.status >= 500 }).toMatchObject({ fails: false });
        const { problems = [] } = JSON.parse(answer.text || '{}') as { problems?: FieldProblem[] };
        for (const problem of problems)
          expect({ operation, body, ...problem }).toMatchObject({
            path: expect.stringMatching(/./),
            message: expect.not.stringMatching(/\b(?:expected|received|undefined|NaN|Invalid|Unrecognized|Too)\b/),
          });
        if (problems.length > 0) asked.add(operation);
        break;
      }
    }
    expect(asked.size).toBeGreaterThan(40);
    expect([...undeclared]).toEqual([]);
  }, 480_000);

  it('is refused with 413 when its body has 10 MB, and does not get it back', async () => {
    expect(await refused({ text: planWith(`"${'9'.repeat(10_000_000)}"`) })).toMatchObject({
      status: 413,
      code: 'too-large',
    });
    expect(await refused({ text: `{"${'k'.repeat(900_000)}":1}` })).toMatchObject({ status: 422 });
  });

  it('is refused with keys that change prototypes', async () => {
    const polluted = plan.replace('{', '{"__proto__":{"isAdmin":true},');
    expect(await refused({ text: polluted })).toMatchObject({ status: 422, code: 'invalid' });
    expect(await refused({ text: plan.replace('"terms":{', '"terms":{"__proto__":{"baseBonus":"1"},') })).toMatchObject(
      { status: 422, paths: ['terms.__proto__'] },
    );
    expect(await refused({ text: plan.replace('{', '{"constructor":{"prototype":{"isAdmin":true}},') })).toMatchObject({
      status: 422,
      code: 'invalid',
    });
    expect(
      await refused({
        method: 'PUT',
        path: `/api/monthly-cycles/${alpha.cycleId}/actuals/draft`,
        text: '{"basedOn":0,"people":{"__proto__":{"sales":{"value":"1"}}}}',
      }),
    ).toMatchObject({ status: 422, paths: ['people.__proto__'] });
  });

  it('is refused when it nests without end', async () => {
    expect(await refused({ text: deep(100_000) })).toMatchObject({ status: 422, code: 'invalid' });
    expect(await refused({ text: planWith(deep(100_000)) })).toMatchObject({ status: 422, code: 'invalid' });
    expect(await refused({ text: planWith('{"a":'.repeat(50_000) + '1' + '}'.repeat(50_000)) })).toMatchObject({
      status: 422,
      code: 'invalid',
    });
  });

  it('needs an Idempotency-Key of 8 to 128 visible characters', async () => {
    for (const key of [
      null,
      '',
      'short',
      'a'.repeat(129),
      'with a space inside',
      'ключ-повтора'.normalize().replace(/[^ -~]/g, '\u00e9'),
    ]) {
      expect(await refused({ text: plan, headers: { 'idempotency-key': key } })).toMatchObject({
        status: 422,
        code: 'idempotency-key-missing',
        paths: ['headers.idempotency-key'],
      });
    }
  });

  it('does not take a key that asked for something else', async () => {
    const headers = { 'idempotency-key': 'plan-of-july-1' };
    const first = await head.send({ path: '/api/kpi-plans', text: plan, headers });
    expect(first.status).toBe(201);
    expect(await refused({ text: planWith('"1.00"'), headers })).toMatchObject({
      status: 422,
      code: 'idempotency-key-reused',
    });
    const again = await head.send({ path: '/api/kpi-plans', text: plan, headers });
    expect({ status: again.status, text: again.text }).toEqual({ status: 201, text: first.text });
  });

  it('does not take a key that asked for another person, and repeats an invitation that it does not keep', async () => {
    const newcomer = { name: 'Anna', login: 'anna@alpha.demo' };
    const headers = { 'idempotency-key': 'newcomer-of-july' };
    const first = await administrator.send({ path: '/api/people', body: newcomer, headers });
    expect(first.status).toBe(201);
    for (const change of [{ login: 'other@alpha.demo' }, { name: 'Olga' }, { joinedOn: '2026-07-01' }]) {
      const body = { ...newcomer, ...change };
      expect(await refused({ path: '/api/people', body, headers }, administrator)).toMatchObject({
        status: 422,
        code: 'idempotency-key-reused',
      });
    }
    const again = await administrator.send({ path: '/api/people', body: newcomer, headers });
    expect({ status: again.status, text: again.text }).toEqual({ status: 201, text: first.text });
    const { token } = (JSON.parse(first.text) as { invitation: { token: string } }).invitation;
    for (const table of ['idempotent_requests', 'invitations'])
      expect(await stack.database.query(`SELECT 1 FROM ${table} t WHERE position($1 IN t::text) > 0`, [token])).toEqual(
        [],
      );
  });

  it('does not take a key that asked with another password, and keeps nothing that one could be tried against', async () => {
    const body = { currentPassword: demoCompany.password, newPassword: 'a long enough password' };
    const request = {
      method: 'PUT',
      path: '/api/session/password',
      headers: { 'idempotency-key': 'password-of-july' },
    } as const;
    const manager = await new RawSession(stack.url).signIn('manager');
    const first = await manager.send({ ...request, body });
    expect(first.status).toBe(200);
    const other = { ...body, newPassword: 'another long password' };
    expect(await refused({ ...request, body: other }, manager)).toMatchObject({ status: 422 });
    const [stored] = await stack.database.query<{ fingerprint: string }>(
      `SELECT fingerprint FROM idempotent_requests WHERE key = 'password-of-july'`,
    );
    const guesses = [body, { newPassword: body.newPassword }].flatMap((guess) => [
      canonicalSha256(guess),
      canonicalSha256({ method: 'PUT', path: '/api/session/password', body: guess }),
    ]);
    expect(guesses).not.toContain(stored?.fingerprint);
  });

  it('for a time at the ends of the calendar is refused with its field', async () => {
    for (const month of ['1900-01', '1901-12', '2199-01', '2200-12'])
      expect(await refused({ method: 'GET', path: `/api/organisation/deadlines?month=${month}` })).toMatchObject({
        status: 422,
        paths: ['month'],
      });
    for (const day of ['1900-01-01', '2200-12-31']) {
      const password = 'a long enough password';
      expect(await refused({ path: '/api/sandboxes', body: { startsOn: day, password } }, administrator)).toMatchObject(
        { status: 422, paths: ['startsOn'] },
      );
    }
    for (const month of ['1902-01', '2198-12'])
      expect((await head.send({ method: 'GET', path: `/api/organisation/deadlines?month=${month}` })).status).toBe(200);
  });

  it.each([
    ['limit', ['0', '-1', '201', '1.5', 'ten', '', '1e3', 'NaN', '10&limit=20']],
    [
      'cursor',
      [
        'x',
        '%00',
        cursorOf('2026-07'),
        cursorOf('2026-07', '3f2b8c1e-5d4a-4e6f-9a7b-1c2d3e4f5a6b'),
        cursorOf('-month', '2026-07', 'no-id'),
        cursorOf(null, null),
        cursorOf('-month', '\u0000', '\u0000'),
        cursorOf({}, []),
        'A'.repeat(1001),
      ],
    ],
    ['month', ['2026-13', '%00', "'2026-07", '2026-07&month=2026-08']],
    ['personId', ['Maxim', '%00', '1']],
  ])('for a page is refused with a %s that no list gave out', async (name, values) => {
    for (const value of values)
      expect(await refused({ method: 'GET', path: `/api/kpi-plans?${name}=${value}` })).toMatchObject({
        status: 422,
        paths: [name],
      });
  });

  it('for a page by name or number is refused with a cursor of other things', async () => {
    for (const [path, ...sort] of [['people', 'name'], ['departments']] as const) {
      for (const cursor of [
        cursorOf(...sort, '\u0000', '3f2b8c1e-5d4a-4e6f-9a7b-1c2d3e4f5a6b'),
        cursorOf(...sort, 'A', 'B'),
      ]) {
        expect(await refused({ method: 'GET', path: `/api/${path}?cursor=${cursor}` }, administrator)).toMatchObject({
          status: 422,
          paths: ['cursor'],
        });
      }
    }
    for (const cursor of [cursorOf('ten'), cursorOf(1.5), cursorOf('99999999999999999999')]) {
      expect(await refused({ method: 'GET', path: `/api/audit-events?cursor=${cursor}` }, administrator)).toMatchObject(
        { status: 422, paths: ['cursor'] },
      );
    }
  });

  it('for something that does not exist is told so', async () => {
    expect(await refused({ method: 'GET', path: '/api/kpi-plans/not-an-id' })).toMatchObject({
      status: 422,
      paths: ['id'],
    });
    expect(await refused({ method: 'GET', path: '/api/kpi-plans/%00' })).toMatchObject({ status: 422, paths: ['id'] });
    expect(await refused({ method: 'GET', path: '/api/kpi-plans/%E0%A4%A' })).toMatchObject({ status: 400 });
    expect(await refused({ method: 'GET', path: '/api/nothing' })).toMatchObject({ status: 404, code: 'not-found' });
    expect(await refused({ method: 'DELETE', path: '/api/kpi-plans' })).toMatchObject({
      status: 404,
      code: 'not-found',
    });
  });

  it('to sign in is refused with text that no login has', async () => {
    for (const login of ['head\u0000', 'head \ud83d', '', 'a'.repeat(201), 7, null]) {
      expect(
        await refused(
          { path: '/api/session', body: { login, password: 'a long enough password' } },
          new RawSession(stack.url),
        ),
      ).toMatchObject({ status: 422, paths: ['login'] });
    }
  });

  it('to add somebody is refused with a name of control or half characters', async () => {
    for (const name of [
      'Anna\u0000',
      'Anna\u0007',
      'Anna\nIvanova',
      'Anna \udc00',
      'Anna\u202eavonavI',
      'Anna \u2066Ivanova\u2069',
      'Anna\u2028Ivanova',
      '\u200b\u200d',
      '\u3164',
      '\ufeff \u2060',
      '',
      ' '.repeat(5),
      'a'.repeat(121),
    ]) {
      const body = { name, login: 'anna@alpha.demo' };
      expect(await refused({ path: '/api/people', body }, administrator)).toMatchObject({
        status: 422,
        paths: ['name'],
      });
      for (const path of ['/api/departments', '/api/sandboxes'])
        expect(
          await refused(
            { path, body: { name, ...(path === '/api/sandboxes' ? { password: 'a long enough password' } : {}) } },
            administrator,
          ),
        ).toMatchObject({ status: 422, paths: ['name'] });
    }
  });
});
