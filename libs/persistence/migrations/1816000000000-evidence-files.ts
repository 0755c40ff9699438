import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What people bring as evidence: which file it is, by its hash, and which document it belongs to. The bytes are kept
 * elsewhere under that hash. One that was attached stays as it is for ever; one that nobody attached is removed again.
 */
export class EvidenceFiles1816000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  /** Refused while files are attached: what was signed with them stays readable. */
  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}

const up = [
  `CREATE TABLE evidence_files (
     id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
     organisation_id uuid NOT NULL REFERENCES organisations,
     sha256 char(64) NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
     media_type text NOT NULL CHECK (media_type IN ('application/pdf', 'image/png', 'image/jpeg',
       'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'message/rfc822')),
     bytes integer NOT NULL CHECK (bytes BETWEEN 1 AND 10485760),
     name text NOT NULL CHECK (name !~ '[/\\\\]' AND length(name) BETWEEN 1 AND 200),
     uploaded_by uuid NOT NULL REFERENCES people,
     uploaded_at timestamptz NOT NULL,
     document_id uuid REFERENCES documents,
     attached_at timestamptz,
     CONSTRAINT evidence_files_attached CHECK ((document_id IS NULL) = (attached_at IS NULL)))`,
  `CREATE UNIQUE INDEX one_upload_of_a_file ON evidence_files (organisation_id, uploaded_by, sha256) WHERE document_id IS NULL`,
  `CREATE INDEX evidence_files_by_hash ON evidence_files (organisation_id, sha256)`,
  `CREATE INDEX evidence_files_of_a_document ON evidence_files (document_id) WHERE document_id IS NOT NULL`,
  `CREATE FUNCTION guard_evidence_file() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF TG_OP = 'TRUNCATE' THEN
        RAISE EXCEPTION 'evidence is never removed' USING ERRCODE = 'PR003';
      END IF;
      IF OLD.document_id IS NOT NULL THEN
        RAISE EXCEPTION 'evidence % belongs to document % and stays as it is', OLD.id, OLD.document_id USING ERRCODE = 'PR003';
      END IF;
      IF TG_OP = 'DELETE' THEN
        RETURN OLD;
      END IF;
      IF (NEW.id, NEW.organisation_id, NEW.sha256, NEW.media_type, NEW.bytes, NEW.name, NEW.uploaded_by, NEW.uploaded_at)
         IS DISTINCT FROM (OLD.id, OLD.organisation_id, OLD.sha256, OLD.media_type, OLD.bytes, OLD.name, OLD.uploaded_by, OLD.uploaded_at) THEN
        RAISE EXCEPTION 'evidence % stays as it was brought', OLD.id USING ERRCODE = 'PR003';
      END IF;
      RETURN NEW;
    END $$`,
  `CREATE TRIGGER evidence_files_guard BEFORE UPDATE OR DELETE ON evidence_files FOR EACH ROW EXECUTE FUNCTION guard_evidence_file()`,
  `CREATE TRIGGER evidence_files_kept BEFORE TRUNCATE ON evidence_files FOR EACH STATEMENT EXECUTE FUNCTION guard_evidence_file()`,
];

const down = [
  `DO $$ BEGIN
     IF EXISTS (SELECT 1 FROM evidence_files WHERE document_id IS NOT NULL) THEN
       RAISE EXCEPTION 'files are attached to documents as evidence' USING ERRCODE = 'PR003';
     END IF;
   END $$`,
  'DROP TABLE evidence_files',
  'DROP FUNCTION guard_evidence_file()',
];
