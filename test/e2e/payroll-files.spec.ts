import { createHash, randomUUID } from 'node:crypto';
import { spawn } from 'node:child_process';
import { mkdtemp, open, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MailActivities } from '#activities/mail.activities.js';
import { alphaActuals } from '#apps/rehearsal/alpha-july.js';
import { eventually } from '#apps/rehearsal/rehearsal-context.js';
import { exchangeSchema, paymentSchema, schemaFaults } from '#outputs/testing/schema-faults.js';
import { tellStatements } from '#persistence/notices/tell-statements.js';
import { readConfiguration } from '#platform/configuration.js';
import { demoCompany } from '#platform/demo/demo-company.js';
import type { ApiSession } from '#platform/api-session.js';
import { cellsOfFile } from '#tables/testing/read-all.js';
import { AlphaMonth } from '../support/alpha-month.js';
import { withDataSource } from '../support/data-source.js';
import { acceptInvitation, hire } from '../support/hire.js';
import { MailServer } from '../support/mail-server.js';
import { operatorCommand } from '../support/operator-command.js';
import { RawSession } from '../support/raw-session.js';
import { refusedUnchanged } from '../support/refused-unchanged.js';
import { startTestStack, type TestStack } from '../support/test-stack.js';

interface FileView {
  id: string;
  status: string;
  name: string | null;
  sha256: string | null;
  people: number | null;
  total: string | null;
  problem: { code: string } | null;
  handouts: { handedToName: string; sha256: string }[];
  mark: string | null;
  marks: { id: string; mark: string; status: string }[];
}

const formula = '+SUM(1,2) Ivan';
const hindi = 'क्षितिज श्रीवास्तव';
const accounts = [
  { scheme: 'ru', bik: '044583001', account: '40101810800000010041' },
  { scheme: 'ru', bik: '044525000', account: '40101810045250010041' },
  { scheme: 'iban', iban: 'DE89370400440532013000' },
] as const;
const payer = {
  name: 'ООО «Альфа»',
  taxId: '7701234567',
  account: { scheme: 'ru', bik: '044525225', account: '40702810900000000000' },
};

