import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { Logger } from 'nestjs-pino';
import { endWithLastWords } from '#platform/logging/last-words.js';
import { TemporalWorkers } from './temporal-workers.js';
import { WorkerModule } from './worker.module.js';

endWithLastWords();
const application = await NestFactory.createApplicationContext(WorkerModule, { bufferLogs: true });
application.useLogger(application.get(Logger));
try {
  await application.get(TemporalWorkers).run();
} finally {
  await application.close();
}
