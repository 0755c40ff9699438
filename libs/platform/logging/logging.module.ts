import { LoggerModule, type Params } from 'nestjs-pino';
import type { DestinationStream } from 'pino';
import type { Configuration } from '../configuration.js';
import { CONFIGURATION, LOG_DESTINATION } from '../configuration.module.js';
import { logOptions } from './log-options.js';

/** Structured lines, one a request. */
export const LoggingModule = LoggerModule.forRootAsync({
  imports: [],
  providers: [],
  inject: [CONFIGURATION, LOG_DESTINATION],
  useFactory: (configuration: Configuration, logTo?: DestinationStream): Params => ({
    forRoutes: ['{*path}'],
    pinoHttp: logTo ? [logOptions(configuration.logLevel), logTo] : logOptions(configuration.logLevel),
  }),
});
