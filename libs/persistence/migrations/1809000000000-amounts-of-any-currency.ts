import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Statements keep amounts with the decimals of their currency, as the engine wrote them: none of the yen, three of the
 * dinar. A type with a fixed number of decimals would round some and pad others; without one the text of what is kept is
 * that of what was calculated, and everything that is kept already stays to the byte.
 */
export class AmountsOfAnyCurrency1809000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const { table, column, largest } of columns) {
      await runner.query(
        `ALTER TABLE ${table} ALTER COLUMN ${column} TYPE numeric,
           ADD CONSTRAINT ${table}_${column}_of_a_currency CHECK (abs(${column}) < ${largest} AND scale(${column}) <= 4)`,
      );
    }
  }

  /** Refused while there are amounts that would lose decimals. */
  async down(runner: QueryRunner): Promise<void> {
    for (const { table, column, was } of columns.toReversed()) {
      await runner.query(`DO $$ BEGIN
        IF EXISTS (SELECT 1 FROM ${table} WHERE ${column} <> round(${column}, 2)) THEN
          RAISE EXCEPTION 'amounts of ${table} have more than two decimals' USING ERRCODE = 'numeric_value_out_of_range';
        END IF; END $$`);
      await runner.query(
        `ALTER TABLE ${table} DROP CONSTRAINT ${table}_${column}_of_a_currency, ALTER COLUMN ${column} TYPE ${was}`,
      );
    }
  }
}

/** What each held, and the first amount that it does not hold. */
const columns = [
  { table: 'statements', column: 'total', was: 'numeric(18, 2)', largest: '1e16' },
  { table: 'statement_lines', column: 'amount', was: 'numeric(18, 2)', largest: '1e16' },
  { table: 'payroll_runs', column: 'total', was: 'numeric(20, 2)', largest: '1e18' },
  { table: 'assignments', column: 'salary', was: 'numeric(18, 2)', largest: '1e16' },
];
