import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EntityManager } from 'typeorm';
import { calculateRangeOf } from '#activities/payroll-range.js';
import { PackDocuments } from '#compensation/pack/pack-documents.js';
import { PayrollRun } from '#persistence/entities/payroll-run.entity.js';
import { freezePayrollInputs } from '#persistence/payroll-freeze.js';
import { postStatements } from '#persistence/payroll-statements.js';
import { schemesOfMonth } from '#persistence/schemes-of-month.js';
import { SnapshotReaders } from '#persistence/snapshot-readers.js';
import { correctDeals } from '../bench/corrected-deals.js';
import { insertMonthOfPeople, insertPeopleWithSchemes } from '../bench/people-with-schemes.js';
import { withDataSource } from '../support/data-source.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

const made = { people: 1100, inDepartment: 400, deals: 2, schemes: 3 } as const;
const limits = { statementMs: 60_000, fewestPeople: 1 };

/** Readers of which the second is lost where it comes to somebody. */
class LostReaders extends SnapshotReaders {
  constructor(
    url: string,
    private readonly personId: string,
  ) {
    super(url, limits);
  }

  override withSnapshotOf: SnapshotReaders['withSnapshotOf'] = (manager, work) =>
    super.withSnapshotOf(manager, (connections) => {
      const second = connections[1]!;
      const query = second.query.bind(second) as (asked: unknown) => unknown;
      const lost = `CASE WHEN person_id = '${this.personId}' AND pg_terminate_backend(pg_backend_pid()) THEN pack ELSE pack END, encode(`;
      const asked = (what: unknown) => {
        if (typeof what !== 'string')
          Object.assign(what as object, { text: (what as { text: string }).text.replace('pack, encode(', lost) });
        return query(what);
      };
      return work([connections[0]!, Object.assign(second, { query: asked })]);
    });
}

