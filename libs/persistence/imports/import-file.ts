import type { EntityManager } from 'typeorm';

const pieceBytes = 1024 * 1024;

/** Keeps the file of an import as it came, in pieces: one value of many megabytes is copied several times on its way. */
export async function storeImportFile(manager: EntityManager, importId: string, bytes: Buffer): Promise<void> {
  for (let from = 0, piece = 0; from < bytes.length; from += pieceBytes, piece += 1)
    await manager.query('INSERT INTO import_files (import_id, piece, bytes) VALUES ($1, $2, $3)', [
      importId,
      piece,
      bytes.subarray(from, from + pieceBytes),
    ]);
}

export async function readImportFile(manager: EntityManager, importId: string): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for (;;) {
    const [row] = await manager.query<{ bytes: Buffer }[]>(
      'SELECT bytes FROM import_files WHERE import_id = $1 AND piece = $2',
      [importId, pieces.length],
    );
    if (!row) return Buffer.concat(pieces);
    pieces.push(row.bytes);
  }
}
