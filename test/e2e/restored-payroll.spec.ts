import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTemporalServer, type TemporalServer } from '#apps/launcher/servers/temporal-server.js';
import type { PostgresServer } from '#apps/launcher/servers/postgres-server.js';
import { DurableServers } from '../drill/durable-servers.js';
import { accountingOfDrill, copyDatabase, month, PaidCompany, seedCompany } from '../drill/paid-company.js';
import { paidBy, type PaidMonth, payTheMonth } from '../drill/pay-a-month.js';
import { archiveTo, restore, takeBaseBackup, untilArchived } from '../drill/restore.js';
import { typePremia } from '../support/operator-command.js';
import { outcomeOf } from '../support/outcome-of.js';

const people = 60;

describe('A payroll that was posted after the base backup, restored from it and the archived log into an empty server', () => {
  let servers: DurableServers;
  let restored: PostgresServer | undefined;
  let temporal: TemporalServer | undefined;
  let company: PaidCompany | undefined;
  let paid: PaidMonth;

  beforeAll(async () => {
    servers = await DurableServers.start();
    const at = (name: string) => join(servers.folder, name);
    const archive = at('archive');
    await archiveTo(archive, servers.postgres.server, servers.postgres.strike);
    const seed = await seedCompany(servers, people, 2);
    const database = await copyDatabase(servers, seed, 'drill_backed_up');
    const backedUp = await PaidCompany.start(servers, database);
    await takeBaseBackup(at('postgres'), servers.postgres.server, at('backup'));
    paid = await payTheMonth(backedUp);
    await untilArchived(servers.postgres.server);
    await backedUp.stop();
    // Both servers are lost with all their files; of Temporal there is not even a backup.
    await servers.lose();
    restored = await restore(at('backup'), archive, at('restored'));
    temporal = await startTemporalServer({
      program: servers.temporalProgram,
      folder: at('temporal-anew'),
      durable: true,
      log: () => undefined,
    });
    company = await PaidCompany.start({ postgres: { server: restored }, temporal: { server: temporal } }, database);
  }, 240_000);
  afterAll(async () => {
    await company?.stop();
    await restored?.stop();
    await temporal?.stop();
    await servers.discard();
  });

  it('is there with every statement, posted', async () => {
    const { seconds: _, ...before } = paid;
    expect(await paidBy(company!, paid.runId)).toEqual(before);
    expect(before).toMatchObject({ people, statements: people, postings: 1 });
  });

  it('is performed again from its packs by the command, which finds it identical', async () => {
    const { code, out } = await typePremia(['verify', '--run', paid.runId], {
      PREMIA_URL: company!.apiUrl,
      ...accountingOfDrill,
    });
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('"verdict": "identical"') });
  });

  it('is not started again', async () => {
    const accounting = await company!.accounting();
    expect(await outcomeOf(accounting.post('/api/payroll-runs', { month }))).toBe('409 payroll-already-started');
    expect((await paidBy(company!, paid.runId)).runs).toBe(1);
  });
});
