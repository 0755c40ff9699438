import { open, type FileHandle } from 'node:fs/promises';
import { findDocumentProblems } from '#compensation/documents/check-document.js';
import { readJson } from '#compensation/documents/json-text.js';
import { DomainError } from '#contracts/domain-error.js';
import { CommandRefusal } from '../command-refusal.js';
import { refusalOf } from './refuse.js';

const MEGABYTE = 1024 * 1024;
/** A case with 10 000 deals, the most there are, is below this; a scheme is far below. */
const LARGEST_DOCUMENT = 5 * MEGABYTE;

/**
 * Reads a document of JSON from a file, or from standard input where no file or `-` is given. Whatever is no such
 * document is refused with a reason, and no more than the largest size is ever read.
 */
export async function readDocument(file: string | undefined, largest = LARGEST_DOCUMENT): Promise<unknown> {
  const bytes = file === undefined || file === '-' ? await readInput(largest) : await readFile(file, largest);
  const read = readJson(textOf(bytes));
  const problems = read.ok ? findDocumentProblems(read.document) : read.problems;
  if (!read.ok || problems.length > 0)
    throw refusalOf('unreadable-document', 'The document cannot be read; nothing of it was used.', problems);
  return read.document;
}

async function readInput(largest: number): Promise<Buffer> {
  if (process.stdin.isTTY) throw refusal('no-document', 'Name a file, or send the document to standard input.');
  return bounded(process.stdin, largest, 'Standard input');
}

async function readFile(file: string, largest: number): Promise<Buffer> {
  const handle = await openFile(file);
  try {
    const status = await handle.stat();
    if (status.isDirectory()) throw refusal('file-unreadable', `${shown(file)} is a directory; name a file of JSON.`);
    if (status.size > largest) throw tooLarge(shown(file), largest);
    return await bounded(handle.createReadStream({ autoClose: false }), largest, shown(file));
  } finally {
    await handle.close();
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  EACCES: 'may not be read by this user',
  ENAMETOOLONG: 'has too long a name',
};

async function openFile(file: string): Promise<FileHandle> {
  try {
    return await open(file, 'r');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    throw refusal(
      'file-unreadable',
      `${shown(file)} ${REASONS[code] ?? `cannot be opened (${code})`}; name a file of JSON.`,
    );
  }
}

async function bounded(stream: AsyncIterable<Buffer>, largest: number, name: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > largest) throw tooLarge(name, largest);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function textOf(bytes: Buffer): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return text;
  } catch {
    // Not UTF-8: the same refusal.
  }
  throw refusal('not-text', 'The document is not text in UTF-8; save it as JSON in UTF-8.');
}

function tooLarge(name: string, largest: number): DomainError {
  return refusal('file-too-large', `${name} is larger than ${largest / MEGABYTE} MB, the largest that is read.`);
}

function refusal(code: string, message: string): DomainError {
  return new CommandRefusal('invalid', code, message);
}

/** The name of a file in a message; a very long one is cut. */
function shown(file: string): string {
  return JSON.stringify(file.length > 200 ? `${file.slice(0, 200)}…` : file);
}
