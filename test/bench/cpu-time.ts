import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts the time of a process in hundredths of a second, on every architecture that Node runs on. */
const tickMs = 10;

/**
 * Milliseconds of CPU that a process and its direct children have used, those that have ended included; undefined
 * where the system does not tell (anything but Linux) or the process is gone.
 */
export function cpuMilliseconds(pid: number): number | undefined {
  const own = process.platform === 'linux' ? ticksOf(pid) : undefined;
  if (!own) return undefined;
  const children = allTicks().filter(({ parent }) => parent === pid);
  return tickMs * (own.used + own.usedByEnded + children.reduce((sum, { used }) => sum + used, 0));
}

interface Ticks {
  parent: number;
  used: number;
  /** Of children that have ended. */
  usedByEnded: number;
}

function allTicks(): Ticks[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => ticksOf(Number(name)) ?? []);
}

/** The program name in the line may itself hold blanks and brackets: the fields are counted from behind it. */
function ticksOf(pid: number): Ticks | undefined {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return undefined;
  }
  const fields = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const [parent = 0] = fields.slice(1);
  const [user = 0, system = 0, endedUser = 0, endedSystem = 0] = fields.slice(11);
  return { parent, used: user + system, usedByEnded: endedUser + endedSystem };
}
