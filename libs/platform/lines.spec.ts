import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { linesOf } from './lines.js';

async function read(...pieces: string[]): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of linesOf(Readable.from(pieces))) lines.push(line);
  return lines;
}

describe('The lines of a text that comes in pieces', () => {
  it('are the same wherever it is cut, with or without a line feed at its end', async () => {
    expect(await read('one\ntw', 'o\n', '\nthree')).toEqual(['one', 'two', '', 'three']);
    expect(await read('one\n', 'two\n')).toEqual(['one', 'two']);
    expect(await read()).toEqual([]);
  });

  it('end at line feeds alone', async () => {
    expect(await read('{"a":"\u2028"}\r\n')).toEqual(['{"a":"\u2028"}\r']);
  });
});
