import { whenParentEnds } from './processes/follow-parent.js';
import { runProgram } from './processes/run-program.js';
import { runOperator } from './operator-command.js';
import { withProgress } from './progress.js';
import { waitUntilReady } from './readiness.js';
import { serviceUnits } from './service-units.js';
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
  const bundle = runProgram(process.execPath, ['dist/apps/worker/bundle-workflows.js'], {
    cwd: root,
    env: process.env,
    timeoutMs: 120_000,
  });
  await runOperator(root, process.env, ['database', 'migrate']);
  const { DATABASE_OWNER_URL: _, ...env } = process.env;
  const bundled = await bundle;
  if (bundled.code !== 0) throw new Error(`The workflows could not be bundled:\n${bundled.output}`);
  interruption.signal.throwIfAborted();
  for (const unit of serviceUnits({ root, logsFolder, env })) await stack.add(unit);
  const url = `http://127.0.0.1:${process.env.PORT}`;
  await withProgress(say, `Services on ${url}`, (note) =>
    waitUntilReady({ url, note, interrupted: interruption.signal, lost: stack.lost }),
  );
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
