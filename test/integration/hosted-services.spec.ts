import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { demoCompany } from '#platform/demo/demo-company.js';
import { ServiceHost } from '../support/hosted/service-host.js';
import { RawSession } from '../support/raw-session.js';
import { startTestStack, type TestStack } from '../support/test-stack.js';

const password = 'a long password of the sandbox';
const whoAmI = { method: 'GET', path: '/api/session' } as const;
const signIn = (handle: string, password: string) => ({
  path: '/api/session',
  body: { login: `${handle}@${demoCompany.suffix}`, password },
});

/** What tells one stack from another: whom it knows, how often it lets try, what its settings allow. */
async function askAll(stack: TestStack) {
  const administrator = await new RawSession(stack.url).signIn('admin');
  const { status: sandbox } = await administrator.send({ path: '/api/sandboxes', body: { password } });
  const { headers } = await new RawSession(stack.url).send(signIn('general', demoCompany.password));
  const cookie = headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const attempts: number[] = [];
  while (attempts.at(-1) !== 429 && attempts.length < 30)
    attempts.push((await new RawSession(stack.url).send(signIn('head', 'not the password'))).status);
  return { cookie, sandbox, attempts };
}

describe('Two stacks whose services have run in the same processes, one after the other', () => {
  it('share no settings, no sessions, no limits and no data', async () => {
    const first = await startTestStack({ apiEnv: { SANDBOXES: 'false' } });
    const ofFirst = await askAll(first);
    await first.stop();
    const second = await startTestStack();
    const ofSecond = await askAll(second);
    const cookieOfFirst = await new RawSession(second.url).send({ ...whoAmI, headers: { cookie: ofFirst.cookie } });
    await second.stop();

    expect(second.pids).toEqual(first.pids);
    expect(second.url).not.toBe(first.url);
    expect(ofFirst.sandbox).toBe(403);
    expect(ofSecond.sandbox).toBe(201);
    expect(ofFirst.attempts).toHaveLength(21);
    expect(ofSecond.attempts).toEqual(ofFirst.attempts);
    expect(cookieOfFirst.status).toBe(401);
  }, 120_000);

  it('do not run at once', async () => {
    const stack = await startTestStack();
    await expect(startTestStack()).rejects.toThrow('An application is still running');
    await expect(stack.stop()).rejects.toThrow('The host has ended');
  }, 120_000);
});

describe('A host of services', () => {
  let folder: string;
  let host: ServiceHost | undefined;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'premia-host-'));
  });
  afterEach(() => {
    host?.end();
    rmSync(folder, { recursive: true });
  });

  /** Runs applications one after another whose function is `serve`; what the host found out of the last one. */
  async function outcomeOf(serve: string, applications = 1): Promise<string> {
    writeFileSync(
      join(folder, 'program.cjs'),
      `const kept = []; exports.serve = async ({ env, logTo }) => { ${serve} };`,
    );
    host = new ServiceHost(folder, 200);
    try {
      for (let application = 0; application < applications; application += 1) {
        await host.start({ NAME: `number ${application}` }, join(folder, `${application}.log`));
        await host.stop();
      }
      return 'nothing';
    } catch (error) {
      return (error as Error).message;
    }
  }

  it('gives each application its own settings and its own log', async () => {
    expect(
      await outcomeOf(
        'logTo.write(`${env.NAME} ${process.env.DATABASE_URL}\\n`); return { close: async () => {} };',
        2,
      ),
    ).toBe('nothing');
    const logs = [0, 1].map((application) => readFileSync(join(folder, `${application}.log`), 'utf8'));
    expect(logs).toEqual(['number 0 undefined\n', 'number 1 undefined\n']);
  });

  it.each([
    ['a timer', 'setInterval(() => {}, 1_000_000); return { close: async () => {} };', /left behind: Timeout\./],
    [
      'a listener',
      `process.on('SIGTERM', () => {}); return { close: async () => {} };`,
      /left behind: .*listener to SIGTERM/,
    ],
    [
      'a server',
      `require('node:net').createServer().listen(0); return { close: async () => {} };`,
      /left behind: TCPServerWrap\./,
    ],
    ['an end that does not come', 'return { close: () => new Promise(() => {}) };', /was not closed within 0.2 s/],
    ['a failure to begin', `throw new Error('no database');`, /no database/],
    ['a failure to end', `return { close: async () => { throw new Error('no way back'); } };`, /no way back/],
    ['an end of the process', 'process.exit(3);', /The host has ended/],
  ])('tells %s to the spec that had it', async (_what, serve, found) => {
    expect(await outcomeOf(serve)).toMatch(found);
    expect(host?.isRunning).toBe(false);
  });

  it('tells when applications are kept in memory after their end', async () => {
    expect(await outcomeOf('kept.push(env); return { close: async () => {} };', 5)).toMatch(
      /4 of 5 applications are kept/,
    );
    expect(await outcomeOf('return { close: async () => void env };', 10)).toBe('nothing');
  });
});
