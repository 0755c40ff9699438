import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * Whether a process still does something. A zombie counts as dead: in a container without an init process nobody
 * collects orphans, and such an entry would otherwise look alive for ever.
 */
export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM means that the process is there but belongs to someone else.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return !/^[ZX]/.test(processState(pid) ?? 'R');
}

/** The full command line of a process, or undefined when it is gone or hidden from us. */
export function commandLine(pid: number): string | undefined {
  if (process.platform !== 'linux') return askPs(pid, 'command=');
  const raw = readProc(pid, 'cmdline');
  return raw ? raw.split('\0').join(' ').trim() : undefined;
}

/**
 * A mark that stays the same while a process lives and differs for any later process with the same number: process
 * numbers are used again, after a reboot almost at once.
 */
export function startMark(pid: number): string | undefined {
  if (process.platform !== 'linux') return askPs(pid, 'lstart=');
  const ticks = statFields(pid)?.[19];
  if (ticks === undefined) return undefined;
  return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${ticks}`;
}

function processState(pid: number): string | undefined {
  return process.platform === 'linux' ? statFields(pid)?.[0] : askPs(pid, 'state=');
}

/** Fields of /proc/<pid>/stat from the state on; the program name before it may itself hold blanks and brackets. */
function statFields(pid: number): string[] | undefined {
  const stat = readProc(pid, 'stat');
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
}

function readProc(pid: number, file: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return undefined;
  }
}

function askPs(pid: number, column: string): string | undefined {
  try {
    const answer = execFileSync('ps', ['-o', column, '-p', String(pid)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return answer.trim() || undefined;
  } catch {
    return undefined;
  }
}
