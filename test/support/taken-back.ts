import type { DataSource, EntityManager } from 'typeorm';

/** Ends a transaction of which only the result is wanted. */
class TakenBack extends Error {}

/** What comes of some work in the database, of which nothing is left behind. */
export async function takenBack<T>(dataSource: DataSource, work: (manager: EntityManager) => Promise<T>): Promise<T> {
  const done: { result?: T } = {};
  await dataSource
    .transaction(async (manager) => {
      done.result = await work(manager);
      throw new TakenBack();
    })
    .catch((error: unknown) => {
      if (!(error instanceof TakenBack)) throw error;
    });
  return done.result as T;
}
