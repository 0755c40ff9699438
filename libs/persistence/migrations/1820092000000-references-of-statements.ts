import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whom and what statements and beneficiaries name is looked up once for all rows that come together, and not once a row: a
 * payroll of a hundred thousand people had it done four hundred thousand times, most of what writing the beneficiaries
 * took. What the foreign keys held is held: who and what is named is there, and neither goes nor changes its id. New lines
 * look at their statements once, and lock only those that were there before; always by the index, because the plan of a
 * first range, made for an empty table, would read the whole table for each range after it.
 */
export class ReferencesOfStatements1820092000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}

const replaced = [
  { table: 'statements', column: 'run_id', names: 'payroll_runs' },
  { table: 'statements', column: 'person_id', names: 'people' },
  { table: 'document_beneficiaries', column: 'document_id', names: 'documents' },
  { table: 'document_beneficiaries', column: 'person_id', names: 'people' },
] as const;

const byIndex = 'SET enable_seqscan = off';

// The owner's rights are needed to lock a row that the application may not change, as a foreign key has them.
const triggerFunction = (name: string, body: string, { declared = '', settings = byIndex } = {}) =>
  `CREATE OR REPLACE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp ${settings} AS $$
    ${declared}BEGIN
      ${body}
      RETURN NULL;
    END $$`;

const refuse = (words: string) => `RAISE EXCEPTION '${words}' USING ERRCODE = 'foreign_key_violation'`;

/** Locks what the added rows name, and counts whether all of it was there: what somebody is removing is waited for. */
const lockNamed = ({ column, names }: (typeof replaced)[number]) =>
  `PERFORM 1 FROM ${names} n WHERE n.id IN (SELECT a.${column} FROM added a) FOR KEY SHARE;
      GET DIAGNOSTICS locked = ROW_COUNT;
      IF locked < (SELECT count(DISTINCT a.${column}) FROM added a) THEN
        ${refuse(`${column} names nothing of ${names}`)};
      END IF;`;

const keepNamesOf = (table: (typeof replaced)[number]['table']) => [
  triggerFunction(
    `keep_names_of_${table}`,
    replaced
      .filter((each) => each.table === table)
      .map(lockNamed)
      .join('\n      '),
    { declared: 'DECLARE locked bigint;\n    ' },
  ),
  `CREATE TRIGGER ${table}_name_what_is_there AFTER INSERT ON ${table} REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION keep_names_of_${table}()`,
];

const keepsItsId = (table: string) =>
  `CREATE TRIGGER ${table}_keep_their_ids BEFORE UPDATE OF id ON ${table} FOR EACH ROW WHEN (OLD.id <> NEW.id) EXECUTE FUNCTION keep_named_id()`;

const rowFunction = (name: string, words: string) =>
  `CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      ${refuse(words)};
    END $$`;

const lookAtStatements = `SELECT bool_or(s.id IS NULL), bool_or(s.posted_at IS NOT NULL), bool_or(s.xmin <> pg_current_xact_id()::xid)
        INTO is_of_none, is_posted, is_of_before FROM (SELECT DISTINCT statement_id FROM added) a LEFT JOIN statements s ON s.id = a.statement_id;`;

/** A statement that came with its lines nobody else can see, post or remove; one of before is locked, and looked at then. */
const newLines = triggerFunction(
  'guard_new_lines',
  `${lookAtStatements}
      IF is_of_before THEN
        PERFORM 1 FROM statements s WHERE s.id IN (SELECT a.statement_id FROM added a) FOR KEY SHARE;
        ${lookAtStatements}
      END IF;
      IF is_of_none THEN
        ${refuse('a line is of a statement that is there')};
      END IF;
      IF is_posted THEN
        RAISE EXCEPTION 'lines of a posted statement are never rewritten' USING ERRCODE = 'PR003';
      END IF;`,
  { declared: 'DECLARE is_of_none boolean; is_posted boolean; is_of_before boolean;\n    ' },
);

const linesOfBefore = triggerFunction(
  'guard_new_lines',
  `PERFORM 1 FROM statements s WHERE s.id IN (SELECT a.statement_id FROM added a) AND s.xmin <> pg_current_xact_id()::xid FOR KEY SHARE;
      IF EXISTS (SELECT 1 FROM (SELECT DISTINCT statement_id FROM added) a WHERE NOT EXISTS (SELECT 1 FROM statements s WHERE s.id = a.statement_id)) THEN
        ${refuse('a line is of a statement that is there')};
      END IF;
      IF EXISTS (SELECT 1 FROM (SELECT DISTINCT statement_id FROM added) a JOIN statements s ON s.id = a.statement_id
                  WHERE s.posted_at IS NOT NULL) THEN
        RAISE EXCEPTION 'lines of a posted statement are never rewritten' USING ERRCODE = 'PR003';
      END IF;`,
  { settings: '' },
);

const up = [
  ...replaced.map(({ table, column }) => `ALTER TABLE ${table} DROP CONSTRAINT ${table}_${column}_fkey`),
  ...keepNamesOf('statements'),
  ...keepNamesOf('document_beneficiaries'),
  // Runs and documents are never removed; people may be, unless somebody was paid or is to be.
  triggerFunction(
    'keep_paid_people',
    `IF EXISTS (SELECT 1 FROM statements s WHERE s.person_id = OLD.id) OR EXISTS (SELECT 1 FROM document_beneficiaries b WHERE b.person_id = OLD.id) THEN
        ${refuse('whom statements or documents pay stays, under their id')};
      END IF;`,
    { settings: '' },
  ),
  'CREATE TRIGGER paid_people_stay AFTER DELETE ON people FOR EACH ROW EXECUTE FUNCTION keep_paid_people()',
  'CREATE TRIGGER paid_people_keep_their_ids AFTER UPDATE OF id ON people FOR EACH ROW WHEN (OLD.id <> NEW.id) EXECUTE FUNCTION keep_paid_people()',
  rowFunction('keep_named_id', 'what statements and beneficiaries name keeps its id'),
  keepsItsId('payroll_runs'),
  keepsItsId('documents'),
  rowFunction('keep_whose_statement', 'a statement stays of its run and of its person'),
  'CREATE TRIGGER statements_stay_of_their_people BEFORE UPDATE OF run_id, person_id ON statements FOR EACH ROW WHEN ((OLD.run_id, OLD.person_id) IS DISTINCT FROM (NEW.run_id, NEW.person_id)) EXECUTE FUNCTION keep_whose_statement()',
  newLines,
];

const down = [
  linesOfBefore,
  'DROP TRIGGER statements_stay_of_their_people ON statements',
  'DROP FUNCTION keep_whose_statement()',
  'DROP TRIGGER documents_keep_their_ids ON documents',
  'DROP TRIGGER payroll_runs_keep_their_ids ON payroll_runs',
  'DROP FUNCTION keep_named_id()',
  'DROP TRIGGER paid_people_keep_their_ids ON people',
  'DROP TRIGGER paid_people_stay ON people',
  'DROP FUNCTION keep_paid_people()',
  ...(['document_beneficiaries', 'statements'] as const).flatMap((table) => [
    `DROP TRIGGER ${table}_name_what_is_there ON ${table}`,
    `DROP FUNCTION keep_names_of_${table}()`,
  ]),
  ...replaced.map(
    ({ table, column, names }) =>
      `ALTER TABLE ${table} ADD CONSTRAINT ${table}_${column}_fkey FOREIGN KEY (${column}) REFERENCES ${names}`,
  ),
];
