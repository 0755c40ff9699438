import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Tables bring what a company is made of, and not its facts alone. What of it nobody decides alone is proposed by who brings
 * it and confirmed by another, and so is taking it back; a row remembers what has come of it where that is no fact.
 */
export class CompanyTables1815000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [
      'ALTER TABLE import_rows ADD COLUMN written jsonb',
      `ALTER TABLE imports ADD COLUMN confirmed_by uuid REFERENCES people, ADD COLUMN undo_confirmed_by uuid REFERENCES people,
         ADD CONSTRAINT imports_take_two CHECK (confirmed_by <> imported_by AND undo_confirmed_by <> undone_by)`,
      ...statuses(['proposed', 'undo-proposed']),
      keepImport(
        ['imported', 'undo-proposed', 'undoing'],
        ['status', 'step', 'rows_done', 'problem', 'undone_by', 'undone_at', 'undo_confirmed_by'],
      ),
    ])
      await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of [
      `UPDATE imports SET status = CASE status WHEN 'proposed' THEN 'ready' ELSE 'imported' END WHERE status IN ('proposed', 'undo-proposed')`,
      ...statuses([]),
      keepImport(['imported', 'undoing'], ['status', 'step', 'rows_done', 'problem', 'undone_by', 'undone_at']),
      'ALTER TABLE imports DROP CONSTRAINT imports_take_two, DROP COLUMN confirmed_by, DROP COLUMN undo_confirmed_by',
      'ALTER TABLE import_rows DROP COLUMN written',
    ])
      await runner.query(statement);
  }
}

const quoted = (words: readonly string[]) => words.map((word) => `'${word}'`).join(', ');

const statuses = (more: readonly string[]) => [
  'ALTER TABLE imports DROP CONSTRAINT imports_status_check',
  `ALTER TABLE imports ADD CONSTRAINT imports_status_check CHECK (status IN (${quoted(['reading', 'ready', 'unreadable', 'importing', 'imported', 'undoing', 'undone', ...more])}))`,
];

/** What was imported, and what came of it, stays what it was. */
const keepImport = (states: readonly string[], changing: readonly string[]) => {
  const changed = `'{${changing.join(',')}}'::text[]`;
  return `CREATE OR REPLACE FUNCTION keep_import() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF OLD.status = 'undone' OR (OLD.status IN (${quoted(states)})
         AND to_jsonb(NEW) - ${changed} IS DISTINCT FROM to_jsonb(OLD) - ${changed}) THEN
        RAISE EXCEPTION 'an import that took effect is undone, never changed' USING ERRCODE = 'PR003';
      END IF;
      RETURN NEW;
    END $$`;
};
