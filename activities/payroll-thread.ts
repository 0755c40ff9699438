import * as z from 'zod';
import { PackDocuments } from '#compensation/pack/pack-documents.js';
import { ownWords } from '#contracts/own-words.js';
import type { FrozenPack } from '#persistence/payroll-packs.js';
import { type CalculatedPacks, calculatePacks, documentsOfPacks, readPacks } from './payroll-calculation.js';

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
  const { packs, changed } = readPacks(frozen);
  const missing = documentsOfPacks(packs).filter((sha256) => !known.has(sha256));
  return missing.length > 0 ? { missing } : { ...calculatePacks(packs, known), changed };
}
