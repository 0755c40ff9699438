import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where this run keeps its things, and what the environment already provides. */
export interface Settings {
  readonly root: string;
  readonly dataFolder: string;
  readonly logsFolder: string;
  /** Fetched server programs; throw-away stacks share those of the checkout. */
  readonly programsFolder: string;
  readonly watch: boolean;
  /** A PostgreSQL of the user's own; without one the embedded server is started. */
  readonly databaseUrl: string | undefined;
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
    throw new Error(
      `Unknown argument ${unknown.join(' ')}. \`npm start\` and \`npm run dev\` take none; settings come from the environment.`,
    );
  const preferredPort = Number(env.PORT ?? 3000);
  if (!Number.isInteger(preferredPort) || preferredPort < 1 || preferredPort > 65_535) {
    throw new Error(
      `PORT is ${env.PORT}, which is not a port number. Set it to a number from 1 to 65535, or leave it out.`,
    );
  }
  const dataFolder = resolve(root, env.PREMIA_DATA ?? '.premia');
  return {
    root,
    dataFolder,
    logsFolder: resolve(dataFolder, 'logs'),
    programsFolder: resolve(dataFolder, 'programs'),
    watch: args.includes('--watch'),
    databaseUrl: env.DATABASE_URL || undefined,
    hasOwnTemporal: Boolean(env.TEMPORAL_ADDRESS || env.TEMPORAL_PROFILE || env.TEMPORAL_CONFIG_FILE),
    preferredPort,
  };
}
