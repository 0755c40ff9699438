import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Contests as they are announced, who has won them, and the prizes that were given; and when somebody is at the tail. */
export class AnnouncedContests1818430000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}

/** What was said stays; it is taken back once, by somebody. */
const guard = (table: string) => [
  `CREATE FUNCTION guard_${table}() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF TG_OP = 'UPDATE' AND OLD.withdrawn_at IS NULL AND NEW.withdrawn_at IS NOT NULL
         AND to_jsonb(NEW) - ARRAY['withdrawn_at', 'withdrawn_by', 'withdrawn_because'] = to_jsonb(OLD) - ARRAY['withdrawn_at', 'withdrawn_by', 'withdrawn_because'] THEN
        RETURN NEW;
      END IF;
      RAISE EXCEPTION 'what was announced stays' USING ERRCODE = 'PR003';
    END $$`,
  `CREATE TRIGGER ${table}_stay BEFORE UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION guard_${table}()`,
  `CREATE TRIGGER ${table}_are_not_emptied BEFORE TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
];

const withdrawn = `withdrawn_by uuid REFERENCES people,
    withdrawn_at timestamptz,
    withdrawn_because text,
    CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL) AND (withdrawn_at IS NULL) = (withdrawn_because IS NULL))`;

const up = [
  `ALTER TABLE organisations ADD COLUMN tail_rules jsonb NOT NULL DEFAULT '{"months": 3, "share": "20 %", "leastPeople": 3}'`,
  `CREATE TABLE contests (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    organisation_id uuid NOT NULL REFERENCES organisations,
    department_id uuid REFERENCES departments,
    name text NOT NULL,
    rule text NOT NULL,
    from_month char(7) NOT NULL CHECK (from_month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
    until_month char(7) NOT NULL CHECK (until_month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
    prizes jsonb NOT NULL CHECK (jsonb_typeof(prizes) = 'array'),
    announced_by uuid NOT NULL REFERENCES people,
    announced_at timestamptz NOT NULL,
    ${withdrawn},
    CHECK (until_month >= from_month)
  )`,
  'CREATE INDEX contests_of_an_organisation ON contests (organisation_id, until_month)',
  `CREATE TABLE contest_winners (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    contest_id uuid NOT NULL REFERENCES contests,
    place integer NOT NULL CHECK (place > 0),
    person_id uuid NOT NULL REFERENCES people,
    because text,
    recorded_by uuid NOT NULL REFERENCES people CHECK (recorded_by <> person_id),
    recorded_at timestamptz NOT NULL,
    ${withdrawn}
  )`,
  'CREATE UNIQUE INDEX one_winner_a_place ON contest_winners (contest_id, place) WHERE withdrawn_at IS NULL',
  'CREATE UNIQUE INDEX one_place_a_winner ON contest_winners (contest_id, person_id) WHERE withdrawn_at IS NULL',
  'CREATE INDEX contest_winners_of_a_person ON contest_winners (person_id)',
  `CREATE TABLE contest_prizes_given (
    winner_id uuid PRIMARY KEY REFERENCES contest_winners,
    given_on date NOT NULL,
    given_by uuid NOT NULL REFERENCES people,
    note text,
    recorded_by uuid NOT NULL REFERENCES people,
    recorded_at timestamptz NOT NULL
  )`,
  ...guard('contests'),
  ...guard('contest_winners'),
  'CREATE TRIGGER contest_prizes_stay BEFORE UPDATE OR DELETE ON contest_prizes_given FOR EACH ROW EXECUTE FUNCTION refuse_change()',
  'CREATE TRIGGER contest_prizes_are_not_emptied BEFORE TRUNCATE ON contest_prizes_given FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
];

const down = [
  'DROP TABLE contest_prizes_given',
  'DROP TABLE contest_winners',
  'DROP TABLE contests',
  'DROP FUNCTION guard_contest_winners()',
  'DROP FUNCTION guard_contests()',
  'ALTER TABLE organisations DROP COLUMN tail_rules',
];
