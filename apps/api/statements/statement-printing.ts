import { fileURLToPath } from 'node:url';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { StatementFacts } from '#outputs/statement/statement-facts.js';
import { BoundedPool } from '../calculations/bounded-pool.js';

/** The memory is that of JavaScript alone; what Typst keeps is let go every few pages. */
const bounds = { threads: 2, waiting: 64, longestMs: 30_000, memoryMb: 256 };

/** Prints statements in threads beside the event loop. */
@Injectable()
export class StatementPrinting implements OnApplicationShutdown {
  private readonly pool = new BoundedPool(fileURLToPath(new URL('./print-thread.js', import.meta.url)), bounds);

  print(facts: StatementFacts, untilAnswered: AbortSignal): Promise<Uint8Array> {
    return this.pool.run('printStatement', facts, untilAnswered) as Promise<Uint8Array>;
  }

  onApplicationShutdown(): Promise<void> {
    return this.pool.close();
  }
}
