import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Files that are made of a run and handed out: what each is, by its hash, its bytes in parts, and to whom it was given when. A
 * file that was made stays as it is; one of a kind, in a form, is made of a run once.
 */
export class PayrollFiles1819200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  /** Refused once a file was handed out: what went to a bank stays known. */
  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}

const up = [
  `CREATE TABLE payroll_files (
     id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
     organisation_id uuid NOT NULL REFERENCES organisations,
     run_id uuid NOT NULL REFERENCES payroll_runs,
     kind text NOT NULL CHECK (kind IN ('register', 'department-summary', 'accounting-entries', 'bank-payment', 'exchange')),
     format text NOT NULL CHECK (format IN ('xlsx', 'csv', 'xml')),
     language text NOT NULL CHECK (language IN ('en', 'ru')),
     execution_on date,
     status text NOT NULL DEFAULT 'making' CHECK (status IN ('making', 'made', 'failed')),
     requested_by uuid NOT NULL REFERENCES people,
     requested_at timestamptz NOT NULL,
     made_at timestamptz,
     name text,
     sha256 char(64) CHECK (sha256 ~ '^[0-9a-f]{64}$'),
     bytes bigint CHECK (bytes > 0),
     people integer,
     total numeric,
     problem jsonb,
     CONSTRAINT payroll_files_are_what_was_made CHECK ((status = 'made') = (sha256 IS NOT NULL) AND num_nulls(made_at, name, sha256, bytes, people, total) IN (0, 6)),
     CONSTRAINT payroll_files_fail_for_a_reason CHECK ((status = 'failed') = (problem IS NOT NULL)),
     CONSTRAINT payroll_files_pay_on_a_day CHECK ((kind = 'bank-payment') = (execution_on IS NOT NULL))
   )`,
  `CREATE UNIQUE INDEX one_file_of_a_form ON payroll_files (run_id, kind, format, language, COALESCE(execution_on, '-infinity'::date)) WHERE status <> 'failed'`,
  'CREATE INDEX payroll_files_by_organisation ON payroll_files (organisation_id, requested_at DESC)',
  `CREATE TABLE payroll_file_parts (
     file_id uuid NOT NULL REFERENCES payroll_files,
     part integer NOT NULL CHECK (part >= 0),
     bytes bytea NOT NULL,
     PRIMARY KEY (file_id, part)
   )`,
  // Archives and what is compressed already are not compressed again.
  'ALTER TABLE payroll_file_parts ALTER COLUMN bytes SET STORAGE EXTERNAL',
  `CREATE TABLE payroll_file_handouts (
     id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
     file_id uuid NOT NULL REFERENCES payroll_files,
     sha256 char(64) NOT NULL,
     handed_to uuid NOT NULL REFERENCES people,
     handed_at timestamptz NOT NULL
   )`,
  'CREATE INDEX payroll_file_handouts_of_a_file ON payroll_file_handouts (file_id, id)',
  `CREATE FUNCTION guard_payroll_file() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF TG_OP = 'UPDATE' AND OLD.status = 'making'
         AND (NEW.id, NEW.organisation_id, NEW.run_id, NEW.kind, NEW.format, NEW.language, NEW.execution_on, NEW.requested_by, NEW.requested_at)
          IS NOT DISTINCT FROM (OLD.id, OLD.organisation_id, OLD.run_id, OLD.kind, OLD.format, OLD.language, OLD.execution_on, OLD.requested_by, OLD.requested_at) THEN
        RETURN NEW;
      END IF;
      RAISE EXCEPTION 'a file that was made of a run stays as it is' USING ERRCODE = 'PR003';
    END $$`,
  'CREATE TRIGGER payroll_files_stay BEFORE UPDATE OR DELETE ON payroll_files FOR EACH ROW EXECUTE FUNCTION guard_payroll_file()',
  'CREATE TRIGGER payroll_files_are_not_emptied BEFORE TRUNCATE ON payroll_files FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
  `CREATE FUNCTION guard_payroll_file_part() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF (SELECT status FROM payroll_files WHERE id = NEW.file_id) <> 'making' THEN
        RAISE EXCEPTION 'nothing is added to a file that was made' USING ERRCODE = 'PR003';
      END IF;
      RETURN NEW;
    END $$`,
  'CREATE TRIGGER payroll_file_parts_of_what_is_made BEFORE INSERT ON payroll_file_parts FOR EACH ROW EXECUTE FUNCTION guard_payroll_file_part()',
  'CREATE TRIGGER payroll_file_parts_stay BEFORE UPDATE OR DELETE ON payroll_file_parts FOR EACH ROW EXECUTE FUNCTION refuse_change()',
  'CREATE TRIGGER payroll_file_parts_are_not_emptied BEFORE TRUNCATE ON payroll_file_parts FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
  'CREATE TRIGGER payroll_file_handouts_stay BEFORE UPDATE OR DELETE ON payroll_file_handouts FOR EACH ROW EXECUTE FUNCTION refuse_change()',
  'CREATE TRIGGER payroll_file_handouts_are_not_emptied BEFORE TRUNCATE ON payroll_file_handouts FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
];

const down = [
  `DO $$ BEGIN
     IF EXISTS (SELECT 1 FROM payroll_file_handouts) THEN
       RAISE EXCEPTION 'files of payroll runs were handed out' USING ERRCODE = 'PR003';
     END IF;
   END $$`,
  'DROP TABLE payroll_file_handouts',
  'DROP TABLE payroll_file_parts',
  'DROP TABLE payroll_files',
  'DROP FUNCTION guard_payroll_file_part()',
  'DROP FUNCTION guard_payroll_file()',
];
