import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A new kind of document needs no column and no constraint of its own any more: it says what it is about in
 * `subject_kind` and `subject_key`, of which there is one document that is not closed. The hash of a version covers
 * what the document is about; earlier ones, of format 1, stay as they were signed. A run says why it ended.
 */
export class DocumentsOfAnyKind1798000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}

const withoutSubject = `kind IN ('kpi-plan', 'actuals', 'payroll-register', 'pay-scheme')`;

const guardOfVersions = (
  frozen: string,
) => `CREATE OR REPLACE FUNCTION guard_document_version() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF TG_OP = 'DELETE' THEN
        RAISE EXCEPTION 'versions of documents are never removed' USING ERRCODE = 'PR003';
      END IF;
      IF OLD.submitted_at IS NOT NULL OR NEW.content IS DISTINCT FROM OLD.content OR NEW.sha256 <> OLD.sha256${frozen}
         OR NEW.drafted_by <> OLD.drafted_by OR NEW.version <> OLD.version OR NEW.document_id <> OLD.document_id THEN
        RAISE EXCEPTION 'version % of document % is frozen', OLD.version, OLD.document_id USING ERRCODE = 'PR003';
      END IF;
      RETURN NEW;
    END $$`;

const up = [
  `ALTER TABLE documents
     ADD COLUMN subject_kind text,
     ADD COLUMN subject_key text,
     DROP CONSTRAINT documents_kind_check,
     DROP CONSTRAINT documents_of_a_cycle,
     ADD CONSTRAINT documents_kind_check CHECK (kind ~ '^[a-z]+(-[a-z]+)*$'),
     ADD CONSTRAINT documents_of_a_cycle CHECK (
       (kind NOT IN ('kpi-plan', 'actuals') OR cycle_id IS NOT NULL) AND
       (kind NOT IN ('payroll-register', 'pay-scheme') OR cycle_id IS NULL)),
     ADD CONSTRAINT documents_of_a_subject CHECK (
       (${withoutSubject}) = (subject_kind IS NULL) AND (subject_kind IS NULL) = (subject_key IS NULL))`,
  `CREATE UNIQUE INDEX one_document_a_subject ON documents (organisation_id, kind, subject_kind, subject_key)
     WHERE subject_key IS NOT NULL AND status <> 'closed'`,
  `ALTER TABLE document_versions ADD COLUMN hash_format smallint NOT NULL DEFAULT 1 CHECK (hash_format IN (1, 2))`,
  guardOfVersions(' OR NEW.hash_format <> OLD.hash_format'),
  `ALTER TABLE payroll_runs
     ADD COLUMN ended_because text,
     ADD COLUMN ended_by uuid REFERENCES documents,
     ADD CONSTRAINT payroll_runs_that_ended CHECK (ended_because IS NULL OR status IN ('returned', 'failed')),
     ADD CONSTRAINT payroll_runs_ended_by_a_document CHECK (ended_by IS NULL OR ended_because IS NOT NULL)`,
];

/** Refused by the first check while there are documents of a later kind: what was signed is not removed. */
const down = [
  'ALTER TABLE payroll_runs DROP COLUMN ended_because, DROP COLUMN ended_by',
  guardOfVersions(''),
  'ALTER TABLE document_versions DROP COLUMN hash_format',
  'DROP INDEX one_document_a_subject',
  `ALTER TABLE documents
     DROP CONSTRAINT documents_kind_check,
     DROP CONSTRAINT documents_of_a_cycle,
     DROP CONSTRAINT documents_of_a_subject,
     ADD CONSTRAINT documents_kind_check CHECK (${withoutSubject}),
     ADD CONSTRAINT documents_of_a_cycle CHECK ((kind IN ('payroll-register', 'pay-scheme')) = (cycle_id IS NULL)),
     DROP COLUMN subject_kind,
     DROP COLUMN subject_key`,
  `UPDATE organisations SET routes = (SELECT COALESCE(jsonb_object_agg(key, value), '{}') FROM jsonb_each(routes)
     WHERE key IN ('kpi-plan', 'actuals', 'payroll-register', 'pay-scheme'))`,
];
