import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The year of a department with its deadlines, and the days and limits of the year as a setting of the organisation. */
export class AnnualCycles1818000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  /** Refused while there are documents of a year: what was signed is not removed. */
  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}

const inJanuaryAfter = (day: number, dayOff: string) => ({ monthOffset: 12, day, dayOff });

/** What every organisation begins with: the regulation's yearly cycle. */
const rules = JSON.stringify({
  'plans-signed': {
    opens: { monthOffset: -1, day: 1, dayOff: 'keep' },
    due: { monthOffset: -1, day: 31, dayOff: 'previous-working-day' },
  },
  'actuals-submitted': { opens: inJanuaryAfter(1, 'keep'), due: inJanuaryAfter(15, 'previous-working-day') },
  'actuals-approved': { opens: inJanuaryAfter(1, 'keep'), due: inJanuaryAfter(20, 'previous-working-day') },
  'bonus-posted': {
    opens: inJanuaryAfter(21, 'previous-working-day'),
    due: inJanuaryAfter(25, 'previous-working-day'),
  },
  probationMonths: 3,
});

const ofYear = `kind IN ('annual-plan', 'annual-actuals')`;

const up = [
  `ALTER TABLE organisations ADD COLUMN annual_rules jsonb NOT NULL DEFAULT '${rules}'`,
  `CREATE TABLE annual_cycles (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    organisation_id uuid NOT NULL REFERENCES organisations,
    department_id uuid NOT NULL REFERENCES departments,
    year smallint NOT NULL CHECK (year BETWEEN 1900 AND 2200),
    stage text NOT NULL DEFAULT 'planning' CHECK (stage IN ('planning', 'plans-signed', 'actuals-submitted', 'actuals-approved', 'closed')),
    opened_at timestamptz NOT NULL,
    opened_by uuid REFERENCES people,
    plans_signed_at timestamptz,
    closed_at timestamptz,
    UNIQUE (department_id, year)
  )`,
  'CREATE INDEX annual_cycles_by_organisation ON annual_cycles (organisation_id, year)',
  `CREATE TABLE annual_deadlines (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    cycle_id uuid NOT NULL REFERENCES annual_cycles,
    kind text NOT NULL CHECK (kind IN ('plans-signed', 'actuals-submitted', 'actuals-approved', 'bonus-posted')),
    nominal_on date NOT NULL,
    opens_on date NOT NULL,
    due_on date NOT NULL,
    opens_at timestamptz NOT NULL,
    due_at timestamptz NOT NULL,
    calendar_version text NOT NULL,
    calendar_known boolean NOT NULL,
    met_at timestamptz,
    missed_at timestamptz,
    UNIQUE (cycle_id, kind)
  )`,
  `ALTER TABLE documents ADD CONSTRAINT documents_of_a_year CHECK (
     (NOT ${ofYear} OR cycle_id IS NULL) AND (kind <> 'annual-plan' OR person_id IS NOT NULL) AND (kind <> 'annual-actuals' OR person_id IS NULL))`,
  `CREATE INDEX documents_of_years ON documents (organisation_id, month, kind) WHERE ${ofYear}`,
  // Where somebody is in a year: in its last month once it is over, now while it goes on, in its first month before; after they have left, where they were last.
  `CREATE FUNCTION department_of_year(organisation uuid, person uuid, of_year int) RETURNS uuid LANGUAGE sql STABLE AS $$
     SELECT department_in_month(person, GREATEST(of_year || '-01', LEAST(of_year || '-12', to_char(business_today(organisation), 'YYYY-MM'))))
   $$`,
];

const down = [
  `DO $$ BEGIN
    IF EXISTS (SELECT 1 FROM documents WHERE ${ofYear}) THEN
      RAISE EXCEPTION 'there are documents of a year: what was signed is not removed';
    END IF;
  END $$`,
  'DROP FUNCTION department_of_year(uuid, uuid, int)',
  'DROP INDEX documents_of_years',
  'ALTER TABLE documents DROP CONSTRAINT documents_of_a_year',
  'DROP TABLE annual_deadlines',
  'DROP TABLE annual_cycles',
  'ALTER TABLE organisations DROP COLUMN annual_rules',
];
