import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Until when the weights of a month may be changed by a memo: a rule of the organisation, and what a cycle was told when it
 * opened. A cycle that nobody has opened by a rule takes none. Signed memos are found with the signed revisions.
 */
export class WeightMemos1818200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE organisations ADD COLUMN weight_memo_rule jsonb NOT NULL DEFAULT '{"monthOffset": 0, "day": 1, "dayOff": "keep"}'`,
    );
    await runner.query(`ALTER TABLE monthly_cycles ADD COLUMN weight_memos_until timestamptz NOT NULL DEFAULT now()`);
    await runner.query(
      `UPDATE monthly_cycles c SET weight_memos_until = ((c.month || '-01')::date + 1)::timestamp AT TIME ZONE o.time_zone
         FROM organisations o WHERE o.id = c.organisation_id`,
    );
    await runner.query('DROP INDEX signed_plan_revisions');
    await runner.query(
      `CREATE INDEX signed_plan_changes ON documents (organisation_id, month) WHERE kind IN ('plan-revision', 'weight-memo') AND status = 'signed'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX signed_plan_changes');
    await runner.query(
      `CREATE INDEX signed_plan_revisions ON documents (organisation_id, month) WHERE kind = 'plan-revision' AND status = 'signed'`,
    );
    await runner.query('ALTER TABLE monthly_cycles DROP COLUMN weight_memos_until');
    await runner.query('ALTER TABLE organisations DROP COLUMN weight_memo_rule');
  }
}
