/** How long each of several requests took by itself, and how many a second went through side by side, for each round. */
export interface Timed {
  milliseconds: number[];
  perSecond: number[];
}

type Request = () => Promise<unknown>;

/** Sends one request after the other and returns the milliseconds that each took. */
export async function measureAlone(requests: readonly Request[]): Promise<number[]> {
  const milliseconds: number[] = [];
  for (const send of requests) {
    const startedAt = performance.now();
    await send();
    milliseconds.push(performance.now() - startedAt);
  }
  return milliseconds;
}

/** Sends all requests at once and returns how many a second were answered, the slowest included. */
export async function measureAtOnce(requests: readonly Request[]): Promise<number> {
  const startedAt = performance.now();
  await Promise.all(requests.map((send) => send()));
  return requests.length / ((performance.now() - startedAt) / 1000);
}
