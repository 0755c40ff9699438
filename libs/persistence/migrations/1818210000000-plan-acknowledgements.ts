import type { MigrationInterface, QueryRunner } from 'typeorm';

/** That an earner has read a version of their plan that was signed; each version is acknowledged once, by them alone. */
export class PlanAcknowledgements1818210000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE plan_acknowledgements');
    await runner.query('DROP FUNCTION guard_acknowledgement()');
  }
}

const up = [
  `CREATE TABLE plan_acknowledgements (
    plan_id uuid NOT NULL REFERENCES documents,
    document_id uuid NOT NULL,
    version integer NOT NULL,
    sha256 char(64) NOT NULL,
    person_id uuid NOT NULL REFERENCES people,
    acknowledged_at timestamptz NOT NULL,
    PRIMARY KEY (plan_id, document_id, version),
    FOREIGN KEY (document_id, version) REFERENCES document_versions
  )`,
  `CREATE FUNCTION guard_acknowledgement() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF NOT EXISTS (SELECT 1 FROM documents p JOIN documents d ON d.id = NEW.document_id AND d.status = 'signed' AND d.submitted_version = NEW.version
                       JOIN document_versions v ON v.document_id = d.id AND v.version = NEW.version AND v.sha256 = NEW.sha256
                      WHERE p.id = NEW.plan_id AND p.kind = 'kpi-plan' AND p.person_id = NEW.person_id) THEN
        RAISE EXCEPTION 'only whose plan it is acknowledges a version of it that was signed' USING ERRCODE = 'PR003';
      END IF;
      RETURN NEW;
    END $$`,
  'CREATE TRIGGER acknowledgements_are_of_signed_versions BEFORE INSERT ON plan_acknowledgements FOR EACH ROW EXECUTE FUNCTION guard_acknowledgement()',
  'CREATE TRIGGER acknowledgements_stay BEFORE UPDATE OR DELETE ON plan_acknowledgements FOR EACH ROW EXECUTE FUNCTION refuse_change()',
  'CREATE TRIGGER acknowledgements_are_not_emptied BEFORE TRUNCATE ON plan_acknowledgements FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
];
