import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive } from '#apps/launcher/processes/process-facts.js';
import { discardPostgres, type PostgresServer, startPostgres } from '#apps/launcher/servers/postgres-server.js';
import { findTemporalProgram } from '#apps/launcher/servers/temporal-program.js';
import { discardTemporal, startTemporalServer, type TemporalServer } from '#apps/launcher/servers/temporal-server.js';

const silently = (): void => undefined;

/** A server that can be killed and comes back where it was, on what it had written to the disk. */
interface Durable<Server> {
  readonly server: Server;
  /** Kills it, and starts it again on the same folder and port. */
  strike: () => Promise<void>;
}

/** PostgreSQL and Temporal of a drill's own, which keep what they promise and are killed like any process. */
export class DurableServers {
  private constructor(
    readonly folder: string,
    readonly temporalProgram: string,
    private postgresServer: PostgresServer,
    private temporalServer: TemporalServer,
  ) {}

  static async start(): Promise<DurableServers> {
    const data = join(process.cwd(), '.premia');
    mkdirSync(data, { recursive: true });
    const folder = mkdtempSync(join(data, 'drill-'));
    // Run as root, PostgreSQL works under another account, which has to get in.
    chmodSync(folder, 0o755);
    const { path: program } = process.env.PREMIA_TEMPORAL_PROGRAM
      ? { path: process.env.PREMIA_TEMPORAL_PROGRAM }
      : await findTemporalProgram({ programsFolder: join(data, 'programs'), log: silently });
    const postgres = await startPostgres({ folder: join(folder, 'postgres'), durable: true, log: silently });
    return new DurableServers(folder, program, postgres, await startTemporal(program, folder));
  }

  get postgres(): Durable<PostgresServer> {
    return { server: this.postgresServer, strike: () => this.strikePostgres() };
  }

  get temporal(): Durable<TemporalServer> {
    return { server: this.temporalServer, strike: () => this.strikeTemporal() };
  }

  /** A Temporal that knows of no process: what one company has begun there is not found by the next, which has the same ids. */
  async renewTemporal(): Promise<void> {
    await this.loseTemporal();
    this.temporalServer = await startTemporal(this.temporalProgram, this.folder);
  }

  /** Kills both and removes their files. */
  async lose(): Promise<void> {
    await Promise.all([this.losePostgres(), this.loseTemporal()]);
  }

  /** The same, and removes whatever else is in the folder of the drill. */
  async discard(): Promise<void> {
    await this.lose();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async losePostgres(): Promise<void> {
    await kill(this.postgresServer);
    await discardPostgres(join(this.folder, 'postgres'), silently);
  }

  private async loseTemporal(): Promise<void> {
    await kill(this.temporalServer);
    await discardTemporal(join(this.folder, 'temporal'), silently);
  }

  private async strikePostgres(): Promise<void> {
    const { port } = this.postgresServer;
    await kill(this.postgresServer);
    const options = { folder: join(this.folder, 'postgres'), port, portIsFixed: true, durable: true, log: silently };
    this.postgresServer = await startPostgres(options);
  }

  private async strikeTemporal(): Promise<void> {
    const { port } = this.temporalServer;
    await kill(this.temporalServer);
    this.temporalServer = await startTemporal(this.temporalProgram, this.folder, port);
  }
}

/** @param port of a server that programs know already */
function startTemporal(program: string, folder: string, port?: number): Promise<TemporalServer> {
  return startTemporalServer({
    program,
    folder: join(folder, 'temporal'),
    port,
    portIsFixed: port !== undefined,
    durable: true,
    log: silently,
  });
}

async function kill(server: PostgresServer | TemporalServer): Promise<void> {
  if (isAlive(server.pid)) process.kill(server.pid, 'SIGKILL');
  await server.ended;
  await server.stop();
}
