import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By what people are proposed for the loyalty award, as a setting of the organisation. */
export class LoyaltyLists1818020000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  /** Refused while there are lists: what was signed is not removed. */
  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}

/** What every organisation begins with: the regulation's award. */
const standard = JSON.stringify({
  award: 'A trip',
  serviceMonths: 18,
  mostMisses: 1,
  monthlyPlanAtLeast: '80 %',
  monthlyPlansBy: 'each',
  annualPlanAtLeast: '70 %',
  largerAward: 'A trip for the family',
  largerServiceMonths: 36,
  keyClients: 3,
  keyClientSegment: 'key',
});

const up = [
  `ALTER TABLE organisations ADD COLUMN loyalty_standard jsonb NOT NULL DEFAULT '${standard}'`,
  `ALTER TABLE documents ADD CONSTRAINT documents_of_loyalty CHECK (kind <> 'loyalty-list' OR (cycle_id IS NULL AND person_id IS NULL))`,
];

const down = [
  `DO $$ BEGIN
    IF EXISTS (SELECT 1 FROM documents WHERE kind = 'loyalty-list') THEN
      RAISE EXCEPTION 'there are loyalty lists: what was signed is not removed';
    END IF;
  END $$`,
  'ALTER TABLE documents DROP CONSTRAINT documents_of_loyalty',
  'ALTER TABLE organisations DROP COLUMN loyalty_standard',
];
