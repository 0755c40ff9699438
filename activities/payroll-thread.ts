import * as z from 'zod';
import { PackDocuments } from '#compensation/pack/pack-documents.js';
import { ownWords } from '#contracts/own-words.js';
import type { FrozenPack } from '#persistence/payroll-packs.js';
import {
  type CalculatedPacks,
  calculatePacks,
  documentsOfPack,
  readPack,
  type ReadPack,
} from './payroll-calculation.js';

/** Of all packs that this thread has calculated: a scheme is compiled once. */
const known = new PackDocuments();

// A thread has a zod of its own.
z.config({ customError: ownWords });

export interface PacksOfRange {
  readonly frozen: readonly FrozenPack[];
  /** Documents that they name, as far as they are known to be missing here. */
  readonly documents: readonly { sha256: string; content: string }[];
}

/** What packs come to, or which documents that they name this thread has not. */
export function calculate({ frozen, documents }: PacksOfRange): CalculatedPacks | { missing: string[] } {
  for (const { sha256, content } of documents) if (!known.has(sha256)) known.add(sha256, JSON.parse(content));
  const missing = new Set<string>();
  const calculated = calculatePacks(readOneByOne(frozen, missing), known);
  return missing.size > 0 ? { missing: [...missing] } : calculated;
}

/** Packs are read one after the other and let go, so that a range takes no more memory than its results; once a document is missing they are only looked through. */
function* readOneByOne(frozen: readonly FrozenPack[], missing: Set<string>): Generator<ReadPack> {
  for (const each of frozen) {
    const read = readPack(each);
    for (const sha256 of documentsOfPack(read)) if (!known.has(sha256)) missing.add(sha256);
    if (missing.size === 0) yield read;
  }
}
