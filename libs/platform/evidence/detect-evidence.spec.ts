import { describe, expect, it } from '@jest/globals';
import { zipOf } from '#tables/testing/zip.js';
import { evidence, swollenWorkbook } from './testing/evidence-samples.js';
import { detectEvidence } from './detect-evidence.js';
import { isNameOf } from './evidence-types.js';

describe('What a file of evidence is', () => {
  it.each([
    ['pdf', 'application/pdf'],
    ['png', 'image/png'],
    ['jpg', 'image/jpeg'],
    ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['eml', 'message/rfc822'],
  ] as const)('is found by what stands in it: %s', async (ending, type) => {
    expect(await detectEvidence(evidence[ending])).toBe(type);
    expect(isNameOf(type, `Mail of the supplier.${ending.toUpperCase()}`)).toBe(true);
    expect(isNameOf(type, `${ending}`)).toBe(false);
  });

  it.each([
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a program', Buffer.from(`MZ${'\0'.repeat(200)}`, 'latin1')],
    ['an animated picture', Buffer.from('GIF89a')],
    ['a drawing that may hold a script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a text', Buffer.from('The plant stands still.')],
    ['another archive', zipOf([{ name: 'notes.txt', content: 'The plant stands still.' }])],
    ['a text document', zipOf([{ name: 'word/document.xml', content: '<w:document/>' }])],
    ['a mail without its day', Buffer.from('From: supplier@example.org\r\n\r\nText')],
    ['a mail that a page stands before', Buffer.concat([Buffer.from('<html>\r\n'), evidence.eml])],
    ['fields without an end', Buffer.from('From: a@example.org\nDate: today')],
    ['nothing', Buffer.alloc(0)],
  ])('is none of these: %s', async (_what, bytes) => {
    expect(await detectEvidence(bytes)).toBeUndefined();
  });

  it('is not looked for in an archive that unpacks to far more, is locked or is cut short', async () => {
    await expect(detectEvidence(swollenWorkbook())).rejects.toMatchObject({ code: 'unpacks-too-large' });
    const locked = zipOf([{ name: 'xl/workbook.xml', content: '<workbook/>', isLocked: true }]);
    await expect(detectEvidence(locked)).rejects.toMatchObject({ code: 'encrypted-file' });
    await expect(detectEvidence(evidence.xlsx.subarray(0, 100))).rejects.toMatchObject({ code: 'file-damaged' });
  });
});
