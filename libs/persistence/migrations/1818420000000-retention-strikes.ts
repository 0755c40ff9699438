import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What approved actuals say of the clients whom people keep, and what months below the cut-off call for. */
export class RetentionStrikes1818420000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}

const up = [
  `ALTER TABLE organisations ADD COLUMN retention_rules jsonb NOT NULL DEFAULT '{"months": 12, "review": 2, "part": 4}'`,
  `CREATE TABLE retention_results (
    document_id uuid NOT NULL REFERENCES documents,
    version integer NOT NULL,
    person_id uuid NOT NULL REFERENCES people,
    code text NOT NULL,
    organisation_id uuid NOT NULL REFERENCES organisations,
    month char(7) NOT NULL CHECK (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
    lost numeric NOT NULL,
    total numeric NOT NULL,
    is_below boolean NOT NULL,
    PRIMARY KEY (document_id, version, person_id, code)
  )`,
  'CREATE INDEX retention_results_of_a_person ON retention_results (person_id, month)',
  'CREATE INDEX retention_results_of_an_organisation ON retention_results (organisation_id, month)',
  'CREATE TRIGGER retention_results_stay BEFORE UPDATE OR DELETE ON retention_results FOR EACH ROW EXECUTE FUNCTION refuse_change()',
  'CREATE TRIGGER retention_results_are_not_emptied BEFORE TRUNCATE ON retention_results FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
  `CREATE TABLE retention_items (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    organisation_id uuid NOT NULL REFERENCES organisations,
    person_id uuid NOT NULL REFERENCES people,
    cycle_id uuid NOT NULL REFERENCES monthly_cycles,
    kind text NOT NULL CHECK (kind IN ('review', 'part')),
    month char(7) NOT NULL CHECK (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
    months jsonb NOT NULL,
    status text NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'closed', 'withdrawn')),
    raised_at timestamptz NOT NULL,
    ended_at timestamptz,
    closed_by uuid REFERENCES documents,
    CONSTRAINT retention_items_end CHECK ((status = 'open') = (ended_at IS NULL) AND (status = 'closed') = (closed_by IS NOT NULL))
  )`,
  `CREATE UNIQUE INDEX one_item_of_a_month ON retention_items (person_id, kind, month) WHERE status <> 'withdrawn'`,
  'CREATE INDEX retention_items_of_an_organisation ON retention_items (organisation_id, month)',
  `CREATE FUNCTION guard_retention_item() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF TG_OP = 'UPDATE' AND OLD.status = 'open' AND NEW.status <> 'open'
         AND (NEW.id, NEW.organisation_id, NEW.person_id, NEW.cycle_id, NEW.kind, NEW.month, NEW.months, NEW.raised_at)
          IS NOT DISTINCT FROM (OLD.id, OLD.organisation_id, OLD.person_id, OLD.cycle_id, OLD.kind, OLD.month, OLD.months, OLD.raised_at) THEN
        RETURN NEW;
      END IF;
      RAISE EXCEPTION 'what strikes have called for stays' USING ERRCODE = 'PR003';
    END $$`,
  'CREATE TRIGGER retention_items_stay BEFORE UPDATE OR DELETE ON retention_items FOR EACH ROW EXECUTE FUNCTION guard_retention_item()',
  'CREATE TRIGGER retention_items_are_not_emptied BEFORE TRUNCATE ON retention_items FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
];

const down = [
  'DROP TABLE retention_items',
  'DROP FUNCTION guard_retention_item()',
  'DROP TABLE retention_results',
  'ALTER TABLE organisations DROP COLUMN retention_rules',
];
