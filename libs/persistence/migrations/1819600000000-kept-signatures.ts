import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Signatures of an earlier version that count for the next one, because nothing of what their step is about has changed,
 * and those that do not, with the reason. A kept one is what somebody has signed: in that step, by themselves.
 */
export class KeptSignatures1819600000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  /** Refused while a step keeps a signature: it would stand as one that was given. */
  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}

const up = [
  'ALTER TABLE decisions ADD COLUMN kept_from integer',
  `ALTER TABLE decisions ADD CONSTRAINT decisions_kept_by_their_giver
     CHECK (kept_from IS NULL OR (decision = 'sign' AND on_behalf_of IS NULL AND comment_id IS NULL AND kept_from < version))`,
  `CREATE FUNCTION guard_kept_signature() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF NOT EXISTS (
        SELECT 1 FROM decisions s WHERE s.document_id = NEW.document_id AND s.version = NEW.kept_from AND s.step = NEW.step AND s.position = NEW.position
           AND s.actor_id = NEW.actor_id AND s.decision = 'sign' AND s.kept_from IS NULL AND s.on_behalf_of IS NULL) THEN
        RAISE EXCEPTION 'what is kept was not signed' USING ERRCODE = 'PR003';
      END IF;
      RETURN NEW;
    END $$`,
  `CREATE TRIGGER decisions_keep_what_was_signed BEFORE INSERT ON decisions FOR EACH ROW WHEN (NEW.kept_from IS NOT NULL) EXECUTE FUNCTION guard_kept_signature()`,
  `CREATE TABLE voided_signatures (
    document_id uuid NOT NULL,
    version integer NOT NULL,
    step text NOT NULL,
    person_id uuid NOT NULL REFERENCES people,
    because text NOT NULL CHECK (because IN ('reopened', 'step-changed', 'whole-document', 'scope-changed', 'wrote-it', 'earns-by-it', 'by-delegate', 'earlier-step')),
    fields text[] NOT NULL,
    PRIMARY KEY (document_id, version, step),
    FOREIGN KEY (document_id, version) REFERENCES document_versions
  )`,
  'CREATE TRIGGER voided_signatures_stay BEFORE UPDATE OR DELETE ON voided_signatures FOR EACH ROW EXECUTE FUNCTION refuse_change()',
  'CREATE TRIGGER voided_signatures_are_not_emptied BEFORE TRUNCATE ON voided_signatures FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
];

const down = [
  `DO $$ BEGIN
     IF EXISTS (SELECT 1 FROM decisions WHERE kept_from IS NOT NULL) THEN
       RAISE EXCEPTION 'steps have kept their signatures' USING ERRCODE = 'PR003';
     END IF;
   END $$`,
  'DROP TABLE voided_signatures',
  'DROP TRIGGER decisions_keep_what_was_signed ON decisions',
  'DROP FUNCTION guard_kept_signature()',
  'ALTER TABLE decisions DROP COLUMN kept_from',
];
