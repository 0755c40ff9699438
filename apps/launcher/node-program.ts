import { renameSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { lastLines, startInBackground, stopProcess, type StopStep } from './processes/child-process.js';
import { askHttp } from './ask-http.js';
import type { Running, Unit } from './supervised-unit.js';

/** The worker lets running activities finish for up to 30 seconds; longer than that it is not obeying. */
const STOP_STEPS: readonly StopStep[] = [
  { signal: 'SIGTERM', waitMs: 40_000 },
  { signal: 'SIGKILL', waitMs: 5_000 },
];

/** With this code a program refuses its settings: it would do so each time. */
const REFUSED_ITS_SETTINGS = 2;

interface NodeProgram {
  readonly name: string;
  readonly root: string;
  /** Script and arguments, relative to the root. */
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly logFile?: string | undefined;
  /** Answers as long as the program itself works, whatever else is down. */
  readonly healthUrl?: string;
  /** The parts of the stack that it works with. */
  readonly needs?: readonly string[];
}

/** A part of the stack that is a Node program of this project, in a process group of its own. */
export function nodeProgram(program: NodeProgram): Unit<Running> {
  const { name, logFile, healthUrl, needs = [] } = program;
  return {
    name,
    needs,
    hurrySignal: 'SIGKILL',
    ...(healthUrl === undefined ? {} : { probe: (_, timeoutMs) => askHttp(healthUrl, timeoutMs) }),
    start: async () => {
      const child = await startInBackground({
        program: process.execPath,
        args: ['--enable-source-maps', ...program.args],
        cwd: program.root,
        env: program.env,
        logFile,
      });
      return {
        pid: child.pid,
        ended: child.ended,
        stop: async () => {
          await stopProcess(child.pid, STOP_STEPS);
        },
        beyondRepair: () =>
          child.exitCode() === REFUSED_ITS_SETTINGS
            ? `It does not accept its settings; mend them, then start again:\n${logFile === undefined ? '(said above)' : lastLines(logFile, 1)}`
            : undefined,
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
