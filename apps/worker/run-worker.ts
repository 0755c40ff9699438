import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { Logger } from 'nestjs-pino';
import { DataSource } from 'typeorm';
import { findExcessRights } from '#persistence/excess-rights.js';
import { checkApplicationRole } from '#platform/application-role.js';
import { CONFIGURATION, ConfigurationModule, type Given } from '#platform/configuration.module.js';
import type { Configuration } from '#platform/configuration.js';
import { endOnWrongSettings } from '#platform/end-on-wrong-settings.js';
import { endWithLastWords } from '#platform/logging/last-words.js';
import { answerAsAlive } from './answer-as-alive.js';
import { keepHeapSmall } from './keep-heap-small.js';
import { TemporalWorkers } from './temporal-workers.js';
import { WorkerModule } from './worker.module.js';

interface ServingWorker {
  /** Rejects when it fails; resolves once it was told to end and its activities are done. */
  readonly ended: Promise<void>;
  close(): Promise<void>;
}

/** Runs the worker as this process; answers once it was told to end and its activities are done. */
export async function run(): Promise<void> {
  keepHeapSmall();
  endWithLastWords();
  endOnWrongSettings();
  const { ended } = await serve({ env: process.env });
  await ended;
}

/** A worker. All that it keeps is its own: once it is closed, this process can have another. */
export async function serve(given: Given): Promise<ServingWorker> {
  const application = await NestFactory.createApplicationContext(
    { module: WorkerModule, imports: [ConfigurationModule.of(given)] },
    { bufferLogs: true },
  );
  application.useLogger(application.get(Logger));
  const { workerHealthPort } = application.get<Configuration>(CONFIGURATION);
  const health = workerHealthPort === undefined ? undefined : await answerAsAlive(workerHealthPort);
  const told = new AbortController();
  const work = async (): Promise<void> => {
    try {
      const excess = await findExcessRights(application.get(DataSource));
      checkApplicationRole(application.get<Configuration>(CONFIGURATION), excess, (problem) =>
        application.get(Logger).warn(problem, 'ApplicationRole'),
      );
      await application.get(TemporalWorkers).run(told.signal);
    } finally {
      health?.close();
      await application.close();
    }
  };
  const ended = work();
  return {
    ended,
    close: () => {
      told.abort();
      return ended;
    },
  };
}
