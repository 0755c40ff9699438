import 'reflect-metadata';
import { Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { findExcessRights } from '#persistence/excess-rights.js';
import { checkApplicationRole } from '#platform/application-role.js';
import { CONFIGURATION } from '#platform/configuration.module.js';
import type { Configuration } from '#platform/configuration.js';
import { endOnWrongSettings } from '#platform/end-on-wrong-settings.js';
import { endWithLastWords } from '#platform/logging/last-words.js';
import { createApplication } from './create-application.js';

/** Runs the API; answers once it listens. */
export async function run(): Promise<void> {
  endWithLastWords();
  endOnWrongSettings();
  const application = await createApplication();
  const configuration = application.get<Configuration>(CONFIGURATION);
  const excess = await findExcessRights(application.get(DataSource));
  checkApplicationRole(configuration, excess, (problem) => new Logger('ApplicationRole').warn(problem));
  await application.listen(configuration.port, configuration.host);
}
