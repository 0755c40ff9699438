import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ServiceHost } from './service-host.js';

type Service = 'api' | 'worker';

/** One of each in the process that runs specs, one spec after another. */
const hosts = new Map<Service, ServiceHost>();

function hostOf(service: Service): ServiceHost {
  const present = hosts.get(service);
  if (present?.isRunning) return present;
  const host = new ServiceHost(join('dist/services', service));
  hosts.set(service, host);
  return host;
}

/** One of the product's services as built, in a process that has loaded it for an earlier spec. */
export class HostedService {
  private host: ServiceHost | undefined;

  constructor(
    private readonly service: Service,
    private readonly env: Record<string, string>,
    private readonly logFile: string,
  ) {}

  /** Resolves once it is there; the worker may not have asked for work yet. */
  async start(): Promise<void> {
    this.host = hostOf(this.service);
    await this.host.start({ ...givenSettings(), ...this.env, LOG_LEVEL: 'info' }, this.logFile);
  }

  get isRunning(): boolean {
    return this.host?.isRunning ?? false;
  }

  get pid(): number | undefined {
    return this.host?.pid;
  }

  /** What it wrote last, for the message of a test that failed. */
  get lastOutput(): string {
    const log = existsSync(this.logFile) ? readFileSync(this.logFile, 'utf8') : '';
    return (log + (this.host?.lastOutput ?? '')).slice(-20_000);
  }

  async stop(): Promise<void> {
    await this.host?.stop();
  }
}

/** The product never learns who owns its tables. */
function givenSettings(): Record<string, string> {
  const { DATABASE_OWNER_URL: _, ...given } = process.env;
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
