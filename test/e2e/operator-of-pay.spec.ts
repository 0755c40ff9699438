import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demoCompany } from '#platform/demo/demo-company.js';
import { AlphaMonth, type DocumentReference } from '../support/alpha-month.js';
import { operatorCommand, type OperatorCommand } from '../support/operator-command.js';
import { startTestStack, type TestStack } from '../support/test-stack.js';

describe("The operator's command for those who draft, sign and pay", () => {
  let stack: TestStack;
  let alpha: AlphaMonth;
  let premia: OperatorCommand['premia'];
  let answered: OperatorCommand['answered'];
  let refused: OperatorCommand['refused'];

  beforeAll(async () => {
    stack = await startTestStack();
    alpha = await AlphaMonth.open(stack);
    ({ premia, answered, refused } = operatorCommand(stack));
  }, 120_000);
  afterAll(() => stack.stop());

  const folder = mkdtempSync(join(tmpdir(), 'premia-operator-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const as = (handle: string) => ({ PREMIA_LOGIN: `${handle}@${demoCompany.suffix}` });
  const inFile = (name: string, content: unknown) => {
    const file = join(folder, name);
    writeFileSync(file, JSON.stringify(content));
    return file;
  };
  const bonusOf = (amount: string) => ({
    format: 'pay-scheme/1',
    code: 'retainer',
    name: 'Retainer',
    goal: 'Agents who stay',
    version: 1,
    effectiveFrom: '2026-07-01',
    components: [{ code: 'bonus', name: 'Bonus', kind: 'fixed-bonus', terms: { amount } }],
  });

  it('sends a scheme, and again once it was returned; what waits is listed and signed by whoever may', async () => {
    const send = (amount: string) => ['scheme', 'send', inFile('retainer.json', bonusOf(amount))];
    const sent = await answered<DocumentReference>(send('1000'), as('head'));
    expect(sent).toMatchObject({ version: 1, status: 'in-approval' });
    expect(await refused(send('2000'), as('head'))).toMatchObject({ code: 'scheme-exists' });
    await alpha.decide(alpha.people.commercial, sent, 'return', 'The amount agreed is 2 000.');
    const again = await answered<DocumentReference>(send('2000'), as('head'));
    expect(again).toMatchObject({ documentId: sent.documentId, version: 2, status: 'in-approval' });
    const sign = ['approval', 'sign', '--id', sent.documentId];
    expect(await refused(sign, as('general'))).toMatchObject({ problems: [{ path: '--id' }] });
    const { code, out } = await premia(['approval', 'list', '--field', 'items.0.documentId'], as('commercial'));
    expect({ code, out }).toEqual({ code: 0, out: `${sent.documentId}\n` });
    expect(await answered(sign, as('commercial'))).toMatchObject({ status: 'in-approval' });
    expect(await answered(sign, as('general'))).toMatchObject({ status: 'signed' });
    expect(await refused(['scheme', 'send', inFile('wrong.json', {})], as('head'))).toMatchObject({
      code: 'invalid-scheme',
    });
  });

  it('makes any request of the API, with its body from a file, and prints one field of the answer', async () => {
    const client = { rows: [{ externalId: 'north', name: 'North' }] };
    const put = ['api', 'put', '/api/facts/clients', inFile('client.json', client)];
    expect(await answered(put, as('accounting'))).toMatchObject({ added: 1 });
    const { out } = await premia(
      ['api', 'get', '/api/facts/clients', '--field', 'items.0.externalId'],
      as('accounting'),
    );
    expect(out).toBe('north\n');
    const refusal = { code: 'no-such-field', problems: [{ path: '--field' }] };
    expect(await refused(['api', 'get', '/api/people', '--field', 'items.0.salary'])).toMatchObject(refusal);
    expect(await refused([...put.slice(0, 3), inFile('none.json', {})], as('accounting'))).toMatchObject({
      code: 'invalid',
      problems: [{ path: 'rows' }],
    });
    expect(await refused(['api', 'get', 'http://127.0.0.1:9/api/nothing'])).toMatchObject({ code: 'not-found' });
  });

  it('does not start a payroll before its day', async () => {
    const start = ['payroll', 'start', '--month', '2026-07'];
    expect(await refused(start, as('accounting'))).toMatchObject({ code: 'payroll-too-early' });
    const unknown = ['payroll', 'follow', '--id', alpha.people.admin.person.id];
    expect(await refused(unknown, as('accounting'))).toMatchObject({ code: 'no-such-run' });
  });
});
