import type { MigrationInterface, QueryRunner } from 'typeorm';

const changing = ['status', 'step', 'rows_done', 'problem', 'undone_by', 'undone_at', 'undo_confirmed_by'];

/** Since when a table waits for the second person, also one that is imported and is to be undone: of those that wait already, nobody knows. */
export class WhenATableWasProposed1820040000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE imports ADD COLUMN proposed_at timestamptz');
    await runner.query(keepImport([...changing, 'proposed_at']));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(keepImport(changing));
    await runner.query('ALTER TABLE imports DROP COLUMN proposed_at');
  }
}

/** What was imported, and what came of it, stays what it was, but for these. */
function keepImport(columns: readonly string[]): string {
  const changed = `'{${columns.join(',')}}'::text[]`;
  return `CREATE OR REPLACE FUNCTION keep_import() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF OLD.status = 'undone' OR (OLD.status IN ('imported', 'undo-proposed', 'undoing')
         AND to_jsonb(NEW) - ${changed} IS DISTINCT FROM to_jsonb(OLD) - ${changed}) THEN
        RAISE EXCEPTION 'an import that took effect is undone, never changed' USING ERRCODE = 'PR003';
      END IF;
      RETURN NEW;
    END $$`;
}
