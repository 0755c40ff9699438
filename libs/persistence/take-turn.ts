import type { EntityManager } from 'typeorm';

/**
 * Waits for its turn at something that has a name and perhaps no row to lock, and keeps it for the rest of the
 * transaction. Names begin with what takes turns: `facts/<organisation>`.
 */
export async function takeTurn(manager: EntityManager, name: string): Promise<void> {
  await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [name]);
}
