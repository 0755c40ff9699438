import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AlphaMonth } from '../support/alpha-month.js';
import { RawSession } from '../support/raw-session.js';
import { refusedUnchanged } from '../support/refused-unchanged.js';
import { startTestStack, type TestStack } from '../support/test-stack.js';

describe('A statement on paper', () => {
  let stack: TestStack;
  let alpha: AlphaMonth;
  let manager: RawSession;
  let runId: string;
  let statementId: string;

  beforeAll(async () => {
    stack = await startTestStack();
    alpha = await AlphaMonth.open(stack);
    manager = await new RawSession(stack.url).signIn('manager');
    await alpha.signPlan();
    await alpha.advance('2026-08-10');
    const actuals = await alpha.submitActuals();
    await alpha.decide(alpha.people.commercial, actuals);
    await alpha.untilStage('actuals-approved');
    ({ runId } = await alpha.startPayroll());
    await alpha.register(runId);
    const [statement] = await stack.database.query<{ id: string }>('SELECT id FROM statements WHERE run_id = $1', [
      runId,
    ]);
    statementId = statement?.id ?? '';
  }, 120_000);
  afterAll(() => stack.stop());

  const pdf = (session: RawSession, language?: string) =>
    session.send({
      method: 'GET',
      path: `/api/statements/${statementId}/pdf${language ? `?language=${language}` : ''}`,
    });
  const verification = async (query: string, id = statementId, accept = 'application/json') =>
    new RawSession(stack.url).send({
      method: 'GET',
      path: `/api/statement-verifications/${id}?${query}`,
      headers: { accept },
    });
  const hashInPrint = async () => {
    const answer = await pdf(manager);
    return /sha256=([0-9a-f]{64})/.exec(answer.text)?.[1] ?? '';
  };

  it('is not printed before it is posted, and not known to anybody', async () => {
    const accounting = await new RawSession(stack.url).signIn('accounting');
    expect(
      await refusedUnchanged(stack.database, manager, { method: 'GET', path: `/api/statements/${statementId}/pdf` }),
    ).toMatchObject({ status: 404, code: 'no-such-statement' });
    const refused = await pdf(accounting);
    expect(refused).toMatchObject({ status: 409, text: expect.stringContaining('"code":"statement-not-posted"') });
    expect((await verification(`sha256=${'0'.repeat(64)}`)).text).toBe('{"verdict":"unknown"}');
    await alpha.decide(alpha.people.general, await alpha.register(runId));
    await alpha.untilRunIs(runId, 'posted');
  });

  it('is one PDF in each language, the same each time, for whom it pays and whoever reads all pay', async () => {
    for (const language of ['en', 'ru', 'hi']) {
      const own = await pdf(manager, language);
      expect(own).toMatchObject({ status: 200, type: 'application/pdf' });
      expect(own.headers.get('content-disposition')).toBe('inline; filename="statement-2026-07.pdf"');
      expect(own.text).toContain(`/Lang (${language})`);
      const director = await pdf(await new RawSession(stack.url).signIn('general'), language);
      expect(director.text).toBe(own.text);
    }
    expect(await pdf(manager, 'de')).toMatchObject({ status: 422 });
  });

  it('is printed for no stranger', async () => {
    const stranger = await alpha.addPerson('stranger', ['sales-manager'], null).catch(() => undefined);
    expect(stranger).toBeDefined();
    await expect(stranger?.get(`/api/statements/${statementId}/pdf`)).rejects.toMatchObject({
      status: 403,
      code: 'not-yours-to-see',
    });
    expect(await pdf(new RawSession(stack.url))).toMatchObject({ status: 401 });
    expect(await pdf(await new RawSession(stack.url).signIn('admin'))).toMatchObject({ status: 403 });
  });

  it('that somebody else reads is written down', async () => {
    const read = 'SELECT count(*)::int AS count FROM audit_events WHERE action = $1 AND object_id = $2';
    const count = async () =>
      (await stack.database.query<{ count: number }>(read, ['pay.read', statementId]))[0]?.count ?? 0;
    const before = await count();
    await pdf(manager);
    expect(await count()).toBe(before);
    await pdf(await new RawSession(stack.url).signIn('accounting'));
    expect(await count()).toBe(before + 1);
  });

  it('is verified by anybody who holds it, by its hash and by its total, and nothing else is told', async () => {
    const sha256 = await hashInPrint();
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    const verdict = async (query: string, id?: string) => (await verification(query, id)).text;
    expect(await verdict(`sha256=${sha256}`)).toBe('{"verdict":"identical"}');
    expect(await verdict(`sha256=${sha256}&total=47000.00`)).toBe('{"verdict":"identical"}');
    expect(await verdict(`sha256=${sha256}&total=74000.00`)).toBe('{"verdict":"unknown"}');
    const other = sha256.replace(/^./, (first) => (first === '0' ? '1' : '0'));
    expect(await verdict(`sha256=${other}&total=47000.00`)).toBe('{"verdict":"unknown"}');
    expect(await verdict(`sha256=${sha256}`, '00000000-0000-4000-8000-000000000000')).toBe('{"verdict":"unknown"}');
    expect(await verification('sha256=short')).toMatchObject({ status: 422 });
    const page = await verification(`sha256=${sha256}`, statementId, 'text/html');
    expect(page.type).toContain('text/html');
    expect(page.text).toContain('<h1>Identical</h1>');
    expect(page.text).not.toMatch(/47|Maxim|Alpha/);
  });
});
