import { spawnSync } from 'node:child_process';

/** Runs npm with its output kept for the case of failure. Throws with that output and what to do. */
export function runStep(root, say, title, args) {
  const startedAt = Date.now();
  say(`${title} (npm ${args.join(' ')})`);
  // npm names its own program when it runs us, which also works where `npm` is not on PATH.
  const npm = process.env.npm_execpath?.endsWith('.js') ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const result = spawnSync(npm[0], [...npm.slice(1), ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (result.status !== 0) {
    const why =
      result.error?.message ?? (result.signal ? `ended by ${result.signal}` : `ended with code ${result.status}`);
    throw new Error(
      `${result.stdout ?? ''}${result.stderr ?? ''}\n${title} failed: \`npm ${args.join(' ')}\` ${why}. Mend what is said above, then try again.`,
    );
  }
  say(`${title}: done in ${((Date.now() - startedAt) / 1000).toFixed(1)} s`);
}
