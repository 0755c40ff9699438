import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * To which account a person is paid from which day on: proposed by one and confirmed by another, and kept. From which account
 * the company pays, and to which accounts of its books, are settings of the organisation.
 */
export class BankAccounts1819210000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  /** Refused while accounts were confirmed: where people were paid to stays known. */
  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}

const up = [
  `CREATE TABLE bank_accounts (
     id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
     organisation_id uuid NOT NULL REFERENCES organisations,
     person_id uuid NOT NULL REFERENCES people,
     from_on date NOT NULL,
     account jsonb NOT NULL,
     status text NOT NULL DEFAULT 'proposed' CHECK (status IN ('proposed', 'confirmed', 'refused', 'withdrawn')),
     proposed_by uuid NOT NULL REFERENCES people,
     proposed_at timestamptz NOT NULL,
     decided_by uuid REFERENCES people,
     decided_at timestamptz,
     CONSTRAINT bank_accounts_take_two CHECK (status NOT IN ('confirmed', 'refused') OR decided_by <> proposed_by),
     CONSTRAINT bank_accounts_are_decided CHECK ((status = 'proposed') = (decided_by IS NULL) AND (decided_by IS NULL) = (decided_at IS NULL))
   )`,
  `CREATE UNIQUE INDEX one_proposed_account ON bank_accounts (person_id) WHERE status = 'proposed'`,
  `CREATE INDEX bank_accounts_in_force ON bank_accounts (person_id, from_on DESC, decided_at DESC) WHERE status = 'confirmed'`,
  'CREATE INDEX bank_accounts_by_organisation ON bank_accounts (organisation_id, proposed_at DESC)',
  `CREATE FUNCTION guard_bank_account() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF TG_OP = 'UPDATE' AND OLD.status = 'proposed'
         AND (NEW.id, NEW.organisation_id, NEW.person_id, NEW.from_on, NEW.account, NEW.proposed_by, NEW.proposed_at)
          IS NOT DISTINCT FROM (OLD.id, OLD.organisation_id, OLD.person_id, OLD.from_on, OLD.account, OLD.proposed_by, OLD.proposed_at) THEN
        RETURN NEW;
      END IF;
      RAISE EXCEPTION 'what was decided about a bank account stays' USING ERRCODE = 'PR003';
    END $$`,
  'CREATE TRIGGER bank_accounts_stay BEFORE UPDATE OR DELETE ON bank_accounts FOR EACH ROW EXECUTE FUNCTION guard_bank_account()',
  'CREATE TRIGGER bank_accounts_are_not_emptied BEFORE TRUNCATE ON bank_accounts FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
  `ALTER TABLE organisations ADD COLUMN payer jsonb,
     ADD COLUMN ledger_accounts jsonb NOT NULL DEFAULT '{"pay": {"debit": "44", "credit": "70"}, "components": {}, "departments": {}}'`,
];

const down = [
  `DO $$ BEGIN
     IF EXISTS (SELECT 1 FROM bank_accounts WHERE status = 'confirmed') THEN
       RAISE EXCEPTION 'bank accounts of people were confirmed' USING ERRCODE = 'PR003';
     END IF;
   END $$`,
  'ALTER TABLE organisations DROP COLUMN ledger_accounts, DROP COLUMN payer',
  'DROP TABLE bank_accounts',
  'DROP FUNCTION guard_bank_account()',
];
