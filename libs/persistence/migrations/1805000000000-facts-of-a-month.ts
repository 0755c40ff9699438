import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The figures of a month as they are entered: one table for every kind of fact, a row for every version, and the people
 * whom a version is about. What changes is a new version; the one before is superseded and stays as it was.
 */
export class FactsOfAMonth1805000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}

const kinds = [
  'clients',
  'deals',
  'payments',
  'receivables',
  'activities',
  'values',
  'time-worked',
  'tasks',
  'fines',
  'adjustments',
];

const up = [
  // key_month is the month where it belongs to the name of the fact, and empty where the external id names it alone.
  `CREATE TABLE facts (
    id uuid PRIMARY KEY,
    organisation_id uuid NOT NULL REFERENCES organisations,
    kind text NOT NULL CHECK (kind IN (${kinds.map((kind) => `'${kind}'`).join(', ')})),
    external_id text NOT NULL CHECK (external_id <> ''),
    key_month text NOT NULL CHECK (key_month = '' OR key_month = month),
    version integer NOT NULL CHECK (version > 0),
    month char(7) CHECK (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
    on_day date CHECK (to_char(on_day, 'YYYY-MM') = month),
    client_code text,
    of_deal text,
    only_one text,
    is_withdrawn boolean NOT NULL DEFAULT false,
    content jsonb NOT NULL,
    sha256 char(64) NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    recorded_by uuid NOT NULL REFERENCES people,
    superseded_at timestamptz CHECK (superseded_at >= recorded_at),
    CHECK ((kind = 'clients') = (month IS NULL)),
    UNIQUE (organisation_id, kind, external_id, key_month, version)
  )`,
  `CREATE UNIQUE INDEX one_present_version_a_fact ON facts (organisation_id, kind, external_id, key_month) WHERE superseded_at IS NULL`,
  `CREATE UNIQUE INDEX one_fact_of_a_thing ON facts (organisation_id, kind, only_one)
     WHERE superseded_at IS NULL AND NOT is_withdrawn AND only_one IS NOT NULL`,
  `CREATE INDEX facts_of_month ON facts (organisation_id, month, kind) WHERE superseded_at IS NULL AND NOT is_withdrawn`,
  `CREATE INDEX facts_of_deal ON facts (organisation_id, of_deal) WHERE superseded_at IS NULL AND NOT is_withdrawn AND of_deal IS NOT NULL`,
  `CREATE INDEX facts_of_client ON facts (organisation_id, client_code) WHERE superseded_at IS NULL AND NOT is_withdrawn AND client_code IS NOT NULL`,
  `CREATE TABLE fact_people (
    fact_id uuid NOT NULL REFERENCES facts,
    person_id uuid NOT NULL REFERENCES people,
    part text NOT NULL CHECK (part IN ('earner', 'share', 'made-by', 'collected-by', 'owner', 'brought-by')),
    PRIMARY KEY (fact_id, person_id, part)
  )`,
  `CREATE INDEX facts_of_person ON fact_people (person_id)`,

  `CREATE FUNCTION keep_fact() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF TG_OP = 'UPDATE' THEN
        IF OLD.superseded_at IS NULL AND NEW.superseded_at IS NOT NULL
           AND to_jsonb(NEW) - 'superseded_at' = to_jsonb(OLD) - 'superseded_at' THEN
          RETURN NEW;
        END IF;
      END IF;
      RAISE EXCEPTION 'a version of a fact is superseded by another, never changed or removed' USING ERRCODE = 'PR003';
    END $$`,
  `CREATE TRIGGER facts_stay BEFORE UPDATE OR DELETE ON facts FOR EACH ROW EXECUTE FUNCTION keep_fact()`,
  `CREATE TRIGGER facts_are_not_emptied BEFORE TRUNCATE ON facts FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
  `CREATE FUNCTION keep_people_of_fact() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF EXISTS (SELECT 1 FROM added a JOIN facts f ON f.id = a.fact_id WHERE f.xmin <> pg_current_xact_id()::xid) THEN
        RAISE EXCEPTION 'whom a version of a fact is about is said when it is recorded' USING ERRCODE = 'PR003';
      END IF;
      RETURN NULL;
    END $$`,
  `CREATE TRIGGER people_come_with_their_fact AFTER INSERT ON fact_people REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION keep_people_of_fact()`,
  `CREATE TRIGGER people_of_facts_stay BEFORE UPDATE OR DELETE ON fact_people FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
  `CREATE TRIGGER people_of_facts_are_not_emptied BEFORE TRUNCATE ON fact_people FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,

  // Without statistics the planner takes a table that was just filled for an empty one, and looks at all of it for every
  // row; only the owner may make them.
  `CREATE FUNCTION analyze_facts(added integer) RETURNS void LANGUAGE plpgsql SECURITY DEFINER AS $$
    BEGIN
      IF (SELECT reltuples < 5.0 * added FROM pg_class WHERE oid = 'facts'::regclass) THEN
        ANALYZE facts;
        ANALYZE fact_people;
      END IF;
    END $$`,
];

const down = [
  'DROP FUNCTION analyze_facts(integer)',
  'DROP TABLE fact_people',
  'DROP TABLE facts',
  'DROP FUNCTION keep_people_of_fact()',
  'DROP FUNCTION keep_fact()',
];
