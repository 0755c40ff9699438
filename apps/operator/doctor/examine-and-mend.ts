import { setTimeout as pause } from 'node:timers/promises';
import type { Examined } from './examination.js';
import { examine, type Found } from './examine.js';
import { mend as mendOne } from './mend.js';
import { RunningProcesses } from './running-processes.js';

/** What is wrong with an installation; where it is to be mended, what was, and what is wrong after that. */
export async function examineAndMend(
  examined: Examined,
  { mend }: { mend: boolean },
): Promise<{ mended: Found[]; wrong: Found[] }> {
  const wrong = await examine(examined);
  const mendable = wrong.filter((found) => found.mend !== undefined);
  if (!mend || mendable.length === 0) return { mended: [], wrong };
  // Several findings may be mended by one repair.
  const mends = new Map(mendable.map((found) => [JSON.stringify(found.mend), found.mend]));
  for (const each of mends.values()) if (each) await mendOne(examined, each);
  await untilSeen(examined, mendable);
  const left = await lookAgain(examined);
  return { mended: mendable.filter((found) => !isAmong(left, found)), wrong: left };
}

/** Temporal answers some repairs before the Schedule or the process has heard of them: what was mended has this long to be seen. */
const mostLooks = 5;
const betweenLooksMs = 500;

/** Only what was mended is looked at: everything else may take long, and is looked at once more in the end. */
async function untilSeen(examined: Examined, mendable: Found[]): Promise<void> {
  const names = new Set(mendable.map(({ check }) => check));
  for (let looks = 1; looks < mostLooks; looks += 1) {
    const left = await lookAgain(examined, (check) => names.has(check));
    if (!mendable.some((found) => isAmong(left, found))) return;
    await pause(betweenLooksMs);
  }
}

function isAmong(left: Found[], { check, objectId }: Found): boolean {
  return left.some((other) => other.check === check && other.objectId === objectId);
}

function lookAgain(examined: Examined, isAsked?: (check: string) => boolean): Promise<Found[]> {
  return examine({ ...examined, running: new RunningProcesses(examined.client, examined.taskQueue) }, isAsked);
}
