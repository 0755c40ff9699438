import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { refuseOffCycleThatCannotStart } from '#activities/off-cycle-start.js';
import { refuseBesideOffCycle } from '#activities/payroll-turn.js';
import { alphaActuals, alphaPlan } from '#apps/rehearsal/alpha-july.js';
import type { OffCyclePurpose } from '#approvals/payroll-run-kinds.js';
import { DomainError } from '#contracts/domain-error.js';
import { PayrollRun } from '#persistence/entities/payroll-run.entity.js';
import { findNotPaidBeside } from '#persistence/off-cycle/off-cycle-freeze.js';
import { findNotPayable } from '#persistence/off-cycle/off-cycle-readiness.js';
import { paysSomebodyOf } from '#persistence/payroll-scope.js';
import { flagStatements } from '#persistence/statement-flags.js';
import { assignToSchemes } from '../support/assign-to-scheme.js';
import { withDataSource } from '../support/data-source.js';
import { PackFixture } from '../support/pack-fixture.js';
import { refusalOf, schemaFixture, type SchemaFixture } from '../support/schema-fixture.js';
import { putEntry } from '../support/staff-in-database.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

const scheme = {
  format: 'pay-scheme/1',
  code: 'sellers',
  name: 'Sellers',
  version: 1,
  effectiveFrom: '2026-01-01',
  values: [{ code: 'sales', name: 'Sales', unit: 'RUB' }],
  components: [
    {
      code: 'commission',
      name: 'Commission',
      kind: 'commission',
      terms: { on: { value: 'sales' }, rate: { kind: 'flat', rate: '5 %' } },
    },
    { code: 'extra', name: 'Extra', kind: 'adjustment', terms: { mostShare: '20 %' } },
  ],
};

const uniqueViolation = '23505';

/** Lets the company live on a day, whatever day the specs run on. */
const setClock = (database: TestDatabase, day: string) =>
  database.query(
    `UPDATE organisations SET is_sandbox = true, clock_offset_ms = (extract(epoch FROM ($1::timestamptz - now())) * 1000)::bigint`,
    [`${day} 12:00+03`],
  );

