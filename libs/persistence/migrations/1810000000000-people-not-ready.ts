import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who was not ready when a run froze its inputs, and was not left out, is named in it: it ends by them. */
export class PeopleNotReady1810000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE payroll_not_ready');
  }
}

const up = [
  `CREATE TABLE payroll_not_ready (
    run_id uuid NOT NULL REFERENCES payroll_runs,
    person_id uuid NOT NULL REFERENCES people,
    missing jsonb NOT NULL,
    PRIMARY KEY (run_id, person_id)
  )`,
  'CREATE TRIGGER not_ready_stay BEFORE UPDATE OR DELETE ON payroll_not_ready FOR EACH ROW EXECUTE FUNCTION refuse_change()',
  'CREATE TRIGGER not_ready_are_not_emptied BEFORE TRUNCATE ON payroll_not_ready FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
];
