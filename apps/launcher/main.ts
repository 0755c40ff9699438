import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lastLines } from './processes/child-process.js';
import { releaseClaim, tryClaim } from './processes/claim.js';
import { whenParentEnds } from './processes/follow-parent.js';
import { ConfigurationError } from '#platform/configuration.js';
import { bringUp } from './bring-up.js';
import { readSettings, type Settings } from './settings.js';
import { BeyondRepair, Stack } from './stack.js';
import { readStackNote, removeStackNote, stopLeftServices, writeStackNote, type StackNote } from './stack-file.js';

/** npm passes a Ctrl-C on that the terminal has already delivered: two signals this close together are one. */
const SAME_SIGNAL_MS = 700;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Runs the stack until it is told to stop; answers with the exit code. */
async function run(settings: Settings): Promise<number> {
  const claim = join(settings.dataFolder, 'run', 'claim.json');
  mkdirSync(join(settings.dataFolder, 'run'), { recursive: true });
  const holder = tryClaim(claim);
  if (holder !== undefined) {
    const where = readStackNote(settings.dataFolder)?.url ?? 'it is still starting';
    say(
      `Premia is already running on ${settings.dataFolder} (process ${holder}): ${where}. Stop that one first, or set PREMIA_DATA and PORT for a second one.`,
    );
    return 2;
  }
  try {
    await stopLeftServices(settings.dataFolder, ['api', 'worker', 'services'], say);
    return await runClaimed(settings);
  } finally {
    releaseClaim(claim);
  }
}

async function runClaimed(settings: Settings): Promise<number> {
  let note: Omit<StackNote, 'pids'> | undefined;
  const writeNote = (): void => {
    if (note && !stack.isStopping)
      writeStackNote(settings.dataFolder, { ...note, pids: { launcher: process.pid, ...stack.pids } });
  };
  const stack = new Stack(say, writeNote);
  const interruption = listenForInterruption(stack);
  const watched = join(settings.root, 'dist', '.watched-by');
  if (settings.watch) {
    writeFileSync(watched, String(process.pid));
    // From here on the watcher writes into dist: what the set-up knows of its last build is void, also after a kill.
    rmSync(join(settings.root, 'dist', '.premia-built'), { force: true });
  }
  try {
    const up = await Promise.race([bringUp(settings, stack, say, interruption.signal), interruption.promise]);
    note = up.note;
    writeNote();
    say(up.announcement);
    await Promise.race([interruption.promise, stack.lost]);
    return 0;
  } catch (error) {
    if (interruption.signal.aborted) return 0;
    say(`\n${error instanceof Error ? error.message : String(error)}\n`);
    if (error instanceof BeyondRepair) return 2;
    sayLogs(settings);
    return 1;
  } finally {
    await stack.stop();
    removeStackNote(settings.dataFolder);
    if (settings.watch) rmSync(watched, { force: true });
  }
}

function sayLogs(settings: Settings): void {
  for (const name of ['api', 'worker']) {
    const file = join(settings.logsFolder, `${name}.log`);
    say(`The last lines of ${file}:\n${lastLines(file, 20)}\n`);
  }
}

interface Interruption {
  readonly signal: AbortSignal;
  /** Rejects when the person or the system asks us to stop. */
  readonly promise: Promise<never>;
}

/** The first signal asks to stop in good order, a later one to hurry. */
function listenForInterruption(stack: Stack): Interruption {
  const controller = new AbortController();
  let firstAt: number | undefined;
  const promise = new Promise<never>((_, reject) => {
    const onSignal = (signal: NodeJS.Signals): void => {
      if (firstAt !== undefined) {
        if (Date.now() - firstAt < SAME_SIGNAL_MS) return;
        say('Stopping at once.');
        return stack.hurry();
      }
      firstAt = Date.now();
      say(`\nStopping (${signal}); once more to hurry.`);
      controller.abort();
      reject(new Error(`Stopped by ${signal}.`));
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
    // Under npm the parent is npm's own shell; a parent that is somebody's terminal session may well end before us.
    if (process.env.npm_lifecycle_event) void whenParentEnds(() => onSignal('SIGTERM'));
  });
  promise.catch(() => undefined);
  return { signal: controller.signal, promise };
}

try {
  process.exitCode = await run(readSettings(process.argv.slice(2), process.env));
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = error instanceof ConfigurationError ? 2 : 1;
}
