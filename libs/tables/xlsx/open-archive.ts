import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { TableFault } from '../table-fault.js';
import { tableLimits } from '../table-limits.js';

/** The parts of a workbook by their names. */
export interface Archive {
  readonly has: (name: string) => boolean;
  readonly names: () => string[];
  readonly sizeOf: (name: string) => number;
  /** A part as it unpacks, held to the size that the archive says it has. */
  readonly stream: (name: string) => AsyncGenerator<Buffer>;
  /** A small part as a whole. */
  readonly read: (name: string) => Promise<Buffer>;
}

/**
 * Opens an archive by its directory alone: how many parts it has and what they unpack to is known before anything is
 * unpacked. Throws a TableFault where it is damaged, locked, or asks for more than a table does.
 */
export async function openArchive(bytes: Buffer): Promise<Archive> {
  const zip = await yauzl.fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true }).catch(() => {
    throw damaged();
  });
  const entries = await directoryOf(zip);
  refuseBomb([...entries.values()]);
  const entryOf = (name: string): Entry => {
    const entry = entries.get(name.toLowerCase());
    if (!entry) throw damaged();
    return entry;
  };
  async function* stream(name: string): AsyncGenerator<Buffer> {
    const entry = entryOf(name);
    try {
      const opened = await zip.openReadStreamPromise(entry);
      for await (const piece of opened) yield piece as Buffer;
    } catch (error) {
      throw error instanceof TableFault ? error : damaged();
    }
  }
  return {
    has: (name) => entries.has(name.toLowerCase()),
    names: () => [...entries.values()].map(({ fileName }) => fileName),
    sizeOf: (name) => entryOf(name).uncompressedSize,
    stream,
    read: async (name) => {
      if (entryOf(name).uncompressedSize > tableLimits.unpackedFrameBytes) throw tooLarge();
      const pieces: Buffer[] = [];
      for await (const piece of stream(name)) pieces.push(piece);
      return Buffer.concat(pieces);
    },
  };
}

/** By their names in small letters: programs differ in how they write them. */
async function directoryOf(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > tableLimits.parts) throw tooLarge();
  const entries = new Map<string, Entry>();
  try {
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName.toLowerCase(), entry);
  } catch {
    throw damaged();
  }
  if ([...entries.values()].some((entry) => (entry.generalPurposeBitFlag & 1) === 1))
    throw new TableFault(
      'encrypted-file',
      'The file is locked with a password. Save it without one, and send it again.',
    );
  return entries;
}

function refuseBomb(entries: readonly Entry[]): void {
  const total = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  const isSwollen = entries.some(
    ({ uncompressedSize, compressedSize }) =>
      uncompressedSize > tableLimits.ratioCountsFromBytes &&
      uncompressedSize > compressedSize * tableLimits.unpackedRatio,
  );
  if (total > tableLimits.unpackedBytes || isSwollen) throw tooLarge();
}

function tooLarge(): TableFault {
  return new TableFault(
    'unpacks-too-large',
    'The workbook unpacks to far more than a table needs. Copy the rows into a new workbook, or send them as CSV, in parts where they are many.',
  );
}

export function damaged(): TableFault {
  return new TableFault(
    'file-damaged',
    'The workbook is damaged, or did not come whole. Open it, save it again as .xlsx, and send that.',
  );
}
