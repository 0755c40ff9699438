import { Global, Module, type OnApplicationShutdown } from '@nestjs/common';
import { Client, Connection } from '@temporalio/client';
import { TEMPORAL_ADDRESS } from '../configuration.module.js';
import { RetriesUntilClosed } from './retries-until-closed.js';
import type { TemporalAddress } from './temporal-address.js';

/** A server that is back is noticed within a second; by default the pauses double, to as long as two minutes. */
const reconnecting = { 'grpc.initial_reconnect_backoff_ms': 100, 'grpc.max_reconnect_backoff_ms': 1_000 };

/**
 * Temporal's own client as a Nest provider: `Client` is injected by its class, with nothing wrapped
 * around it. The connection is lazy, so the API answers (with 503 where it must) while Temporal is away.
 */
@Global()
@Module({
  providers: [
    RetriesUntilClosed,
    {
      provide: Connection,
      inject: [TEMPORAL_ADDRESS, RetriesUntilClosed],
      useFactory: ({ connectionOptions }: TemporalAddress, { interceptor }: RetriesUntilClosed) =>
        Connection.lazy({ ...connectionOptions, channelArgs: reconnecting, interceptors: [interceptor] }),
    },
    {
      provide: Client,
      inject: [Connection, TEMPORAL_ADDRESS],
      useFactory: (connection: Connection, { namespace }: TemporalAddress) => new Client({ connection, namespace }),
    },
  ],
  exports: [Client, Connection],
})
export class TemporalModule implements OnApplicationShutdown {
  constructor(
    private readonly connection: Connection,
    private readonly retries: RetriesUntilClosed,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    await this.retries.end();
    await this.connection.close();
  }
}
