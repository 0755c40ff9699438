import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom a run leaves out is named in it, with what was missing; runs of before say how many. */
export class PeopleLeftOut1807500000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}

const up = [
  'ALTER TABLE payroll_runs RENAME COLUMN people_without_plan TO people_left_out',
  'ALTER TABLE payroll_runs RENAME COLUMN without_plan_comment_id TO left_out_comment_id',
  `CREATE TABLE payroll_left_out (
    run_id uuid NOT NULL REFERENCES payroll_runs,
    person_id uuid NOT NULL REFERENCES people,
    missing jsonb NOT NULL,
    PRIMARY KEY (run_id, person_id)
  )`,
  'CREATE INDEX left_out_by_person ON payroll_left_out (person_id)',
  'CREATE TRIGGER left_out_stay BEFORE UPDATE OR DELETE ON payroll_left_out FOR EACH ROW EXECUTE FUNCTION refuse_change()',
  'CREATE TRIGGER left_out_are_not_emptied BEFORE TRUNCATE ON payroll_left_out FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
];

const down = [
  'DROP TABLE payroll_left_out',
  'ALTER TABLE payroll_runs RENAME COLUMN people_left_out TO people_without_plan',
  'ALTER TABLE payroll_runs RENAME COLUMN left_out_comment_id TO without_plan_comment_id',
];
