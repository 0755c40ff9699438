import { DataSource } from 'typeorm';
import { databaseOptions } from '#persistence/database-schema.js';

/** Runs work with the product's own data source on a test database. */
export async function withDataSource<T>(url: string, work: (dataSource: DataSource) => Promise<T>): Promise<T> {
  const dataSource = await new DataSource(databaseOptions(url)).initialize();
  try {
    return await work(dataSource);
  } finally {
    await dataSource.destroy();
  }
}
