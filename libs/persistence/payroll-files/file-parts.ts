import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { EntityManager } from 'typeorm';

const [compress, decompress] = [promisify(gzip), promisify(gunzip)];

/** One value of many megabytes would be copied several times on its way. */
const partBytes = 1024 * 1024;

/** What was stored: the hash and the length of the file, not of its parts as they are kept. */
interface Stored {
  readonly sha256: string;
  readonly bytes: number;
}

/** Keeps a file as it is written, in compressed parts: what it takes of memory does not grow with its length. */
export async function storeParts(
  manager: EntityManager,
  fileId: string,
  pieces: AsyncIterable<string | Uint8Array>,
): Promise<Stored> {
  const hash = createHash('sha256');
  let bytes = 0;
  let part = 0;
  for await (const whole of inParts(pieces)) {
    hash.update(whole);
    bytes += whole.length;
    await manager.query('INSERT INTO payroll_file_parts (file_id, part, bytes) VALUES ($1, $2, $3)', [
      fileId,
      part,
      await compress(whole),
    ]);
    part += 1;
  }
  return { sha256: hash.digest('hex'), bytes };
}

async function* inParts(pieces: AsyncIterable<string | Uint8Array>): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let length = 0;
  for await (const piece of pieces) {
    const bytes =
      typeof piece === 'string' ? Buffer.from(piece) : Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
    held.push(bytes);
    length += bytes.length;
    if (length < partBytes) continue;
    yield Buffer.concat(held);
    held = [];
    length = 0;
  }
  if (length > 0) yield Buffer.concat(held);
}

/** The file again, part by part. */
export async function* readParts(manager: EntityManager, fileId: string): AsyncGenerator<Buffer> {
  for (let part = 0; ; part += 1) {
    const [row] = await manager.query<{ bytes: Buffer }[]>(
      'SELECT bytes FROM payroll_file_parts WHERE file_id = $1 AND part = $2',
      [fileId, part],
    );
    if (!row) return;
    yield await decompress(row.bytes);
  }
}
