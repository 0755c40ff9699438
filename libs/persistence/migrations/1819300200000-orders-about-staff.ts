import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Changes of the staff and delegations that a signed order has made name it; of each there is one. */
export class OrdersAboutStaff1819300200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  /** Refused while there are such orders: what was signed is not removed. */
  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}

const tables = ['staff_changes', 'delegations'];

const up = [
  ...tables.flatMap((table) => [
    `ALTER TABLE ${table} ADD COLUMN document_id uuid REFERENCES documents`,
    `CREATE UNIQUE INDEX ${table}_by_order ON ${table} (document_id) WHERE document_id IS NOT NULL`,
  ]),
  // An order names the person whom it is about, and is of no month of a department.
  `ALTER TABLE documents ADD CONSTRAINT documents_of_orders CHECK (
     kind NOT IN ('salary-order', 'assignment-order', 'delegation-order') OR (cycle_id IS NULL AND person_id IS NOT NULL))`,
];

const down = [
  `DO $$ BEGIN
    IF EXISTS (SELECT 1 FROM documents WHERE kind IN ('salary-order', 'assignment-order', 'delegation-order')) THEN
      RAISE EXCEPTION 'there are orders about the staff: what was signed is not removed';
    END IF;
  END $$`,
  'ALTER TABLE documents DROP CONSTRAINT documents_of_orders',
  ...tables.map((table) => `ALTER TABLE ${table} DROP COLUMN document_id`),
];
