import type { EntityManager } from 'typeorm';

/** From so many on, the statistics of the tables are looked at before anything is asked of them. */
const manyRows = 200;

/** To be called once so many facts were added: without it the planner takes a table that was just filled for an empty one. */
export async function keepStatistics(manager: EntityManager, added: number): Promise<void> {
  if (added >= manyRows) await manager.query('SELECT analyze_facts($1)', [added]);
}
