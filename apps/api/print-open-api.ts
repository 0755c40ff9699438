import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { ConfigurationModule } from '#platform/configuration.module.js';
import { ApiModule } from './api.module.js';
import { prefixPaths } from './create-application.js';
import { openApiDocument } from './open-api/open-api.js';

// In preview nothing is made or connected: the document follows from what the classes declare, and needs no server.
const application = await NestFactory.create(
  { module: ApiModule, imports: [ConfigurationModule.of({ env: {} })] },
  { preview: true, logger: false },
);
prefixPaths(application);
process.stdout.write(`${JSON.stringify(openApiDocument(application), null, 2)}\n`);
