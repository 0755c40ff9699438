import { type DynamicModule, Module } from '@nestjs/common';
import type { DestinationStream } from 'pino';
import { readConfiguration } from './configuration.js';
import { temporalAddress } from './temporal/temporal-address.js';

/** The settings, read once when the application is made. */
export const CONFIGURATION = Symbol('Configuration');

/** Where Temporal is, a `TemporalAddress`. */
export const TEMPORAL_ADDRESS = Symbol('TemporalAddress');

/** Where the lines of the log go; standard output when it is not said. */
export const LOG_DESTINATION = Symbol('LogDestination');

/** What an application is given from outside. It looks for nothing else in the process that it runs in. */
export interface Given {
  readonly env: NodeJS.ProcessEnv;
  readonly logTo?: DestinationStream | undefined;
}

@Module({})
export class ConfigurationModule {
  static of({ env, logTo }: Given): DynamicModule {
    return {
      module: ConfigurationModule,
      global: true,
      providers: [
        { provide: CONFIGURATION, useFactory: () => readConfiguration(env) },
        { provide: TEMPORAL_ADDRESS, useFactory: () => temporalAddress(env) },
        { provide: LOG_DESTINATION, useValue: logTo },
      ],
      exports: [CONFIGURATION, TEMPORAL_ADDRESS, LOG_DESTINATION],
    };
  }
}
