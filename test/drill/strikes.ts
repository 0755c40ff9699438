/** A run may be faster than the undisturbed one: what comes later could come after its end. */
export const latest = 0.9;

/** What is struck: a process that is killed and started again, or the worker that is stopped for longer than its heartbeat may be late and then goes on. */
export const victims = ['worker', 'api', 'postgres', 'temporal', 'stalled-worker'] as const;
export type Victim = (typeof victims)[number];

/** A strike, and how much of the undisturbed run has passed before it, from 0 to 1. */
export interface Strike {
  victim: Victim;
  at: number;
}

/**
 * So many strikes that the same seed gives again: every victim in its turn, each at a moment of its own, one in each of as
 * many equal parts of the run as it is struck, in an order that the seed decides.
 */
export function strikesOf(points: number, seed: number): Strike[] {
  const random = randomFrom(seed);
  return victims.flatMap((victim, index) => {
    const times = Math.floor(points / victims.length) + (index < points % victims.length ? 1 : 0);
    return Array.from({ length: times }, (_, part): Strike => ({ victim, at: (latest * (part + random())) / times }));
  });
}

/** Numbers from 0 to below 1 that follow from a seed: the generator of Park and Miller. */
function randomFrom(seed: number): () => number {
  const modulus = 2_147_483_647;
  let state = (seed % (modulus - 1)) + 1;
  return () => {
    state = (state * 48_271) % modulus;
    return state / modulus;
  };
}
