import type { EntityManager } from 'typeorm';
import { canonicalSha256 } from '#compensation/documents/canonical-sha256.js';
import type { PackDocuments } from '#compensation/pack/pack-documents.js';

/** Keeps schemes and calendars that packs name, each once, and returns their hashes in the order of the documents. */
export async function storePackDocuments(manager: EntityManager, documents: readonly unknown[]): Promise<string[]> {
  const hashes = documents.map(canonicalSha256);
  await manager.query(
    'INSERT INTO pack_documents (sha256, content) SELECT DISTINCT * FROM unnest($1::text[], $2::text[]) ON CONFLICT DO NOTHING',
    [hashes, documents.map((document) => JSON.stringify(document))],
  );
  return hashes;
}

/** The text of documents by their hashes; one that is not kept is a fault. */
export async function findPackDocuments(
  manager: EntityManager,
  hashes: readonly string[],
): Promise<{ sha256: string; content: string }[]> {
  const rows = await manager.query<{ sha256: string; content: string }[]>(
    'SELECT sha256, content FROM pack_documents WHERE sha256 = ANY ($1)',
    [hashes],
  );
  if (rows.length < hashes.length) throw new Error(`Of ${hashes.length} documents of packs ${rows.length} are kept`);
  return rows;
}

/**
 * Brings the documents of these hashes into `documents`, those that are not there yet. When it returns all of them are
 * there, and stay until something is awaited.
 */
export async function loadPackDocuments(
  manager: EntityManager,
  documents: PackDocuments,
  hashes: readonly string[],
): Promise<void> {
  const absent = () => hashes.filter((sha256) => !documents.has(sha256));
  for (let missing = absent(); missing.length > 0; missing = absent()) {
    for (const { sha256, content } of await findPackDocuments(manager, missing))
      documents.add(sha256, JSON.parse(content));
  }
}
