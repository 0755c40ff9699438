import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The few signed revisions of plans are found whenever the packs of a month are made. Approved actuals go back to their
 * head by one that was signed after they were approved, as they do by a signed reopening.
 */
export class PlanRevisions1816100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX signed_plan_revisions ON documents (organisation_id, month) WHERE kind = 'plan-revision' AND status = 'signed'`,
    );
    await runner.query(
      guardOfDocuments(` OR EXISTS (
          SELECT 1 FROM documents r JOIN decisions s ON s.document_id = r.id AND s.version = r.submitted_version
           WHERE r.kind = 'plan-revision' AND r.status = 'signed' AND r.cycle_id = OLD.cycle_id
             AND s.decided_at >= (SELECT max(a.decided_at) FROM decisions a WHERE a.document_id = OLD.id AND a.version = OLD.submitted_version))`),
    );
    await runner.query(viewWith(byReopenings, byRevisionsToo));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(viewWith(byRevisionsToo, byReopenings));
    await runner.query(guardOfDocuments(''));
    await runner.query('DROP INDEX signed_plan_revisions');
  }
}

const byReopenings = `r.kind = 'actuals-reopening'::text`;
const byRevisionsToo = `r.kind = ANY (ARRAY['actuals-reopening'::text, 'plan-revision'::text])`;

/** What was known at an instant, with another way in which approved actuals had gone back by then. */
const viewWith = (one: string, other: string) => `DO $do$
  DECLARE view text := pg_get_viewdef('as_of.documents'::regclass);
  BEGIN
    IF strpos(view, $one$${one}$one$) = 0 THEN
      RAISE EXCEPTION 'as_of.documents is not as it was expected';
    END IF;
    EXECUTE 'CREATE OR REPLACE VIEW as_of.documents AS ' || replace(view, $one$${one}$one$, $other$${other}$other$);
  END $do$`;

const guardOfDocuments = (
  otherWay: string,
) => `CREATE OR REPLACE FUNCTION guard_document() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE is_possible boolean;
    BEGIN
      IF TG_OP = 'DELETE' THEN
        RAISE EXCEPTION 'documents are never removed' USING ERRCODE = 'PR003';
      END IF;
      IF NEW.organisation_id <> OLD.organisation_id OR NEW.kind <> OLD.kind
         OR (OLD.status IN ('in-approval', 'signed', 'closed')
             AND (NEW.month, NEW.cycle_id, NEW.person_id, NEW.payroll_run_id, NEW.scheme_code, NEW.scheme_version, NEW.subject_kind, NEW.subject_key)
              IS DISTINCT FROM (OLD.month, OLD.cycle_id, OLD.person_id, OLD.payroll_run_id, OLD.scheme_code, OLD.scheme_version, OLD.subject_kind, OLD.subject_key)) THEN
        RAISE EXCEPTION 'what document % is about is frozen', OLD.id USING ERRCODE = 'PR003';
      END IF;
      IF OLD.status IN ('in-approval', 'signed', 'closed') AND NEW.submitted_version IS DISTINCT FROM OLD.submitted_version THEN
        RAISE EXCEPTION 'the version of document % that is decided is frozen', OLD.id USING ERRCODE = 'PR003';
      END IF;
      IF NEW.status = OLD.status THEN
        RETURN NEW;
      END IF;
      is_possible := CASE
        WHEN NEW.status = 'closed' THEN OLD.status <> 'signed'
        WHEN NEW.status = 'in-approval' THEN OLD.status IN ('drafting', 'returned') AND EXISTS (
          SELECT 1 FROM document_versions v
           WHERE v.document_id = NEW.id AND v.version = NEW.submitted_version AND v.submitted_at IS NOT NULL)
        WHEN NEW.status = 'signed' THEN OLD.status = 'in-approval' AND (
          SELECT count(*) FROM decisions s
           WHERE s.document_id = NEW.id AND s.version = NEW.submitted_version AND s.decision = 'sign'
        ) >= (
          SELECT COALESCE(jsonb_array_length(v.route -> 'steps'), 1) FROM document_versions v
           WHERE v.document_id = NEW.id AND v.version = NEW.submitted_version)
        WHEN NEW.status = 'returned' AND OLD.status = 'in-approval' THEN EXISTS (
          SELECT 1 FROM decisions s
           WHERE s.document_id = NEW.id AND s.version = NEW.submitted_version AND s.decision = 'return')
        WHEN NEW.status = 'returned' AND OLD.status = 'signed' THEN OLD.kind = 'actuals' AND (EXISTS (
          SELECT 1 FROM documents r
           WHERE r.kind = 'actuals-reopening' AND r.status = 'signed' AND r.subject_key = OLD.id::text || '/' || OLD.submitted_version)${otherWay})
        ELSE false
      END;
      IF is_possible IS NOT TRUE THEN
        RAISE EXCEPTION 'document % does not become % as it is', OLD.id, NEW.status USING ERRCODE = 'PR003';
      END IF;
      RETURN NEW;
    END $$`;
