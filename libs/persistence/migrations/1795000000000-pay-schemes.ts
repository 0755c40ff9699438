import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Pay schemes become documents: drafted, signed on a route of their own, one document for each version of a scheme. */
export class PaySchemes1795000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}

const route = JSON.stringify({
  submitters: ['head-of-department'],
  steps: [
    { name: 'commercial-director', roles: ['commercial-director'] },
    { name: 'general-director', roles: ['general-director'] },
  ],
  afterReturn: 'redraft',
});

const up = [
  `ALTER TABLE documents
     ADD COLUMN scheme_code text,
     ADD COLUMN scheme_version integer CHECK (scheme_version > 0),
     DROP CONSTRAINT documents_kind_check,
     DROP CONSTRAINT documents_check2,
     ADD CONSTRAINT documents_kind_check CHECK (kind IN ('kpi-plan', 'actuals', 'payroll-register', 'pay-scheme')),
     ADD CONSTRAINT documents_of_a_cycle CHECK ((kind IN ('payroll-register', 'pay-scheme')) = (cycle_id IS NULL)),
     ADD CONSTRAINT documents_of_a_scheme CHECK ((kind = 'pay-scheme') = (scheme_code IS NOT NULL) AND (kind = 'pay-scheme') = (scheme_version IS NOT NULL))`,
  `CREATE UNIQUE INDEX one_document_a_scheme_version ON documents (organisation_id, scheme_code, scheme_version) WHERE kind = 'pay-scheme' AND status <> 'closed'`,
  `UPDATE organisations SET routes = routes || jsonb_build_object('pay-scheme', '${route}'::jsonb) WHERE NOT routes ? 'pay-scheme'`,
];

/** Refused by the first check while there are schemes: what was signed is not removed. */
const down = [
  'DROP INDEX one_document_a_scheme_version',
  `ALTER TABLE documents
     DROP CONSTRAINT documents_kind_check,
     DROP CONSTRAINT documents_of_a_cycle,
     DROP CONSTRAINT documents_of_a_scheme,
     ADD CONSTRAINT documents_kind_check CHECK (kind IN ('kpi-plan', 'actuals', 'payroll-register')),
     ADD CONSTRAINT documents_check2 CHECK ((kind = 'payroll-register') = (cycle_id IS NULL)),
     DROP COLUMN scheme_code,
     DROP COLUMN scheme_version`,
  `UPDATE organisations SET routes = routes - 'pay-scheme'`,
];
