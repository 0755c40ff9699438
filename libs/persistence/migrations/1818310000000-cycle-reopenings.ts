import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Plans and actuals that a signed reopening of their cycle names by their version go back to their head, also where they
 * were closed. The guard of documents and the view of what was known are changed where they stand: whatever else they have learnt stays.
 */
export class CycleReopenings1818310000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(inGuard(caseOfGuard, caseOfGuardWithReopenings));
    await runner.query(sentBackByThen);
    await runner.query(intoView);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(outOfView);
    await runner.query('DROP FUNCTION sent_back_by_then(uuid, integer)');
    await runner.query(inGuard(caseOfGuardWithReopenings, caseOfGuard));
  }
}

const caseOfGuard = 'is_possible := CASE';
const caseOfGuardWithReopenings = `is_possible := CASE
        WHEN NEW.status = 'returned' AND OLD.status IN ('signed', 'closed') AND OLD.kind IN ('kpi-plan', 'actuals') AND EXISTS (
          SELECT 1 FROM documents r JOIN document_versions v ON v.document_id = r.id AND v.version = r.submitted_version
           WHERE r.kind = 'cycle-reopening' AND r.status = 'signed' AND r.cycle_id = OLD.cycle_id
             AND v.content -> 'reopens' @> jsonb_build_array(jsonb_build_object('documentId', OLD.id, 'version', OLD.submitted_version))) THEN true`;

const inGuard = (one: string, other: string) => `DO $do$
  DECLARE guard text := pg_get_functiondef('public.guard_document()'::regprocedure);
  BEGIN
    IF strpos(guard, $one$${one}$one$) = 0 THEN
      RAISE EXCEPTION 'guard_document is not as it was expected';
    END IF;
    EXECUTE replace(guard, $one$${one}$one$, $other$${other}$other$);
  END $do$`;

const sentBackByThen = `CREATE FUNCTION sent_back_by_then(document uuid, in_question integer) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT 1 FROM documents t JOIN documents r ON r.cycle_id = t.cycle_id AND r.kind = 'cycle-reopening' AND r.status = 'signed'
      JOIN document_versions v ON v.document_id = r.id AND v.version = r.submitted_version
     WHERE t.id = document AND t.kind IN ('kpi-plan', 'actuals')
       AND v.content -> 'reopens' @> jsonb_build_array(jsonb_build_object('documentId', t.id, 'version', in_question))
       AND (SELECT max(s.decided_at) FROM decisions s WHERE s.document_id = r.id AND s.version = v.version) <= current_setting('premia.known_at')::timestamptz)
  $$`;

const caseOfView = `THEN 'closed'::text`;
const caseOfViewWithReopenings = `THEN 'closed'::text WHEN sent_back_by_then(t.id, w.submitted) THEN 'returned'::text`;

const intoView = `DO $do$
  DECLARE view text := pg_get_viewdef('as_of.documents'::regclass);
  BEGIN
    IF strpos(view, $one$${caseOfView}$one$) = 0 THEN
      RAISE EXCEPTION 'as_of.documents is not as it was expected';
    END IF;
    EXECUTE 'CREATE OR REPLACE VIEW as_of.documents AS ' || replace(view, $one$${caseOfView}$one$, $other$${caseOfViewWithReopenings}$other$);
  END $do$`;

const outOfView = `DO $do$
  BEGIN
    EXECUTE 'CREATE OR REPLACE VIEW as_of.documents AS '
      || regexp_replace(pg_get_viewdef('as_of.documents'::regclass), 'WHEN sent_back_by_then\\(t.id, w.submitted\\) THEN ''returned''::text', '');
  END $do$`;
