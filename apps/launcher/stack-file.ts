import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stopProcess, type Log } from './processes/child-process.js';
import { isAlive, startMark } from './processes/process-facts.js';

/** What a running stack tells other commands of this checkout; holds passwords, so only its owner may read the file. */
export interface StackNote {
  readonly url: string;
  readonly databaseUrl: string;
  readonly databaseOwnerUrl: string | undefined;
  readonly temporalAddress: string | undefined;
  readonly temporalNamespace: string | undefined;
  readonly pids: Readonly<Record<string, number>>;
}

/** The note on disk also tells each process from a later one with the same number. */
type StoredNote = StackNote & { readonly marks: Readonly<Record<string, string>> };

/** The file by which a running stack is found. */
export function stackFile(dataFolder: string): string {
  return join(dataFolder, 'run', 'stack.json');
}

/** Writes the note in one step: a reader sees the former or the new one, never half of it. */
export function writeStackNote(dataFolder: string, note: StackNote): void {
  const file = stackFile(dataFolder);
  const marks = Object.fromEntries(Object.entries(note.pids).map(([name, pid]) => [name, startMark(pid) ?? '']));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, `${JSON.stringify({ ...note, marks } satisfies StoredNote, null, 2)}\n`, {
    mode: 0o600,
  });
  renameSync(`${file}.new`, file);
}

/** Removes the note of a stack that has stopped. */
export function removeStackNote(dataFolder: string): void {
  rmSync(stackFile(dataFolder), { force: true });
}

/** The note of the stack on this data folder, running or left behind; undefined when there is none. */
export function readStackNote(dataFolder: string): StoredNote | undefined {
  try {
    return JSON.parse(readFileSync(stackFile(dataFolder), 'utf8')) as StoredNote;
  } catch {
    return undefined;
  }
}

/**
 * Ends the services of a launcher that was killed: they run in process groups of their own and outlive it. The
 * servers under them are not touched here, they are cleared when they are started anew.
 */
export async function stopLeftServices(dataFolder: string, names: readonly string[], log: Log): Promise<void> {
  const note = readStackNote(dataFolder);
  if (!note) return;
  for (const name of names) {
    const pid = note.pids[name];
    if (pid === undefined || !isAlive(pid) || startMark(pid) !== note.marks[name]) continue;
    log(`Stopping ${name} process ${pid}, which a former run left behind`);
    await stopProcess(pid, [
      { signal: 'SIGTERM', waitMs: 15_000 },
      { signal: 'SIGKILL', waitMs: 5_000 },
    ]);
  }
  removeStackNote(dataFolder);
}
