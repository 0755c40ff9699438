import { execFile } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findFreePort } from '#apps/launcher/servers/ports.js';
import { ServiceProcess } from '../support/service-process.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

interface Ended {
  code: number | null;
  out: string;
  err: string;
}

const ownRights = 'is a superuser';

describe('A product that would work as the owner of its tables', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  function run(program: string, env: Record<string, string | undefined>): Promise<Ended> {
    const { DATABASE_URL: _, DATABASE_OWNER_URL: __, ...given } = process.env;
    const [entry = '', ...args] = program.split(' ');
    return new Promise((resolve) => {
      const child = execFile(
        process.execPath,
        [entry === 'operator' ? 'dist/operator/main.js' : `dist/services/${entry}/main.js`, ...args],
        { env: { ...given, SESSION_SECRET: 'a secret of at least thirty-two characters', PORT: '0', ...env } },
        (_error, out, err) => resolve({ code: child.exitCode, out, err }),
      );
    });
  }
  const migrate = (env: Record<string, string | undefined>) => run('operator database migrate', env);
  const refused = async (env: Record<string, string | undefined>) => {
    const { code, out, err } = await migrate(env);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    return JSON.parse(err) as { code: string; detail: string; problems: { path: string }[] };
  };

  it('is told to name two roles in production, and migrates nothing', async () => {
    expect(await refused({ NODE_ENV: 'production', DATABASE_URL: database.url })).toMatchObject({
      code: 'database-owner-url-missing',
      detail: expect.stringMatching(/^Set DATABASE_OWNER_URL: /),
      problems: [{ path: 'DATABASE_OWNER_URL' }],
    });
    const { ownerUrl } = database;
    expect(
      await refused({ NODE_ENV: 'production', DATABASE_URL: ownerUrl, DATABASE_OWNER_URL: ownerUrl }),
    ).toMatchObject({ code: 'role-has-excess-rights', detail: expect.stringContaining(ownRights) });
  });

  it('may use one role elsewhere, with a warning', async () => {
    const { code, out } = await migrate({ DATABASE_URL: database.ownerUrl });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({
      migrations: [],
      warnings: [expect.stringMatching(/^DATABASE_OWNER_URL is not set: /)],
    });
  });

  it('is told which role must migrate, and which is missing', async () => {
    expect(await refused({ DATABASE_URL: database.url })).toMatchObject({
      code: 'not-the-owner',
      problems: [{ path: 'DATABASE_OWNER_URL' }],
    });
    const nobody = new URL(database.url);
    nobody.username = 'nobody_here';
    expect(await refused({ DATABASE_URL: nobody.href, DATABASE_OWNER_URL: database.ownerUrl })).toMatchObject({
      code: 'unknown-role',
      problems: [{ path: 'DATABASE_URL' }],
    });
  });

  it.each(['api', 'worker'])('does not start its %s in production, and names the setting', async (program) => {
    const { code, out, err } = await run(program, { NODE_ENV: 'production', DATABASE_URL: database.ownerUrl });
    expect(code).toBe(2);
    expect(out + err).toContain(`DATABASE_URL names a role that ${ownRights}`);
  });

  it('starts in development, and says so once', async () => {
    const port = await findFreePort();
    const env = { DATABASE_URL: database.ownerUrl, NODE_ENV: 'development', PORT: String(port), HOST: '127.0.0.1' };
    for (const name of ['api', 'worker'] as const) {
      const service = new ServiceProcess(name, { ...env, TASK_QUEUE: `owner-${port}` });
      service.start();
      await service.untilUp();
      await service.stop();
      expect(service.log.split(`DATABASE_URL names a role that ${ownRights}`)).toHaveLength(2);
    }
  });
});
