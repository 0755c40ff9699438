import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Steps of processes that keep failing, and what administrators decided about them; repairs of processes. */
export class Incidents1818300000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}

const up = [
  // One row a step: the same activity of the same run of a process raises one incident, however often it fails.
  `CREATE TABLE incidents (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    organisation_id uuid NOT NULL REFERENCES organisations,
    workflow_type text NOT NULL,
    workflow_id text NOT NULL,
    workflow_run_id text NOT NULL,
    activity_id text NOT NULL,
    activity text NOT NULL,
    object_kind text NOT NULL,
    object_id uuid NOT NULL,
    since timestamptz NOT NULL,
    raised_at timestamptz NOT NULL DEFAULT now(),
    attempts integer NOT NULL CHECK (attempts > 0),
    last_code text NOT NULL CHECK (last_code ~ '^[\\w.-]{1,100}$'),
    last_failed_at timestamptz NOT NULL DEFAULT now(),
    settled_at timestamptz,
    settled_as text CHECK (settled_as IN ('succeeded', 'skipped', 'aborted', 'over')),
    CONSTRAINT one_incident_a_step UNIQUE (workflow_id, workflow_run_id, activity_id),
    CONSTRAINT incidents_settled_somehow CHECK ((settled_at IS NULL) = (settled_as IS NULL))
  )`,
  'CREATE INDEX incidents_by_organisation ON incidents (organisation_id, raised_at DESC, id DESC)',
  'CREATE INDEX incidents_that_are_open ON incidents (organisation_id) WHERE settled_at IS NULL',
  `CREATE FUNCTION guard_incident() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF TG_OP = 'UPDATE' AND OLD.settled_at IS NULL AND NEW.attempts >= OLD.attempts
         AND (NEW.id, NEW.organisation_id, NEW.workflow_type, NEW.workflow_id, NEW.workflow_run_id, NEW.activity_id, NEW.activity, NEW.object_kind, NEW.object_id, NEW.since, NEW.raised_at)
          IS NOT DISTINCT FROM (OLD.id, OLD.organisation_id, OLD.workflow_type, OLD.workflow_id, OLD.workflow_run_id, OLD.activity_id, OLD.activity, OLD.object_kind, OLD.object_id, OLD.since, OLD.raised_at) THEN
        RETURN NEW;
      END IF;
      RAISE EXCEPTION 'an incident is settled once and never removed' USING ERRCODE = 'PR003';
    END $$`,
  'CREATE TRIGGER incidents_stay BEFORE UPDATE OR DELETE ON incidents FOR EACH ROW EXECUTE FUNCTION guard_incident()',
  'CREATE TRIGGER incidents_are_not_emptied BEFORE TRUNCATE ON incidents FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
  `CREATE TABLE incident_acts (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    incident_id uuid NOT NULL REFERENCES incidents,
    act text NOT NULL CHECK (act IN ('retry', 'skip', 'abort')),
    reason text NOT NULL,
    acted_by uuid NOT NULL REFERENCES people,
    acted_at timestamptz NOT NULL
  )`,
  'CREATE INDEX acts_of_an_incident ON incident_acts (incident_id, id)',
  'CREATE TRIGGER incident_acts_stay BEFORE UPDATE OR DELETE ON incident_acts FOR EACH ROW EXECUTE FUNCTION refuse_change()',
  'CREATE TRIGGER incident_acts_are_not_emptied BEFORE TRUNCATE ON incident_acts FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
  // Who repaired has no name where the operator's command did, which signs nobody in.
  `CREATE TABLE process_repairs (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    organisation_id uuid NOT NULL REFERENCES organisations,
    repair text NOT NULL CHECK (repair IN ('look-again', 'recreate', 'restart')),
    object_kind text NOT NULL,
    object_id uuid NOT NULL,
    reason text NOT NULL,
    repaired_by uuid REFERENCES people,
    repaired_at timestamptz NOT NULL
  )`,
  'CREATE INDEX process_repairs_by_organisation ON process_repairs (organisation_id, id DESC)',
  'CREATE TRIGGER process_repairs_stay BEFORE UPDATE OR DELETE ON process_repairs FOR EACH ROW EXECUTE FUNCTION refuse_change()',
  'CREATE TRIGGER process_repairs_are_not_emptied BEFORE TRUNCATE ON process_repairs FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
];

const down = [
  'DROP TABLE process_repairs',
  'DROP TABLE incident_acts',
  'DROP TABLE incidents',
  'DROP FUNCTION guard_incident()',
];
