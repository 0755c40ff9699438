import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Piscina } from 'piscina';
import type { EntityManager } from 'typeorm';
import { findPackDocuments } from '#persistence/pack-documents.js';
import type { FrozenPack } from '#persistence/payroll-packs.js';
import type { CalculatedPacks } from './payroll-calculation.js';
import type { PacksOfRange } from './payroll-thread.js';

/** More do not help: the database has to keep up with them. */
const mostThreads = 4;

/** What people wait for comes before a payroll: its threads get the processor where nobody else wants it. */
const niceIncrement = 10;

/** What a thread has just made and mostly forgets; more of it is memory and saves little time. Nothing fails for its size. */
const youngMegabytes = 12;

/** Calculates the packs of ranges in threads beside the event loop, so that a payroll keeps nobody waiting who decides something. */
@Injectable()
export class PayrollCalculations implements OnApplicationShutdown {
  private pool: Piscina<PacksOfRange, CalculatedPacks | { missing: string[] }> | undefined;

  /** What packs come to; documents that they name and the thread has not are read. */
  async calculate(manager: EntityManager, frozen: readonly FrozenPack[]): Promise<CalculatedPacks> {
    let documents: PacksOfRange['documents'] = [];
    for (;;) {
      const answer = await this.opened().run({ frozen, documents }, { name: 'calculate' });
      if (!('missing' in answer)) return answer;
      const missing = [...documents.map(({ sha256 }) => sha256), ...answer.missing];
      documents = await findPackDocuments(manager, missing);
    }
  }

  /** What is being calculated is not waited for: it has stored nothing. */
  async onApplicationShutdown(): Promise<void> {
    await this.pool?.destroy();
  }

  private opened() {
    return (this.pool ??= new Piscina({
      filename: fileURLToPath(new URL('./payroll-thread.js', import.meta.url)),
      minThreads: 0,
      maxThreads: Math.max(1, Math.min(mostThreads, availableParallelism())),
      idleTimeout: 30_000,
      niceIncrement,
      resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes },
    }));
  }
}
