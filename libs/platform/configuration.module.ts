import { Global, Module } from '@nestjs/common';
import { readConfiguration } from './configuration.js';

/** The settings, read once when the process starts. */
export const CONFIGURATION = Symbol('Configuration');

@Global()
@Module({
  providers: [{ provide: CONFIGURATION, useFactory: () => readConfiguration(process.env) }],
  exports: [CONFIGURATION],
})
export class ConfigurationModule {}