describe('Off-cycle runs in the database', () => {
  let database: TestDatabase;
  let fixture: SchemaFixture;
  let months: PackFixture;
  let seller: string;
  let other: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    fixture = await schemaFixture(database);
    months = new PackFixture(database, fixture);
    seller = fixture.person('manager');
    other = fixture.person('head');
    await months.signScheme(scheme);
    for (const personId of [seller, other]) {
      await assignToSchemes(database, '2026-03-01', [{ personId, from: '2026-03-01', scheme: 'sellers' }]);
      for (const month of ['2026-06', '2026-07']) await enterSales(personId, month, '1000');
    }
    await months.pay('2026-06', { staysOpen: true });
    await months.post('2026-06');
    await end();
  }, 60_000);
  afterAll(() => database.drop());

  const enterSales = (personId: string, month: string, value: string) =>
    months.enter('values', { externalId: `sales-${personId}`, month, personId, code: 'sales', value });
  /** Ends what is open, as if it had been returned. */
  const end = () =>
    database.query(
      `UPDATE payroll_runs SET status = 'failed', ended_because = 'test' WHERE status IN ('calculating', 'in-approval')`,
    );
  /** Posts what is open, as if its register had been signed. */
  const post = async () => {
    await database.query(
      `UPDATE statements SET posted_at = now() WHERE run_id IN (SELECT id FROM payroll_runs WHERE status = 'calculating')`,
    );
    await database.query('ALTER TABLE payroll_runs DISABLE TRIGGER ended_runs_stay');
    await database.query(`UPDATE payroll_runs SET status = 'posted' WHERE status = 'calculating'`);
    await database.query('ALTER TABLE payroll_runs ENABLE TRIGGER ended_runs_stay');
  };
  const noteChange = (personId: string) =>
    database.query(
      `INSERT INTO pay_changes (organisation_id, person_id, month, kind, source, changed_by, changed_at) VALUES ($1, $2, '2026-06', 'fact', 'values/sales', $3, now())`,
      [fixture.organisationId, personId, fixture.person('accounting')],
    );
  const start = (purpose: OffCyclePurpose, month: string, personIds: string[]) =>
    withDataSource(database.url, (dataSource) =>
      dataSource.transaction((manager) =>
        refuseOffCycleThatCannotStart(
          manager,
          { organisationId: fixture.organisationId, month, purpose, personIds },
          fixture.person('accounting'),
        ).then(
          () => 'may start',
          (error: unknown) => {
            if (error instanceof DomainError) return refused(error.code, ...(error.context['personIds'] as string[]));
            throw error;
          },
        ),
      ),
    );
  const refused = (code: string, ...personIds: string[]) => `${code} ${JSON.stringify(personIds.toSorted())}`;
  const besideOffCycle = (month: string) =>
    withDataSource(database.url, ({ manager }) =>
      refuseBesideOffCycle(manager, { organisationId: fixture.organisationId, month, scope: null }).then(
        () => 'may start',
        (error: unknown) => (error instanceof DomainError ? error.code : String(error)),
      ),
    );
  const openRun = `INSERT INTO payroll_runs (organisation_id, month, number, status, started_by, started_at) VALUES ($1, $2, 99, 'calculating', $3, '2026-08-10')`;
  const openRegular = (month: string) =>
    refusalOf(database, openRun, [fixture.organisationId, month, fixture.person('accounting')]);

  it('refuse whom they cannot pay by name', async () => {
    expect(await start('correction', '2026-07', [seller, other])).toBe(refused('nobody-to-pay', seller, other));
    expect(await start('bonus', '2026-07', [seller])).toBe(refused('nobody-to-pay', seller));
    expect(await start('bonus', '2026-06', [seller])).toBe(refused('month-paid', seller));
    expect(await start('leaver', '2026-07', [seller])).toBe(refused('not-a-leaver', seller));
    expect(await start('left-out', '2026-07', [seller])).toBe(refused('nobody-left-out', seller));
    await noteChange(seller);
    expect(await start('correction', '2026-07', [seller])).toBe('may start');
    expect(await start('correction', '2026-07', [seller, other])).toBe(refused('nobody-to-pay', other));
  });

  it('correct posted months by statements of their own, which are not those of a month', async () => {
    await enterSales(seller, '2026-06', '3000');
    const paid = await months.pay('2026-07', {
      staysOpen: true,
      offCycle: { purpose: 'correction', personIds: [seller] },
    });
    expect(paid.totals).toEqual({ [seller]: '100.00' });
    const [statement] = await database.query<{ id: string; pays_month: boolean }>(
      `SELECT s.id, s.pays_month FROM statements s JOIN payroll_runs r ON r.id = s.run_id WHERE r.status = 'calculating'`,
    );
    expect(statement).toMatchObject({ pays_month: false });
    await withDataSource(database.url, async ({ manager }) => {
      const run = await manager.findOneByOrFail(PayrollRun, { status: 'calculating' });
      expect(await findNotPaidBeside(manager, run)).toEqual([]);
      await flagStatements(manager, run);
    });
    expect(await database.query('SELECT reason FROM statement_flags WHERE statement_id = $1', [statement?.id])).toEqual(
      [{ reason: 'corrects-months' }],
    );
  });

  it('hold their people: no other run of them is open, in the code and in the database', async () => {
    expect(await start('correction', '2026-07', [seller])).toBe(refused('held-by-a-run', seller));
    expect(await besideOffCycle('2026-07')).toBe('held-by-a-run');
    expect(await besideOffCycle('2026-06')).toBe('may start');
    expect(await openRegular('2026-07')).toBe(uniqueViolation);
    await expect(months.pay('2026-08', { offCycle: { purpose: 'bonus', personIds: [seller] } })).rejects.toMatchObject({
      constraint: 'one_open_payroll_a_department',
    });
    expect(await refusalOf(database, `UPDATE payroll_runs SET person_ids = NULL WHERE person_ids IS NOT NULL`)).toBe(
      'PR003',
    );
  });

  it('give back what they were to correct where they end, and correct it once', async () => {
    await end();
    const again = { offCycle: { purpose: 'correction' as const, personIds: [seller] } };
    expect((await months.pay('2026-07', again)).totals).toEqual({ [seller]: '100.00' });
    expect((await months.pay('2026-07', { ...again, staysOpen: true })).totals).toEqual({ [seller]: '100.00' });
    await post();
    expect(await start('correction', '2026-07', [seller])).toBe(refused('nobody-to-pay', seller));
    // The month itself is still to be paid, and pays no correction a second time.
    expect((await months.pay('2026-07')).totals).toEqual({ [seller]: '50.00', [other]: '50.00' });
  });

  it('pay an adjustment once: beside the month, and not with it again', async () => {
    await months.enter('adjustments', {
      ...{ externalId: 'A-1', personId: seller, month: '2026-07', ofMonth: '2026-06', reason: 'Stood in' },
      amount: '500.00',
    });
    await months.enter('adjustments', {
      ...{ externalId: 'A-2', personId: other, month: '2026-07', ofMonth: '2026-06', reason: 'Too much' },
      amount: '-5.00',
    });
    expect(await start('bonus', '2026-07', [seller, other])).toBe(refused('nobody-to-pay', other));
    const bonus = { offCycle: { purpose: 'bonus' as const, personIds: [seller] }, staysOpen: true };
    expect((await months.pay('2026-07', bonus)).totals).toEqual({ [seller]: '500.00' });
    // A statement of the month that was frozen before is not posted beside it.
    const [before] = await database.query<{ id: string }>(
      `SELECT id FROM statements WHERE month = '2026-07' AND pays_month AND person_id = $1 AND posted_at IS NULL LIMIT 1`,
      [seller],
    );
    await post();
    expect(await refusalOf(database, 'UPDATE statements SET posted_at = now() WHERE id = $1', [before?.id])).toBe(
      uniqueViolation,
    );
    expect(await start('bonus', '2026-07', [seller])).toBe(refused('nobody-to-pay', seller));
    const month = await months.pay('2026-07', { staysOpen: true });
    // 1 000 x 5 %, 500 with the month, and 500 that were paid; 1 000 x 5 % less 20 % of it at most.
    expect(month.totals).toEqual({ [seller]: '50.00', [other]: '45.00' });
    await post();
    expect(
      await database.query(
        `SELECT sum(total)::text AS paid FROM statements WHERE posted_at IS NOT NULL AND month = '2026-07' AND person_id = $1`,
        [seller],
      ),
    ).toEqual([{ paid: '650.00' }]);
  });

  it('have a purpose, their people and a reason, and pay the month only where their purpose does', async () => {
    const [run] = await database.query<{ id: string }>(`SELECT id FROM payroll_runs WHERE purpose = 'bonus' LIMIT 1`);
    const insert = (columns: string, values: string) =>
      refusalOf(
        database,
        `INSERT INTO payroll_runs (organisation_id, month, number, status, started_by, started_at, ${columns}) VALUES ($1, '2026-12', 50, 'failed', $2, now(), ${values})`,
        [fixture.organisationId, fixture.person('accounting')],
      );
    expect(await insert('kind', `'off-cycle'`)).toBe('23514');
    expect(await insert('kind, purpose', `'off-cycle', 'bonus'`)).toBe('23514');
    expect(await insert('purpose', `'left-out'`)).toBe('23514');
    expect(await insert('kind, purpose', `'off-cycle', 'left-out'`)).toBe('accepted');
    expect(
      await refusalOf(
        database,
        `INSERT INTO statements (run_id, person_id, month, total, trace, engine_version) VALUES ($1, $2, '2026-07', 1, '{}', '1')`,
        [run?.id, other],
      ),
    ).toBe('PR003');
  });
});

