import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The link by which somebody chooses another password passes through the administrator who made it. Until a second
 * person has confirmed that it was used by whoever it is for, the account has no say over anything but itself.
 */
export class ConfirmedResets1810100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}

const up = [
  `ALTER TABLE invitations
     ADD COLUMN accepted_at timestamptz,
     ADD COLUMN needs_confirmation boolean NOT NULL DEFAULT false,
     ADD COLUMN confirmed_by uuid REFERENCES people,
     ADD COLUMN confirmed_at timestamptz,
     ADD CONSTRAINT invitations_confirmed_as_a_whole CHECK ((confirmed_by IS NULL) = (confirmed_at IS NULL)),
     ADD CONSTRAINT invitations_confirmed_by_another CHECK (confirmed_by IS NULL OR (confirmed_by <> person_id AND confirmed_by IS DISTINCT FROM made_by))`,
  'CREATE INDEX invitations_accepted ON invitations (person_id, accepted_at DESC) WHERE accepted_at IS NOT NULL',
];

const down = [
  'DROP INDEX invitations_accepted',
  `ALTER TABLE invitations DROP COLUMN confirmed_at, DROP COLUMN confirmed_by, DROP COLUMN needs_confirmation, DROP COLUMN accepted_at`,
];
