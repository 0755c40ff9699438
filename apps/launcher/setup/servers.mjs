import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/**
 * Fetches Temporal's program and makes the PostgreSQL cluster while the project is built. The code is the launcher's own,
 * put into one file in milliseconds, because its build is what is being waited for. What does not work here is left to
 * the launcher, which does it again and says why.
 */
export async function prepareServers(root) {
  // Beside the launcher's own folder in dist, as deep: by where it stands it knows the checkout.
  const program = join(root, 'dist', 'launcher', 'early', 'prepare-servers.js');
  try {
    const { build } = await import('esbuild');
    await build({
      entryPoints: [join(root, 'apps', 'launcher', 'prepare-servers.ts')],
      outfile: program,
      bundle: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      packages: 'external',
      conditions: ['source'],
      logLevel: 'silent',
    });
    await once(spawn(process.execPath, [program], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] }), 'exit');
  } catch {
    // The launcher will say.
  }
}
