import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { refusePayrollThatCannotStart } from '#activities/payroll-start.js';
import { refuseBesideRunThatGoesOn } from '#activities/payroll-turn.js';
import { DomainError } from '#contracts/domain-error.js';
import { withDataSource } from '../support/data-source.js';
import { PackFixture } from '../support/pack-fixture.js';
import { schemaFixture, type SchemaFixture } from '../support/schema-fixture.js';
import { putEntries, putEntry } from '../support/staff-in-database.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

const bonus = { code: 'bonus', name: 'Bonus', kind: 'fixed-bonus', terms: { amount: '31000' } };
const draw = { code: 'draw', name: 'Draw', kind: 'draw', terms: { amount: '50000', recoverable: true, of: ['bonus'] } };
const schemeOf = (code: string, ...components: unknown[]) => ({
  format: 'pay-scheme/1',
  code,
  name: code,
  version: 1,
  effectiveFrom: '2026-01-01',
  components,
});

describe('The turn of a payroll', () => {
  let database: TestDatabase;
  let fixture: SchemaFixture;
  /** Paid by a plain scheme until July and by a draw from August on. */
  let mover: string;
  /** Paid by the plain scheme all the time. */
  let other: string;
  let otherDepartment: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    fixture = await schemaFixture(database);
    mover = fixture.person('manager');
    other = fixture.person('head');
    const [row] = await database.query<{ id: string }>(
      `INSERT INTO departments (organisation_id, name) VALUES ($1, 'Other') RETURNING id`,
      [fixture.organisationId],
    );
    otherDepartment = row?.id ?? '';
    const month = new PackFixture(database, fixture);
    await month.signScheme(schemeOf('plain', bonus));
    await month.signScheme(schemeOf('drawn', bonus, draw));
    const entry = (
      fromOn: string,
      schemeCode: string,
      untilOn: string | null,
      departmentId = fixture.departmentId,
    ) => ({
      fromOn,
      untilOn,
      departmentId,
      position: 'sales-manager',
      schemeCode,
    });
    for (const who of [mover, other]) await putEntry(database, 'employment', who, { fromOn: '2026-03-01' });
    await putEntries(database, 'assignment', mover, [
      entry('2026-03-01', 'plain', '2026-07-31'),
      entry('2026-08-01', 'drawn', '2026-08-31'),
      entry('2026-09-01', 'plain', null),
    ]);
    await putEntry(database, 'assignment', other, entry('2026-03-01', 'plain', null, otherDepartment));
    for (const departmentId of [fixture.departmentId, otherDepartment]) {
      const [cycle] = await database.query<{ id: string }>(
        `INSERT INTO monthly_cycles (organisation_id, department_id, month, opened_at) VALUES ($1, $2, '2026-07', '2026-06-28')
         ON CONFLICT (department_id, month) DO UPDATE SET opened_at = EXCLUDED.opened_at RETURNING id`,
        [fixture.organisationId, departmentId],
      );
      await month.signed({ kind: 'actuals', month: '2026-07', cycle_id: cycle?.id }, { people: {} });
    }
    await month.pay('2026-08', { staysOpen: true });
  }, 60_000);
  afterAll(() => database.drop());

  const inTurn = (attempt: Promise<unknown>) =>
    attempt.then(
      () => 'in turn',
      (error: unknown) => (error instanceof DomainError ? error.code : String(error)),
    );
  /** What is said to the turn of a month of departments, or of everybody. */
  const outcomeOf = (month: string, scope: string[] | null = null, isNotPaid: string[] = []) =>
    withDataSource(database.url, ({ manager }) =>
      inTurn(refuseBesideRunThatGoesOn(manager, { organisationId: fixture.organisationId, month, scope }, isNotPaid)),
    );
  /** What is said to the start of July of everybody, whom nothing lacks. */
  const startOfJuly = () =>
    withDataSource(database.url, (dataSource) =>
      dataSource.transaction((manager) =>
        inTurn(
          refusePayrollThatCannotStart(manager, fixture.organisationId, '2026-07', {
            actorId: fixture.person('accounting'),
            leftOut: [],
          }),
        ),
      ),
    );

  it('waits for an open run of a later month that carries something of its people, whatever they are paid by in its own', async () => {
    expect(await startOfJuly()).toBe('payroll-out-of-turn');
    expect(await outcomeOf('2026-07')).toBe('payroll-out-of-turn');
    expect(await outcomeOf('2026-07', [fixture.departmentId])).toBe('payroll-out-of-turn');
  });

  it('waits for one of an earlier month as well: what that leaves must not be passed over', async () => {
    expect(await outcomeOf('2026-09')).toBe('payroll-out-of-turn');
  });

  it('does not wait for the sake of others than it pays', async () => {
    expect(await outcomeOf('2026-07', [otherDepartment])).toBe('in turn');
    expect(await outcomeOf('2026-07', null, [mover])).toBe('in turn');
  });

  it('has come once that run has ended', async () => {
    await database.query(`UPDATE payroll_runs SET status = 'failed', ended_because = 'test' WHERE month = '2026-08'`);
    for (const month of ['2026-07', '2026-09']) expect(await outcomeOf(month)).toBe('in turn');
    expect(await startOfJuly()).toBe('in turn');
  });
});
