import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { alphaActuals, alphaPlan } from '#apps/rehearsal/alpha-july.js';
import { calculateMonth } from '#compensation/calculation/calculate-month.js';
import { expandMonthPack, monthPackSchema } from '#compensation/pack/month-pack.js';
import { PackDocuments } from '#compensation/pack/pack-documents.js';
import { exportLineSchema, type ExportedPerson } from '#compensation/pack/run-export.js';
import { RunVerifier, type RunVerification } from '#compensation/pack/verify-run.js';
import { demoCompany } from '#platform/demo/demo-company.js';
import type { ApiSession } from '#platform/api-session.js';
import { AlphaMonth, type DocumentReference } from '../support/alpha-month.js';
import { assignToSchemes } from '../support/assign-to-scheme.js';
import { outcomeOf } from '../support/outcome-of.js';
import { operatorCommand } from '../support/operator-command.js';
import { startTestStack, type TestStack } from '../support/test-stack.js';

const scheme = (code: string, version: number, effectiveFrom: string, components: unknown[]) => ({
  format: 'pay-scheme/1',
  code,
  name: `Scheme ${code}`,
  goal: 'Sales that pay for themselves',
  version,
  effectiveFrom,
  currency: 'RUB',
  components,
});

/** Salary by grade, the personal KPI plan, and what the plan pays made up to 50 000 by a draw that is taken back. */
const seller = scheme('seller', 1, '2026-07-01', [
  {
    code: 'salary',
    name: 'Salary',
    kind: 'salary',
    terms: {
      grades: [
        { grade: 1, name: 'Newcomer', salary: '30000' },
        { grade: 2, name: 'Manager', salary: '40000' },
      ],
    },
  },
  { code: 'kpi-bonus', name: 'KPI bonus', kind: 'kpi-bonus', terms: { plan: 'personal' } },
  {
    code: 'draw',
    name: 'Draw',
    kind: 'draw',
    terms: { amount: '50000', recoverable: true, of: ['kpi-bonus'] },
  },
]);
const agent = (version: number, effectiveFrom: string, amount: string) =>
  scheme('agent', version, effectiveFrom, [
    { code: 'retainer', name: 'Retainer', kind: 'fixed-bonus', terms: { amount } },
  ]);

interface StatementView {
  id: string;
  personId: string;
  total: string;
  lines: { component: string; code: string; amount: string }[];
  warnings: { code: string }[];
}

