import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EntityManager } from 'typeorm';
import { withDataSource } from '../support/data-source.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

const tally = 'SELECT held FROM tallies WHERE held::text = $1';

describe('A connection that is asked for a statement again and again', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  /** On one connection, with a table of its own. */
  const onOneConnection = <T>(work: (manager: EntityManager) => Promise<T>): Promise<T> =>
    withDataSource(database.ownerUrl, async (dataSource) => {
      const runner = dataSource.createQueryRunner();
      try {
        await runner.query('CREATE TEMPORARY TABLE tallies AS SELECT 1 AS held');
        return await work(runner.manager);
      } finally {
        await runner.release();
      }
    });

  const askOften = async (manager: EntityManager, text: string, values: unknown[] = ['1']): Promise<void> => {
    for (let time = 0; time < 6; time += 1) await manager.query(text, values);
  };

  const prepared = async (manager: EntityManager): Promise<string[]> => {
    const rows = await manager.query<{ statement: string }[]>('SELECT statement FROM pg_prepared_statements');
    return rows.map(({ statement }) => statement);
  };

  it('has it parsed once, from the fifth time on', async () => {
    const [seldom, often] = await onOneConnection(async (manager) => {
      for (let time = 0; time < 4; time += 1) await manager.query(tally, [String(time)]);
      const before = await prepared(manager);
      await askOften(manager, tally);
      return [before, await prepared(manager)];
    });
    expect(seldom).toEqual([]);
    expect(often).toEqual([tally]);
  });

  it('does not where planning is told to go another way, nor of rows that are given', async () => {
    const rows = 'SELECT held FROM tallies JOIN unnest($1::int[]) AS given (held) USING (held)';
    const found = await onOneConnection(async (manager) => {
      await manager.query('START TRANSACTION');
      await manager.query('SET LOCAL enable_nestloop = off');
      await askOften(manager, tally);
      await manager.query('COMMIT');
      await askOften(manager, rows, [[1]]);
      return prepared(manager);
    });
    expect(found).toEqual([]);
  });

  it('has it parsed anew when its table has become another', async () => {
    const [refusal, answer] = await onOneConnection(async (manager) => {
      await askOften(manager, tally);
      await manager.query('ALTER TABLE tallies ALTER COLUMN held TYPE text');
      const refused = await manager.query(tally, ['1']).catch((error: { code?: string }) => error.code);
      return [refused, await manager.query<unknown>(tally, ['1'])];
    });
    expect(refusal).toBe('0A000');
    expect(answer).toEqual([{ held: '1' }]);
  });
});
