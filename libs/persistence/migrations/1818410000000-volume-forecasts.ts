import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is expected to be sold in a month, as it was sent and when; purchasing and logistics read it. */
export class VolumeForecasts1818410000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}

const up = [
  `ALTER TABLE organisations ADD COLUMN forecast_rule jsonb NOT NULL
     DEFAULT '{"monthOffset": -1, "day": 22, "dayOff": "previous-working-day"}'`,
  `CREATE TABLE volume_forecasts (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    organisation_id uuid NOT NULL REFERENCES organisations,
    person_id uuid NOT NULL REFERENCES people,
    month char(7) NOT NULL CHECK (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
    code text NOT NULL,
    version integer NOT NULL CHECK (version > 0),
    unit text NOT NULL,
    total numeric NOT NULL CHECK (total >= 0),
    lines jsonb NOT NULL CHECK (jsonb_typeof(lines) = 'array'),
    sent_by uuid NOT NULL REFERENCES people,
    sent_at timestamptz NOT NULL,
    due_at timestamptz NOT NULL,
    is_late boolean GENERATED ALWAYS AS (sent_at >= due_at) STORED,
    UNIQUE (person_id, month, code, version)
  )`,
  'CREATE INDEX volume_forecasts_of_a_month ON volume_forecasts (organisation_id, month)',
  'CREATE TRIGGER volume_forecasts_stay BEFORE UPDATE OR DELETE ON volume_forecasts FOR EACH ROW EXECUTE FUNCTION refuse_change()',
  'CREATE TRIGGER volume_forecasts_are_not_emptied BEFORE TRUNCATE ON volume_forecasts FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
];

const down = ['DROP TABLE volume_forecasts', 'ALTER TABLE organisations DROP COLUMN forecast_rule'];
