import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { wholeRows } from './whole-rows.js';

const piecesOf = async (pieces: readonly string[]): Promise<string[]> =>
  (await Readable.from(pieces.map((piece) => Buffer.from(piece)))
    .pipe(wholeRows())
    .map(String)
    .toArray()) as string[];

describe('Rows of COPY', () => {
  it('come whole, however they were cut, and nothing of them is lost', async () => {
    const row = fc.string({ unit: fc.constantFrom('a', 'я', '\t', '\\n') }).map((text) => `${text}\n`);
    const cut = fc.array(fc.nat({ max: 30 }), { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(fc.array(row), cut, async (rows, lengths) => {
        const bytes = Buffer.from(rows.join(''));
        const pieces: Buffer[] = [];
        let at = 0;
        for (const length of [...lengths, bytes.length]) pieces.push(bytes.subarray(at, (at += length)));
        const given = await Readable.from(pieces).pipe(wholeRows()).toArray();
        expect(Buffer.concat(given as Buffer[]).toString()).toBe(rows.join(''));
        for (const piece of given as Buffer[]) expect(piece.toString().endsWith('\n')).toBe(true);
      }),
    );
  });

  it('are refused where they end within one', async () => {
    await expect(piecesOf(['one\ntw', 'o\nthr'])).rejects.toThrow('within one of them');
  });
});
