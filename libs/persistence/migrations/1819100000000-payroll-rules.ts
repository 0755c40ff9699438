import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How an organisation looks at a payroll before it is signed: beyond which shares totals are pointed out, and whether
 * somebody signs a register that pays them too. Organisations that exist begin with what held for all of them.
 */
export class PayrollRules1819100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE organisations ADD COLUMN payroll_rules jsonb NOT NULL DEFAULT '${defaultRules}'
         CHECK (payroll_rules ->> 'ownPay' IN ('never-signed', 'may-be-signed'))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE organisations DROP COLUMN payroll_rules');
  }
}

const defaultRules =
  '{"ownPay": "never-signed", "changeOfTotal": "0.2", "changeOfPeople": "0.1", "changeOfComponent": "0.5", "differenceFromForecast": "0.2"}';