describe('The payroll of people with schemes', () => {
  let stack: TestStack;
  let alpha: AlphaMonth;
  let people: Record<'seller' | 'agent' | 'joiner' | 'mover', ApiSession>;
  let runs: { july: string; august: string };
  const folder = mkdtempSync(join(tmpdir(), 'premia-packs-'));

  beforeAll(async () => {
    stack = await startTestStack();
    alpha = await AlphaMonth.open(stack);
    const added: [string, ApiSession][] = [];
    for (const handle of ['seller', 'agent', 'joiner', 'mover'])
      added.push([handle, await alpha.addPerson(handle, ['sales-manager'])]);
    people = Object.fromEntries(added) as typeof people;
    await alpha.signScheme(seller);
    await alpha.signScheme(agent(1, '2026-07-01', '31000'));
    await alpha.signScheme(agent(2, '2026-07-16', '62000'));
    await alpha.signPlan();
    await alpha.signPlan(people.seller.person.id);
    await alpha.advance('2026-08-10');
  }, 180_000);
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await stack.stop();
  });

  const assign = (
    who: ApiSession,
    hiredOn: string,
    ...entries: { from: string; until?: string; scheme: string; grade?: string }[]
  ) => {
    const [first, ...others] = entries.map((entry) => ({ ...entry, personId: who.person.id }));
    return first ? assignToSchemes(stack.database, hiredOn, [first, ...others]) : undefined;
  };
  /** Actuals of the manager and the seller in a cycle, approved. */
  async function approveActuals(cycleId: string, actuals: unknown): Promise<void> {
    const both = { [alpha.people.manager.person.id]: actuals, [people.seller.person.id]: actuals };
    const document = await alpha.submitActuals(both, cycleId);
    await alpha.decide(alpha.people.commercial, document);
    await alpha.untilStage('actuals-approved', cycleId);
  }
  const start = (month: string) => alpha.people.accounting.post<{ runId: string }>('/api/payroll-runs', { month });
  /** Says a word to every flagged statement, and returns which were. */
  async function answerFlags(runId: string): Promise<[who: string, ...reasons: string[]][]> {
    const { items } = await alpha.people.accounting.get<{
      items: { statementId: string; person: string; flags: { reason: string }[] }[];
    }>(`/api/payroll-runs/${runId}/flags`);
    for (const { statementId } of items)
      await alpha.people.accounting.put(`/api/payroll-runs/${runId}/flags/${statementId}`, { comment: 'As agreed.' });
    return items.map(({ person, flags }) => [person, ...flags.map(({ reason }) => reason)]);
  }
  async function post(runId: string): Promise<void> {
    await alpha.decide(alpha.people.general, await alpha.register(runId));
    await alpha.untilRunIs(runId, 'posted');
  }
  async function statementOf(who: ApiSession, month: string): Promise<StatementView> {
    const { items } = await who.get<{ items: { id: string }[] }>(`/api/statements?month=${month}`);
    expect(items).toHaveLength(1);
    return who.get<StatementView>(`/api/statements/${items[0]?.id}`);
  }
  const linesOf = async (who: ApiSession, month: string) =>
    (await statementOf(who, month)).lines.map(({ component, code, amount }) => [component, code, amount]);
  async function exportOf(runId: string) {
    const lines: string[] = [];
    for await (const line of alpha.people.accounting.lines(`/api/payroll-runs/${runId}/packs`)) lines.push(line);
    return lines;
  }

  it('asks no plan of those whose scheme has none, and no reason for it', async () => {
    await assign(people.seller, '2026-03-01', { from: '2026-03-01', scheme: 'seller', grade: '2' });
    await assign(people.agent, '2026-03-01', { from: '2026-03-01', scheme: 'agent' });
    await assign(people.joiner, '2026-07-16', { from: '2026-07-16', scheme: 'agent' });
    await assign(people.mover, '2026-03-01', { from: '2026-03-01', scheme: 'nowhere' });
    await approveActuals(alpha.cycleId, alphaActuals);
  });

  it('is refused while somebody is assigned to a scheme that pays nothing on a day, by name', async () => {
    const refused = (schemes: string[], ...persons: ApiSession[]) => ({
      status: 409,
      code: 'scheme-not-in-force',
      problem: { context: { month: '2026-07', schemes, personIds: persons.map(({ person }) => person.id) } },
    });
    // July has no version of a scheme that nobody signed, and all of it has one of the others.
    await expect(start('2026-07')).rejects.toMatchObject(refused(['nowhere'], people.mover));
    expect(await stack.database.query('SELECT 1 FROM payroll_runs')).toEqual([]);
    await assign(
      people.mover,
      '2026-03-01',
      { from: '2026-03-01', until: '2026-07-10', scheme: 'agent' },
      { from: '2026-07-11', until: '2026-07-20', scheme: 'agent' },
      { from: '2026-08-01', scheme: 'agent' },
    );
  });

  it('pays what the schemes say: by grade, by versions that change inside the month, from the day of hiring', async () => {
    const { runId: july } = await start('2026-07');
    runs = { july, august: '' };
    expect(await alpha.untilRunIs(july, 'in-approval')).toMatchObject({ people: 5 });
    // What is carried from July has to be posted before August reads it.
    await alpha.advance('2026-09-08');
    expect(await outcomeOf(start('2026-08'))).toMatch(/^409 (actuals-not-approved|payroll-out-of-turn)$/);
    // 32 000 to 47 000 is the middle half; 90 000 is far from it.
    expect(await answerFlags(july)).toEqual([['Person seller', 'unlike-the-department']]);
    await post(july);
    expect(await linesOf(alpha.people.manager, '2026-07')).toEqual([
      ['kpi-bonus', 'sales', '25000.00'],
      ['kpi-bonus', 'receivables', '10000.00'],
      ['kpi-bonus', 'retention', '12000.00'],
      ['kpi-bonus', 'forecast', '0.00'],
    ]);
    // 40 000 + 47 000, made up to 50 000.
    expect(await statementOf(people.seller, '2026-07')).toMatchObject({ total: '90000.00' });
    expect((await linesOf(people.seller, '2026-07')).at(-1)).toEqual(['draw', 'draw', '3000.00']);
    // 31 000 x 15 / 31 + 62 000 x 16 / 31.
    expect(await linesOf(people.agent, '2026-07')).toEqual([['retainer', 'retainer', '47000.00']]);
    // 62 000 x 16 / 31.
    expect(await linesOf(people.joiner, '2026-07')).toEqual([['retainer', 'retainer', '32000.00']]);
    // Assigned anew on the 11th and until the 20th: 31 000 x 15 / 31 + 62 000 x 5 / 31.
    expect(await linesOf(people.mover, '2026-07')).toEqual([['retainer', 'retainer', '25000.00']]);
    expect(await alpha.run(july)).toMatchObject({ status: 'posted', total: '241000.00' });
  });

  it('explains a statement from its pack, in the language that is asked for', async () => {
    const { id } = await statementOf(people.seller, '2026-07');
    expect(await stack.database.query('SELECT trace FROM statements WHERE id = $1', [id])).toEqual([{ trace: null }]);
    const explained = (language: string) =>
      people.seller.get<string>(`/api/statements/${id}/explanation?language=${language}`);
    expect(await explained('en')).toMatch(/Person seller[^]*47 ?000/);
    expect(await explained('ru')).toMatch(/сотрудник: Person seller[^]*Выполнение[^]*задолженность/);
  });

  it('goes on in the next month with what the last posted statement left', async () => {
    const { items } = await alpha.people.head.get<{ items: { id: string }[] }>(
      `/api/monthly-cycles?month=2026-08&departmentId=${alpha.people.head.person.departmentId}`,
    );
    const cycleId = items[0]?.id ?? '';
    for (const who of [alpha.people.manager, people.seller]) {
      const plan = await alpha.people.head.post<DocumentReference>('/api/kpi-plans', {
        personId: who.person.id,
        month: '2026-08',
        terms: alphaPlan,
      });
      await alpha.submitPlan(plan);
      await alpha.decide(alpha.people.commercial, plan);
      await alpha.decide(alpha.people.general, plan);
    }
    await approveActuals(cycleId, {
      ...alphaActuals,
      retention: { lost: '0' },
      forecast: { sold: '1000', averageNeed: '1000' },
    });
    const { runId } = await start('2026-08');
    runs.august = runId;
    await alpha.untilRunIs(runId, 'in-approval');
    const flagged = await answerFlags(runId);
    expect(flagged.toSorted(([a], [b]) => a.localeCompare(b))).toEqual([
      ['Person joiner', 'unlike-last-month'],
      ['Person mover', 'unlike-last-month'],
      ['Person seller', 'unlike-the-department'],
    ]);
    await post(runId);
    // The plan is met: 60 000, of which the 3 000 of July are taken back.
    expect((await linesOf(people.seller, '2026-08')).at(-1)).toEqual(['draw', 'draw', '-3000.00']);
    expect(await statementOf(people.seller, '2026-08')).toMatchObject({ total: '97000.00' });
    expect(await linesOf(people.mover, '2026-08')).toEqual([['retainer', 'retainer', '62000.00']]);
    expect(await outcomeOf(start('2026-06'))).toMatch(/^409 /);
  });

  it('has statements that are what calculateMonth gives for the exported packs', async () => {
    for (const runId of Object.values(runs)) {
      const documents = new PackDocuments();
      const persons: ExportedPerson[] = [];
      for (const line of (await exportOf(runId)).map((text) => exportLineSchema.parse(JSON.parse(text)))) {
        if ('document' in line) documents.add(line.document.sha256, JSON.parse(line.document.content));
        if ('person' in line) persons.push(line.person);
      }
      expect(persons).toHaveLength(5);
      for (const { pack, statement } of persons) {
        const month = expandMonthPack(monthPackSchema.parse(JSON.parse(pack)), documents);
        const { lines, total, carriedState, warnings } = statement!;
        expect(calculateMonth(month)).toMatchObject({ ok: true, lines, total, carriedState, warnings });
      }
    }
  });

  it('is exported to those who see all pay, and who asked is on record', async () => {
    for (const who of [alpha.people.head, alpha.people.admin, people.seller])
      await expect(who.lines(`/api/payroll-runs/${runs.july}/packs`).next()).rejects.toMatchObject({ status: 403 });
    const unknown = alpha.people.accounting.lines(`/api/payroll-runs/${people.seller.person.id}/packs`);
    await expect(unknown.next()).rejects.toMatchObject({ status: 404, code: 'no-such-run' });
    const reads = await stack.database.query(
      `SELECT DISTINCT actor_id AS actor, details ->> 'people' AS people FROM audit_events WHERE action = 'pay.read' AND object_kind = 'payroll-run' AND object_id = $1`,
      [runs.july],
    );
    expect(reads).toEqual([{ actor: alpha.people.accounting.person.id, people: '5' }]);
  });

  it('is verified statement by statement by whoever earned it, where it tells of nobody else', async () => {
    const verdicts = [];
    const { items } = await people.seller.get<{ items: { id: string; total: string }[] }>(
      `/api/statements?month=2026-07`,
    );
    expect(items).toHaveLength(1);
    for (const { id, total } of items) {
      const verifier = new RunVerifier();
      for await (const line of people.seller.lines(`/api/statements/${id}/packs`)) verifier.add(line);
      const { verdict, people: count, differences, total: verified } = verifier.finish();
      verdicts.push({ verdict, count, differences, isTotal: verified === total });
      const foreign = alpha.people.admin.lines(`/api/statements/${id}/packs`);
      await expect(foreign.next()).rejects.toMatchObject({ status: 403 });
    }
    expect(verdicts).toEqual([{ verdict: 'identical', count: 1, differences: [], isTotal: true }]);
  });

  it('is told of as of the posting as it was posted, by the command as well, and of before the figures by what was known', async () => {
    const { items } = await alpha.people.accounting.get<{ items: { id: string; total: string; postedAt: string }[] }>(
      `/api/statements?runId=${runs.july}`,
    );
    expect(items).toHaveLength(5);
    for (const { id, total, postedAt } of items)
      expect(await alpha.people.accounting.get(`/api/statements/${id}/as-of?at=${postedAt}`)).toMatchObject({
        ...{ posted: { total }, asOf: { total, unpaid: [], missing: [], carriedFrom: null } },
        ...{ differences: [], inputs: [], changes: [] },
      });
    const { answered, premia } = operatorCommand(stack);
    const command = ['payroll', 'as-of', '--statement', items[0]!.id, '--at'];
    const as = { PREMIA_LOGIN: `accounting@${demoCompany.suffix}` };
    expect(await answered([...command, items[0]!.postedAt, '--field', 'differences'], as)).toEqual([]);
    const { code, err } = await premia([...command, '2026-01-01'], as);
    expect([code, JSON.parse(err)]).toMatchObject([2, { code: 'not-known-yet' }]);
  });

  describe('verified', () => {
    const kept = join(folder, 'july.ndjson');

    /** The command as it is typed, as accounting. */
    function verify(...args: string[]): Promise<{ code: number; out: string; err: string }> {
      const env = {
        PATH: process.env.PATH ?? '',
        PREMIA_URL: stack.url,
        PREMIA_LOGIN: `accounting@${demoCompany.suffix}`,
        PREMIA_PASSWORD: demoCompany.password,
      };
      return new Promise((resolve) => {
        const child = execFile(
          process.execPath,
          ['apps/launcher/bootstrap.mjs', 'premia', 'verify', ...args],
          { env },
          (_error, out, err) => resolve({ code: child.exitCode ?? -1, out, err }),
        );
      });
    }
    const verdictOf = (out: string) => JSON.parse(out) as RunVerification;

    it('is the same when it is performed again, through the API and from the file that was kept', async () => {
      const first = await verify('--run', runs.july, '--save', kept);
      expect(first).toMatchObject({ code: 0, err: '' });
      expect(verdictOf(first.out)).toMatchObject({
        verdict: 'identical',
        people: 5,
        total: '241000.00',
        differences: [],
      });
      const again = await verify('--file', kept);
      expect(again.code).toBe(0);
      expect(verdictOf(again.out)).toEqual(verdictOf(first.out));
      expect(await verify('--run', runs.july, '--save', kept)).toMatchObject({ code: 2 });
    });

    it('is different where a statement was changed, and every difference is listed', async () => {
      const changed = join(folder, 'changed.ndjson');
      const text = readFileSync(kept, 'utf8');
      const total = (of: string) => `"total":"${of}"`;
      writeFileSync(
        changed,
        text.replace(total('47000.00'), total('47000.01')).replace(total('32000.00'), total('31999.99')),
      );
      const { code, out } = await verify('--file', changed);
      expect(code).toBe(1);
      const { verdict, differences } = verdictOf(out);
      expect(verdict).toBe('different');
      expect(differences.filter(({ code: what }) => what === 'other-statement')).toHaveLength(2);
    });

    it('is refused as a bad command without a run, with two, and for a file that is not there', async () => {
      for (const args of [
        ['--save', kept],
        ['--run', runs.july, '--file', kept],
        ['--file', join(folder, 'absent')],
      ])
        expect((await verify(...args)).code).toBe(2);
    });
  });
});
