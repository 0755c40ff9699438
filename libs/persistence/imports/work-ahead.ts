/**
 * Does something with each portion, in order and one after the other, while the next is being made: at most two are there
 * at a time. Ends once nothing of it is under way any more, also where something fails.
 */
export async function workAhead<T>(portions: AsyncIterable<T>, work: (portion: T) => Promise<void>): Promise<void> {
  let working = Promise.resolve();
  try {
    for await (const portion of portions) {
      await working;
      working = work(portion);
      // Whoever waits for it below is told; meanwhile the next portion is made.
      working.catch(() => undefined);
    }
  } finally {
    await working.catch(() => undefined);
  }
  await working;
}
