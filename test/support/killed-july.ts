import { setTimeout as pause } from 'node:timers/promises';
import { july } from '#apps/rehearsal/july.js';
import { playJuly, type Rehearsal } from '#apps/rehearsal/play.js';
import type { CommitGate } from './commit-gate.js';
import { effectOfStep } from './july-effects.js';
import type { ServiceProcess } from './service-process.js';
import type { StackOfProcesses } from './test-stack.js';

/**
 * Milliseconds from the sending of a step to the end of the process; the number of the step chooses. They reach
 * from before the request is read, over the workflow task and the transaction, to after the answer.
 */
const moments = [0, 4, 12, 25, 40, 60, 100];

export interface KilledJuly {
  july: Rehearsal;
  /** The steps at which the processes were at work when they were ended, in order. */
  killedAt: string[];
}

/** Plays July; at every step the processes are ended by SIGKILL while it is in flight, and started again at once. */
export async function playKilledJuly(
  stack: StackOfProcesses,
  victims: ServiceProcess[],
  firstMoment: number,
): Promise<KilledJuly> {
  const killedAt: string[] = [];
  const rehearsal = await playJuly(stack.url, stack.administrator, undefined, async (step, play) => {
    await Promise.all(victims.map((victim) => victim.untilUp()));
    const inFlight = play();
    // What it comes to while the processes are down is read below, not by the runtime.
    inFlight.catch(() => undefined);
    await pause(moments[(july.indexOf(step) + firstMoment) % moments.length]);
    if (victims.every((victim) => victim.isRunning)) killedAt.push(step.what);
    await Promise.all(victims.map((victim) => victim.kill()));
    for (const victim of victims) victim.start();
    return inFlight;
  });
  return { july: rehearsal, killedAt };
}

/**
 * Plays July; at every step with an effect the worker is ended once the database has committed it and before
 * anybody hears of it: the effect is there, its activity is not complete, and the next worker is told to do it again.
 */
export async function playJulyKilledAfterCommits(stack: StackOfProcesses, gate: CommitGate): Promise<KilledJuly> {
  const killedAt: string[] = [];
  const rehearsal = await playJuly(stack.url, stack.administrator, undefined, async (step, play) => {
    const effect = effectOfStep[step.what];
    if (!effect) return play();
    await stack.worker.untilUp();
    const committed = gate.holdNextCommitOf(effect);
    const inFlight = play();
    inFlight.catch(() => undefined);
    await committed;
    if (stack.worker.isRunning) killedAt.push(step.what);
    await stack.worker.kill();
    stack.worker.start();
    return inFlight;
  });
  return { july: rehearsal, killedAt };
}
