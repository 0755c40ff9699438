import { readdirSync, readFileSync } from 'node:fs';

const kilobytesInMegabyte = 1024;

/**
 * Megabytes that a process and its direct children hold, what they share counted once among them; undefined where the
 * system does not tell (anything but Linux) or the process is gone.
 */
export function memoryMegabytes(pid: number): number | undefined {
  const own = process.platform === 'linux' ? kilobytesOf(pid) : undefined;
  if (own === undefined) return undefined;
  const children = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && parentOf(name) === pid);
  const all = children.reduce((sum, child) => sum + (kilobytesOf(Number(child)) ?? 0), own);
  return Math.round(all / kilobytesInMegabyte);
}

/** The most megabytes that a process itself has ever held in memory; undefined where the system does not tell. */
export function peakMegabytes(pid: number): number | undefined {
  const peak = process.platform === 'linux' ? fieldOf(`/proc/${pid}/status`, /^VmHWM:\s+(\d+) kB$/m) : undefined;
  return peak === undefined ? undefined : Math.round(peak / kilobytesInMegabyte);
}

/** The proportional set size: a page that n processes share is an n-th of it in each. */
function kilobytesOf(pid: number): number | undefined {
  return fieldOf(`/proc/${pid}/smaps_rollup`, /^Pss:\s+(\d+) kB$/m);
}

function parentOf(pid: string): number | undefined {
  return fieldOf(`/proc/${pid}/status`, /^PPid:\s+(\d+)$/m);
}

function fieldOf(file: string, field: RegExp): number | undefined {
  try {
    const [, value] = field.exec(readFileSync(file, 'utf8')) ?? [];
    return value === undefined ? undefined : Number(value);
  } catch {
    return undefined;
  }
}
