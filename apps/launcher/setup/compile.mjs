import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileSources } from './compile-sources.mjs';

/**
 * `npm run compile`: sources become JavaScript in dist, and that becomes the few files that start fast. What does not
 * wait for anything else is done at the same time.
 */
const root = fileURLToPath(new URL('../../..', import.meta.url));
const BUNDLERS = [
  'apps/worker/bundle-workflows.js',
  'apps/operator/bundle-program.js',
  'apps/launcher/bundle-services.js',
];

/** A program of this checkout; it says itself what is wrong. */
function run(...args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit' });
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve() : reject(new Error(`node ${args.join(' ')} failed`))));
  });
}

async function compileServices() {
  await compileSources(root);
  await Promise.all(BUNDLERS.map((bundler) => run(join('dist', bundler))));
}

const results = await Promise.allSettled([
  compileServices(),
  run('node_modules/vite/bin/vite.js', 'build', '--config', 'apps/web/vite.config.ts', '--logLevel', 'warn'),
]);
for (const { reason } of results) {
  if (reason === undefined) continue;
  process.stderr.write(`${reason.message}\n`);
  process.exitCode = 1;
}
