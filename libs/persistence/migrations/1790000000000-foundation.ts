import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The first tables. What the regulation forbids is forbidden here as well, whatever code may do:
 * frozen versions, segregation of duties, one payroll a month, one posted statement a person and month.
 */
export class Foundation1790000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...organisation, ...documents, ...payroll, ...records, ...guards])
      await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of tablesInOrder.toReversed()) await runner.query(`DROP TABLE ${table} CASCADE`);
    for (const name of guardFunctions) await runner.query(`DROP FUNCTION ${name}()`);
  }
}

const tablesInOrder = [
  'organisations',
  'calendar_exceptions',
  'departments',
  'people',
  'person_roles',
  'sessions',
  'monthly_cycles',
  'deadlines',
  'documents',
  'document_versions',
  'document_beneficiaries',
  'decision_comments',
  'decisions',
  'payroll_runs',
  'payroll_inputs',
  'statements',
  'statement_lines',
  'audit_events',
  'idempotent_requests',
];

const organisation = [
  `CREATE TABLE organisations (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    name text NOT NULL,
    time_zone text NOT NULL,
    currency char(3) NOT NULL,
    is_sandbox boolean NOT NULL DEFAULT false,
    clock_offset_ms bigint NOT NULL DEFAULT 0 CHECK (is_sandbox OR clock_offset_ms = 0),
    weekend smallint[] NOT NULL DEFAULT '{6,7}',
    deadline_rules jsonb NOT NULL,
    routes jsonb NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
  )`,
  `CREATE TABLE calendar_exceptions (
    organisation_id uuid NOT NULL REFERENCES organisations,
    day date NOT NULL,
    kind text NOT NULL CHECK (kind IN ('day-off', 'working-day')),
    PRIMARY KEY (organisation_id, day)
  )`,
  `CREATE TABLE departments (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    organisation_id uuid NOT NULL REFERENCES organisations,
    name text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (organisation_id, name)
  )`,
  `CREATE TABLE people (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    organisation_id uuid NOT NULL REFERENCES organisations,
    department_id uuid REFERENCES departments,
    name text NOT NULL,
    login text NOT NULL UNIQUE CHECK (login = lower(login)),
    password_hash text NOT NULL,
    is_active boolean NOT NULL DEFAULT true,
    created_at timestamptz NOT NULL DEFAULT now()
  )`,
  `CREATE INDEX people_by_department ON people (department_id) WHERE is_active`,
  `CREATE INDEX people_by_name ON people (organisation_id, name, id)`,
  `CREATE TABLE person_roles (
    person_id uuid NOT NULL REFERENCES people,
    role text NOT NULL,
    PRIMARY KEY (person_id, role)
  )`,
  `CREATE TABLE sessions (
    sid varchar PRIMARY KEY,
    sess json NOT NULL,
    expire timestamptz NOT NULL
  )`,
  `CREATE INDEX sessions_by_expiry ON sessions (expire)`,
];

