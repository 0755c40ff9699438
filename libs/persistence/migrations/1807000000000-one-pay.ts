import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A run says what of the facts of a person nothing pays by. */
export class OnePay1807000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}

const up = ['ALTER TABLE payroll_inputs ADD COLUMN unread jsonb'];

const down = ['ALTER TABLE payroll_inputs DROP COLUMN unread'];
