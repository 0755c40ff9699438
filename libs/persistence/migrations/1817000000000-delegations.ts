import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who acts for whom on which days, for which kinds of documents; who is away on which; to whom a step was reassigned. A
 * decision on behalf of somebody names the delegation by which it was made, and the database looks at both people.
 */
export class Delegations1817000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  /** Refused while decisions were made on behalf of somebody: what was signed stays readable. */
  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}

const delegations = [
  `CREATE TABLE delegations (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    organisation_id uuid NOT NULL REFERENCES organisations,
    principal_id uuid NOT NULL REFERENCES people,
    delegate_id uuid NOT NULL REFERENCES people,
    kinds text[] NOT NULL CHECK (cardinality(kinds) > 0),
    from_on date NOT NULL,
    until_on date NOT NULL,
    reason text NOT NULL,
    status text NOT NULL DEFAULT 'proposed' CHECK (status IN ('proposed', 'confirmed', 'refused', 'withdrawn', 'ended')),
    proposed_by uuid NOT NULL REFERENCES people,
    proposed_at timestamptz NOT NULL,
    decided_by uuid REFERENCES people,
    decided_at timestamptz,
    ended_by uuid REFERENCES people,
    ended_at timestamptz,
    CONSTRAINT delegations_of_days CHECK (until_on >= from_on AND until_on - from_on < 366),
    CONSTRAINT delegations_to_another CHECK (delegate_id <> principal_id),
    CONSTRAINT delegations_never_by_the_delegate CHECK (proposed_by <> delegate_id AND (status NOT IN ('confirmed', 'ended') OR decided_by <> delegate_id)),
    CONSTRAINT delegations_take_two CHECK (status NOT IN ('confirmed', 'refused', 'ended') OR (decided_by IS NOT NULL AND decided_by <> proposed_by)),
    CONSTRAINT delegations_end_by_somebody CHECK ((status = 'ended') = (ended_by IS NOT NULL) AND (ended_by IS NULL) = (ended_at IS NULL))
  )`,
  'CREATE INDEX delegations_by_organisation ON delegations (organisation_id, proposed_at DESC)',
  'CREATE INDEX delegations_by_delegate ON delegations (delegate_id)',
  'CREATE INDEX delegations_by_principal ON delegations (principal_id)',
  `CREATE FUNCTION guard_delegation() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF TG_OP = 'UPDATE' AND (OLD.status = 'proposed' OR (OLD.status = 'confirmed' AND NEW.status = 'ended'
           AND (NEW.decided_by, NEW.decided_at) IS NOT DISTINCT FROM (OLD.decided_by, OLD.decided_at)))
         AND (NEW.id, NEW.organisation_id, NEW.principal_id, NEW.delegate_id, NEW.kinds, NEW.from_on, NEW.until_on, NEW.reason, NEW.proposed_by, NEW.proposed_at)
          IS NOT DISTINCT FROM (OLD.id, OLD.organisation_id, OLD.principal_id, OLD.delegate_id, OLD.kinds, OLD.from_on, OLD.until_on, OLD.reason, OLD.proposed_by, OLD.proposed_at) THEN
        RETURN NEW;
      END IF;
      RAISE EXCEPTION 'what was decided about a delegation stays' USING ERRCODE = 'PR003';
    END $$`,
  'CREATE TRIGGER delegations_stay BEFORE UPDATE OR DELETE ON delegations FOR EACH ROW EXECUTE FUNCTION guard_delegation()',
  'CREATE TRIGGER delegations_are_not_emptied BEFORE TRUNCATE ON delegations FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
];

const absences = [
  `CREATE TABLE absences (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    organisation_id uuid NOT NULL REFERENCES organisations,
    person_id uuid NOT NULL REFERENCES people,
    from_on date NOT NULL,
    until_on date NOT NULL,
    entered_by uuid NOT NULL REFERENCES people,
    entered_at timestamptz NOT NULL,
    withdrawn_by uuid REFERENCES people,
    withdrawn_at timestamptz,
    CONSTRAINT absences_of_days CHECK (until_on >= from_on AND until_on - from_on < 366),
    CONSTRAINT absences_withdrawn_by_somebody CHECK ((withdrawn_by IS NULL) = (withdrawn_at IS NULL))
  )`,
  'CREATE INDEX absences_of_a_person ON absences (person_id, from_on)',
  'CREATE INDEX absences_by_organisation ON absences (organisation_id, from_on DESC)',
  `CREATE FUNCTION guard_absence() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF TG_OP = 'UPDATE' AND OLD.withdrawn_at IS NULL
         AND (NEW.id, NEW.organisation_id, NEW.person_id, NEW.from_on, NEW.until_on, NEW.entered_by, NEW.entered_at)
          IS NOT DISTINCT FROM (OLD.id, OLD.organisation_id, OLD.person_id, OLD.from_on, OLD.until_on, OLD.entered_by, OLD.entered_at) THEN
        RETURN NEW;
      END IF;
      RAISE EXCEPTION 'an absence is withdrawn once and never changed' USING ERRCODE = 'PR003';
    END $$`,
  'CREATE TRIGGER absences_stay BEFORE UPDATE OR DELETE ON absences FOR EACH ROW EXECUTE FUNCTION guard_absence()',
  'CREATE TRIGGER absences_are_not_emptied BEFORE TRUNCATE ON absences FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
];