const documents = [
  `CREATE TABLE monthly_cycles (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    organisation_id uuid NOT NULL REFERENCES organisations,
    department_id uuid NOT NULL REFERENCES departments,
    month char(7) NOT NULL,
    stage text NOT NULL DEFAULT 'drafting',
    opened_at timestamptz NOT NULL,
    opened_by uuid REFERENCES people,
    closed_at timestamptz,
    UNIQUE (department_id, month)
  )`,
  `CREATE INDEX monthly_cycles_by_month ON monthly_cycles (organisation_id, month DESC, id)`,
  `CREATE TABLE deadlines (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    cycle_id uuid NOT NULL REFERENCES monthly_cycles,
    kind text NOT NULL,
    nominal_on date NOT NULL,
    due_on date NOT NULL,
    opens_at timestamptz NOT NULL,
    due_at timestamptz NOT NULL,
    calendar_version text NOT NULL,
    met_at timestamptz,
    missed_at timestamptz,
    UNIQUE (cycle_id, kind)
  )`,
  `CREATE TABLE documents (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    organisation_id uuid NOT NULL REFERENCES organisations,
    kind text NOT NULL CHECK (kind IN ('kpi-plan', 'actuals', 'payroll-register')),
    cycle_id uuid REFERENCES monthly_cycles,
    month char(7) NOT NULL,
    person_id uuid REFERENCES people,
    payroll_run_id uuid,
    status text NOT NULL DEFAULT 'drafting' CHECK (status IN ('drafting', 'in-approval', 'returned', 'signed', 'closed')),
    latest_version integer NOT NULL DEFAULT 0,
    submitted_version integer,
    created_at timestamptz NOT NULL DEFAULT now(),
    CHECK ((kind = 'kpi-plan') = (person_id IS NOT NULL)),
    CHECK ((kind = 'payroll-register') = (payroll_run_id IS NOT NULL)),
    CHECK ((kind = 'payroll-register') = (cycle_id IS NULL))
  )`,
  `CREATE UNIQUE INDEX one_plan_a_person_and_month ON documents (person_id, month) WHERE kind = 'kpi-plan'`,
  `CREATE UNIQUE INDEX one_actuals_a_cycle ON documents (cycle_id) WHERE kind = 'actuals'`,
  `CREATE UNIQUE INDEX one_register_a_run ON documents (payroll_run_id) WHERE kind = 'payroll-register'`,
  `CREATE INDEX documents_by_cycle ON documents (cycle_id, kind)`,
  `CREATE INDEX documents_in_approval ON documents (organisation_id, created_at, id) WHERE status = 'in-approval'`,
  `CREATE TABLE document_versions (
    document_id uuid NOT NULL REFERENCES documents,
    version integer NOT NULL CHECK (version > 0),
    content jsonb NOT NULL,
    sha256 char(64) NOT NULL,
    drafted_by uuid NOT NULL REFERENCES people,
    drafted_at timestamptz NOT NULL,
    submitted_by uuid REFERENCES people,
    submitted_at timestamptz,
    route jsonb,
    PRIMARY KEY (document_id, version),
    CHECK ((submitted_by IS NULL) = (submitted_at IS NULL))
  )`,
  `CREATE TABLE document_beneficiaries (
    document_id uuid NOT NULL REFERENCES documents,
    person_id uuid NOT NULL REFERENCES people,
    PRIMARY KEY (document_id, person_id)
  )`,
  `CREATE TABLE decision_comments (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    author_id uuid NOT NULL REFERENCES people,
    request_key text NOT NULL,
    fingerprint char(64) NOT NULL,
    text text NOT NULL,
    UNIQUE (author_id, request_key, fingerprint)
  )`,
  `CREATE TABLE decisions (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    document_id uuid NOT NULL,
    version integer NOT NULL,
    position integer NOT NULL,
    step text NOT NULL,
    decision text NOT NULL CHECK (decision IN ('sign', 'return')),
    actor_id uuid NOT NULL REFERENCES people,
    sha256 char(64) NOT NULL,
    comment_id uuid REFERENCES decision_comments,
    decided_at timestamptz NOT NULL,
    FOREIGN KEY (document_id, version) REFERENCES document_versions,
    UNIQUE (document_id, version, position),
    UNIQUE (document_id, version, actor_id),
    CHECK (decision = 'sign' OR comment_id IS NOT NULL)
  )`,
];

const payroll = [
  `CREATE TABLE payroll_runs (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    organisation_id uuid NOT NULL REFERENCES organisations,
    month char(7) NOT NULL,
    number integer NOT NULL,
    status text NOT NULL CHECK (status IN ('calculating', 'in-approval', 'posted', 'returned', 'failed')),
    started_by uuid NOT NULL REFERENCES people,
    started_at timestamptz NOT NULL,
    people integer,
    ranges integer,
    inputs_sha256 char(64),
    engine_version text,
    total numeric(20, 2),
    posted_at timestamptz,
    UNIQUE (organisation_id, month, number)
  )`,
  `CREATE UNIQUE INDEX one_payroll_a_month ON payroll_runs (organisation_id, month) WHERE status NOT IN ('returned', 'failed')`,
  `ALTER TABLE documents ADD FOREIGN KEY (payroll_run_id) REFERENCES payroll_runs`,
  `CREATE TABLE payroll_inputs (
    run_id uuid NOT NULL REFERENCES payroll_runs,
    person_id uuid NOT NULL REFERENCES people,
    range_number integer NOT NULL,
    plan_document_id uuid NOT NULL,
    plan_version integer NOT NULL,
    actuals_document_id uuid NOT NULL,
    actuals_version integer NOT NULL,
    terms jsonb NOT NULL,
    actuals jsonb NOT NULL,
    problems jsonb,
    PRIMARY KEY (run_id, person_id),
    FOREIGN KEY (plan_document_id, plan_version) REFERENCES document_versions,
    FOREIGN KEY (actuals_document_id, actuals_version) REFERENCES document_versions
  )`,
  `CREATE INDEX payroll_inputs_by_range ON payroll_inputs (run_id, range_number)`,
  `CREATE TABLE statements (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    run_id uuid NOT NULL REFERENCES payroll_runs,
    person_id uuid NOT NULL REFERENCES people,
    month char(7) NOT NULL,
    total numeric(18, 2) NOT NULL,
    trace jsonb NOT NULL,
    engine_version text NOT NULL,
    posted_at timestamptz,
    UNIQUE (run_id, person_id)
  )`,
  `CREATE UNIQUE INDEX one_posted_statement_a_month ON statements (person_id, month) WHERE posted_at IS NOT NULL`,
  `CREATE TABLE statement_lines (
    statement_id uuid NOT NULL REFERENCES statements ON DELETE CASCADE,
    position integer NOT NULL,
    component text NOT NULL,
    code text NOT NULL,
    label text NOT NULL,
    amount numeric(18, 2) NOT NULL,
    PRIMARY KEY (statement_id, position)
  )`,
];

