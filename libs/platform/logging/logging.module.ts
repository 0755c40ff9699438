import { LoggerModule, type Params } from 'nestjs-pino';
import type { Configuration } from '../configuration.js';
import { CONFIGURATION } from '../configuration.module.js';
import { logOptions } from './log-options.js';

/** Structured lines on standard output, one a request. */
export const LoggingModule = LoggerModule.forRootAsync({
  imports: [],
  providers: [],
  inject: [CONFIGURATION],
  useFactory: (configuration: Configuration): Params => ({
    forRoutes: ['{*path}'],
    pinoHttp: logOptions(configuration.logLevel),
  }),
});
