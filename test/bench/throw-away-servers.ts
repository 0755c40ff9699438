import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { discardPostgres, startPostgres, type PostgresServer } from '#apps/launcher/servers/postgres-server.js';
import { findTemporalProgram } from '#apps/launcher/servers/temporal-program.js';
import { discardTemporal, startTemporalServer, type TemporalServer } from '#apps/launcher/servers/temporal-server.js';

export interface ThrowAwayServers {
  postgres: PostgresServer;
  temporal: TemporalServer;
  /** Stops both and removes their folder. */
  stop: () => Promise<void>;
}

/**
 * Starts PostgreSQL and Temporal that keep what they promise on the disk, as those of `npm start` do, and makes this
 * process and its children use them and nothing of the user's own.
 */
export async function startThrowAwayServers(log: (line: string) => void): Promise<ThrowAwayServers> {
  const data = join(process.cwd(), '.premia');
  mkdirSync(data, { recursive: true });
  const folder = mkdtempSync(join(data, 'bench-'));
  // Run as root, PostgreSQL works under another account, which has to get in.
  chmodSync(folder, 0o755);
  const discard = async (): Promise<void> => {
    await Promise.all([
      discardPostgres(join(folder, 'postgres'), () => undefined),
      discardTemporal(join(folder, 'temporal'), () => undefined),
    ]);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const postgres = await startPostgres({ folder: join(folder, 'postgres'), durable: true, log });
    const { path: program } = await findTemporalProgram({ programsFolder: join(data, 'programs'), log });
    const temporal = await startTemporalServer({ program, folder: join(folder, 'temporal'), durable: true, log });
    useServers(folder, postgres, temporal);
    const stop = async (): Promise<void> => {
      await Promise.all([postgres.stop(), temporal.stop()]);
      await discard();
    };
    return { postgres, temporal, stop };
  } catch (error) {
    await discard();
    throw error;
  }
}

function useServers(folder: string, postgres: PostgresServer, temporal: TemporalServer): void {
  for (const name of Object.keys(process.env)) if (/^(TEMPORAL_|PG[A-Z]+$)/.test(name)) delete process.env[name];
  const profile = join(folder, 'temporal.toml');
  writeFileSync(profile, '[profile.default]\n');
  Object.assign(process.env, {
    DATABASE_URL: postgres.url,
    DATABASE_OWNER_URL: postgres.ownerUrl,
    TEMPORAL_ADDRESS: temporal.address,
    TEMPORAL_NAMESPACE: temporal.namespace,
    TEMPORAL_CONFIG_FILE: profile,
    TZ: 'UTC',
  });
}
