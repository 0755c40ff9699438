import type { DataSource, EntityManager } from 'typeorm';

/** A statement that somebody waits for at every request; its name stands for this text alone. */
export interface PreparedStatement {
  readonly name: string;
  readonly text: string;
}

/** The part of the driver's connection that the ORM does not show. */
interface Connection {
  query<Row>(statement: PreparedStatement & { values: unknown[] }): Promise<{ rows: Row[] }>;
}

/**
 * Runs a statement that each connection parses and plans once. Planning the views of the staff takes three times as
 * long as reading them. On the connection of the transaction where there is one.
 */
export async function queryPrepared<Row>(
  { queryRunner, dataSource }: Pick<EntityManager, 'queryRunner' | 'dataSource'>,
  statement: PreparedStatement,
  values: unknown[],
): Promise<Row[]> {
  if (queryRunner) return rowsOf<Row>((await queryRunner.connect()) as Connection, statement, values);
  const runner = (dataSource satisfies DataSource).createQueryRunner();
  try {
    return await rowsOf<Row>((await runner.connect()) as Connection, statement, values);
  } finally {
    await runner.release();
  }
}

async function rowsOf<Row>(connection: Connection, statement: PreparedStatement, values: unknown[]): Promise<Row[]> {
  return (await connection.query<Row>({ ...statement, values })).rows;
}
