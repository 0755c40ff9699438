import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Settings } from './settings.js';

interface Backends {
  readonly databaseUrl: string;
  /** The development server that we started; undefined when the environment names another one. */
  readonly temporal: { readonly address: string; readonly namespace: string } | undefined;
}

/**
 * The environment of API, worker and operator commands: ours, with the addresses of what was started. The address of
 * the role that owns the database is not in it; `migrationEnvironment` adds it for migrations alone.
 */
export function serviceEnvironment(settings: Settings, backends: Backends): NodeJS.ProcessEnv {
  const own: NodeJS.ProcessEnv = {
    DATABASE_URL: backends.databaseUrl,
    HOST: '127.0.0.1',
    SESSION_SECRET: process.env.SESSION_SECRET ?? sessionSecret(settings.dataFolder),
    EVIDENCE_DIRECTORY: process.env.EVIDENCE_DIRECTORY ?? join(settings.dataFolder, 'evidence'),
    TZ: 'UTC',
  };
  const { DATABASE_OWNER_URL: _, ...given } = process.env;
  if (!backends.temporal) return { ...given, ...own };
  // Keys and TLS settings meant for another server must not be mixed with the address of ours.
  const rest = Object.fromEntries(Object.entries(given).filter(([name]) => !name.startsWith('TEMPORAL_')));
  return {
    ...rest,
    ...own,
    TEMPORAL_ADDRESS: backends.temporal.address,
    TEMPORAL_NAMESPACE: backends.temporal.namespace,
    TEMPORAL_CONFIG_FILE: emptyProfile(settings.dataFolder),
  };
}

/** The environment of `database migrate`. */
export function migrationEnvironment(env: NodeJS.ProcessEnv, ownerUrl: string | undefined): NodeJS.ProcessEnv {
  return ownerUrl === undefined ? env : { ...env, DATABASE_OWNER_URL: ownerUrl };
}

/** Without a file of ours the profiles in the home folder of the user would count. An empty file is refused by the reader. */
function emptyProfile(dataFolder: string): string {
  const file = join(dataFolder, 'run', 'temporal.toml');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, '[profile.default]\n');
  return file;
}

/** Kept with the data, so that people stay logged in over a restart. */
function sessionSecret(dataFolder: string): string {
  const file = join(dataFolder, 'session-secret');
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}
