import { type INestApplication, Logger as NestLogger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { getStorageToken, type ThrottlerStorage } from '@nestjs/throttler';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';
import { Logger } from 'nestjs-pino';
import { z } from 'zod';
import { ownWords } from '#contracts/own-words.js';
import { CONFIGURATION, ConfigurationModule, type Given } from '#platform/configuration.module.js';
import type { Configuration } from '#platform/configuration.js';
import { ApiModule } from './api.module.js';
import { requireCsrfToken } from './http/csrf.js';
import { refuseOtherThanJson, requireJsonType, requirePlainJson } from './http/plain-json.js';
import { readBodies } from './http/read-bodies.js';
import { Sessions } from './http/session-store.js';
import { publishOpenApi } from './open-api/open-api.js';
import { limitAddresses } from './identity/sign-in-limit.js';
import { serveWebClient } from './web-client/serve-web-client.js';
import { webFolder } from './web-folder.js';

/** The HTTP application, complete but not listening yet. */
export async function createApplication(given: Given): Promise<NestExpressApplication> {
  z.config({ customError: ownWords });
  const application = await NestFactory.create<NestExpressApplication>(
    { module: ApiModule, imports: [ConfigurationModule.of(given)] },
    { bufferLogs: true, bodyParser: false },
  );
  application.useLogger(application.get(Logger));
  const configuration = application.get<Configuration>(CONFIGURATION);

  prefixPaths(application);
  application.set('trust proxy', configuration.trustedProxies);
  if (configuration.secureCookies && configuration.trustedProxies.length === 0)
    new NestLogger('TrustedProxies').warn(
      'TRUSTED_PROXIES is empty: behind a proxy everybody has its address, and is limited together when signing in.',
    );
  application.disable('x-powered-by');
  // Behind TLS a browser may upgrade what the page loads; without it there is nothing to upgrade to.
  application.use(
    helmet(
      configuration.secureCookies
        ? {}
        : { contentSecurityPolicy: { directives: { upgradeInsecureRequests: null } }, strictTransportSecurity: false },
    ),
  );
  application.use('/api', keepNowhere);
  application.use('/api', application.get(Sessions).middleware);
  // Whoever is refused by what is known without the body has it read by nobody.
  application.use(limitAddresses(application.get<ThrottlerStorage>(getStorageToken())));
  application.use(requireJsonType);
  application.use(requireCsrfToken);
  readBodies(application);
  application.use(requirePlainJson);
  application.use(refuseOtherThanJson);
  application.enableShutdownHooks();
  serveWebClient(application, webFolder);
  publishOpenApi(application);
  return application;
}

/** Everything is below /api but the screens and what probes ask for. */
export function prefixPaths(application: INestApplication): void {
  application.setGlobalPrefix('api', { exclude: ['health/live', 'health/ready'] });
}

/** Answers tell pay, names and tokens: neither a browser nor a proxy keeps one, and nobody finds it after signing out. */
function keepNowhere(_request: Request, response: Response, next: NextFunction): void {
  response.setHeader('Cache-Control', 'no-store');
  next();
}
