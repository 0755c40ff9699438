import 'reflect-metadata';
import { type INestApplication, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { findExcessRights } from '#persistence/excess-rights.js';
import { checkApplicationRole } from '#platform/application-role.js';
import { CONFIGURATION, type Given } from '#platform/configuration.module.js';
import type { Configuration } from '#platform/configuration.js';
import { endOnWrongSettings } from '#platform/end-on-wrong-settings.js';
import { endWithLastWords } from '#platform/logging/last-words.js';
import { createApplication } from './create-application.js';

/** Runs the API as this process; answers once it listens. */
export async function run(): Promise<void> {
  endWithLastWords();
  endOnWrongSettings();
  await serve({ env: process.env });
}

/** An API that listens. All that it keeps is its own: once it is closed, this process can have another. */
export async function serve(given: Given): Promise<INestApplication> {
  const application = await createApplication(given);
  const configuration = application.get<Configuration>(CONFIGURATION);
  const excess = await findExcessRights(application.get(DataSource));
  checkApplicationRole(configuration, excess, (problem) => new Logger('ApplicationRole').warn(problem));
  await application.listen(configuration.port, configuration.host);
  return application;
}
