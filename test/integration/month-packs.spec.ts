import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { calculateRangeOf } from '#activities/payroll-range.js';
import { alphaActuals, alphaPlan } from '#apps/rehearsal/alpha-july.js';
import { canonicalSha256 } from '#compensation/documents/canonical-sha256.js';
import { kpiPlanScheme } from '#compensation/calculation/kpi-plan-statement.js';
import { monthPackSchema, type MonthPack } from '#compensation/pack/month-pack.js';
import { PackDocuments } from '#compensation/pack/pack-documents.js';
import { PayrollRun } from '#persistence/entities/payroll-run.entity.js';
import { freezePayrollInputs, type Frozen } from '#persistence/payroll-freeze.js';
import { schemesOfMonth } from '#persistence/schemes-of-month.js';
import { assignToSchemes } from '../support/assign-to-scheme.js';
import { withDataSource } from '../support/data-source.js';
import { schemaFixture, type SchemaFixture } from '../support/schema-fixture.js';
import { putEntry } from '../support/staff-in-database.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

const schemeOf = (code: string, version: number, effectiveFrom: string, ...components: unknown[]) => ({
  format: 'pay-scheme/1',
  code,
  name: code,
  version,
  effectiveFrom,
  components,
});
const salary = {
  code: 'salary',
  name: 'Salary',
  kind: 'salary',
  terms: { grades: [{ grade: 1, name: 'Manager', salary: '31000' }] },
};
const byPlan = { code: 'kpi-bonus', name: 'KPI bonus', kind: 'kpi-bonus', terms: { plan: 'personal' } };
const bonus = (amount: string) => ({ code: 'bonus', name: 'Bonus', kind: 'fixed-bonus', terms: { amount } });
const draw = { code: 'draw', name: 'Draw', kind: 'draw', terms: { amount: '50000', recoverable: true, of: ['bonus'] } };

/** SHA-256 of no text. */
const sha256OfNothing = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