describe('What is handed out of a payroll', () => {
  let stack: TestStack;
  let alpha: AlphaMonth;
  let accounting: RawSession;
  let managers: ApiSession[];
  let runId: string;

  beforeAll(async () => {
    stack = await startTestStack();
    alpha = await AlphaMonth.open(stack);
    accounting = await new RawSession(stack.url).signIn('accounting');
    managers = [alpha.people.manager, await manager(formula), await manager(hindi)];
    for (const { person } of managers) await alpha.signPlan(person.id);
    await alpha.advance('2026-08-10');
    const actuals = Object.fromEntries(managers.map(({ person }) => [person.id, alphaActuals]));
    await alpha.decide(alpha.people.commercial, await alpha.submitActuals(actuals));
    await alpha.untilStage('actuals-approved');
    ({ runId } = await alpha.startPayroll());
    await alpha.register(runId);
    await alpha.people.accounting.put('/api/organisation/statement-notices', { tellsOfStatements: true });
  }, 120_000);
  afterAll(() => stack.stop());

  async function manager(name: string): Promise<ApiSession> {
    const login = `${randomUUID().slice(0, 8)}@alpha.demo`;
    const { departmentId } = alpha.people.head.person;
    const { token } = await hire(alpha.people.admin, alpha.people.general, {
      name,
      login,
      roles: ['sales-manager'],
      departmentId,
    });
    return acceptInvitation(stack.url, { login, token, password: 'seven badgers went for a walk' });
  }

  const ask = (body: Record<string, unknown>, key?: string, who = alpha.people.accounting) =>
    who.post<FileView>(`/api/payroll-runs/${runId}/files`, body, key === undefined ? undefined : { key });
  const made = (id: string) =>
    eventually('the file to be made', async () => {
      const file = await alpha.people.accounting.get<FileView>(`/api/payroll-files/${id}`);
      return file.status === 'making' ? undefined : file;
    });
  const bytesOf = (id: string, who = alpha.people.accounting) => who.download(`/api/payroll-files/${id}/content`);
  const fileOf = async (body: Record<string, unknown>) => bytesOf((await made((await ask(body)).id)).id);
  const refused = (body: Record<string, unknown>, session = accounting) =>
    refusedUnchanged(stack.database, session, { path: `/api/payroll-runs/${runId}/files`, body });

  it('moves no money before the run is posted', async () => {
    for (const kind of ['accounting-entries', 'exchange'])
      expect(await refused({ kind })).toMatchObject({ status: 409, code: 'run-not-posted' });
    expect(await refused({ kind: 'bank-payment', executionOn: '2026-08-11' })).toMatchObject({
      code: 'run-not-posted',
    });
    const rows = await cellsOfFile(await fileOf({ kind: 'register', format: 'csv', language: 'en' }));
    expect(rows.at(-1)?.at(-1)).toBe('141000.00');
    await alpha.decide(alpha.people.general, await alpha.register(runId));
    await alpha.untilRunIs(runId, 'posted');
  });

  describe('is told to whom it pays', () => {
    const told = () =>
      stack.database.query<{ person: string; statementId: string; mailId: string | null }>(
        `SELECT p.name AS person, n.content ->> 'statementId' AS "statementId", n.mail_id AS "mailId" FROM notices n JOIN people p ON p.id = n.person_id WHERE n.kind = 'statement-posted' ORDER BY n.id`,
      );
    const tell = () =>
      withDataSource(stack.database.url, (dataSource) =>
        dataSource.transaction((manager) => tellStatements(manager, runId, { at: new Date(), withMail: true })),
      );

    it('once a statement, by a notice with the way to it', async () => {
      expect((await told()).map(({ person }) => person).toSorted()).toEqual(
        [formula, 'Maxim Prodazhin', hindi].toSorted(),
      );
      const { items } = await managers[0]!.get<{ items: { what: string; link: string; on: { id: string } }[] }>(
        '/api/notices?kind=statement-posted&language=ru',
      );
      expect(items).toHaveLength(1);
      expect(items[0]).toMatchObject({ what: 'Ваш расчётный лист готов: июль 2026 г.' });
      expect(items[0]?.link).toBe(`/statements/${items[0]?.on.id}`);
      await tell();
      expect(await told()).toHaveLength(3);
    });

    it('by mail in their language, with no pay in it and nothing attached', async () => {
      await stack.database.query(`DELETE FROM notices WHERE kind = 'statement-posted'`);
      await stack.database.query(
        `UPDATE people SET email = 'maxim@alpha.example', language = 'ru' WHERE name = 'Maxim Prodazhin'`,
      );
      await stack.database.query(`UPDATE organisations SET reminder_rules = reminder_rules || '{"quietHours": null}'`);
      await tell();
      await tell();
      const maxim = (await told()).filter(({ mailId }) => mailId !== null);
      expect(maxim).toMatchObject([{ person: 'Maxim Prodazhin' }]);
      const server = await MailServer.start();
      const configuration = readConfiguration({
        DATABASE_URL: stack.database.url,
        SMTP_URL: server.url,
        SMTP_TLS: 'none',
        MAIL_FROM: 'Premia <premia@alpha.example>',
        PUBLIC_URL: 'https://premia.alpha.example/',
      });
      const { organisationId } = alpha.people.accounting.person;
      await stack.database.query(`UPDATE mails SET due_at = '2020-01-01'`);
      await withDataSource(stack.database.url, (dataSource) =>
        new MailActivities(dataSource, configuration).sendMail({ organisationId }),
      );
      await server.stop();
      expect(server.received).toMatchObject([
        { to: ['maxim@alpha.example'], subject: 'Alpha: Ваш расчётный лист готов: июль 2026 г.' },
      ]);
      const { text = '', raw = '' } = server.received[0] ?? {};
      expect(text).toContain(`https://premia.alpha.example/statements/${maxim[0]?.statementId}`);
      expect(text).not.toMatch(/47.?000/);
      expect(raw).not.toMatch(/Content-Disposition|multipart/i);
    });

    it('only where accounting has set it', async () => {
      await alpha.people.accounting.put('/api/organisation/statement-notices', { tellsOfStatements: false });
      expect(await alpha.people.accounting.get('/api/organisation/payroll-outputs')).toMatchObject({
        tellsOfStatements: false,
      });
      await stack.database.query(`DELETE FROM notices WHERE kind = 'statement-posted'`);
      await tell();
      expect(await told()).toEqual([]);
      await expect(
        alpha.people.head.put('/api/organisation/statement-notices', { tellsOfStatements: true }),
      ).rejects.toMatchObject({ status: 403, code: 'role-missing' });
    });
  });

  it('is a register with typed amounts, in which a name is never a formula', async () => {
    const rows = await cellsOfFile(await fileOf({ kind: 'register' }));
    expect(rows[0]).toEqual(['№', 'Сотрудник', 'Отдел', 'Должность', expect.any(String), 'Итого']);
    expect(
      rows
        .slice(1, -1)
        .map((row) => row[1])
        .toSorted(),
    ).toEqual([formula, 'Maxim Prodazhin', hindi].toSorted());
    for (const row of rows.slice(1, -1)) expect(row.slice(4)).toEqual([{ number: '47000' }, { number: '47000' }]);
    expect(rows.at(-1)).toEqual([null, 'Итого', null, null, { number: '141000' }, { number: '141000' }]);
    const text = (await fileOf({ kind: 'register', format: 'csv' })).toString();
    expect(text).toContain(`"'+SUM(1,2) Ivan"`);
    expect(text).toContain(';47000,00;47000,00\r\n');
  });

  it('sums up departments, and books what they pay', async () => {
    const summary = await cellsOfFile(await fileOf({ kind: 'department-summary', language: 'en' }));
    expect(summary[1]).toEqual([expect.any(String), { number: '3' }, { number: '141000' }, { number: '141000' }]);
    const entries = await cellsOfFile(await fileOf({ kind: 'accounting-entries', language: 'en' }));
    expect(entries[1]).toEqual([
      '44',
      '70',
      { number: '141000' },
      'RUB',
      summary[1]?.[0],
      expect.any(String),
      { number: '3' },
    ]);
  });

  it('goes to accounting programs by an exchange file that follows its schema', async () => {
    const xml = (await fileOf({ kind: 'exchange' })).toString();
    expect(await schemaFaults(xml, exchangeSchema)).toEqual([]);
    expect(xml).toContain('name="+SUM(1,2) Ivan"');
    expect(xml).toContain('<Entry debit="44" credit="70" amount="141000.00"');
  });

  describe('to a bank', () => {
    const payment = { kind: 'bank-payment', executionOn: '2026-08-11' };
    const propose = (personId: string, account: unknown, who = alpha.people.accounting) =>
      who.post<{ id: string; status: string }>('/api/bank-accounts', { personId, fromOn: '2026-08-01', account });
    const decide = (id: string, decision: string, who: ApiSession) =>
      who.post<{ status: string; isInForce: boolean }>(`/api/bank-accounts/${id}/decision`, { decision });

    it('waits until the company and everybody have an account', async () => {
      expect(await refused(payment)).toMatchObject({ status: 409, code: 'payer-unknown' });
      await alpha.people.accounting.put('/api/organisation/payer', payer);
      expect(await refused(payment)).toMatchObject({ status: 409, code: 'people-without-account' });
      expect(await refused({ kind: 'bank-payment' })).toMatchObject({ status: 422, paths: ['executionOn'] });
      expect(await refused({ kind: 'exchange', format: 'csv' })).toMatchObject({ status: 422, paths: ['format'] });
    });

    it('takes no account whose check digits do not fit, of people or of the company', async () => {
      const wrong = { ...accounts[0], account: '40101810900000010041' };
      const send = (path: string, method: 'POST' | 'PUT', body: unknown) =>
        refusedUnchanged(stack.database, accounting, { path, method, body });
      expect(await send('/api/bank-accounts', 'POST', { fromOn: '2026-08-01', account: wrong })).toMatchObject({
        status: 422,
        code: 'invalid',
        paths: ['account.account'],
      });
      expect(await send('/api/organisation/payer', 'PUT', { ...payer, account: wrong })).toMatchObject({
        status: 422,
        paths: ['account.account'],
      });
      const iban = { scheme: 'iban', iban: 'DE88370400440532013000' };
      expect(await send('/api/bank-accounts', 'POST', { fromOn: '2026-08-01', account: iban })).toMatchObject({
        status: 422,
        paths: ['account.iban'],
      });
    });

    it('needs a second person for every account, and shows it to no other', async () => {
      const second = await alpha.addPerson('second-accountant', ['accounting'], null);
      const own = await managers[0]!.post<{ id: string }>('/api/bank-accounts', {
        fromOn: '2026-08-01',
        account: accounts[0],
      });
      await expect(decide(own.id, 'confirm', managers[0]!)).rejects.toMatchObject({ code: 'takes-a-second-person' });
      await expect(propose(managers[0]!.person.id, accounts[1])).rejects.toMatchObject({
        code: 'bank-account-proposed',
      });
      await expect(propose(managers[1]!.person.id, accounts[1], managers[0])).rejects.toMatchObject({ status: 403 });
      await expect(decide(own.id, 'confirm', managers[1]!)).rejects.toMatchObject({ code: 'no-such-bank-account' });
      expect(await decide(own.id, 'confirm', second)).toMatchObject({ status: 'confirmed', isInForce: true });
      await expect(decide(own.id, 'refuse', second)).rejects.toMatchObject({ code: 'bank-account-decided' });
      for (const [index, account] of accounts.entries()) {
        if (index === 0) continue;
        const { id } = await propose(managers[index]!.person.id, account);
        await expect(decide(id, 'confirm', alpha.people.accounting)).rejects.toMatchObject({
          code: 'takes-a-second-person',
        });
        await decide(id, 'confirm', managers[index]!);
      }
      expect(await managers[0]!.get('/api/bank-accounts')).toMatchObject({ items: [{ id: own.id }] });
      expect((await alpha.people.admin.get<{ items: unknown[] }>('/api/bank-accounts')).items).toEqual([]);
    });

    it('is a payment file that follows the schema of ISO 20022, once for all', async () => {
      const { id } = await ask(payment);
      expect(await made(id)).toMatchObject({
        status: 'made',
        name: 'bank-payment-2026-07-1.xml',
        people: 3,
        total: '141000.00',
      });
      const xml = (await bytesOf(id)).toString();
      expect(await schemaFaults(xml, paymentSchema)).toEqual([]);
      for (const name of ['Maxim Prodazhin', formula, 'Kshitij Shrivastav']) expect(xml).toContain(`<Nm>${name}</Nm>`);
      expect((await ask(payment)).id).toBe(id);
      expect(await refused({ ...payment, executionOn: '2026-08-12' })).toMatchObject({
        status: 409,
        code: 'payment-made-already',
      });
    });

    describe('after it was handed out', () => {
      const marked = (id: string, mark: string, note?: string, who = alpha.people.accounting) =>
        who.post<FileView>(`/api/payroll-files/${id}/marks`, { mark, ...(note === undefined ? {} : { note }) });
      const decideMark = (id: string, markId: string, decision: string, who: ApiSession) =>
        who.post<FileView>(`/api/payroll-files/${id}/marks/${markId}/decision`, { decision });
      const stage = async () => (await alpha.run(runId)).stage;
      const another = { ...payment, executionOn: '2026-08-12' };
      const refusedMark = (id: string, body: unknown) =>
        refusedUnchanged(stack.database, accounting, { path: `/api/payroll-files/${id}/marks`, body });

      it('is what the run is exported by, and nothing is said of what nobody was given', async () => {
        const book = await made((await ask({ kind: 'accounting-entries', format: 'csv' })).id);
        expect(await refusedMark(book.id, { mark: 'sent' })).toMatchObject({ status: 409, code: 'not-a-payment' });
        const { id } = await ask(payment);
        expect(await alpha.run(runId)).toMatchObject({ status: 'posted', stage: 'exported' });
        expect(await refusedMark(id, { mark: 'unknown' })).toMatchObject({ status: 422, paths: ['note'] });
        expect(await marked(id, 'sent')).toMatchObject({ mark: 'sent', marks: [{ mark: 'sent', status: 'in-force' }] });
        expect(await refusedMark(id, { mark: 'sent' })).toMatchObject({ status: 409, code: 'payment-marked' });
      });

      it('is not made again while nobody can say what became of it', async () => {
        const { id } = await ask(payment);
        expect(await marked(id, 'unknown', 'The bank was not reached after it was sent.')).toMatchObject({
          mark: 'unknown',
        });
        expect(await stage()).toBe('outcome-unknown');
        expect(await refused(another)).toMatchObject({ status: 409, code: 'payment-outcome-unknown' });
        await expect(
          stack.database.query(
            `INSERT INTO payroll_files (organisation_id, run_id, kind, format, language, execution_on, requested_by, requested_at)
             SELECT organisation_id, run_id, kind, format, language, '2026-08-12', requested_by, requested_at FROM payroll_files WHERE id = $1`,
            [id],
          ),
        ).rejects.toMatchObject({ code: 'PR003' });
      });

      it('has failed where two people say so, and only then is there another payment', async () => {
        const { id } = await ask(payment);
        const proposed = await marked(id, 'failed', 'Returned by the bank, message of 11 August.');
        const markId = proposed.marks.at(-1)?.id ?? '';
        expect(proposed).toMatchObject({ mark: 'unknown', marks: [{}, {}, { mark: 'failed', status: 'proposed' }] });
        await expect(decideMark(id, markId, 'confirm', alpha.people.accounting)).rejects.toMatchObject({
          code: 'takes-a-second-person',
        });
        expect(await refusedMark(id, { mark: 'confirmed' })).toMatchObject({ code: 'payment-mark-proposed' });
        expect(await refused(another)).toMatchObject({ code: 'payment-outcome-unknown' });
        expect(await decideMark(id, markId, 'confirm', alpha.people.general)).toMatchObject({ mark: 'failed' });
        await expect(decideMark(id, markId, 'refuse', alpha.people.general)).rejects.toMatchObject({
          code: 'payment-mark-decided',
        });
        expect(await refused(payment)).toMatchObject({ status: 409, code: 'payment-failed' });
        await expect(bytesOf(id)).rejects.toMatchObject({ code: 'payment-failed' });
        const { id: secondId } = await ask(another);
        expect(secondId).not.toBe(id);
        await made(secondId);
        await bytesOf(secondId);
        expect(await refused({ ...payment, executionOn: '2026-08-13' })).toMatchObject({
          code: 'payment-made-already',
        });
        expect(await marked(secondId, 'confirmed')).toMatchObject({ mark: 'confirmed' });
        expect(await refusedMark(secondId, { mark: 'failed', note: 'No.' })).toMatchObject({ code: 'payment-marked' });
        expect(await stage()).toBe('exported');
        const files = await alpha.people.accounting.get<{ items: FileView[] }>(
          `/api/payroll-files?runId=${runId}&kind=bank-payment`,
        );
        expect(files.items.map(({ mark }) => mark)).toEqual(['confirmed', 'failed']);
      });

      it('leaves what was said as it is, each with its event', async () => {
        const events = await stack.database.query<{ action: string }>(
          `SELECT action FROM audit_events WHERE action LIKE 'payment-mark.%' ORDER BY id`,
        );
        expect(events.map(({ action }) => action)).toEqual([
          ...['payment-mark.said', 'payment-mark.said', 'payment-mark.proposed'],
          ...['payment-mark.in-force', 'payment-mark.said'],
        ]);
        for (const statement of [`UPDATE payment_marks SET note = 'x'`, 'DELETE FROM payment_marks'])
          await expect(stack.database.query(statement)).rejects.toMatchObject({ code: 'PR003' });
      });
    });
  });

  it('fails clearly where the disk is full: the run stays, and the file is made when there is room', async () => {
    const full = `CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = '53100'; END $$`;
    await stack.database.query(full);
    await stack.database.query(
      'CREATE TRIGGER full_disk BEFORE INSERT ON payroll_file_parts FOR EACH ROW EXECUTE FUNCTION full_disk()',
    );
    const { id } = await ask({ kind: 'register', format: 'csv', language: 'en' });
    expect((await made(id)).status).toBe('made');
    const asked = await ask({ kind: 'department-summary', format: 'csv', language: 'en' });
    expect(await made(asked.id)).toMatchObject({ status: 'failed', problem: { code: 'no-room-for-file' } });
    expect(await alpha.run(runId)).toMatchObject({ status: 'posted', total: '141000.00' });
    await stack.database.query('DROP FUNCTION full_disk() CASCADE');
    const again = await ask({ kind: 'department-summary', format: 'csv', language: 'en' });
    expect(again.id).not.toBe(asked.id);
    expect((await made(again.id)).status).toBe('made');
  });

  it('is one file of a form, whoever asks and however often, and every handing out is recorded', async () => {
    const body = { kind: 'exchange' };
    const first = await ask(body, 'exchange-of-july-1');
    expect((await ask(body, 'exchange-of-july-1')).id).toBe(first.id);
    expect((await ask(body, undefined, alpha.people.general)).id).toBe(first.id);
    const before = await made(first.id);
    const bytes = await bytesOf(first.id);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(before.sha256);
    expect((await bytesOf(first.id, alpha.people.general)).equals(bytes)).toBe(true);
    const after = await made(first.id);
    expect(after.handouts.slice(before.handouts.length)).toMatchObject([
      { handedToName: alpha.people.accounting.person.name, sha256: before.sha256 },
      { handedToName: alpha.people.general.person.name, sha256: before.sha256 },
    ]);
    for (const statement of [
      `UPDATE payroll_files SET name = 'x' WHERE id = $1`,
      'DELETE FROM payroll_file_parts WHERE file_id = $1',
      'DELETE FROM payroll_file_handouts WHERE file_id = $1',
      'INSERT INTO payroll_file_parts (file_id, part, bytes) VALUES ($1, 99, $2)',
    ])
      await expect(
        stack.database.query(statement, statement.includes('$2') ? [first.id, Buffer.from('x')] : [first.id]),
      ).rejects.toMatchObject({ code: 'PR003' });
  });

  describe('by the command', () => {
    let folder: string;
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'premia-export-'));
    });
    afterAll(() => rm(folder, { recursive: true }));
    const asAccounting = () => ({
      PREMIA_LOGIN: `accounting@${demoCompany.suffix}`,
      PREMIA_PASSWORD: demoCompany.password,
    });

    it('is written to a new file and proven by its hash', async () => {
      const { premia, answered } = operatorCommand(stack);
      const to = join(folder, 'register.xlsx');
      const args = ['export', '--run', runId, '--kind', 'register', '--to', to];
      const told = await answered<{ sha256: string; people: number; total: string }>(args, asAccounting());
      expect(told).toMatchObject({ file: to, people: 3, total: '141000.00' });
      expect(
        createHash('sha256')
          .update(await readFile(to))
          .digest('hex'),
      ).toBe(told.sha256);
      const again = await premia(args, asAccounting());
      expect(again).toMatchObject({ code: 2, err: expect.stringContaining('"file-not-usable"') });
      const out = await premia([...args.slice(0, -1), '-', '--format', 'csv'], asAccounting());
      expect(out).toMatchObject({ code: 0, out: expect.stringContaining(';47000,00\r\n') });
    });

    it('says that a disk is full, leaves nothing half written, and the run stays', async () => {
      const { premia } = operatorCommand(stack);
      const full = await open('/dev/full', 'w');
      const args = [
        'apps/launcher/bootstrap.mjs',
        'premia',
        'export',
        '--run',
        runId,
        '--kind',
        'register',
        '--to',
        '-',
      ];
      const env = { ...process.env, PREMIA_URL: stack.url, ...asAccounting() };
      const ended = await new Promise<{ code: number | null; err: string }>((resolve) => {
        const child = spawn(process.execPath, args, { env, stdio: ['ignore', full.fd, 'pipe'] });
        let err = '';
        child.stderr?.on('data', (piece: Buffer) => (err += piece.toString()));
        child.on('close', (code) => resolve({ code, err }));
      });
      await full.close();
      expect(ended.code).not.toBe(0);
      expect(ended.err).toContain('ENOSPC');
      expect(await alpha.run(runId)).toMatchObject({ status: 'posted', total: '141000.00' });
      const nowhere = join(folder, 'is-no-folder', 'register.xlsx');
      expect(
        await premia(['export', '--run', runId, '--kind', 'register', '--to', nowhere], asAccounting()),
      ).toMatchObject({
        code: 2,
        err: expect.stringContaining('"file-not-usable"'),
      });
      expect(await readdir(folder)).toEqual(['register.xlsx']);
    });

    it('verifies the run from its packs, and finds one byte that was changed', async () => {
      const { premia } = operatorCommand(stack);
      const kept = join(folder, 'july.ndjson');
      expect(await premia(['verify', '--run', runId, '--save', kept], asAccounting())).toMatchObject({
        code: 0,
        out: expect.stringContaining('"verdict": "identical"'),
      });
      const bytes = await readFile(kept, 'utf8');
      const pack = bytes.indexOf('"pack":"');
      const digit = pack + bytes.slice(pack).search(/[1-8]/);
      const changed = join(folder, 'changed.ndjson');
      await writeFile(changed, `${bytes.slice(0, digit)}${Number(bytes[digit]) + 1}${bytes.slice(digit + 1)}`);
      const told = await premia(['verify', '--file', changed], asAccounting());
      expect(told).toMatchObject({ code: 1, out: expect.stringContaining('"tampered-pack"') });
      expect(await premia(['verify', '--file', join(folder, 'none')], asAccounting())).toMatchObject({ code: 2 });
    });
  });

  it('is nothing for those who see no pay', async () => {
    const { id } = await ask({ kind: 'exchange' });
    for (const handle of ['manager', 'head', 'admin'] as const) {
      const session = await new RawSession(stack.url).signIn(handle);
      expect(await refused({ kind: 'register' }, session)).toMatchObject({ status: 403, code: 'role-missing' });
      expect(await session.send({ method: 'GET', path: `/api/payroll-files/${id}/content` })).toMatchObject({
        status: 403,
      });
    }
  });
});
