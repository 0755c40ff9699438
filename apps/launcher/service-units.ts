import { builtProgram } from './built-program.js';
import { freshLog, nodeProgram } from './node-program.js';
import type { Running, Unit } from './supervised-unit.js';

interface Services {
  readonly root: string;
  readonly logsFolder: string;
  /** With the ports on which they answer, PORT and WORKER_HEALTH_PORT. */
  readonly env: NodeJS.ProcessEnv;
}

/** The worker first: stopping goes the other way round, and no request shall come in when the worker leaves. */
export function serviceUnits({ root, logsFolder, env }: Services): readonly Unit<Running>[] {
  const services = [
    { name: 'Worker', entry: 'worker', port: env.WORKER_HEALTH_PORT },
    { name: 'API', entry: 'api', port: env.PORT },
  ];
  return services.map(({ name, entry, port }) =>
    nodeProgram({
      name,
      root,
      args: [builtProgram(root, `dist/services/${entry}/main.js`, `dist/apps/${entry}/main.js`)],
      env,
      logFile: freshLog(logsFolder, entry),
      healthUrl: `http://127.0.0.1:${port}/health/live`,
      needs: ['PostgreSQL', 'Temporal'],
    }),
  );
}