describe('A leaver in the database', () => {
  let database: TestDatabase;
  let fixture: SchemaFixture;
  let months: PackFixture;
  let planned: string;
  let seller: string;
  let drawn: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    fixture = await schemaFixture(database);
    await setClock(database, '2026-07-20');
    months = new PackFixture(database, fixture);
    [planned, seller, drawn] = ['head', 'manager', 'commercial'].map((handle) => fixture.person(handle)) as [
      string,
      string,
      string,
    ];
    await months.signScheme(scheme);
    const draw = { kind: 'draw', terms: { amount: '50000', recoverable: true, of: ['commission'] } };
    await months.signScheme({
      ...{ ...scheme, code: 'drawn', components: [scheme.components[0], { code: 'draw', name: 'Draw', ...draw }] },
    });
    const entry = { departmentId: fixture.departmentId, position: 'sales-manager', fromOn: '2026-03-01' };
    const schemes: [string, string | null][] = [
      [planned, null],
      [seller, 'sellers'],
      [drawn, 'drawn'],
    ];
    for (const [personId, schemeCode] of schemes) {
      await putEntry(database, 'employment', personId, { fromOn: '2026-03-01', untilOn: '2026-07-15' });
      await putEntry(database, 'assignment', personId, { ...entry, schemeCode });
    }
    await database.query(
      `INSERT INTO monthly_cycles (organisation_id, department_id, month, opened_at) VALUES ($1, $2, '2026-06', '2026-05-28')`,
      [fixture.organisationId, fixture.departmentId],
    );
    for (const personId of [seller, drawn])
      await months.enter('values', {
        externalId: `sales-${personId}`,
        month: '2026-07',
        personId,
        code: 'sales',
        value: '1000',
      });
  }, 60_000);
  afterAll(() => database.drop());

  const missing = async (...personIds: string[]) => {
    const found = await withDataSource(database.url, (dataSource) =>
      dataSource.transaction((manager) =>
        findNotPayable(manager, {
          organisationId: fixture.organisationId,
          month: '2026-07',
          purpose: 'leaver',
          personIds,
        }),
      ),
    );
    return Object.fromEntries(
      found.map((each) => [each.personId, each.missing.map(({ what, name }) => [what, name].join(' ').trim())]),
    );
  };

  it('waits for actuals where a plan pays, and not where facts alone do', async () => {
    const [cycle] = await database.query<{ id: string }>(`SELECT id FROM monthly_cycles WHERE month = '2026-07'`);
    const ofCycle = { month: '2026-07', cycle_id: cycle?.id };
    await months.signed({ ...ofCycle, kind: 'kpi-plan', person_id: planned }, alphaPlan);
    expect(await missing(planned, seller)).toEqual({ [planned]: ['actuals'] });
    await months.signed({ ...ofCycle, kind: 'actuals' }, { people: { [planned]: alphaActuals } });
    expect(await missing(planned, seller)).toEqual({});
    const paid = await months.pay('2026-07', {
      offCycle: { purpose: 'leaver', personIds: [planned, seller] },
      staysOpen: true,
    });
    expect(paid.totals).toEqual({ [planned]: '47000.00', [seller]: '50.00' });
  });

  it('is paid the month before first, where a scheme goes on from month to month', async () => {
    expect(await missing(drawn)).toEqual({ [drawn]: ['earlier-month 2026-06'] });
  });

  it('is paid by a run of their department, which ends when its actuals are opened again', async () => {
    const pays = async (purpose: OffCyclePurpose) => {
      const [row] = await database.query<{ pays: boolean }>(
        `SELECT ${paysSomebodyOf('r', '$1::uuid')} AS pays FROM payroll_runs r WHERE r.purpose = $2`,
        [fixture.departmentId, purpose],
      );
      return row?.pays;
    };
    expect(await pays('leaver')).toBe(true);
    await database.query(`UPDATE payroll_runs SET status = 'failed', ended_because = 'test'`);
    await months.pay('2026-07', { offCycle: { purpose: 'correction', personIds: [seller] } });
    expect(await pays('correction')).toBe(false);
  });

  it('has a last day that has come', async () => {
    await setClock(database, '2026-07-14');
    expect(await missing(seller)).toEqual({ [seller]: ['last-day 2026-07-15'] });
  });
});
