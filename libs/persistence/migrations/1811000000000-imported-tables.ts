import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Tables that people bring: the file as it came, how it was read, what each row of it says and came to, and what people
 * have said of headers. The facts that come of a table are in `facts` alone.
 */
export class ImportedTables1811000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['import_headers', 'import_rows', 'import_files', 'imports'])
      await runner.query(`DROP TABLE ${table}`);
    await runner.query('DROP FUNCTION keep_import()');
  }
}

const up = [
  `CREATE TABLE imports (
    id uuid PRIMARY KEY,
    organisation_id uuid NOT NULL REFERENCES organisations,
    kind text NOT NULL,
    file_name text NOT NULL,
    file_sha256 char(64) NOT NULL,
    file_bytes integer NOT NULL CHECK (file_bytes > 0),
    status text NOT NULL CHECK (status IN ('reading', 'ready', 'unreadable', 'importing', 'imported', 'undoing', 'undone')),
    step integer NOT NULL CHECK (step > 0),
    choice jsonb NOT NULL,
    found jsonb,
    counts jsonb,
    problem jsonb,
    rows_done integer NOT NULL DEFAULT 0,
    takes text CHECK (takes IN ('all', 'good')),
    created_by uuid NOT NULL REFERENCES people,
    created_at timestamptz NOT NULL,
    imported_by uuid REFERENCES people,
    imported_at timestamptz,
    undone_by uuid REFERENCES people,
    undone_at timestamptz,
    CHECK ((imported_by IS NULL) = (takes IS NULL)),
    CHECK (status NOT IN ('imported', 'undoing', 'undone') OR imported_at IS NOT NULL),
    CHECK (status <> 'undone' OR undone_at IS NOT NULL)
  )`,
  'CREATE INDEX imports_of_organisation ON imports (organisation_id, created_at DESC, id)',
  "CREATE INDEX imports_under_way ON imports (id) WHERE status IN ('reading', 'importing', 'undoing')",
  // What was imported, and what came of it, stays what it was.
  `CREATE FUNCTION keep_import() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF OLD.status = 'undone' OR (OLD.status IN ('imported', 'undoing')
         AND to_jsonb(NEW) - '{status,step,rows_done,problem,undone_by,undone_at}'::text[] IS DISTINCT FROM to_jsonb(OLD) - '{status,step,rows_done,problem,undone_by,undone_at}'::text[]) THEN
        RAISE EXCEPTION 'an import that took effect is undone, never changed' USING ERRCODE = 'PR003';
      END IF;
      RETURN NEW;
    END $$`,
  'CREATE TRIGGER imports_stay BEFORE UPDATE ON imports FOR EACH ROW EXECUTE FUNCTION keep_import()',
  'CREATE TRIGGER imports_are_not_removed BEFORE DELETE ON imports FOR EACH ROW EXECUTE FUNCTION refuse_change()',
  `CREATE TABLE import_files (
    import_id uuid NOT NULL REFERENCES imports,
    piece integer NOT NULL CHECK (piece >= 0),
    bytes bytea NOT NULL,
    PRIMARY KEY (import_id, piece)
  )`,
  'CREATE TRIGGER import_files_stay BEFORE UPDATE OR DELETE ON import_files FOR EACH ROW EXECUTE FUNCTION refuse_change()',
  // A row that could not be read has what could be read of it in content. What it came to is written down in place: no index
  // has it, and the pages have room.
  `CREATE TABLE import_rows (
    import_id uuid NOT NULL REFERENCES imports,
    number integer NOT NULL CHECK (number > 0),
    state text NOT NULL CHECK (state IN ('read', 'bad', 'skipped', 'added', 'changed', 'unchanged')),
    external_id text,
    key_month text,
    month text,
    is_named boolean NOT NULL DEFAULT true,
    content jsonb NOT NULL,
    problems jsonb,
    fact_id uuid REFERENCES facts,
    PRIMARY KEY (import_id, number),
    CHECK ((state = 'bad') = (problems IS NOT NULL))
  ) WITH (fillfactor = 60)`,
  'CREATE INDEX import_rows_by_name ON import_rows (import_id, external_id, key_month)',
  `CREATE TABLE import_headers (
    organisation_id uuid NOT NULL REFERENCES organisations,
    kind text NOT NULL,
    header text NOT NULL,
    field text,
    said_by uuid NOT NULL REFERENCES people,
    said_at timestamptz NOT NULL,
    PRIMARY KEY (organisation_id, kind, header)
  )`,
];
