import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { Logger } from 'nestjs-pino';
import { DataSource } from 'typeorm';
import { findExcessRights } from '#persistence/excess-rights.js';
import { checkApplicationRole } from '#platform/application-role.js';
import { CONFIGURATION } from '#platform/configuration.module.js';
import type { Configuration } from '#platform/configuration.js';
import { endOnWrongSettings } from '#platform/end-on-wrong-settings.js';
import { endWithLastWords } from '#platform/logging/last-words.js';
import { answerAsAlive } from './answer-as-alive.js';
import { TemporalWorkers } from './temporal-workers.js';
import { WorkerModule } from './worker.module.js';

/** Runs the worker; answers once it was told to end and its activities are done. */
export async function run(): Promise<void> {
  endWithLastWords();
  endOnWrongSettings();
  const application = await NestFactory.createApplicationContext(WorkerModule, { bufferLogs: true });
  application.useLogger(application.get(Logger));
  const { workerHealthPort } = application.get<Configuration>(CONFIGURATION);
  const health = workerHealthPort === undefined ? undefined : await answerAsAlive(workerHealthPort);
  try {
    const excess = await findExcessRights(application.get(DataSource));
    checkApplicationRole(application.get<Configuration>(CONFIGURATION), excess, (problem) =>
      application.get(Logger).warn(problem, 'ApplicationRole'),
    );
    await application.get(TemporalWorkers).run();
  } finally {
    health?.close();
    await application.close();
  }
}
