import { isUtf8 } from 'node:buffer';
import type { Encoding } from '../table.js';
import { TableFault } from '../table-fault.js';

const piece = 64 * 1024;
const looked = 8192;

interface DecodedText {
  readonly encoding: Encoding;
  /** The text piece by piece, without the mark at its beginning. */
  readonly pieces: () => Generator<string>;
}

/**
 * A text by its encoding: the one that is given, else by the mark at its beginning, else UTF-8 where it is nothing but
 * that, else Windows-1251, as programs of Windows write Russian. Throws a TableFault where bytes are of no text, or where
 * a text of UTF-8 breaks off within a letter.
 */
export function decodeText(bytes: Buffer, given?: Encoding): DecodedText {
  const encoding = given ?? detectEncoding(bytes);
  return { encoding, pieces: () => pieces(bytes, encoding) };
}

function* pieces(bytes: Buffer, encoding: Encoding): Generator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const decode = (some?: Buffer) => {
    try {
      return some === undefined ? decoder.decode() : decoder.decode(some, { stream: true });
    } catch {
      throw new TableFault(
        'wrong-encoding',
        `The file is not text in ${encoding}. Choose another encoding, or save it as CSV in UTF-8.`,
      );
    }
  };
  for (let from = 0; from < bytes.length; from += piece) yield decode(bytes.subarray(from, from + piece));
  yield decode();
}

function detectEncoding(bytes: Buffer): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const wide = detectWide(bytes.subarray(0, looked));
  if (wide) return wide;
  if (bytes.includes(0))
    throw new TableFault(
      'file-unknown',
      'The file is neither a workbook (.xlsx) nor text (CSV). Save the table as one of them.',
    );
  if (isUtf8(bytes)) return 'utf-8';
  if (isUtf8(withoutBrokenEnd(bytes)))
    throw new TableFault(
      'file-cut-short',
      'The file breaks off within a letter: it did not come whole. Save or fetch it once more.',
    );
  return 'windows-1251';
}

/** Without a mark: of digits and separators one byte of two is 0. */
function detectWide(bytes: Buffer): Encoding | undefined {
  const zeros = [0, 0];
  bytes.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (odd > bytes.length / 20 && even === 0) return 'utf-16le';
  if (even > bytes.length / 20 && odd === 0) return 'utf-16be';
  return undefined;
}

/** Without the first bytes of a letter whose last ones are missing. */
function withoutBrokenEnd(bytes: Buffer): Buffer {
  const end = bytes.length;
  for (let back = 1; back <= 3 && back < end; back += 1) {
    const byte = bytes[end - back] ?? 0;
    if (byte >= 0xc0) return bytes.subarray(0, end - back);
    if (byte < 0x80) break;
  }
  return bytes;
}
