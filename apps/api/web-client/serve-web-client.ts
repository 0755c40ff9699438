import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import express, { type NextFunction, type Request, type Response } from 'express';
import { compressedAssets } from './compressed-assets.js';
import { pagePolicy } from './page-policy.js';

const year = 365 * 24 * 3600 * 1000;
const placeOfNonce = '%NONCE%';

/**
 * Serves the web application from the folder of its build, on the origin of the API. Every address that is of neither
 * the API nor a file is a screen, which the page itself finds. Where nothing was built, as under `npm run dev`, there is nothing.
 */
export function serveWebClient(application: NestExpressApplication, folder: string): void {
  const file = join(folder, 'index.html');
  if (!existsSync(file)) return;
  const page = readFileSync(file, 'utf8');
  // Names of assets change with what they hold; one that is missing is missing, and not the page.
  const assets = join(folder, 'assets');
  application.use(
    '/assets',
    compressedAssets(assets, { 'Cache-Control': `public, max-age=${year / 1000}, immutable` }),
    express.static(assets, { immutable: true, maxAge: year, fallthrough: false, index: false }),
  );
  application.use(express.static(folder, { index: false, maxAge: 3600 * 1000, dotfiles: 'ignore' }));
  application.use((request: Request, response: Response, next: NextFunction) => {
    if (!isScreen(request)) return next();
    const nonce = randomBytes(16).toString('base64');
    response
      .setHeader('Content-Security-Policy', pagePolicy(nonce))
      .setHeader('Cache-Control', 'no-store')
      .type('html')
      .send(page.replace(placeOfNonce, nonce));
  });
}

/** The front page is one for everybody; any other address is a screen for browsers, and nothing for programs. */
function isScreen(request: Request): boolean {
  if (request.method !== 'GET' && request.method !== 'HEAD') return false;
  const { path } = request;
  if (path === '/') return true;
  if (/^\/(api|health)(\/|$)/.test(path) || path.includes('.')) return false;
  return request.accepts(['json', 'html']) === 'html';
}
