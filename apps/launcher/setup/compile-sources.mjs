import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { Worker } from 'node:worker_threads';
import { transform } from '@swc/core';
import { swcOptions } from '../../../.config/swc.js';
import { filesIn, FOLDERS } from './source-files.mjs';

/** Files in work at once: enough to keep the compiler's threads and the disk busy. */
const AT_ONCE = 16;

/**
 * Writes dist/x.js and its map for every source x.ts: by swc, as specs are compiled, and controllers by a thread beside
 * it, because their comments become the summaries of OpenAPI. Types are not checked. Throws with the file that is not
 * TypeScript.
 */
export async function compileSources(root) {
  const sources = FOLDERS.flatMap((folder) => filesIn(root, folder, ['.ts'])).filter(isRun);
  const controllers = sources.filter(isController);
  const waiting = sources.filter((path) => !isController(path));
  const compileWaiting = async () => {
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) await compile(root, path);
  };
  const thread = new Worker(new URL('compile-controllers.mjs', import.meta.url), { workerData: { root, controllers } });
  await Promise.all([once(thread, 'exit'), ...Array.from({ length: AT_ONCE }, compileWaiting)]);
}

/** The web application is Vite's, specs are compiled as they are run, and declarations are for the compiler alone. */
const isRun = (path) => !path.startsWith('apps/web/') && !/\.(spec|d)\.ts$/.test(path);
const isController = (path) => path.endsWith('.controller.ts');

async function compile(root, path) {
  const filename = join(root, path);
  const target = join(root, 'dist', path.replace(/\.ts$/, '.js'));
  const sourceFileName = relative(dirname(target), filename);
  const source = await readFile(filename, 'utf8');
  const { code, map } = await transform(source, { ...swcOptions, filename, sourceFileName, sourceMaps: true });
  await mkdir(dirname(target), { recursive: true });
  await writeFile(`${target}.map`, map);
  await writeFile(target, `${code}//# sourceMappingURL=${basename(target)}.map\n`);
}
