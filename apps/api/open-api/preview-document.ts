import { NestFactory } from '@nestjs/core';
import { ConfigurationModule } from '#platform/configuration.module.js';
import { ApiModule } from '../api.module.js';
import { prefixPaths } from '../create-application.js';
import { openApiDocument } from './open-api.js';

/** The document without a server: in preview nothing is made or connected, it follows from what the classes declare. */
export async function previewDocument() {
  const application = await NestFactory.create(
    { module: ApiModule, imports: [ConfigurationModule.of({ env: {} })] },
    { preview: true, logger: false },
  );
  prefixPaths(application);
  return openApiDocument(application);
}
