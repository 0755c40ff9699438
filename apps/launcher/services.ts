import { whenParentEnds } from './processes/follow-parent.js';
import { runProgram } from './processes/run-program.js';
import { freshLog, nodeProgram } from './node-program.js';
import { runOperator } from './operator-command.js';
import { waitUntilReady } from './readiness.js';
import { root } from './settings.js';
import { Stack } from './stack.js';

/**
 * The entry that `nest start services --watch` runs and runs again after every edit: API and worker on the newest
 * build. A database that is a migration behind and the bundle of workflows are brought up to date first.
 */
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const logs = process.env.PREMIA_LOGS;
if (!logs) throw new Error('PREMIA_LOGS is not set. Run `npm run dev`, which starts this with everything it needs.');

const stack = new Stack(say, () => undefined);
const interruption = new AbortController();

async function run(logsFolder: string): Promise<void> {
  const startedAt = Date.now();
  const bundle = runProgram(process.execPath, ['dist/apps/worker/bundle-workflows.js'], {
    cwd: root,
    env: process.env,
    timeoutMs: 120_000,
  });
  await runOperator(root, process.env, ['database', 'migrate']);
  const bundled = await bundle;
  if (bundled.code !== 0) throw new Error(`The workflows could not be bundled:\n${bundled.output}`);
  interruption.signal.throwIfAborted();
  await stack.add(
    nodeProgram({
      name: 'Worker',
      root,
      args: ['dist/apps/worker/main.js'],
      env: process.env,
      logFile: freshLog(logsFolder, 'worker'),
    }),
  );
  await stack.add(
    nodeProgram({
      name: 'API',
      root,
      args: ['dist/apps/api/main.js'],
      env: process.env,
      logFile: freshLog(logsFolder, 'api'),
    }),
  );
  const url = `http://127.0.0.1:${process.env.PORT}`;
  await waitUntilReady({ url, log: say, interrupted: interruption.signal, lost: stack.lost });
  say(`Services: ready on ${url} in ${((Date.now() - startedAt) / 1000).toFixed(1)} s`);
  await stack.lost;
}

function interrupt(): void {
  interruption.abort();
  void stack.stop().then(() => process.exit(0));
}

process.on('SIGINT', interrupt);
process.on('SIGTERM', interrupt);
void whenParentEnds(interrupt);
try {
  await run(logs);
} catch (error) {
  if (!interruption.signal.aborted)
    say(
      `Services: ${error instanceof Error ? error.message : String(error)}\nSee ${logs}; the next edit starts them again.`,
    );
  await stack.stop();
}