describe('A freeze whose packs other connections build', () => {
  let database: TestDatabase;
  let company: { organisationId: string; startedBy: string };
  let readers: SnapshotReaders;

  beforeAll(async () => {
    database = await createTestDatabase();
    const { organisation, startedBy } = await withDataSource(database.ownerUrl, (dataSource) =>
      dataSource.transaction((manager) => insertPeopleWithSchemes(manager, made)),
    );
    company = { organisationId: organisation.id, startedBy };
    readers = new SnapshotReaders(database.url, limits);
  }, 60_000);
  afterAll(() => database.drop());

  const open = (manager: EntityManager, month: string, number: number) =>
    manager.save(PayrollRun, { ...company, month, number, status: 'calculating', startedAt: new Date() } as PayrollRun);
  const freeze = async (manager: EntityManager, run: PayrollRun, by?: SnapshotReaders) =>
    freezePayrollInputs(manager, run, await schemesOfMonth(manager, run), { readers: by });
  const packsOf = (manager: EntityManager, { id }: PayrollRun) =>
    manager.query<Record<string, unknown>[]>(
      'SELECT person_id, range_number, pack, pack_sha256, unread FROM payroll_inputs WHERE run_id = $1 ORDER BY person_id',
      [id],
    );
  const undone = new Error('undone');
  /** What a month is frozen as in a transaction that is undone. */
  async function frozen(
    month: string,
    by?: SnapshotReaders,
    before?: (manager: EntityManager, run: PayrollRun) => Promise<unknown>,
  ) {
    let result: unknown[] = [];
    const tried = withDataSource(database.url, (dataSource) =>
      dataSource.transaction(async (manager) => {
        const run = await open(manager, month, 90);
        await before?.(manager, run);
        result = [await freeze(manager, run, by), await packsOf(manager, run)];
        throw undone;
      }),
    );
    await expect(tried).rejects.toBe(undone);
    return result;
  }

  it('comes to the same packs, ranges and checksum as without them, and nobody at the border of portions is lost or there twice', async () => {
    const alone = await frozen('2026-07');
    expect(alone).toEqual([{ people: 1100, ranges: 3, sha256: expect.any(String) }, expect.any(Array)]);
    expect(await frozen('2026-07', readers)).toEqual(alone);
  });

  it('fails by what is lost or refused while the connection that writes asks something else', async () => {
    const during = (meanwhile: () => Promise<void>) =>
      withDataSource(database.url, (dataSource) =>
        dataSource.transaction(async (manager) => {
          const run = await open(manager, '2026-07', 91);
          await freezePayrollInputs(manager, run, await schemesOfMonth(manager, run), { readers, meanwhile });
        }),
      );
    const lose = async () => {
      const lost = await database.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'COPY (%'`,
      );
      expect(lost).toHaveLength(2);
      await pause(100);
    };
    await expect(during(lose)).rejects.toThrow(/terminat/);
    await expect(during(() => Promise.reject(undone))).rejects.toBe(undone);
    expect(readers.areFor(1)).toBe(true);
  });

  it('leaves nothing where one of them is lost in the middle, and can be begun again', async () => {
    const [alone] = await frozen('2026-07');
    const [last] = await database.query<{ id: string }>(
      `SELECT id FROM people WHERE login LIKE 'person-%' ORDER BY id DESC LIMIT 1`,
    );
    await withDataSource(database.url, async ({ manager }) => {
      const run = await open(manager, '2026-07', 1);
      const lost = new LostReaders(database.url, last?.id ?? '');
      await expect(manager.transaction((inside) => freeze(inside, run, lost))).rejects.toThrow(/terminat/);
      expect(await packsOf(manager, run)).toEqual([]);
      expect(await manager.transaction((inside) => freeze(inside, run, readers))).toEqual(alone);
    });
  });

  it('has what its run has corrected, which they do not see', async () => {
    await withDataSource(database.url, async (dataSource) => {
      const run = await dataSource.manager.findOneByOrFail(PayrollRun, { month: '2026-07' });
      await dataSource.transaction(async (manager) => {
        for (const range of [0, 1, 2]) await calculateRangeOf(manager, run, range, new PackDocuments());
      });
      await dataSource.transaction((manager) => postStatements(manager, run.id, new Date()));
      await dataSource.query(`UPDATE payroll_runs SET status = 'failed', ended_because = 'test' WHERE id = $1`, [
        run.id,
      ]);
      const month = { ...company, month: '2026-07', everyOf: 7 } as const;
      await dataSource.transaction((manager) => correctDeals(manager, month));
    });
    const after = { organisationId: company.organisationId, month: '2026-08', inDepartment: 400, deals: 1 } as const;
    await withDataSource(database.ownerUrl, (owner) =>
      owner.transaction((manager) => insertMonthOfPeople(manager, after)),
    );
    // Somebody of whom the run has found another state to carry on; what carries it is of the scheme of the first department.
    const correct = (manager: EntityManager, { id }: PayrollRun) =>
      manager.query(
        `INSERT INTO payroll_corrections (run_id, person_id, month, pack, pack_sha256, paid_lines, lines, total, carried_state)
         SELECT $1, i.person_id, '2026-07', i.pack, i.pack_sha256, '[]', '[]', 0, '{"draw": {"owed": "123.45"}}'
           FROM payroll_inputs i JOIN people p ON p.id = i.person_id AND p.login = 'person-1' WHERE i.run_id <> $1`,
        [id],
      );
    const alone = await frozen('2026-08', undefined, correct);
    const packs = (alone[1] as { pack: string }[]).map(({ pack }) => pack);
    expect(packs.filter((pack) => pack.includes('"corrections"'))).toHaveLength(157);
    expect(packs.filter((pack) => pack.includes('123.45'))).toHaveLength(1);
    expect(await frozen('2026-08', readers, correct)).toEqual(alone);
  });

  it('is built by its own connection while others freeze by them', async () => {
    await withDataSource(database.url, async ({ manager }) => {
      await manager.transaction(async (inside) => {
        expect(readers.areFor(1)).toBe(true);
        await readers.withSnapshotOf(inside, async () => expect(readers.areFor(1)).toBe(false));
        expect(readers.areFor(1)).toBe(true);
      });
    });
  });
});
