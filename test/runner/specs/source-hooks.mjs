import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';
import { swcOptions } from '../../../.config/swc.js';

const globals = new URL('jest-globals.mjs', import.meta.url).href;
const alone = '?alone';
const isSource = (url) => /\.ts(\?alone)?$/.test(url) && !url.includes('/node_modules/');

/** Aliases lead to sources, as do relative imports, which are written as what becomes of them: `./x.js`. */
export async function resolve(specifier, context, next) {
  if (!isSource(context.parentURL ?? '')) return next(specifier, context);
  if (specifier === '@jest/globals') return { url: globals, shortCircuit: true };
  const found = await find(specifier, context, next);
  // A spec by itself hands this on to all the sources that it leads to.
  return isSource(found.url) && context.parentURL.endsWith(alone) ? { ...found, url: `${found.url}${alone}` } : found;
}

async function find(specifier, context, next) {
  if (specifier.startsWith('#')) return next(specifier, { ...context, conditions: ['source', ...context.conditions] });
  const source = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
  if (specifier.startsWith('.') && specifier.endsWith('.js') && existsSync(source))
    return { url: source.href, shortCircuit: true };
  return next(specifier, context);
}

/** The types of sources are not checked here. */
export async function load(url, context, next) {
  if (!isSource(url)) return next(url, context);
  const filename = fileURLToPath(url);
  const { code } = await transform(await readFile(filename, 'utf8'), { ...swcOptions, filename, sourceMaps: 'inline' });
  return { format: 'module', source: code, shortCircuit: true };
}
