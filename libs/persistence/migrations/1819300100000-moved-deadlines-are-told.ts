import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Notices, and mails, of deadlines that a change of the regulation has moved. */
export class MovedDeadlinesAreTold1819300100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(kindsOf('notices', [...kindsBefore, 'mail-failed', 'deadlines-moved']));
    await runner.query(kindsOf('mails', [...kindsBefore, 'deadlines-moved']));
  }

  /** Refused while somebody was told of any. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(kindsOf('notices', [...kindsBefore, 'mail-failed']));
    await runner.query(kindsOf('mails', kindsBefore));
  }
}

const kindsBefore = ['reminder', 'escalation', 'digest'];

const kindsOf = (table: string, kinds: readonly string[]) =>
  `ALTER TABLE ${table} DROP CONSTRAINT ${table}_kind_check,
     ADD CONSTRAINT ${table}_kind_check CHECK (kind IN (${kinds.map((kind) => `'${kind}'`).join(', ')}))`;
