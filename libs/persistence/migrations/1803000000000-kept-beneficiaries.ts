import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whose pay a document decides is said before it goes on its route, and stays while it is on it and after. */
export class KeptBeneficiaries1803000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}

const up = [
  `CREATE FUNCTION keep_beneficiary() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF EXISTS (SELECT 1 FROM documents d WHERE d.id = OLD.document_id AND d.status IN ('in-approval', 'signed', 'closed')) THEN
        RAISE EXCEPTION 'Whose pay a document decides stays while it is decided and after' USING ERRCODE = 'PR003';
      END IF;
      RETURN OLD;
    END $$`,
  `CREATE TRIGGER beneficiaries_stay BEFORE DELETE OR UPDATE ON document_beneficiaries FOR EACH ROW EXECUTE FUNCTION keep_beneficiary()`,
];

const down = ['DROP TRIGGER beneficiaries_stay ON document_beneficiaries', 'DROP FUNCTION keep_beneficiary()'];
