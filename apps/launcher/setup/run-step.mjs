import { spawn } from 'node:child_process';

const TELL_EVERY_MS = 5_000;

/**
 * Runs npm, says every few seconds how far it is, and keeps its output for the case of failure. Throws with that output
 * and what to do. A signal that ends us ends the step first, so that it does not go on by itself.
 */
export async function runStep(root, say, { title, args, progress = () => 'going on', tellEveryMs = TELL_EVERY_MS }) {
  const startedAt = Date.now();
  const seconds = () => `${((Date.now() - startedAt) / 1000).toFixed(1)} s`;
  say(`${title} (npm ${args.join(' ')})`);
  const telling = setInterval(() => say(`${title}: ${progress()}, ${seconds()} so far`), tellEveryMs);
  const result = await runNpm(root, args);
  clearInterval(telling);
  if (result.why !== undefined)
    throw new Error(
      `${result.output}\n${title} failed: \`npm ${args.join(' ')}\` ${result.why}. Mend what is said above, then try again.`,
    );
  say(`${title}: done in ${seconds()}`);
}

function runNpm(root, args) {
  // npm names its own program when it runs us, which also works where `npm` is not on PATH.
  const npm = process.env.npm_execpath?.endsWith('.js') ? [process.execPath, process.env.npm_execpath] : ['npm'];
  return new Promise((resolve) => {
    const child = spawn(npm[0], [...npm.slice(1), ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    const chunks = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => chunks.push(chunk));
    const passed = ['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => {
      const pass = () => {
        child.kill(signal);
        child.once('close', () => process.kill(process.pid, signal));
      };
      process.once(signal, pass);
      return [signal, pass];
    });
    const finish = (why) => {
      for (const [signal, pass] of passed) process.off(signal, pass);
      resolve({ why, output: Buffer.concat(chunks).toString('utf8') });
    };
    child.once('error', (error) => finish(error.message));
    child.once('close', (code, signal) =>
      finish(code === 0 ? undefined : signal ? `ended by ${signal}` : `ended with code ${code}`),
    );
  });
}
