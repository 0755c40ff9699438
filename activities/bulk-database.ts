import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { databaseOptions } from '#persistence/database-schema.js';
import { SnapshotReaders } from '#persistence/snapshot-readers.js';
import type { Configuration } from '#platform/configuration.js';
import { CONFIGURATION } from '#platform/configuration.module.js';

/** Runs freeze, add up and post one at a time in most moments; whoever comes then waits for one of them. */
const connections = 2;
const longestStatementMs = 15 * 60_000;

/**
 * Connections for what is done to a whole payroll in one statement: freezing a hundred thousand people takes longer than
 * any other statement may, and no other keeps a connection for as long.
 */
@Injectable()
export class BulkDatabase implements OnApplicationShutdown {
  /** What reads beside one of its transactions. */
  readonly readers: SnapshotReaders;
  private opening: Promise<DataSource> | undefined;

  constructor(@Inject(CONFIGURATION) private readonly configuration: Pick<Configuration, 'databaseUrl'>) {
    this.readers = new SnapshotReaders(configuration.databaseUrl, { statementMs: longestStatementMs });
  }

  async transaction<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return (await this.opened()).transaction(work);
  }

  async onApplicationShutdown(): Promise<void> {
    await (await this.opening?.catch(() => undefined))?.destroy();
  }

  private opened(): Promise<DataSource> {
    this.opening ??= new DataSource(
      databaseOptions(this.configuration.databaseUrl, { connections, statementMs: longestStatementMs }),
    )
      .initialize()
      .catch((error: unknown) => {
        // A database that is away is asked again by the next attempt.
        this.opening = undefined;
        throw error;
      });
    return this.opening;
  }
}