const reassignments = [
  `CREATE TABLE step_reassignments (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    document_id uuid NOT NULL,
    version integer NOT NULL,
    position integer NOT NULL,
    step text NOT NULL,
    person_id uuid NOT NULL REFERENCES people,
    reason text NOT NULL,
    reassigned_by uuid NOT NULL REFERENCES people,
    reassigned_at timestamptz NOT NULL,
    FOREIGN KEY (document_id, version) REFERENCES document_versions
  )`,
  'CREATE INDEX step_reassignments_of_a_version ON step_reassignments (document_id, version, position, id DESC)',
  'CREATE TRIGGER step_reassignments_stay BEFORE UPDATE OR DELETE ON step_reassignments FOR EACH ROW EXECUTE FUNCTION refuse_change()',
  'CREATE TRIGGER step_reassignments_are_not_emptied BEFORE TRUNCATE ON step_reassignments FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
];

const decisions = [
  `ALTER TABLE decisions ADD COLUMN on_behalf_of uuid REFERENCES people, ADD COLUMN delegation_id uuid REFERENCES delegations,
     ADD CONSTRAINT decisions_by_delegation CHECK ((on_behalf_of IS NULL) = (delegation_id IS NULL)),
     ADD CONSTRAINT decisions_for_another CHECK (on_behalf_of <> actor_id)`,
  `CREATE OR REPLACE FUNCTION guard_decision() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE frozen document_versions;
    BEGIN
      SELECT * INTO frozen FROM document_versions WHERE document_id = NEW.document_id AND version = NEW.version;
      IF frozen.submitted_at IS NULL OR frozen.sha256 <> NEW.sha256 THEN
        RAISE EXCEPTION 'the decision names a version that was not submitted, or another content' USING ERRCODE = 'PR004';
      END IF;
      IF EXISTS (SELECT 1 FROM document_versions v WHERE v.document_id = NEW.document_id
                 AND (NEW.actor_id IN (v.drafted_by, v.submitted_by) OR NEW.on_behalf_of IN (v.drafted_by, v.submitted_by))) THEN
        RAISE EXCEPTION 'nobody approves what they drafted' USING ERRCODE = 'PR001';
      END IF;
      IF EXISTS (SELECT 1 FROM document_beneficiaries b WHERE b.document_id = NEW.document_id AND b.person_id IN (NEW.actor_id, NEW.on_behalf_of)) THEN
        RAISE EXCEPTION 'nobody approves what pays them' USING ERRCODE = 'PR002';
      END IF;
      IF EXISTS (SELECT 1 FROM decisions s WHERE s.document_id = NEW.document_id AND s.version = NEW.version
                 AND (NEW.actor_id IN (s.actor_id, s.on_behalf_of) OR NEW.on_behalf_of IN (s.actor_id, s.on_behalf_of))) THEN
        RAISE EXCEPTION 'nobody fills two steps of a version' USING ERRCODE = 'PR011';
      END IF;
      IF NEW.delegation_id IS NOT NULL AND NOT EXISTS (
           SELECT 1 FROM delegations g JOIN documents d ON d.id = NEW.document_id JOIN organisations o ON o.id = d.organisation_id
            WHERE g.id = NEW.delegation_id AND g.organisation_id = d.organisation_id AND g.principal_id = NEW.on_behalf_of AND g.delegate_id = NEW.actor_id
              AND g.status = 'confirmed' AND d.kind = ANY (g.kinds)
              AND (NEW.decided_at AT TIME ZONE o.time_zone)::date BETWEEN g.from_on AND g.until_on) THEN
        RAISE EXCEPTION 'no delegation in force' USING ERRCODE = 'PR012';
      END IF;
      RETURN NEW;
    END $$`,
];

const up = [...delegations, ...absences, ...reassignments, ...decisions];

const down = [
  `DO $$ BEGIN
     IF EXISTS (SELECT 1 FROM decisions WHERE delegation_id IS NOT NULL) THEN
       RAISE EXCEPTION 'decisions were made on behalf of somebody' USING ERRCODE = 'PR003';
     END IF;
   END $$`,
  // As it was before.
  `CREATE OR REPLACE FUNCTION guard_decision() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE frozen document_versions;
    BEGIN
      SELECT * INTO frozen FROM document_versions WHERE document_id = NEW.document_id AND version = NEW.version;
      IF frozen.submitted_at IS NULL OR frozen.sha256 <> NEW.sha256 THEN
        RAISE EXCEPTION 'the decision names a version that was not submitted, or another content' USING ERRCODE = 'PR004';
      END IF;
      IF EXISTS (SELECT 1 FROM document_versions v WHERE v.document_id = NEW.document_id
                 AND NEW.actor_id IN (v.drafted_by, v.submitted_by)) THEN
        RAISE EXCEPTION 'nobody approves what they drafted' USING ERRCODE = 'PR001';
      END IF;
      IF EXISTS (SELECT 1 FROM document_beneficiaries b WHERE b.document_id = NEW.document_id AND b.person_id = NEW.actor_id) THEN
        RAISE EXCEPTION 'nobody approves what pays them' USING ERRCODE = 'PR002';
      END IF;
      RETURN NEW;
    END $$`,
  'ALTER TABLE decisions DROP COLUMN on_behalf_of, DROP COLUMN delegation_id',
  'DROP TABLE step_reassignments',
  'DROP TABLE absences',
  'DROP FUNCTION guard_absence()',
  'DROP TABLE delegations',
  'DROP FUNCTION guard_delegation()',
];
