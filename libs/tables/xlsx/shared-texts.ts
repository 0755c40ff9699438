import { TableFault } from '../table-fault.js';
import { tableLimits } from '../table-limits.js';
import type { Archive } from './open-archive.js';
import { unescapeText, xmlParser } from './read-xml.js';

/** The texts that cells refer to by number. They are kept in memory, and so bounded. */
export async function readSharedTexts(archive: Archive, part: string | undefined): Promise<string[]> {
  if (part === undefined || !archive.has(part)) return [];
  if (archive.sizeOf(part) > tableLimits.unpackedTextsBytes)
    throw new TableFault('unpacks-too-large', 'The workbook has too much text. Send it in parts, or as CSV.');
  const texts: string[] = [];
  let text = '';
  let isText = false;
  let isReading = false;
  const parser = xmlParser({
    open: (name) => {
      if (name === 'si') text = '';
      // How a text is read aloud stands beside it, and is no part of it.
      if (name === 'rPh') isReading = true;
      if (name === 't' && !isReading) isText = true;
    },
    text: (piece) => {
      if (isText) text += piece;
    },
    close: (name) => {
      if (name === 't') isText = false;
      if (name === 'rPh') isReading = false;
      if (name === 'si') texts.push(unescapeText(text));
    },
  });
  for await (const piece of archive.stream(part)) parser.write(piece);
  parser.end();
  return texts;
}
