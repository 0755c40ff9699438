import { OptionError } from './options.js';
import { startStackOfProcesses, type StackOfProcesses } from '../support/test-stack.js';
import { startThrowAwayServers, type ThrowAwayServers } from './throw-away-servers.js';

export const whisper = (line: string): void => void process.stderr.write(`${line}\n`);

interface BenchCommand<Options> {
  readonly read: (args: readonly string[]) => Options;
  readonly help: string;
  /** Measures, and returns what is printed with the exit code. */
  readonly run: (options: Options) => Promise<{ text: string; exitCode: number }>;
}

/** Runs a measurement as a command: a bad option is told and ends it with exit code 2. */
export async function runBench<Options extends { readonly help: boolean }>({
  read,
  help,
  run,
}: BenchCommand<Options>): Promise<never> {
  try {
    const options = read(process.argv.slice(2));
    if (options.help) process.stdout.write(help);
    else {
      const { text, exitCode } = await run(options);
      process.stdout.write(`${text}\n`);
      process.exitCode = exitCode;
    }
  } catch (error) {
    if (!(error instanceof OptionError)) throw error;
    whisper(error.message);
    process.exitCode = 2;
  }
  // Sessions keep connections open for a while; everything that had to be said and stopped is.
  return process.exit();
}

/** Measures on API and worker with servers of their own, which are thrown away afterwards. */
export async function onThrowAwayStack<T>(
  measure: (stack: StackOfProcesses, servers: ThrowAwayServers) => Promise<T>,
): Promise<T> {
  const servers = await startThrowAwayServers(whisper);
  let stack: StackOfProcesses | undefined;
  try {
    stack = await startStackOfProcesses();
    return await measure(stack, servers);
  } finally {
    await stack?.stop();
    await servers.stop();
  }
}
