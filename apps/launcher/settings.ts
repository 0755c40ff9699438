import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ConfigurationError, readConfiguration } from '#platform/configuration.js';

/** Where this run keeps its things, and what the environment already provides. */
export interface Settings {
  readonly root: string;
  readonly dataFolder: string;
  readonly logsFolder: string;
  /** Fetched server programs; throw-away stacks share those of the checkout. */
  readonly programsFolder: string;
  readonly watch: boolean;
  /** Whether what the embedded servers keep outlives them; false only for a stack whose data is thrown away. */
  readonly durable: boolean;
  /** Whether the demo company that has a year behind it stands beside the first one. */
  readonly withYear: boolean;
  /** A PostgreSQL of the user's own; without one the embedded server is started. */
  readonly databaseUrl: string | undefined;
  /** The role there that owns the database, for migrations; without one a single role does for both. */
  readonly databaseOwnerUrl: string | undefined;
  /** Whether the environment names a Temporal server, in any of the standard ways; without one the development server is started. */
  readonly hasOwnTemporal: boolean;
  readonly preferredPort: number;
}

/** The checkout: this file is compiled to dist/apps/launcher. */
export const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Reads the settings of the launcher from its arguments and environment. */
export function readSettings(args: readonly string[], env: NodeJS.ProcessEnv): Settings {
  const unknown = args.filter((argument) => argument !== '--watch');
  if (unknown.length > 0)
    throw new ConfigurationError(
      `Unknown argument ${unknown.join(' ')}. \`npm start\` and \`npm run dev\` take none; settings come from the environment.`,
    );
  refuseWrongSettings(env);
  const dataFolder = resolve(root, env.PREMIA_DATA ?? '.premia');
  return {
    root,
    dataFolder,
    logsFolder: resolve(dataFolder, 'logs'),
    programsFolder: resolve(dataFolder, 'programs'),
    watch: args.includes('--watch'),
    durable: true,
    withYear: true,
    databaseUrl: env.DATABASE_URL || undefined,
    databaseOwnerUrl: env.DATABASE_OWNER_URL || undefined,
    hasOwnTemporal: Boolean(env.TEMPORAL_ADDRESS || env.TEMPORAL_PROFILE || env.TEMPORAL_CONFIG_FILE),
    preferredPort: Number(env.PORT ?? 3000),
  };
}

/** What API and worker would refuse is said before anything is set up; what the launcher gives them stands in for itself. */
function refuseWrongSettings(env: NodeJS.ProcessEnv): void {
  // Any port will do for a service by itself; here others have to know it.
  if (env.PORT !== undefined && Number(env.PORT) < 1)
    throw new ConfigurationError(
      `PORT is ${env.PORT || 'empty'}. Set it to a number from 1 to 65535, or leave it out.`,
    );
  if (env.DATABASE_OWNER_URL && !env.DATABASE_URL)
    throw new ConfigurationError(
      'DATABASE_OWNER_URL is set without DATABASE_URL. Set DATABASE_URL as well, to the role that the application works as, or neither.',
    );
  readConfiguration({
    ...env,
    DATABASE_URL: env.DATABASE_URL || 'postgresql://embedded',
    SESSION_SECRET: env.SESSION_SECRET ?? 'made by the launcher and kept with the data',
  });
}
