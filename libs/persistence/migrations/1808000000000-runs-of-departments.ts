import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A run may pay some departments. Of a month there are as many runs as it takes to pay everybody; two that could pay
 * the same person are never open together. One posted statement a person and month stays the unique index that it was.
 */
export class RunsOfDepartments1808000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  /** Refused by its index where a month was paid by more than one run: what was paid is not removed. */
  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}

const up = [
  // Null: everybody. Otherwise the departments whose people it pays, with those that were below them when it started.
  `ALTER TABLE payroll_runs ADD COLUMN department_ids uuid[]
     CONSTRAINT payroll_runs_of_some_department CHECK (cardinality(department_ids) > 0)`,
  'DROP INDEX one_payroll_a_month',
  // The organisation's row makes two starts take turns; what the second reads then is what the first has written.
  `CREATE FUNCTION guard_open_runs() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM 1 FROM organisations WHERE id = NEW.organisation_id FOR NO KEY UPDATE;
      IF EXISTS (SELECT 1 FROM payroll_runs r
                  WHERE r.organisation_id = NEW.organisation_id AND r.month = NEW.month AND r.id <> NEW.id AND r.status IN ('calculating', 'in-approval')
                    AND (r.department_ids IS NULL OR NEW.department_ids IS NULL OR r.department_ids && NEW.department_ids)) THEN
        RAISE EXCEPTION 'another open run of % could pay the same people', NEW.month
          USING ERRCODE = 'unique_violation', CONSTRAINT = 'one_open_payroll_a_department';
      END IF;
      RETURN NEW;
    END $$`,
  `CREATE TRIGGER one_open_payroll_a_department BEFORE INSERT ON payroll_runs FOR EACH ROW
     WHEN (NEW.status IN ('calculating', 'in-approval')) EXECUTE FUNCTION guard_open_runs()`,
  `CREATE FUNCTION guard_scope_of_run() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      RAISE EXCEPTION 'whom run % pays never changes', OLD.id USING ERRCODE = 'PR003';
    END $$`,
  `CREATE TRIGGER scopes_of_runs_stay BEFORE UPDATE ON payroll_runs FOR EACH ROW
     WHEN (NEW.department_ids IS DISTINCT FROM OLD.department_ids) EXECUTE FUNCTION guard_scope_of_run()`,
];

const down = [
  'DROP TRIGGER scopes_of_runs_stay ON payroll_runs',
  'DROP FUNCTION guard_scope_of_run()',
  'DROP TRIGGER one_open_payroll_a_department ON payroll_runs',
  'DROP FUNCTION guard_open_runs()',
  `CREATE UNIQUE INDEX one_payroll_a_month ON payroll_runs (organisation_id, month) WHERE status NOT IN ('returned', 'failed')`,
  'ALTER TABLE payroll_runs DROP COLUMN department_ids',
];
