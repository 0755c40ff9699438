import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How an organisation reminds, what people want of it, and the notices that were written to them. */
export class Notices1818100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}

/** The regulation's ladder, with which every organisation begins. */
const firstRules = JSON.stringify({
  at: '09:00',
  countsDays: 'calendar-days',
  remindsBefore: [3, 1, 0],
  escalatesAfter: 1,
  decidesWithin: 3,
  superiors: {
    'sales-manager': 'head-of-department',
    'head-of-department': 'commercial-director',
    'commercial-director': 'general-director',
    'general-director': null,
    accounting: 'general-director',
    purchasing: 'commercial-director',
  },
  quietHours: { from: '20:00', until: '08:00' },
  mayRefuse: ['reminder', 'digest'],
});

const up = [
  `ALTER TABLE organisations ADD COLUMN reminder_rules jsonb NOT NULL DEFAULT '${firstRules}'`,
  `ALTER TABLE people
     ADD COLUMN email text CHECK (email <> ''),
     ADD COLUMN language text NOT NULL DEFAULT 'en' CHECK (language IN ('en', 'ru')),
     ADD COLUMN quiet_hours jsonb,
     ADD COLUMN refused_mail text[] NOT NULL DEFAULT '{}' CHECK (refused_mail <@ ARRAY['reminder', 'digest'])`,
  `CREATE TABLE mails (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    organisation_id uuid NOT NULL REFERENCES organisations,
    person_id uuid NOT NULL REFERENCES people,
    kind text NOT NULL CHECK (kind IN ('reminder', 'escalation', 'digest')),
    written_at timestamptz NOT NULL,
    due_at timestamptz NOT NULL,
    attempts integer NOT NULL DEFAULT 0,
    last_fault text,
    sent_at timestamptz,
    given_up_at timestamptz,
    CHECK (sent_at IS NULL OR given_up_at IS NULL)
  )`,
  'CREATE INDEX mails_to_send ON mails (organisation_id, due_at) WHERE sent_at IS NULL AND given_up_at IS NULL',
  `CREATE FUNCTION guard_mail() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF OLD.sent_at IS NOT NULL OR OLD.given_up_at IS NOT NULL THEN
        RAISE EXCEPTION 'a mail that was sent or given up stays as it is' USING ERRCODE = 'PR003';
      END IF;
      RETURN NEW;
    END $$`,
  'CREATE TRIGGER ended_mails_stay BEFORE UPDATE ON mails FOR EACH ROW EXECUTE FUNCTION guard_mail()',
  `CREATE TABLE notices (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    organisation_id uuid NOT NULL REFERENCES organisations,
    person_id uuid NOT NULL REFERENCES people,
    kind text NOT NULL CHECK (kind IN ('reminder', 'escalation', 'digest', 'mail-failed')),
    key text NOT NULL,
    rung text NOT NULL,
    content jsonb NOT NULL,
    due_at timestamptz,
    written_at timestamptz NOT NULL,
    read_at timestamptz,
    mail_id uuid REFERENCES mails,
    UNIQUE (person_id, key, rung)
  )`,
  'CREATE INDEX notices_of_a_person ON notices (person_id, ((read_at IS NULL)::integer) DESC, written_at DESC, id DESC)',
  'CREATE INDEX notices_of_a_mail ON notices (mail_id) WHERE mail_id IS NOT NULL',
];

const down = [
  'DROP TABLE notices',
  'DROP TABLE mails',
  'DROP FUNCTION guard_mail()',
  'ALTER TABLE people DROP COLUMN email, DROP COLUMN language, DROP COLUMN quiet_hours, DROP COLUMN refused_mail',
  'ALTER TABLE organisations DROP COLUMN reminder_rules',
];
