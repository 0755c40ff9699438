import { renameSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { startInBackground, stopProcess, type StopStep } from './processes/child-process.js';
import type { Running, Unit } from './supervised-unit.js';

/** The worker lets running activities finish for up to 30 seconds; longer than that it is not obeying. */
const STOP_STEPS: readonly StopStep[] = [
  { signal: 'SIGTERM', waitMs: 40_000 },
  { signal: 'SIGKILL', waitMs: 5_000 },
];

interface NodeProgram {
  readonly name: string;
  readonly root: string;
  /** Script and arguments, relative to the root. */
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly logFile?: string | undefined;
}

/** A part of the stack that is a Node program of this project, in a process group of its own. */
export function nodeProgram(program: NodeProgram): Unit<Running> {
  return {
    name: program.name,
    hurrySignal: 'SIGKILL',
    start: async () => {
      const child = await startInBackground({
        program: process.execPath,
        args: ['--enable-source-maps', ...program.args],
        cwd: program.root,
        env: program.env,
        logFile: program.logFile,
      });
      return {
        pid: child.pid,
        ended: child.ended,
        stop: async () => {
          await stopProcess(child.pid, STOP_STEPS);
        },
      };
    },
  };
}

/** The log file of a part, empty for this run; the one of the former run is kept beside it. */
export function freshLog(folder: string, name: string): string {
  const file = join(folder, `${name}.log`);
  if (existsSync(file)) renameSync(file, join(folder, `${name}.previous.log`));
  return file;
}