describe('What a run freezes', () => {
  let database: TestDatabase;
  let fixture: SchemaFixture;
  let manager: string;
  /** Somebody with a signed plan: that of the manager is on its route. */
  let planned: string;
  let runs = 0;

  beforeEach(async () => {
    database = await createTestDatabase();
    fixture = await schemaFixture(database);
    manager = fixture.person('manager');
    planned = fixture.person('commercial');
    runs = 0;
  });
  afterEach(() => database.drop());

  /** A signed document as the database holds it. */
  async function signed(columns: Record<string, unknown>, content: unknown): Promise<string> {
    const all = {
      organisation_id: fixture.organisationId,
      status: 'signed',
      latest_version: 1,
      submitted_version: 1,
      ...columns,
    };
    const [document] = await database.query<{ id: string }>(
      `INSERT INTO documents (${Object.keys(all).join(', ')}) VALUES (${Object.keys(all).map((_, index) => `$${index + 1}`)}) RETURNING id`,
      Object.values(all),
    );
    await database.query(
      `INSERT INTO document_versions (document_id, version, content, sha256, drafted_by, drafted_at, submitted_by, submitted_at) VALUES ($1, 1, $2, $3, $4, '2026-06-29', $4, '2026-06-30')`,
      [document?.id, JSON.stringify(content), canonicalSha256(content), fixture.person('head')],
    );
    return document?.id ?? '';
  }
  const signScheme = (scheme: ReturnType<typeof schemeOf>) =>
    signed({ kind: 'pay-scheme', month: '2026-07', scheme_code: scheme.code, scheme_version: scheme.version }, scheme);
  async function signPlanAndActuals(): Promise<void> {
    const [cycle] = await database.query<{ id: string }>('SELECT id FROM monthly_cycles');
    const ofCycle = { month: '2026-07', cycle_id: cycle?.id };
    await signed({ ...ofCycle, kind: 'kpi-plan', person_id: planned }, alphaPlan);
    await signed({ ...ofCycle, kind: 'actuals' }, { people: { [planned]: alphaActuals } });
  }

  /** Freezes and calculates a month; what is posted is the last statement of the person from then on. */
  async function pay(month = '2026-07'): Promise<{
    frozen: Frozen;
    packs: Map<string, MonthPack>;
    totals: Record<string, string>;
    problems: Record<string, { code: string }[]>;
  }> {
    runs += 1;
    const [row] = await database.query<{ id: string }>(
      `INSERT INTO payroll_runs (organisation_id, month, number, status, started_by, started_at) VALUES ($1, $2, $3, 'calculating', $4, '2026-08-10') RETURNING id`,
      [fixture.organisationId, month, runs, fixture.person('accounting')],
    );
    const id = row?.id ?? '';
    const frozen = await withDataSource(database.url, (dataSource) =>
      dataSource.transaction(async (entities) => {
        const run = await entities.findOneByOrFail(PayrollRun, { id });
        const inputs = await freezePayrollInputs(entities, run, await schemesOfMonth(entities, run));
        for (let range = 0; range < inputs.ranges; range += 1)
          await calculateRangeOf(entities, run, range, new PackDocuments());
        return inputs;
      }),
    );
    await database.query(`UPDATE payroll_runs SET status = 'failed', ended_because = 'test' WHERE id = $1`, [id]);
    const kept = await database.query<{
      person: string;
      pack: string;
      total: string | null;
      problems: { code: string }[] | null;
    }>(
      'SELECT i.person_id AS person, i.pack, s.total, i.problems FROM payroll_inputs i LEFT JOIN statements s USING (run_id, person_id) WHERE i.run_id = $1',
      [id],
    );
    return {
      frozen,
      packs: new Map(kept.map(({ person, pack }) => [person, monthPackSchema.parse(JSON.parse(pack))])),
      totals: Object.fromEntries(kept.flatMap(({ person, total }) => (total === null ? [] : [[person, total]]))),
      problems: Object.fromEntries(kept.flatMap(({ person, problems }) => (problems ? [[person, problems]] : []))),
    };
  }

  it('is the plan of the whole month by the built-in scheme for whoever has no other', async () => {
    await signPlanAndActuals();
    const { frozen, packs, totals } = await pay();
    expect(frozen).toMatchObject({ people: 1, ranges: 1 });
    expect(totals).toEqual({ [planned]: '47000.00' });
    expect(packs.get(planned)).toMatchObject({
      periods: [{ from: '2026-07-01', scheme: canonicalSha256(kpiPlanScheme) }],
      inputs: { person: planned, month: '2026-07', kpiPlan: alphaPlan, actuals: alphaActuals },
    });
    expect(packs.get(planned)).not.toHaveProperty('calendar');
    expect(packs.get(planned)?.inputs).not.toHaveProperty('employment');
  });

  it('is nobody where nobody is paid', async () => {
    expect((await pay()).frozen).toMatchObject({ people: 0, ranges: 0, sha256: sha256OfNothing });
  });

  it('divides the month by assignments, versions and the last day of work, and joins what is one', async () => {
    await signScheme(schemeOf('a', 1, '2026-01-01', bonus('31000')));
    await signScheme(schemeOf('a', 2, '2026-07-11', bonus('62000')));
    await signScheme(schemeOf('b', 1, '2026-01-01', bonus('93000')));
    await assignToSchemes(database, '2026-03-01', [
      { personId: manager, from: '2026-03-01', until: '2026-07-05', scheme: 'a' },
      { personId: manager, from: '2026-07-06', until: '2026-07-20', scheme: 'a' },
      { personId: manager, from: '2026-07-21', scheme: 'b' },
    ]);
    await putEntry(database, 'employment', manager, { fromOn: '2026-03-01', untilOn: '2026-07-30' });
    const { packs, totals } = await pay();
    expect(packs.get(manager)?.periods.map(({ from, until }) => [from, until])).toEqual([
      ['2026-07-01', '2026-07-10'],
      ['2026-07-11', '2026-07-20'],
      ['2026-07-21', '2026-07-30'],
    ]);
    expect(packs.get(manager)?.inputs['employment']).toEqual({ hiredOn: '2026-03-01', leftOn: '2026-07-30' });
    // 31 000 x 10 / 31 + 62 000 x 10 / 31 + 93 000 x 10 / 31.
    expect(totals).toEqual({ [manager]: '60000.00' });
  });

  it('has grade and salary where a scheme of the person reads them, with the days from which they hold', async () => {
    await signScheme(schemeOf('paid', 1, '2026-01-01', salary));
    await signScheme(schemeOf('bonus-only', 1, '2026-01-01', bonus('1000')));
    const head = fixture.person('head');
    await assignToSchemes(database, '2026-03-01', [
      { personId: manager, from: '2026-03-01', until: '2026-07-15', scheme: 'paid', grade: '1' },
      { personId: manager, from: '2026-07-16', scheme: 'paid', grade: '1', salary: '62000' },
    ]);
    await assignToSchemes(database, '2026-03-01', [
      { personId: head, from: '2026-03-01', scheme: 'bonus-only', grade: '1', salary: '62000' },
    ]);
    const { packs, totals } = await pay();
    expect(packs.get(manager)?.periods).toHaveLength(1);
    expect(packs.get(manager)?.inputs['employment']).toMatchObject({
      grade: [
        { from: '2026-03-01', value: 1 },
        { from: '2026-07-16', value: 1 },
      ],
      salary: [{ from: '2026-07-16', value: '62000.00' }],
    });
    expect(packs.get(head)?.inputs['employment']).toEqual({ hiredOn: '2026-03-01' });
    // 31 000 x 15 / 31 + 62 000 x 16 / 31.
    expect(totals).toEqual({ [manager]: '47000.00', [head]: '1000.00' });
  });

  it('names at the person what cannot be paid: a grade that the scheme does not know, a plan that it does not read', async () => {
    await signPlanAndActuals();
    await signScheme(schemeOf('paid', 1, '2026-01-01', salary));
    await signScheme(schemeOf('bonus-only', 1, '2026-01-01', bonus('1000')));
    const head = fixture.person('head');
    for (const grade of ['7', 'ace'])
      await assignToSchemes(database, '2026-03-01', [{ personId: head, from: '2026-03-01', scheme: 'paid', grade }]);
    await assignToSchemes(database, '2026-03-01', [{ personId: planned, from: '2026-03-01', scheme: 'bonus-only' }]);
    const { totals, problems } = await pay();
    expect(totals).toEqual({});
    expect(Object.keys(problems).toSorted()).toEqual([head, planned].toSorted());
    expect(problems[planned]?.map(({ code }) => code)).toContain('unread-plan');
  });

  it('leaves out who has no plan where the scheme is paid by one, and pays others without', async () => {
    await signScheme(schemeOf('by-plan', 1, '2026-01-01', byPlan));
    await signScheme(schemeOf('bonus-only', 1, '2026-01-01', bonus('1000')));
    await assignToSchemes(database, '2026-03-01', [{ personId: manager, from: '2026-03-01', scheme: 'by-plan' }]);
    const head = fixture.person('head');
    await assignToSchemes(database, '2026-03-01', [{ personId: head, from: '2026-03-01', scheme: 'bonus-only' }]);
    expect((await pay()).totals).toEqual({ [head]: '1000.00' });
  });

  it('goes on from the last posted statement, and names the months without one', async () => {
    await signScheme(schemeOf('drawn', 1, '2026-01-01', bonus('40000'), draw));
    await signScheme(schemeOf('drawn', 2, '2026-09-01', bonus('56000'), draw));
    await assignToSchemes(database, '2026-03-01', [{ personId: manager, from: '2026-03-01', scheme: 'drawn' }]);
    const july = await pay('2026-07');
    expect(july.totals).toEqual({ [manager]: '50000.00' });
    // Not posted, so nothing of it goes on.
    expect((await pay('2026-08')).packs.get(manager)).not.toHaveProperty('carriedState');
    await database.query(`UPDATE statements SET posted_at = now() WHERE month = '2026-07'`);
    const september = await pay('2026-09');
    expect(september.packs.get(manager)).toMatchObject({
      carriedState: { draw: { month: '2026-07', balance: '10000.00' } },
      inputs: { skippedMonths: [{ month: '2026-08', reason: 'no statement' }] },
    });
    // 56 000, of which 6 000 are taken back.
    expect(september.totals).toEqual({ [manager]: '50000.00' });
    await database.query(`UPDATE statements SET posted_at = now() WHERE month = '2026-09'`);
    expect((await pay('2026-10')).packs.get(manager)).toMatchObject({ carriedState: { draw: { balance: '4000.00' } } });
  });

  it('has the same bytes whenever it is frozen, and keeps each scheme once', async () => {
    await signPlanAndActuals();
    await signScheme(schemeOf('by-plan', 1, '2026-01-01', byPlan, salary));
    await assignToSchemes(database, '2026-03-01', [
      { personId: planned, from: '2026-03-01', scheme: 'by-plan', grade: '1' },
    ]);
    const [first, second] = [await pay(), await pay()];
    expect(second.frozen).toEqual(first.frozen);
    const kept = await database.query('SELECT sha256 FROM pack_documents');
    // The built-in scheme, the calendar and the scheme.
    expect(kept).toHaveLength(3);
  });
});
