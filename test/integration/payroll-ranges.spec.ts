import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { BulkDatabase } from '#activities/bulk-database.js';
import { PayrollActivities } from '#activities/payroll.activities.js';
import { PayrollCalculations } from '#activities/payroll-calculations.js';
import { calculateFrozen, calculateRangeOf, storeRange } from '#activities/payroll-range.js';
import { PackDocuments } from '#compensation/pack/pack-documents.js';
import { PayrollRun } from '#persistence/entities/payroll-run.entity.js';
import { freezePayrollInputs } from '#persistence/payroll-freeze.js';
import { packsOfRange } from '#persistence/payroll-packs.js';
import { claimRange, RangeTakenOverError } from '#persistence/payroll-ranges.js';
import { reconcileRun } from '#persistence/payroll-reconciliation.js';
import { schemesOfMonth } from '#persistence/schemes-of-month.js';
import type { Configuration } from '#platform/configuration.js';
import { insertPeopleWithSchemes, paidAll } from '../bench/people-with-schemes.js';
import { withDataSource } from '../support/data-source.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

const made = { people: 1100, inDepartment: 400, deals: 2, schemes: 3 } as const;

describe('The ranges of a run', () => {
  let database: TestDatabase;
  let company: { organisationId: string; startedBy: string };
  let runs = 0;
  let run: PayrollRun;
  let ranges: number;
  const documents = new PackDocuments();

  beforeAll(async () => {
    database = await createTestDatabase();
    const { organisation, startedBy } = await withDataSource(database.ownerUrl, (dataSource) =>
      dataSource.transaction((manager) => insertPeopleWithSchemes(manager, made)),
    );
    company = { organisationId: organisation.id, startedBy };
  }, 60_000);
  afterAll(() => database.drop());
  beforeEach(async () => {
    await database.query(
      `UPDATE payroll_runs SET status = 'failed', ended_because = 'test' WHERE status = 'calculating'`,
    );
    runs += 1;
    await withDataSource(database.url, async ({ manager }) => {
      run = await manager.save(PayrollRun, {
        ...company,
        month: '2026-07',
        number: runs,
        status: 'calculating',
        startedAt: new Date(),
      });
      const frozen = await manager.transaction(async (inside) =>
        freezePayrollInputs(inside, run, await schemesOfMonth(inside, run)),
      );
      ({ ranges } = frozen);
      run = { ...run, people: frozen.people };
      await manager.update(PayrollRun, { id: run.id }, { people: frozen.people, inputsSha256: frozen.sha256, ranges });
    });
  });

  const calculate = ({ manager }: DataSource, range: number) =>
    manager.transaction((inside) => calculateRangeOf(inside, run, range, documents));
  /** An attempt as an activity makes it: what it calculates is stored in a transaction of its own. */
  async function attempt({ manager }: DataSource, range: number) {
    const claimed = await claimRange(manager, run.id, range);
    if (!claimed) return undefined;
    const calculated = await calculateFrozen(manager, await packsOfRange(manager, run.id, range), documents);
    return () =>
      manager.transaction((inside) =>
        storeRange(inside, run, { range, attempt: claimed.attempt, calculated, documents }),
      );
  }
  const stored = async () => {
    const [counted] = await database.query<{ statements: number; lines: number }>(
      `SELECT count(DISTINCT s.id)::int AS statements, count(l.statement_id)::int AS lines FROM statements s LEFT JOIN statement_lines l ON l.statement_id = s.id WHERE s.run_id = $1`,
      [run.id],
    );
    return counted;
  };
  const progress = () =>
    database.query<{ range: number; people: number; problems: number; isDone: boolean }>(
      'SELECT range_number AS range, people, problems, calculated_at IS NOT NULL AS "isDone" FROM payroll_ranges WHERE run_id = $1 ORDER BY 1',
      [run.id],
    );

  it('are told one by one, with how many people each has and whether it is calculated', async () => {
    expect(await progress()).toEqual([
      { range: 0, people: 500, problems: 0, isDone: false },
      { range: 1, people: 500, problems: 0, isDone: false },
      { range: 2, people: 100, problems: 0, isDone: false },
    ]);
    await withDataSource(database.url, (dataSource) => calculate(dataSource, 1));
    expect((await progress()).map(({ isDone }) => isDone)).toEqual([false, true, false]);
  });

  it('come to the same where every one of them is calculated twice at the same time', async () => {
    await withDataSource(database.url, async (dataSource) => {
      const twice = Array.from({ length: ranges }, (_, range) => [range, range]).flat();
      // One after the other: calculating five hundred people lets no connection be made. What is written meets.
      const attempts: Awaited<ReturnType<typeof attempt>>[] = [];
      for (const range of twice) attempts.push(await attempt(dataSource, range));
      const outcomes = await Promise.allSettled(attempts.map((store) => store?.()));
      const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []));
      // Of two attempts at a range the earlier has lost its right to write, whenever it comes to it.
      for (const reason of refused) expect(reason).toBeInstanceOf(RangeTakenOverError);
      expect(refused.length).toBeLessThanOrEqual(ranges);
      await Promise.all(twice.map((range) => calculate(dataSource, range)));
      expect(Number(await reconcileRun(dataSource.manager, run))).toBe(paidAll(made));
    });
    expect(await stored()).toMatchObject({ statements: 1100 });
    expect((await progress()).every(({ isDone }) => isDone)).toBe(true);
  });

  it('are not written by an attempt that was given up, before or after the next has written them', async () => {
    await withDataSource(database.url, async (dataSource) => {
      const late = await attempt(dataSource, 0);
      const next = await attempt(dataSource, 0);
      await expect(late?.()).rejects.toBeInstanceOf(RangeTakenOverError);
      expect(await stored()).toEqual({ statements: 0, lines: 0 });
      expect(await next?.()).toEqual({ people: 500, problems: 0 });
      const before = await stored();
      expect(await late?.()).toEqual({ people: 500, problems: 0 });
      expect(await stored()).toEqual(before);
    });
  });

  it('are not written once their run has ended', async () => {
    await withDataSource(database.url, async (dataSource) => {
      const late = await attempt(dataSource, 0);
      await database.query(`UPDATE payroll_runs SET status = 'failed', ended_because = 'test' WHERE id = $1`, [run.id]);
      await expect(late?.()).rejects.toMatchObject({ code: 'run-sealed' });
    });
    expect(await stored()).toEqual({ statements: 0, lines: 0 });
  });

  it('wait while their run is paused, and are written by an attempt that had begun before', async () => {
    await withDataSource(database.url, async (dataSource) => {
      const begun = await attempt(dataSource, 0);
      await database.query('UPDATE payroll_runs SET paused_at = now(), paused_by = started_by WHERE id = $1', [run.id]);
      expect(await calculate(dataSource, 1)).toEqual({ people: 500, problems: 0, paused: true });
      expect(await begun?.()).toEqual({ people: 500, problems: 0 });
      await database.query('UPDATE payroll_runs SET paused_at = NULL, paused_by = NULL WHERE id = $1', [run.id]);
      expect(await calculate(dataSource, 1)).toEqual({ people: 500, problems: 0 });
    });
  });

  it('pay nobody by a pack of which one byte was changed after it was frozen', async () => {
    await database.query('ALTER TABLE payroll_inputs DISABLE TRIGGER inputs_are_frozen');
    await database.query(
      `UPDATE payroll_inputs SET pack = replace(pack, '"10000.00"', '"90000.00"') WHERE run_id = $1 AND person_id = (SELECT min(person_id::text)::uuid FROM payroll_inputs WHERE run_id = $1)`,
      [run.id],
    );
    await database.query('ALTER TABLE payroll_inputs ENABLE TRIGGER inputs_are_frozen');
    await withDataSource(database.url, async (dataSource) => {
      await expect(calculate(dataSource, 0)).rejects.toMatchObject({
        code: 'frozen-inputs-changed',
        context: { runId: run.id, personIds: [expect.any(String)] },
      });
    });
    expect(await stored()).toEqual({ statements: 0, lines: 0 });
  });

  describe('when all of them are calculated', () => {
    const undo = new Error('undone');
    /** What adding up says after the owner of the database has changed something, which is undone. */
    async function afterTampering(...tampering: string[]): Promise<unknown> {
      let outcome: unknown;
      const tried = withDataSource(database.ownerUrl, (dataSource) =>
        dataSource.transaction(async (manager) => {
          for (const statement of tampering) await manager.query(statement, [run.id]);
          outcome = await reconcileRun(manager, run).catch((error: unknown) => error);
          throw undo;
        }),
      );
      await expect(tried).rejects.toBe(undo);
      return outcome;
    }
    const one = '(SELECT id FROM statements WHERE run_id = $1 ORDER BY id LIMIT 1)';
    const oneLine = `WHERE (statement_id, position) = (SELECT statement_id, min(position) FROM statement_lines WHERE statement_id = ${one} GROUP BY 1)`;
    const refusal = (told: string, people = 1) =>
      expect.objectContaining({
        message: expect.stringContaining(told),
        personIds: Array.from({ length: people }, () => expect.any(String)),
      });

    beforeEach(async () => {
      await withDataSource(database.url, async (dataSource) => {
        for (let range = 0; range < ranges; range += 1) await calculate(dataSource, range);
      });
    });

    it('add up only as they were calculated: lines, people, packs and ranges', async () => {
      expect(Number(await afterTampering('SELECT $1::uuid'))).toBe(paidAll(made));
      expect(await afterTampering(`UPDATE statement_lines SET amount = amount + 0.01 ${oneLine}`)).toEqual(
        refusal('1 of them not the sum of their lines'),
      );
      expect(await afterTampering(`DELETE FROM statement_lines ${oneLine}`)).toEqual(
        refusal('1 of them not the sum of their lines'),
      );
      expect(await afterTampering(`DELETE FROM statements WHERE id = ${one}`)).toEqual(
        refusal(
          '1099 statements of 1100 people, 0 of them not the sum of their lines, 0 not of the packs that were frozen, 1 people without one, 1 ranges',
        ),
      );
      expect(await afterTampering(`UPDATE statements SET pack_sha256 = repeat('f', 64) WHERE id = ${one}`)).toEqual(
        refusal('1 not of the packs that were frozen'),
      );
      const stranger = `INSERT INTO people (organisation_id, name, login) SELECT organisation_id, 'Stranger', 'stranger' FROM payroll_runs WHERE id = $1`;
      const paid = `INSERT INTO statements (run_id, person_id, month, total, pack_sha256, engine_version) SELECT $1::uuid, id, '2026-07', 0, repeat('d', 64), '1' FROM people WHERE login = 'stranger'`;
      expect(await afterTampering(stranger, paid)).toEqual(refusal('1101 statements of 1100 people'));
      expect(
        await afterTampering('UPDATE payroll_ranges SET calculated_at = NULL WHERE run_id = $1 AND range_number = 1'),
      ).toEqual(refusal('1 ranges that are not whole', 0));
    });

    it('end the run with the evidence where they do not add up', async () => {
      await database.query(`UPDATE statement_lines SET amount = amount + 0.01 ${oneLine}`, [run.id]);
      const configuration = { databaseUrl: database.url } as Configuration;
      const bulk = new BulkDatabase(configuration);
      await withDataSource(database.url, async (dataSource) => {
        const nobody = undefined as never;
        const payroll = new PayrollActivities(
          dataSource,
          nobody,
          nobody,
          configuration,
          new PayrollCalculations(),
          bulk,
        );
        await expect(payroll.draftRegister({ runId: run.id })).rejects.toMatchObject({
          code: 'run-does-not-reconcile',
        });
      });
      await bulk.onApplicationShutdown();
      expect(
        await database.query(
          `SELECT details FROM audit_events WHERE action = 'payroll.unreconciled' AND object_id = $1`,
          [run.id],
        ),
      ).toEqual([
        {
          details: expect.objectContaining({
            found: expect.stringContaining('1 of them not the sum of their lines'),
            personIds: [expect.any(String)],
          }),
        },
      ]);
      expect(await database.query('SELECT 1 FROM documents WHERE payroll_run_id = $1', [run.id])).toEqual([]);
    });
  });
});
