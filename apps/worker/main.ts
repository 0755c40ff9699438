import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { Logger } from 'nestjs-pino';
import { TemporalWorkers } from './temporal-workers.js';
import { WorkerModule } from './worker.module.js';

const application = await NestFactory.createApplicationContext(WorkerModule, { bufferLogs: true });
application.useLogger(application.get(Logger));
try {
  await application.get(TemporalWorkers).run();
} finally {
  await application.close();
}
