/** So many people act at once. */
const atOnce = 6;

/** Does something with each of several things, some side by side, in their order; the first fault ends it. */
export async function inTurns<T, Done>(of: readonly T[], act: (each: T) => Promise<Done>): Promise<Done[]> {
  const done: Done[] = [];
  let next = 0;
  const actor = async (): Promise<void> => {
    for (let index = next++; index < of.length; index = next++) done[index] = await act(of[index] as T);
  };
  await Promise.all(Array.from({ length: atOnce }, actor));
  return done;
}
