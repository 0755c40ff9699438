import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bringUp } from '#apps/launcher/bring-up.js';
import { readSettings, type Settings } from '#apps/launcher/settings.js';
import { Stack } from '#apps/launcher/stack.js';
import { discardPostgres } from '#apps/launcher/servers/postgres-server.js';

export interface ThrowAwayStack {
  url: string;
  /** Its Temporal server. */
  temporal: { address: string; namespace: string };
  /** Its database, as the role that owns it. */
  ownerUrl: string;
  /** Where it keeps files of evidence, unless the environment names another place. */
  evidenceDirectory: string;
  stop: () => Promise<void>;
}

/**
 * Starts what `npm start` starts, on a folder of its own that is removed afterwards; servers of the environment are left
 * alone. Nobody reads the data once it has stopped, so its servers force nothing to the disk.
 */
export async function startThrowAwayStack(
  log: (line: string) => void,
  interrupted: AbortSignal,
): Promise<ThrowAwayStack> {
  const settings = throwAwaySettings();
  const stack = new Stack(log, () => undefined);
  const stop = async (): Promise<void> => {
    await stack.stop();
    await discardPostgres(join(settings.dataFolder, 'postgres'), () => undefined);
    rmSync(settings.dataFolder, { recursive: true, force: true });
  };
  try {
    const { note } = await bringUp(settings, stack, log, interrupted);
    const { url, temporalAddress: address = '', temporalNamespace: namespace = 'default' } = note;
    const ownerUrl = note.databaseOwnerUrl ?? note.databaseUrl;
    return {
      url,
      temporal: { address, namespace },
      ownerUrl,
      evidenceDirectory: join(settings.dataFolder, 'evidence'),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

function throwAwaySettings(): Settings {
  const settings = readSettings([], {});
  mkdirSync(settings.dataFolder, { recursive: true });
  const dataFolder = mkdtempSync(join(settings.dataFolder, 'rehearsal-'));
  // Run as root, PostgreSQL works under another account, which has to get in.
  chmodSync(dataFolder, 0o755);
  return { ...settings, dataFolder, logsFolder: join(dataFolder, 'logs'), durable: false, withYear: false };
}
