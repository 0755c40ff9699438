import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Approved actuals of a year go back to their head by a signed reopening, as those of a month do: in the guard of
 * documents, and in what is known of an instant.
 */
export class ReopenedYears1819600100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(inGuard(ofMonths, ofYearsToo));
    await runner.query(sentBackByThen(byReopeningOfYear));
  }

  /** Refused while a year is reopened: its actuals would have gone back by nothing. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DO $$ BEGIN
      IF EXISTS (SELECT 1 FROM documents WHERE kind = 'actuals-reopening' AND cycle_id IS NULL) THEN
        RAISE EXCEPTION 'actuals of a year are reopened';
      END IF;
    END $$`);
    await runner.query(sentBackByThen(''));
    await runner.query(inGuard(ofYearsToo, ofMonths));
  }
}

const ofMonths = `WHEN NEW.status = 'returned' AND OLD.status = 'signed' THEN OLD.kind = 'actuals' AND`;
const ofYearsToo = `WHEN NEW.status = 'returned' AND OLD.status = 'signed' THEN OLD.kind IN ('actuals', 'annual-actuals') AND`;

const inGuard = (one: string, other: string) => `DO $do$
  DECLARE guard text := pg_get_functiondef('public.guard_document()'::regprocedure);
  BEGIN
    IF strpos(guard, $one$${one}$one$) = 0 THEN
      RAISE EXCEPTION 'guard_document is not as it was expected';
    END IF;
    EXECUTE replace(guard, $one$${one}$one$, $other$${other}$other$);
  END $do$`;

const knownAt = `current_setting('premia.known_at')::timestamptz`;

const byReopeningOfYear = ` OR EXISTS (
    SELECT 1 FROM documents t JOIN documents r ON r.kind = 'actuals-reopening' AND r.status = 'signed' AND r.cycle_id IS NULL
       AND r.subject_key = t.id::text || '/' || in_question
     WHERE t.id = document AND t.kind = 'annual-actuals'
       AND (SELECT max(s.decided_at) FROM decisions s WHERE s.document_id = r.id AND s.version = r.submitted_version) <= ${knownAt})`;

const sentBackByThen = (
  otherWay: string,
) => `CREATE OR REPLACE FUNCTION sent_back_by_then(document uuid, in_question integer) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT 1 FROM documents t JOIN documents r ON r.cycle_id = t.cycle_id AND r.kind = 'cycle-reopening' AND r.status = 'signed'
      JOIN document_versions v ON v.document_id = r.id AND v.version = r.submitted_version
     WHERE t.id = document AND t.kind IN ('kpi-plan', 'actuals')
       AND v.content -> 'reopens' @> jsonb_build_array(jsonb_build_object('documentId', t.id, 'version', in_question))
       AND (SELECT max(s.decided_at) FROM decisions s WHERE s.document_id = r.id AND s.version = v.version) <= ${knownAt})${otherWay}
  $$`;
