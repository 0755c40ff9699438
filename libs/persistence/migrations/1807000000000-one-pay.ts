import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A run says what of the facts of a person nothing pays by, and a month can be said to have no tasks, deals or receivables. */
export class OnePay1807000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}

const kinds = [
  'clients',
  'deals',
  'payments',
  'receivables',
  'activities',
  'values',
  'time-worked',
  'tasks',
  'fines',
  'adjustments',
];
const takeKinds = (names: readonly string[]) => [
  'ALTER TABLE facts DROP CONSTRAINT facts_kind_check',
  `ALTER TABLE facts ADD CONSTRAINT facts_kind_check CHECK (kind IN (${names.map((kind) => `'${kind}'`).join(', ')}))`,
];

const up = ['ALTER TABLE payroll_inputs ADD COLUMN unread jsonb', ...takeKinds([...kinds, 'nothing'])];

const down = [...takeKinds(kinds), 'ALTER TABLE payroll_inputs DROP COLUMN unread'];
