import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Versions that were taken back by whoever may submit them, which makes a document returned without anybody having
 * returned it; and what those who decide a version ask of those who wrote it, with the answers.
 */
export class TakenBackAndAsked1818500000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of tables) await runner.query(statement);
    await runner.query(replacedInGuard(returnedByDecision, returnedOrWithdrawn));
    await runner.query(replacedInView(knownAsReturned, knownAsWithdrawnToo));
  }

  /** Refused while a document is returned by a withdrawal alone: it would have become so by nothing. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(replacedInView(knownAsWithdrawnToo, knownAsReturned));
    await runner.query(replacedInGuard(returnedOrWithdrawn, returnedByDecision));
    await runner.query('DROP TABLE document_questions');
    await runner.query('DROP FUNCTION guard_question');
    await runner.query('DROP FUNCTION was_withdrawn');
    await runner.query('DROP TABLE document_withdrawals');
  }
}

const tables = [
  `CREATE TABLE document_withdrawals (
    document_id uuid NOT NULL,
    version integer NOT NULL,
    withdrawn_by uuid NOT NULL REFERENCES people,
    withdrawn_at timestamptz NOT NULL,
    comment_id uuid REFERENCES decision_comments,
    PRIMARY KEY (document_id, version),
    FOREIGN KEY (document_id, version) REFERENCES document_versions
  )`,
  'CREATE TRIGGER document_withdrawals_stay BEFORE UPDATE OR DELETE ON document_withdrawals FOR EACH ROW EXECUTE FUNCTION refuse_change()',
  'CREATE TRIGGER document_withdrawals_are_not_emptied BEFORE TRUNCATE ON document_withdrawals FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
  `CREATE FUNCTION was_withdrawn(of_document uuid, of_version integer, by_then timestamptz) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT 1 FROM public.document_withdrawals w
      WHERE w.document_id = of_document AND w.version = of_version AND w.withdrawn_at <= by_then)
  $$`,
  `CREATE TABLE document_questions (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    document_id uuid NOT NULL,
    version integer NOT NULL,
    step text NOT NULL,
    asked_by uuid NOT NULL REFERENCES people,
    on_behalf_of uuid REFERENCES people,
    asked_at timestamptz NOT NULL,
    text text NOT NULL,
    answered_by uuid REFERENCES people,
    answered_at timestamptz,
    answer text,
    CONSTRAINT document_questions_for_another CHECK (on_behalf_of <> asked_by),
    CONSTRAINT document_questions_by_another CHECK (answered_by <> asked_by),
    CONSTRAINT document_questions_answered_whole CHECK ((answered_by IS NULL) = (answered_at IS NULL) AND (answered_by IS NULL) = (answer IS NULL)),
    FOREIGN KEY (document_id, version) REFERENCES document_versions
  )`,
  'CREATE INDEX document_questions_of_a_document ON document_questions (document_id, version)',
  'CREATE INDEX document_questions_that_wait ON document_questions (document_id) WHERE answered_at IS NULL',
  `CREATE FUNCTION guard_question() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF TG_OP = 'UPDATE' AND OLD.answered_at IS NULL
         AND (NEW.id, NEW.document_id, NEW.version, NEW.step, NEW.asked_by, NEW.on_behalf_of, NEW.asked_at, NEW.text)
          IS NOT DISTINCT FROM (OLD.id, OLD.document_id, OLD.version, OLD.step, OLD.asked_by, OLD.on_behalf_of, OLD.asked_at, OLD.text) THEN
        RETURN NEW;
      END IF;
      RAISE EXCEPTION 'a question is answered once and never changed' USING ERRCODE = 'PR003';
    END $$`,
  'CREATE TRIGGER document_questions_stay BEFORE UPDATE OR DELETE ON document_questions FOR EACH ROW EXECUTE FUNCTION guard_question()',
  'CREATE TRIGGER document_questions_are_not_emptied BEFORE TRUNCATE ON document_questions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
];

const returnedByDecision = `WHEN NEW.status = 'returned' AND OLD.status = 'in-approval' THEN EXISTS (`;
const returnedOrWithdrawn = `WHEN NEW.status = 'returned' AND OLD.status = 'in-approval' THEN EXISTS (
          SELECT 1 FROM document_withdrawals w WHERE w.document_id = NEW.id AND w.version = NEW.submitted_version) OR EXISTS (`;

const knownAsReturned = `WHEN ((s.decision = 'return'::text)`;
const knownAsWithdrawnToo = `WHEN (was_withdrawn(t.id, w.submitted, (current_setting('premia.known_at'::text))::timestamp with time zone) OR (s.decision = 'return'::text)`;

/** One way more, or less, in which a document may become what it is; what other changes have made of the guard stays. */
const replacedInGuard = (one: string, other: string) =>
  replaced(`pg_get_functiondef('guard_document()'::regprocedure)`, '', one, other);

/** The same of how far a document had come at an instant. */
const replacedInView = (one: string, other: string) =>
  replaced(`pg_get_viewdef('as_of.documents'::regclass)`, 'CREATE OR REPLACE VIEW as_of.documents AS ', one, other);

const replaced = (definition: string, before: string, one: string, other: string) => `DO $do$
  DECLARE present text := ${definition};
  BEGIN
    IF strpos(present, $one$${one}$one$) = 0 THEN
      RAISE EXCEPTION 'not as it was expected: ${before || 'guard_document'}';
    END IF;
    EXECUTE '${before}' || replace(present, $one$${one}$one$, $other$${other}$other$);
  END $do$`;
