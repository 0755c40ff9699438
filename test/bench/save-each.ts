import { DataSource, EntitySchema } from 'typeorm';
import { calculateMonthPack, listDocumentsOf, monthPackSchema } from '#compensation/pack/month-pack.js';
import { PackDocuments } from '#compensation/pack/pack-documents.js';
import { databaseOptions } from '#persistence/database-schema.js';
import { loadPackDocuments } from '#persistence/pack-documents.js';

interface SavedStatement {
  id?: string;
  personId: string;
  month: string;
  total: string;
  warnings: unknown;
  carriedState: unknown;
  lines: SavedLine[];
}
interface SavedLine {
  id?: string;
  position: number;
  component: string;
  code: string;
  label: string;
  amount: string;
  statement?: SavedStatement;
}

const statements = new EntitySchema<SavedStatement>({
  name: 'SavedStatement',
  tableName: 'saved_statements',
  columns: {
    id: { type: 'uuid', primary: true, generated: 'uuid' },
    personId: { type: 'uuid' },
    month: { type: 'char', length: 7 },
    total: { type: 'numeric' },
    warnings: { type: 'jsonb' },
    carriedState: { type: 'jsonb' },
  },
  relations: { lines: { type: 'one-to-many', target: 'SavedLine', inverseSide: 'statement', cascade: true } },
});
const lines = new EntitySchema<SavedLine>({
  name: 'SavedLine',
  tableName: 'saved_lines',
  columns: {
    id: { type: 'uuid', primary: true, generated: 'uuid' },
    position: { type: 'int' },
    component: { type: 'text' },
    code: { type: 'text' },
    label: { type: 'text' },
    amount: { type: 'numeric' },
  },
  relations: { statement: { type: 'many-to-one', target: 'SavedStatement', inverseSide: 'lines' } },
});

const tables = [
  'DROP TABLE IF EXISTS saved_lines, saved_statements',
  `CREATE TABLE saved_statements (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(), "personId" uuid NOT NULL, month char(7) NOT NULL, total numeric NOT NULL,
    warnings jsonb NOT NULL, "carriedState" jsonb NOT NULL)`,
  `CREATE TABLE saved_lines (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(), position int NOT NULL, component text NOT NULL, code text NOT NULL, label text NOT NULL,
    amount numeric NOT NULL, "statementId" uuid REFERENCES saved_statements)`,
];

export interface SavedEach {
  people: number;
  seconds: number;
  peoplePerSecond: number;
}

/**
 * What it takes to pay people as many applications do: read one person's pack, calculate it, and save() the statement with
 * its lines by TypeORM, one after the other. Into tables of its own without any guard, so that only the way of writing differs.
 */
export async function saveEach(ownerUrl: string, runId: string, people: number): Promise<SavedEach> {
  const dataSource = await new DataSource({
    ...databaseOptions(ownerUrl),
    entities: [statements, lines],
    migrations: [],
  } as ConstructorParameters<typeof DataSource>[0]).initialize();
  try {
    for (const statement of tables) await dataSource.query(statement);
    const named = await dataSource.query<{ id: string; month: string }[]>(
      'SELECT i.person_id AS id, r.month FROM payroll_inputs i JOIN payroll_runs r ON r.id = i.run_id WHERE i.run_id = $1 ORDER BY i.person_id LIMIT $2',
      [runId, people],
    );
    const documents = new PackDocuments();
    const repository = dataSource.getRepository(statements);
    const begun = performance.now();
    for (const { id: personId, month } of named) {
      const [frozen] = await dataSource.query<{ pack: string }[]>(
        'SELECT pack FROM payroll_inputs WHERE run_id = $1 AND person_id = $2',
        [runId, personId],
      );
      const pack = monthPackSchema.parse(JSON.parse(frozen?.pack ?? ''));
      await loadPackDocuments(dataSource.manager, documents, listDocumentsOf(pack));
      const result = calculateMonthPack(pack, documents, { traced: false });
      if (!result.ok) throw new Error(`The pack of ${personId} cannot be calculated`);
      const { total, warnings, carriedState } = result;
      await repository.save({
        ...{ personId, month, total, warnings, carriedState },
        lines: result.lines.map(({ position, component, code, label, amount }) => ({
          ...{ position, component, code, label, amount },
        })),
      });
    }
    const seconds = (performance.now() - begun) / 1000;
    return { people: named.length, seconds, peoplePerSecond: named.length / seconds };
  } finally {
    await dataSource.destroy();
  }
}
