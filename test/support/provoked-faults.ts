import type { TestDatabase } from './test-database.js';

/** Makes every write of a version fail with the codes that a test wants, with a sentence, a row and a hint full of values. */
export class ProvokedFaults {
  private constructor(private readonly database: TestDatabase) {}

  /** Puts the trigger into the database; nothing fails yet. */
  static async install(database: TestDatabase, sentence: string): Promise<ProvokedFaults> {
    const quoted = `'${sentence.replaceAll("'", "''")}'`;
    for (const statement of [
      'CREATE TABLE provoked (states text[] NOT NULL)',
      'CREATE SEQUENCE provoked_times MINVALUE 0 START 0',
      `CREATE FUNCTION provoke() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
         DECLARE wanted text[];
         BEGIN
           SELECT states INTO wanted FROM provoked;
           IF wanted IS NOT NULL THEN
             RAISE EXCEPTION USING MESSAGE = ${quoted}, HINT = ${quoted}, TABLE = TG_TABLE_NAME,
               DETAIL = 'Failing row contains ' || NEW.content::text,
               ERRCODE = wanted[1 + nextval('provoked_times') % cardinality(wanted)];
           END IF;
           RETURN NEW;
         END $$`,
      'CREATE TRIGGER a_provocation BEFORE INSERT OR UPDATE ON document_versions FOR EACH ROW EXECUTE FUNCTION provoke()',
    ])
      await database.query(statement);
    return new ProvokedFaults(database);
  }

  /** From now on writes fail with these SQLSTATEs, one after the other. */
  async provoke(states: string[]): Promise<void> {
    await this.database.query('WITH gone AS (DELETE FROM provoked) INSERT INTO provoked VALUES ($1)', [states]);
  }

  async end(): Promise<void> {
    await this.database.query('DELETE FROM provoked');
  }
}
