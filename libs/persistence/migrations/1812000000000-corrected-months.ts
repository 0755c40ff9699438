import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What changes after a month was posted is noted with its author, and a later run calculates the month again and pays
 * the difference. The statement that was posted stays as it is; what a month came to by a run stands beside it.
 */
export class CorrectedMonths1812000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}

const up = [
  // One thing that has changed in one posted month of one person. Who changed it is unknown of what a program recorded.
  `CREATE TABLE pay_changes (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    organisation_id uuid NOT NULL REFERENCES organisations,
    person_id uuid NOT NULL REFERENCES people,
    month char(7) NOT NULL,
    kind text NOT NULL CHECK (kind IN ('fact', 'employment', 'assignment', 'plan', 'actuals', 'scheme', 'shared')),
    source text NOT NULL,
    changed_by uuid REFERENCES people,
    changed_at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT clock_timestamp()
  )`,
  'CREATE INDEX pay_changes_of_person ON pay_changes (person_id, month)',
  'CREATE INDEX pay_changes_by_organisation ON pay_changes (organisation_id, id)',
  'CREATE TRIGGER pay_changes_stay BEFORE UPDATE OR DELETE ON pay_changes FOR EACH ROW EXECUTE FUNCTION refuse_change()',
  'CREATE TRIGGER pay_changes_are_not_emptied BEFORE TRUNCATE ON pay_changes FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
  // A posted month as a run calculated it again: what it comes to, or why it could not be calculated.
  `CREATE TABLE payroll_corrections (
    run_id uuid NOT NULL REFERENCES payroll_runs,
    person_id uuid NOT NULL REFERENCES people,
    month char(7) NOT NULL,
    pack text NOT NULL,
    pack_sha256 char(64) NOT NULL,
    paid_lines jsonb NOT NULL,
    lines jsonb,
    total numeric,
    carried_state jsonb,
    problems jsonb,
    PRIMARY KEY (run_id, person_id, month),
    CONSTRAINT corrections_come_to_something CHECK ((problems IS NULL) = (total IS NOT NULL AND lines IS NOT NULL AND carried_state IS NOT NULL))
  )`,
  'CREATE INDEX payroll_corrections_of_person ON payroll_corrections (person_id, month)',
  'CREATE TRIGGER payroll_corrections_stay BEFORE UPDATE OR DELETE ON payroll_corrections FOR EACH ROW EXECUTE FUNCTION refuse_change()',
  'CREATE TRIGGER payroll_corrections_are_not_emptied BEFORE TRUNCATE ON payroll_corrections FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
  // Which changes a run has looked at; one that ended without paying gives them back.
  `CREATE TABLE payroll_correction_causes (
    run_id uuid NOT NULL REFERENCES payroll_runs,
    change_id bigint NOT NULL REFERENCES pay_changes,
    PRIMARY KEY (run_id, change_id)
  )`,
  'CREATE INDEX payroll_correction_causes_of_change ON payroll_correction_causes (change_id)',
  'CREATE TRIGGER payroll_correction_causes_stay BEFORE UPDATE OR DELETE ON payroll_correction_causes FOR EACH ROW EXECUTE FUNCTION refuse_change()',
  'CREATE TRIGGER payroll_correction_causes_are_not_emptied BEFORE TRUNCATE ON payroll_correction_causes FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
  // What a statement could not take back, and the next begins with.
  'ALTER TABLE statements ADD COLUMN owed numeric NOT NULL DEFAULT 0 CHECK (owed >= 0)',
  `ALTER TABLE statement_flags DROP CONSTRAINT statement_flags_reason_check,
     ADD CONSTRAINT statement_flags_reason_check CHECK (reason IN ('reaches-the-most', 'unlike-last-month', 'unlike-the-department', 'corrects-months'))`,
  // The part of a month's own pay that may be taken back at most, as it is written: Article 138 of the Labour Code.
  `ALTER TABLE organisations ADD COLUMN deduction_limit text NOT NULL DEFAULT '20 %'`,
];

const down = [
  'ALTER TABLE statement_flags DISABLE TRIGGER statement_flags_stay',
  `DELETE FROM statement_flags WHERE reason = 'corrects-months'`,
  'ALTER TABLE statement_flags ENABLE TRIGGER statement_flags_stay',
  `ALTER TABLE statement_flags DROP CONSTRAINT statement_flags_reason_check,
     ADD CONSTRAINT statement_flags_reason_check CHECK (reason IN ('reaches-the-most', 'unlike-last-month', 'unlike-the-department'))`,
  'ALTER TABLE organisations DROP COLUMN deduction_limit',
  'ALTER TABLE statements DROP COLUMN owed',
  'DROP TABLE payroll_correction_causes, payroll_corrections, pay_changes',
];
