import { Client } from 'pg';
import type { EntityManager } from 'typeorm';

interface Limits {
  /** How long one statement may take. */
  statementMs: number;
  /** Fewer people are read by the connection that asks: to open others and to plan their statements takes longer. */
  fewestPeople?: number;
}

/** Two halve the time of what one core would do alone; what they have in common each of them reads for itself. */
const connections = 2;

/**
 * Connections that read beside a transaction what it sees, on other cores. They are opened for it and closed after it:
 * in pools, two transactions that hold a connection each could wait for those of the other.
 */
export class SnapshotReaders {
  private isReading = false;
  private readonly fewestPeople: number;

  constructor(
    private readonly databaseUrl: string,
    private readonly limits: Limits,
  ) {
    this.fewestPeople = limits.fewestPeople ?? 2_000;
  }

  /** Whether they are for so many people, and not in use. */
  areFor(people: number): boolean {
    return people >= this.fewestPeople && !this.isReading;
  }

  /**
   * Works with connections, each in a transaction that reads alone, that see what the transaction of the caller sees of
   * others: what it has written itself they do not. Whatever happens, they are closed, and what they were doing ends.
   */
  async withSnapshotOf<T>(manager: EntityManager, work: (connections: readonly Client[]) => Promise<T>): Promise<T> {
    const opened: Client[] = [];
    this.isReading = true;
    try {
      const [exported] = await manager.query<[{ snapshot: string }]>('SELECT pg_export_snapshot() AS snapshot');
      for (let count = 0; count < connections; count += 1) opened.push(this.make());
      await Promise.all(opened.map((client) => begin(client, exported.snapshot)));
      return await work(opened);
    } finally {
      await Promise.all(opened.map((client) => client.end()));
      this.isReading = false;
    }
  }

  private make(): Client {
    const { statementMs } = this.limits;
    const client = new Client({
      connectionString: this.databaseUrl,
      application_name: 'premia',
      connectionTimeoutMillis: 5_000,
      statement_timeout: statementMs,
    });
    // Whoever reads by it is told; without a listener the loss of a connection would end the process.
    client.on('error', () => undefined);
    return client;
  }
}

async function begin(client: Client, snapshot: string): Promise<void> {
  await client.connect();
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY');
  await client.query(`SET TRANSACTION SNAPSHOT '${snapshot}'`);
}
