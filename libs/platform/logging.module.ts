import type { IncomingMessage, ServerResponse } from 'node:http';
import { LoggerModule, type Params } from 'nestjs-pino';
import type { Configuration } from './configuration.js';
import { CONFIGURATION } from './configuration.module.js';

/** Structured lines on standard output, one a request. Bodies, headers and credentials are never logged. */
export const LoggingModule = LoggerModule.forRootAsync({
  imports: [],
  providers: [],
  inject: [CONFIGURATION],
  useFactory: (configuration: Configuration): Params => ({
    forRoutes: ['{*path}'],
    pinoHttp: {
      level: configuration.logLevel,
      serializers: {
        req: ({ id, method, url }: { id: unknown; method: string; url: string }) => ({ id, method, url }),
        res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
      },
      autoLogging: { ignore: isHealthProbe },
      customLogLevel: (_request: IncomingMessage, response: ServerResponse, error?: Error) =>
        error || response.statusCode >= 500 ? 'error' : response.statusCode >= 400 ? 'warn' : 'info',
    },
  }),
});

/** Probes come every few seconds; below its prefix Express has shortened `url`. */
function isHealthProbe(request: IncomingMessage & { originalUrl?: string }): boolean {
  return (request.originalUrl ?? request.url ?? '').startsWith('/health/');
}
