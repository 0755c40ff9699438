import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ApiSession } from '#platform/api-session.js';
import { evidence, swollenWorkbook } from '#platform/evidence/testing/evidence-samples.js';
import { AlphaMonth } from '../support/alpha-month.js';
import { outcomeOf } from '../support/outcome-of.js';
import { RawSession } from '../support/raw-session.js';
import { tableContents } from '../support/table-contents.js';
import { startTestStack, type TestStack } from '../support/test-stack.js';

interface EvidenceFile {
  id: string;
  name: string;
  mediaType: string;
  bytes: number;
  sha256: string;
  documentId: string | null;
}

describe('A file of evidence', () => {
  let stack: TestStack;
  let alpha: AlphaMonth;
  let head: ApiSession;

  beforeAll(async () => {
    stack = await startTestStack();
    alpha = await AlphaMonth.open(stack);
    head = alpha.people.head;
  }, 120_000);
  afterAll(() => stack.stop());

  const path = '/api/evidence-files';
  const bring = (file: Buffer, fileName: string, who = head) =>
    who.upload<EvidenceFile>(`${path}?fileName=${encodeURIComponent(fileName)}`, file);
  const kept = () => readdir(join(stack.evidenceDirectory, head.person.organisationId)).catch(() => []);
  const refused = async (file: Buffer, fileName: string) => {
    const before = await tableContents(stack.database);
    const outcome = await outcomeOf(bring(file, fileName));
    expect(await tableContents(stack.database)).toEqual(before);
    return outcome;
  };

  it('is refused with what is wrong with it, and kept nowhere', async () => {
    const notAccepted = '422 evidence-not-accepted';
    expect(await refused(Buffer.from('<html><script>alert(1)</script></html>'), 'mail.pdf')).toBe(notAccepted);
    expect(await refused(evidence.png, 'mail.pdf')).toBe(notAccepted);
    expect(await refused(evidence.pdf, 'mail')).toBe(notAccepted);
    expect(await refused(swollenWorkbook(), 'orders.xlsx')).toBe(notAccepted);
    expect(await refused(Buffer.alloc(0), 'mail.pdf')).toBe('422 invalid');
    expect(await refused(evidence.pdf, '../../etc/mail.pdf')).toBe('422 invalid');
    expect(await refused(evidence.pdf, String.raw`C:\mail.pdf`)).toBe('422 invalid');
    expect(await refused(evidence.pdf, 'fdp.\u202Elmth.pdf')).toBe('422 invalid');
    const elevenMegabytes = Buffer.concat([evidence.pdf, Buffer.alloc(11 * 1024 * 1024)]);
    expect(await refused(elevenMegabytes, 'mail.pdf')).toBe('413 too-large');
    expect(await outcomeOf(bring(evidence.pdf, 'mail.pdf', alpha.people.manager))).toBe('403 role-missing');
    expect(await kept()).toEqual([]);
  });

  it('is kept once, however often it is brought, and says what it is', async () => {
    const first = await bring(evidence.eml, 'Письмо поставщика.eml');
    expect(first).toMatchObject({
      name: 'Письмо поставщика.eml',
      mediaType: 'message/rfc822',
      bytes: evidence.eml.length,
      documentId: null,
    });
    expect(await bring(evidence.eml, 'again.eml')).toEqual(first);
    const others = await bring(evidence.eml, 'mail.eml', alpha.people.accounting);
    expect(others).toMatchObject({ sha256: first.sha256 });
    expect(others.id).not.toBe(first.id);
    expect(await kept()).toEqual([first.sha256]);
  });

  it('is given to be saved alone, and only to whoever brought it while no document has it', async () => {
    const { id } = await bring(evidence.pdf, 'Счёт (1).pdf');
    const raw = await new RawSession(stack.url).signIn('head');
    const response = await raw.send({ method: 'GET', path: `${path}/${id}/content` });
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="evidence.pdf"; filename*=UTF-8''%D0%A1%D1%87%D1%91%D1%82%20%281%29.pdf`,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    expect(response.text).toBe(evidence.pdf.toString());
    for (const who of [alpha.people.commercial, alpha.people.manager, alpha.people.admin]) {
      expect(await outcomeOf(who.get(`${path}/${id}`))).toBe('404 no-such-evidence');
      expect(await outcomeOf(who.download(`${path}/${id}/content`))).toBe('404 no-such-evidence');
    }
  });

  it('is removed a day later where no document has it, and what is kept of it with the last who brought it', async () => {
    const { id, sha256 } = await bring(evidence.png, 'screen.png');
    await alpha.advance('2026-06-29T12:00:00Z');
    expect(await outcomeOf(head.get(`${path}/${id}`))).toBe('404 no-such-evidence');
    const again = await bring(evidence.jpg, 'screen.jpg');
    expect(await kept()).toEqual([again.sha256]);
    expect(await bring(evidence.png, 'screen.png')).toMatchObject({ sha256 });
    expect(await kept()).toEqual([again.sha256, sha256].toSorted());
  });

  it('is not given where it is missing or was changed', async () => {
    const { id, sha256 } = await bring(evidence.xlsx, 'orders.xlsx');
    const kept = join(stack.evidenceDirectory, head.person.organisationId, sha256);
    await writeFile(kept, 'something else');
    expect(await outcomeOf(head.download(`${path}/${id}/content`))).toBe('503 evidence-unavailable');
    await rm(kept);
    expect(await outcomeOf(head.download(`${path}/${id}/content`))).toBe('503 evidence-unavailable');
  });

  it('waits for a document, beside at most 49 others of whoever brings it', async () => {
    const another = (index: number) => Buffer.concat([evidence.pdf, Buffer.from(`% ${index}\n`)]);
    for (let index = 0; index < 50; index += 1)
      await bring(another(index), `page-${index}.pdf`, alpha.people.accounting);
    expect(await outcomeOf(bring(another(50), 'page-50.pdf', alpha.people.accounting))).toBe('409 evidence-waiting');
    expect(await outcomeOf(bring(another(50), 'page-50.pdf'))).toBe('accepted');
  });

  it('leaves a record of who brought it', async () => {
    const events = await stack.database.query(
      `SELECT actor_id AS actor, details FROM audit_events WHERE action = 'evidence.uploaded' ORDER BY recorded_at LIMIT 1`,
    );
    expect(events).toEqual([
      { actor: head.person.id, details: { sha256: expect.any(String), bytes: evidence.eml.length } },
    ]);
  });
});
