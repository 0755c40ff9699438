import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What facts, their people and the rows of imports name is looked up once for all rows that come together, and not once a
 * row: a table of a hundred thousand rows had it done half a million times, which took more than writing them. What the
 * foreign keys held is held: whoever is named is there, stays locked until the transaction ends, and does not go.
 */
export class ReferencesOfManyRows1819500000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}

const replaced = [
  { table: 'facts', column: 'organisation_id', names: 'organisations' },
  { table: 'facts', column: 'recorded_by', names: 'people' },
  { table: 'fact_people', column: 'fact_id', names: 'facts' },
  { table: 'fact_people', column: 'person_id', names: 'people' },
  { table: 'import_rows', column: 'import_id', names: 'imports' },
  { table: 'import_rows', column: 'fact_id', names: 'facts' },
];

// The owner's rights are needed to lock a row that the application may not change, as a foreign key has them.
const triggerFunction = (name: string, body: string, declared = '') =>
  `CREATE OR REPLACE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    ${declared}BEGIN
      ${body}
      RETURN NULL;
    END $$`;

const refuse = (words: string) => `RAISE EXCEPTION '${words}' USING ERRCODE = 'foreign_key_violation'`;

/** Locks what the added rows name, then looks whether all of it is there: what somebody is removing is waited for. */
const namesOf = (column: string, table: string) =>
  `PERFORM 1 FROM ${table} n WHERE n.id IN (SELECT a.${column} FROM added a) FOR KEY SHARE;
      IF EXISTS (SELECT 1 FROM (SELECT DISTINCT ${column} AS id FROM added WHERE ${column} IS NOT NULL) a WHERE NOT EXISTS (SELECT 1 FROM ${table} n WHERE n.id = a.id)) THEN
        ${refuse(`${column} names nothing of ${table}`)};
      END IF;`;

const saidLate = `RAISE EXCEPTION 'whom a version of a fact is about is said when it is recorded' USING ERRCODE = 'PR003'`;

const peopleOfFact = `SELECT bool_or(f.id IS NULL), bool_or(f.xmin <> pg_current_xact_id()::xid) INTO is_of_none, is_late
        FROM added a LEFT JOIN facts f ON f.id = a.fact_id;
      IF is_of_none THEN
        ${refuse('fact_id names nothing of facts')};
      END IF;
      IF is_late THEN
        ${saidLate};
      END IF;
      ${namesOf('person_id', 'people')}`;

// A version of a fact is never removed and keeps its id, so that it needs no lock.
const thereIsSuchAFact = `IF EXISTS (SELECT 1 FROM added a WHERE a.fact_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM facts f WHERE f.id = a.fact_id)) THEN
        ${refuse('fact_id names nothing of facts')};
      END IF;`;

const whatNames = {
  organisations: 'EXISTS (SELECT 1 FROM facts f WHERE f.organisation_id = OLD.id)',
  people:
    'EXISTS (SELECT 1 FROM fact_people p WHERE p.person_id = OLD.id) OR EXISTS (SELECT 1 FROM facts f WHERE f.recorded_by = OLD.id)',
  imports: 'EXISTS (SELECT 1 FROM import_rows r WHERE r.import_id = OLD.id)',
} as const;

const guarded = Object.keys(whatNames) as (keyof typeof whatNames)[];

const up = [
  ...replaced.map(({ table, column }) => `ALTER TABLE ${table} DROP CONSTRAINT ${table}_${column}_fkey`),
  triggerFunction(
    'keep_names_of_facts',
    `${namesOf('organisation_id', 'organisations')}\n      ${namesOf('recorded_by', 'people')}`,
  ),
  'CREATE TRIGGER facts_name_what_is_there AFTER INSERT ON facts REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION keep_names_of_facts()',
  triggerFunction('keep_people_of_fact', peopleOfFact, 'DECLARE is_of_none boolean; is_late boolean;\n    '),
  triggerFunction('keep_import_of_rows', `${namesOf('import_id', 'imports')}\n      ${thereIsSuchAFact}`),
  'CREATE TRIGGER import_rows_are_of_an_import AFTER INSERT ON import_rows REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION keep_import_of_rows()',
  triggerFunction('keep_facts_of_rows', thereIsSuchAFact),
  'CREATE TRIGGER import_rows_name_facts AFTER UPDATE ON import_rows REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION keep_facts_of_rows()',
  ...guarded.flatMap((table) => [
    triggerFunction(
      `keep_named_${table}`,
      `IF ${whatNames[table]} THEN
        ${refuse(`what facts or imports name of ${table} stays, under its id`)};
      END IF;`,
    ),
    `CREATE TRIGGER named_${table}_stay AFTER DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION keep_named_${table}()`,
    `CREATE TRIGGER named_${table}_keep_their_ids AFTER UPDATE OF id ON ${table} FOR EACH ROW WHEN (OLD.id <> NEW.id) EXECUTE FUNCTION keep_named_${table}()`,
    `CREATE TRIGGER ${table}_are_not_emptied BEFORE TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
  ]),
];

const down = [
  ...guarded.flatMap((table) => [
    `DROP TRIGGER ${table}_are_not_emptied ON ${table}`,
    `DROP TRIGGER named_${table}_keep_their_ids ON ${table}`,
    `DROP TRIGGER named_${table}_stay ON ${table}`,
    `DROP FUNCTION keep_named_${table}()`,
  ]),
  'DROP TRIGGER import_rows_name_facts ON import_rows',
  'DROP FUNCTION keep_facts_of_rows()',
  'DROP TRIGGER import_rows_are_of_an_import ON import_rows',
  'DROP FUNCTION keep_import_of_rows()',
  // Written by the trigger of before as well: it is put back as it was.
  `CREATE OR REPLACE FUNCTION keep_people_of_fact() RETURNS trigger LANGUAGE plpgsql SECURITY INVOKER AS $$
    BEGIN
      IF EXISTS (SELECT 1 FROM added a JOIN facts f ON f.id = a.fact_id WHERE f.xmin <> pg_current_xact_id()::xid) THEN
        ${saidLate};
      END IF;
      RETURN NULL;
    END $$`,
  'DROP TRIGGER facts_name_what_is_there ON facts',
  'DROP FUNCTION keep_names_of_facts()',
  ...replaced.map(
    ({ table, column, names }) =>
      `ALTER TABLE ${table} ADD CONSTRAINT ${table}_${column}_fkey FOREIGN KEY (${column}) REFERENCES ${names}`,
  ),
];
