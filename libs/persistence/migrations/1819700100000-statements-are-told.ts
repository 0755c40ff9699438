import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Notices, and mails, of statements that were posted, where an organisation wants its people told of them. */
export class StatementsAreTold1819700100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE organisations ADD COLUMN tells_of_statements boolean NOT NULL DEFAULT false');
    await runner.query(kindsOf('notices', [...noticesBefore, 'statement-posted']));
    await runner.query(kindsOf('mails', [...mailsBefore, 'statement-posted']));
  }

  /** Refused while somebody was told of any. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(kindsOf('notices', noticesBefore));
    await runner.query(kindsOf('mails', mailsBefore));
    await runner.query('ALTER TABLE organisations DROP COLUMN tells_of_statements');
  }
}

const mailsBefore = ['reminder', 'escalation', 'digest', 'deadlines-moved'];
const noticesBefore = [...mailsBefore, 'mail-failed'];

const kindsOf = (table: string, kinds: readonly string[]) =>
  `ALTER TABLE ${table} DROP CONSTRAINT ${table}_kind_check,
     ADD CONSTRAINT ${table}_kind_check CHECK (kind IN (${kinds.map((kind) => `'${kind}'`).join(', ')}))`;