const records = [
  `CREATE TABLE audit_events (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    organisation_id uuid NOT NULL REFERENCES organisations,
    business_at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    actor_id uuid REFERENCES people,
    action text NOT NULL,
    object_kind text NOT NULL,
    object_id text NOT NULL,
    details jsonb NOT NULL DEFAULT '{}'
  )`,
  `CREATE INDEX audit_events_by_organisation ON audit_events (organisation_id, id DESC)`,
  `CREATE INDEX audit_events_by_object ON audit_events (object_id, id DESC)`,
  `CREATE TABLE idempotent_requests (
    actor_id uuid NOT NULL REFERENCES people,
    key text NOT NULL,
    fingerprint char(64) NOT NULL,
    answer jsonb NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (actor_id, key)
  )`,
];

const guardFunctions = [
  'refuse_change',
  'guard_document_version',
  'guard_decision',
  'guard_posted_statement',
  'guard_posted_line',
];

/** SQLSTATEs of class PR are business refusals; libs/persistence/database-refusal.ts gives them words. */
const guards = [
  `CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      RAISE EXCEPTION 'rows of % are never changed or removed', TG_TABLE_NAME USING ERRCODE = 'PR003';
    END $$`,
  `CREATE TRIGGER audit_is_append_only BEFORE UPDATE OR DELETE ON audit_events FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
  `CREATE TRIGGER comments_stay_as_written BEFORE UPDATE ON decision_comments FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
  `CREATE TRIGGER decisions_are_append_only BEFORE UPDATE OR DELETE ON decisions FOR EACH ROW EXECUTE FUNCTION refuse_change()`,

  `CREATE FUNCTION guard_document_version() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF TG_OP = 'DELETE' THEN
        RAISE EXCEPTION 'versions of documents are never removed' USING ERRCODE = 'PR003';
      END IF;
      IF OLD.submitted_at IS NOT NULL OR NEW.content IS DISTINCT FROM OLD.content OR NEW.sha256 <> OLD.sha256
         OR NEW.drafted_by <> OLD.drafted_by OR NEW.version <> OLD.version OR NEW.document_id <> OLD.document_id THEN
        RAISE EXCEPTION 'version % of document % is frozen', OLD.version, OLD.document_id USING ERRCODE = 'PR003';
      END IF;
      RETURN NEW;
    END $$`,
  `CREATE TRIGGER versions_are_frozen BEFORE UPDATE OR DELETE ON document_versions FOR EACH ROW EXECUTE FUNCTION guard_document_version()`,

  `CREATE FUNCTION guard_decision() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE frozen document_versions;
    BEGIN
      SELECT * INTO frozen FROM document_versions WHERE document_id = NEW.document_id AND version = NEW.version;
      IF frozen.submitted_at IS NULL OR frozen.sha256 <> NEW.sha256 THEN
        RAISE EXCEPTION 'the decision names a version that was not submitted, or another content' USING ERRCODE = 'PR004';
      END IF;
      IF EXISTS (SELECT 1 FROM document_versions v WHERE v.document_id = NEW.document_id
                 AND NEW.actor_id IN (v.drafted_by, v.submitted_by)) THEN
        RAISE EXCEPTION 'nobody approves what they drafted' USING ERRCODE = 'PR001';
      END IF;
      IF EXISTS (SELECT 1 FROM document_beneficiaries b WHERE b.document_id = NEW.document_id AND b.person_id = NEW.actor_id) THEN
        RAISE EXCEPTION 'nobody approves what pays them' USING ERRCODE = 'PR002';
      END IF;
      RETURN NEW;
    END $$`,
  `CREATE TRIGGER decisions_segregate_duties BEFORE INSERT ON decisions FOR EACH ROW EXECUTE FUNCTION guard_decision()`,

  `CREATE FUNCTION guard_posted_statement() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF OLD.posted_at IS NOT NULL THEN
        RAISE EXCEPTION 'statement % is posted and never rewritten', OLD.id USING ERRCODE = 'PR003';
      END IF;
      RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
    END $$`,
  `CREATE TRIGGER posted_statements_stay BEFORE UPDATE OR DELETE ON statements FOR EACH ROW EXECUTE FUNCTION guard_posted_statement()`,
  `CREATE FUNCTION guard_posted_line() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF EXISTS (SELECT 1 FROM statements s WHERE s.id IN (NEW.statement_id, OLD.statement_id) AND s.posted_at IS NOT NULL) THEN
        RAISE EXCEPTION 'lines of a posted statement are never rewritten' USING ERRCODE = 'PR003';
      END IF;
      RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
    END $$`,
  `CREATE TRIGGER posted_lines_stay BEFORE INSERT OR UPDATE OR DELETE ON statement_lines FOR EACH ROW EXECUTE FUNCTION guard_posted_line()`,
  ...['audit_events', 'decisions', 'document_versions', 'statements', 'statement_lines'].map(
    (table) =>
      `CREATE TRIGGER ${table}_are_not_emptied BEFORE TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
  ),
];
