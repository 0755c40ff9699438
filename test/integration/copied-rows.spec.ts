import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { copyRows } from '#persistence/copy-rows.js';
import { withDataSource } from '../support/data-source.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

const texts = ['', 'plain', String.raw`\N`, String.raw`\.`, 'a\tb\nc\r\n\\d', 'ООО "Север"', '\u2028'];

describe('Rows that are copied', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  it('stand there as they were given, whatever letters they have, with nothing where nothing was', async () => {
    const found = await withDataSource(database.ownerUrl, (dataSource) =>
      dataSource.transaction(async (manager) => {
        await manager.query(
          'CREATE TEMPORARY TABLE copied (place int, said text, isSo boolean, content jsonb) ON COMMIT DROP',
        );
        const rows = Array.from({ length: 1_501 }, (_, place) => {
          const text = texts[place % texts.length];
          return [place, text, place % 2 === 0, { text, list: [text, null] }] as const;
        });
        await copyRows(manager, 'copied', ['place', 'said', 'isSo', 'content'], [...rows, [-1, null, undefined, null]]);
        return manager.query<{ place: number; said: string; isso: boolean; content: unknown }[]>(
          'SELECT * FROM copied ORDER BY place',
        );
      }),
    );
    expect(found).toHaveLength(1_502);
    expect(found[0]).toEqual({ place: -1, said: null, isso: null, content: null });
    for (const { place, said, isso, content } of found.slice(1)) {
      const text = texts[place % texts.length];
      expect({ said, isso, content }).toEqual({
        said: text,
        isso: place % 2 === 0,
        content: { text, list: [text, null] },
      });
    }
  });

  it('are refused as a whole, and the transaction goes back', async () => {
    const copied = withDataSource(database.ownerUrl, (dataSource) =>
      dataSource.transaction(async (manager) => {
        await manager.query('CREATE TABLE half (place int PRIMARY KEY)');
        await copyRows(manager, 'half', ['place'], [[1], [2], [1]]);
      }),
    );
    await expect(copied).rejects.toMatchObject({ code: '23505' });
    expect(await database.query(`SELECT to_regclass('half') AS half`)).toEqual([{ half: null }]);
  });

  it('are of a transaction, or not copied at all', async () => {
    await withDataSource(database.ownerUrl, (dataSource) =>
      expect(copyRows(dataSource.manager, 'people', ['name'], [['x']])).rejects.toThrow('none has begun'),
    );
  });
});
