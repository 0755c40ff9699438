import { zipOf } from '#tables/testing/zip.js';

const contentTypes = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`;
const workbookParts = [
  { name: '[Content_Types].xml', content: contentTypes },
  { name: 'xl/workbook.xml', content: '<workbook/>' },
];

/** The smallest files of each type that evidence may be. */
export const evidence = {
  pdf: Buffer.from('%PDF-1.4\n1 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n'),
  png: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
  jpg: Buffer.concat([Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'), Buffer.from('ffd9', 'hex')]),
  xlsx: zipOf(workbookParts),
  eml: Buffer.from(
    'From: supplier@example.org\r\nTo: buyer@example.org\r\nDate: Fri, 10 Jul 2026 09:00:00 +0300\r\nSubject: The plant stands\r\n still\r\n\r\nNothing leaves before August.\r\n',
  ),
} as const;

/** A workbook of a few kilobytes, one part of which becomes many megabytes. */
export function swollenWorkbook(): Buffer {
  return zipOf([...workbookParts, { name: 'xl/media/nothing.bin', content: Buffer.alloc(8 * 1024 * 1024) }]);
}
