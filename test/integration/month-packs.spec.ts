import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { alphaActuals, alphaPlan } from '#apps/rehearsal/alpha-july.js';
import { canonicalSha256 } from '#compensation/documents/canonical-sha256.js';
import { kpiPlanScheme } from '#compensation/calculation/kpi-plan-statement.js';
import { plansInForce } from '#persistence/plans-in-force.js';
import { assignToSchemes } from '../support/assign-to-scheme.js';
import { withDataSource } from '../support/data-source.js';
import { PackFixture } from '../support/pack-fixture.js';
import { schemaFixture, type SchemaFixture } from '../support/schema-fixture.js';
import { putEntries, putEntry } from '../support/staff-in-database.js';
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
  let month: PackFixture;

  beforeEach(async () => {
    database = await createTestDatabase();
    fixture = await schemaFixture(database);
    manager = fixture.person('manager');
    planned = fixture.person('commercial');
    month = new PackFixture(database, fixture);
  });
  afterEach(() => database.drop());

  it('is the plan of the whole month by the built-in scheme for whoever has no other', async () => {
    await month.signPlanAndActuals(planned);
    const { frozen, packs, totals } = await month.pay();
    expect(frozen).toMatchObject({ people: 1, ranges: 1 });
    expect(totals).toEqual({ [planned]: '47000.00' });
    expect(packs.get(planned)).toMatchObject({
      periods: [{ from: '2026-07-01', scheme: canonicalSha256(kpiPlanScheme) }],
      inputs: { person: planned, month: '2026-07', kpiPlan: alphaPlan, actuals: alphaActuals },
    });
    expect(packs.get(planned)).not.toHaveProperty('calendar');
    expect(packs.get(planned)?.inputs).not.toHaveProperty('employment');
  });

  it('of some departments is whoever was in one of them first, and nobody whom another open run holds', async () => {
    await month.signScheme(schemeOf('a', 1, '2026-01-01', bonus('31000')));
    const [other] = await database.query<{ id: string }>(
      `INSERT INTO departments (organisation_id, name) VALUES ($1, 'Other') RETURNING id`,
      [fixture.organisationId],
    );
    const otherId = other?.id ?? '';
    const entry = (fromOn: string, departmentId: string, untilOn: string | null = null) => ({
      fromOn,
      untilOn,
      departmentId,
      position: 'sales-manager',
      schemeCode: 'a',
    });
    const head = fixture.person('head');
    for (const who of [manager, head]) await putEntry(database, 'employment', who, { fromOn: '2026-03-01' });
    await putEntry(database, 'assignment', manager, entry('2026-03-01', otherId));
    await putEntries(database, 'assignment', head, [
      entry('2026-03-01', fixture.departmentId, '2026-07-09'),
      entry('2026-07-10', otherId),
    ]);
    const first = await month.pay('2026-07', { departmentIds: [fixture.departmentId], staysOpen: true });
    expect([...first.packs.keys()]).toEqual([head]);
    // A correction: the whole month was in the other department, whose run is frozen next.
    await putEntry(database, 'assignment', head, entry('2026-03-01', otherId));
    const second = await month.pay('2026-07', { departmentIds: [otherId], staysOpen: true });
    expect([...second.packs.keys()]).toEqual([manager]);
    // 31 000 of the whole month each.
    expect({ ...first.totals, ...second.totals }).toEqual({ [head]: '31000.00', [manager]: '31000.00' });
  });

  it('is nobody where nobody is paid', async () => {
    expect((await month.pay()).frozen).toMatchObject({ people: 0, ranges: 0, sha256: sha256OfNothing });
  });

  it('divides the month by assignments, versions and the last day of work, and joins what is one', async () => {
    await month.signScheme(schemeOf('a', 1, '2026-01-01', bonus('31000')));
    await month.signScheme(schemeOf('a', 2, '2026-07-11', bonus('62000')));
    await month.signScheme(schemeOf('b', 1, '2026-01-01', bonus('93000')));
    await assignToSchemes(database, '2026-03-01', [
      { personId: manager, from: '2026-03-01', until: '2026-07-05', scheme: 'a' },
      { personId: manager, from: '2026-07-06', until: '2026-07-20', scheme: 'a' },
      { personId: manager, from: '2026-07-21', scheme: 'b' },
    ]);
    await putEntry(database, 'employment', manager, { fromOn: '2026-03-01', untilOn: '2026-07-30' });
    const { packs, totals } = await month.pay();
    expect(packs.get(manager)?.periods.map(({ from, until }) => [from, until])).toEqual([
      ['2026-07-01', '2026-07-10'],
      ['2026-07-11', '2026-07-20'],
      ['2026-07-21', undefined],
    ]);
    expect(packs.get(manager)?.inputs['employment']).toEqual({ hiredOn: '2026-03-01', leftOn: '2026-07-30' });
    // 31 000 x 10 / 31 + 62 000 x 10 / 31 + 93 000 x 10 / 31.
    expect(totals).toEqual({ [manager]: '60000.00' });
  });

  describe('of a plan that was revised', () => {
    const based = (baseBonus: string) => ({ ...alphaPlan, baseBonus });
    let planId: string;

    beforeEach(async () => {
      planId = await month.signPlanAndActuals(planned);
      await month.revise(planId, 0, { from: '2026-07-16', terms: based('30000.00') });
      await month.revise(planId, 1, { from: '2026-07-11', terms: based('120000.00') });
      await month.revise(planId, 2, { from: '2026-07-21', terms: alphaPlan });
    });

    it('is divided where another version came into force, whatever was signed before for these days', async () => {
      const { packs, totals } = await month.pay();
      expect(packs.get(planned)).toMatchObject({
        periods: [
          { from: '2026-07-01', until: '2026-07-10', kpiPlan: alphaPlan, sources: { plan: { documentId: planId } } },
          { from: '2026-07-11', until: '2026-07-20', kpiPlan: based('120000.00') },
          { from: '2026-07-21', sources: { plan: { version: 1 } } },
        ],
        inputs: { kpiPlan: alphaPlan, actuals: alphaActuals },
      });
      expect(packs.get(planned)?.periods[2]).not.toHaveProperty('kpiPlan');
      // 25 000, 10 000 and 12 000 for 21 days, twice that for 10 of 31: 33 064.516, 13 225.806 and 15 870.968.
      expect(totals).toEqual({ [planned]: '62161.30' });
      const parts = await withDataSource(database.url, ({ manager: entities }) => plansInForce(entities, { planId }));
      expect(parts.map(({ from, until, terms }) => [from, until, terms.baseBonus])).toEqual([
        ['2026-07-01', '2026-07-10', '60000.00'],
        ['2026-07-11', '2026-07-20', '120000.00'],
        ['2026-07-21', '2026-07-31', '60000.00'],
      ]);
    });

    it('is divided beside the versions of a scheme, and only where that is paid by the plan', async () => {
      await month.signScheme(schemeOf('both', 1, '2026-01-01', bonus('31000'), byPlan));
      await month.signScheme(schemeOf('both', 2, '2026-07-16', bonus('62000'), byPlan));
      await month.signScheme(schemeOf('none', 1, '2026-01-01', bonus('93000')));
      await assignToSchemes(database, '2026-03-01', [{ personId: planned, from: '2026-03-01', scheme: 'both' }]);
      const { packs, totals } = await month.pay();
      expect(packs.get(planned)?.periods.map(({ from, until }) => [from, until])).toEqual([
        ['2026-07-01', '2026-07-10'],
        ['2026-07-11', '2026-07-15'],
        ['2026-07-16', '2026-07-20'],
        ['2026-07-21', undefined],
      ]);
      // 62 161.30 as above, and 31 000 x 15 / 31 + 62 000 x 16 / 31.
      expect(totals).toEqual({ [planned]: '109161.30' });
      await assignToSchemes(database, '2026-03-01', [{ personId: planned, from: '2026-03-01', scheme: 'none' }]);
      const without = await month.pay();
      expect(without.packs.get(planned)?.periods).toHaveLength(1);
      expect(without).toMatchObject({ totals: { [planned]: '93000.00' }, unread: { [planned]: ['kpiPlan'] } });
    });

    it('is one again where a revision is of the whole month', async () => {
      await month.revise(planId, 3, { terms: based('30000.00') });
      const { packs, totals } = await month.pay();
      expect(packs.get(planned)?.periods).toEqual([
        expect.objectContaining({ from: '2026-07-01', sources: expect.objectContaining({ plan: expect.anything() }) }),
      ]);
      expect(totals).toEqual({ [planned]: '23500.00' });
    });

    it('is what a weight memo or a revision makes of it, whichever was signed last', async () => {
      await month.weigh(planId, 3, based('30000.00'));
      const { packs, totals } = await month.pay();
      expect(packs.get(planned)?.periods).toMatchObject([{ from: '2026-07-01', sources: { plan: { version: 1 } } }]);
      expect(packs.get(planned)?.periods).toHaveLength(1);
      expect(totals).toEqual({ [planned]: '23500.00' });
      await month.revise(planId, 4, { terms: based('120000.00') });
      expect((await month.pay()).totals).toEqual({ [planned]: '94000.00' });
      await month.weigh(planId, 5, alphaPlan);
      expect((await month.pay()).totals).toEqual({ [planned]: '47000.00' });
      const parts = await withDataSource(database.url, ({ manager: entities }) => plansInForce(entities, { planId }));
      expect(parts).toMatchObject([{ from: '2026-07-01', until: '2026-07-31', personId: planned, terms: alphaPlan }]);
    });
  });

  it('pays results as they are to who joins or leaves inside the month, and by the days what is paid for days', async () => {
    await month.signPlanAndActuals(planned);
    const both = [bonus('31000'), byPlan];
    await month.signScheme(schemeOf('both', 1, '2026-01-01', ...both));
    const paid = async (fromOn: string, untilOn?: string) => {
      await assignToSchemes(database, fromOn, [{ personId: planned, from: fromOn, scheme: 'both' }]);
      await putEntry(database, 'employment', planned, { fromOn, untilOn: untilOn ?? null });
      return (await month.pay()).totals[planned];
    };
    // 47 000 by the plan, and 31 000 x 21 / 31, x 10 / 31 and x 5 / 31.
    expect(await paid('2026-07-11')).toBe('68000.00');
    expect(await paid('2026-03-01', '2026-07-10')).toBe('57000.00');
    expect(await paid('2026-07-11', '2026-07-15')).toBe('52000.00');
    // The days before the hiring are of the version that was in force on them.
    await month.signScheme(schemeOf('both', 2, '2026-07-16', ...both));
    expect(await paid('2026-07-11')).toBe('68000.00');
  });

  it('pays results whole to who is hired after the scheme began in the month, as to anybody who is hired', async () => {
    await month.signPlanAndActuals(planned);
    await month.signScheme(schemeOf('both', 1, '2026-07-10', bonus('31000'), byPlan));
    await assignToSchemes(database, '2026-07-15', [{ personId: planned, from: '2026-07-15', scheme: 'both' }]);
    await putEntry(database, 'employment', planned, { fromOn: '2026-07-15' });
    // 47 000 by the plan, and 31 000 x 17 / 31.
    expect((await month.pay()).totals[planned]).toBe('64000.00');
  });

  it('pays the days of both employments to who leaves and comes back', async () => {
    const pay = { ...salary, terms: { amount: '62000' } };
    await month.signScheme(schemeOf('paid', 1, '2026-01-01', pay));
    await assignToSchemes(database, '2026-03-01', [
      { personId: manager, from: '2026-03-01', until: '2026-07-10', scheme: 'paid' },
      { personId: manager, from: '2026-07-20', scheme: 'paid' },
    ]);
    await putEntries(database, 'employment', manager, [
      { fromOn: '2026-03-01', untilOn: '2026-07-10' },
      { fromOn: '2026-07-20' },
    ]);
    const { packs, totals } = await month.pay();
    expect(packs.get(manager)?.inputs['employment']).toEqual({ hiredOn: '2026-03-01' });
    // 62 000 x (10 + 12) / 31.
    expect(totals).toEqual({ [manager]: '44000.00' });
  });

  it('is asked what holds after a salary by order that ends within the month', async () => {
    await month.signScheme(schemeOf('paid', 1, '2026-01-01', salary));
    await month.signScheme(schemeOf('bonus-only', 1, '2026-01-01', bonus('1000')));
    const lacking = async (scheme: string, after?: string) => {
      await assignToSchemes(database, '2026-03-01', [
        { personId: manager, from: '2026-03-01', until: '2026-07-14', scheme: 'paid', grade: '1', salary: '50000' },
        { personId: manager, from: '2026-07-15', scheme, grade: '1', ...(after ? { salary: after } : {}) },
      ]);
      const unready = await month.unready();
      const { missing = [] } = unready.find(({ personId }) => personId === manager) ?? {};
      return missing.flatMap(({ what, name, owedBy }) => (what === 'figures' ? [[name, owedBy]] : []));
    };
    // Paid by the order to the end of the month otherwise.
    expect(await lacking('paid')).toEqual([['employment.salary', ['administrator']]]);
    expect(await lacking('paid', '31000')).toEqual([]);
    expect(await lacking('bonus-only')).toEqual([]);
  });

  it('has grade and salary where a scheme of the person reads them, with the days from which they hold', async () => {
    await month.signScheme(schemeOf('paid', 1, '2026-01-01', salary));
    await month.signScheme(schemeOf('bonus-only', 1, '2026-01-01', bonus('1000')));
    const head = fixture.person('head');
    await assignToSchemes(database, '2026-03-01', [
      { personId: manager, from: '2026-03-01', until: '2026-07-15', scheme: 'paid', grade: '1' },
      { personId: manager, from: '2026-07-16', scheme: 'paid', grade: '1', salary: '62000' },
    ]);
    await assignToSchemes(database, '2026-03-01', [
      { personId: head, from: '2026-03-01', scheme: 'bonus-only', grade: '1', salary: '62000' },
    ]);
    const { packs, totals } = await month.pay();
    expect(packs.get(manager)?.periods).toHaveLength(1);
    expect(packs.get(manager)?.inputs['employment']).toMatchObject({
      grade: [
        { from: '2026-03-01', value: 1 },
        { from: '2026-07-16', value: 1 },
      ],
      salary: [{ from: '2026-07-16', value: '62000' }],
    });
    expect(packs.get(head)?.inputs['employment']).toEqual({ hiredOn: '2026-03-01' });
    // 31 000 x 15 / 31 + 62 000 x 16 / 31.
    expect(totals).toEqual({ [manager]: '47000.00', [head]: '1000.00' });
  });

  it('has the share of full time where it is not all of it, and pays it by the days', async () => {
    await month.signScheme(schemeOf('paid', 1, '2026-01-01', salary));
    const head = fixture.person('head');
    await assignToSchemes(database, '2026-03-01', [
      { personId: manager, from: '2026-03-01', until: '2026-07-10', scheme: 'paid', grade: '1', fullTimeShare: '0.5' },
      { personId: manager, from: '2026-07-11', scheme: 'paid', grade: '1', fullTimeShare: '1' },
    ]);
    await assignToSchemes(database, '2026-03-01', [{ personId: head, from: '2026-03-01', scheme: 'paid', grade: '1' }]);
    const { packs, totals } = await month.pay();
    expect(packs.get(manager)?.inputs['employment']).toMatchObject({
      fullTimeShare: [
        { from: '2026-03-01', value: '0.5' },
        { from: '2026-07-11', value: '1' },
      ],
    });
    expect(packs.get(head)?.inputs['employment']).not.toHaveProperty('fullTimeShare');
    // 15 500 x 10 / 31 + 31 000 x 21 / 31.
    expect(totals).toEqual({ [manager]: '26000.00', [head]: '31000.00' });
  });

  it('names at the person what cannot be paid: a grade that the scheme does not know, or none', async () => {
    await month.signScheme(schemeOf('paid', 1, '2026-01-01', salary));
    const head = fixture.person('head');
    for (const grade of ['7', 'ace']) {
      await assignToSchemes(database, '2026-03-01', [{ personId: head, from: '2026-03-01', scheme: 'paid', grade }]);
      const { totals, problems } = await month.pay();
      expect(totals).toEqual({});
      expect(Object.keys(problems)).toEqual([head]);
    }
  });

  it('leaves out a signed plan that no scheme of the person reads, with its results, and names it', async () => {
    const indicator = { code: 'calls', name: 'Calls', kind: 'higher-is-better', target: '100', unit: 'calls' };
    const own = {
      code: 'kpi',
      name: 'KPI bonus',
      kind: 'kpi-bonus',
      terms: { baseBonus: '10000', indicators: [{ ...indicator, weight: '100' }] },
    };
    await month.signPlanAndActuals(planned, '2026-07', { calls: { value: '90' } });
    await month.signScheme(schemeOf('bonus-only', 1, '2026-01-01', bonus('1000')));
    await month.signScheme(schemeOf('own', 1, '2026-01-01', bonus('1000'), own));
    const paidBy = async (scheme: string) => {
      await assignToSchemes(database, '2026-03-01', [{ personId: planned, from: '2026-03-01', scheme }]);
      const unready = (await month.unready()).filter(({ personId }) => personId === planned);
      return { ...(await month.pay()), unready };
    };
    const without = await paidBy('bonus-only');
    expect(without).toMatchObject({
      totals: { [planned]: '1000.00' },
      unread: { [planned]: ['kpiPlan'] },
      unready: [],
    });
    expect(without.packs.get(planned)?.inputs).not.toHaveProperty('kpiPlan');
    expect(without.packs.get(planned)?.inputs).not.toHaveProperty('actuals');
    // 1 000 + 10 000 x 90 / 100.
    const byOwn = await paidBy('own');
    expect(byOwn).toMatchObject({ totals: { [planned]: '10000.00' }, unread: { [planned]: ['kpiPlan'] }, unready: [] });
    expect(byOwn.packs.get(planned)?.inputs['actuals']).toEqual({ calls: { value: '90' } });
  });

  it('leaves out who has no plan where the scheme is paid by one, and pays others without', async () => {
    await month.signScheme(schemeOf('by-plan', 1, '2026-01-01', byPlan));
    await month.signScheme(schemeOf('bonus-only', 1, '2026-01-01', bonus('1000')));
    await assignToSchemes(database, '2026-03-01', [{ personId: manager, from: '2026-03-01', scheme: 'by-plan' }]);
    const head = fixture.person('head');
    await assignToSchemes(database, '2026-03-01', [{ personId: head, from: '2026-03-01', scheme: 'bonus-only' }]);
    expect((await month.pay()).totals).toEqual({ [head]: '1000.00' });
  });

  it('leaves out what of the facts nothing pays by, and names it, so that nobody waits for it', async () => {
    await month.signPlanAndActuals(planned);
    await month.signScheme({
      ...schemeOf('valued', 1, '2026-01-01', {
        code: 'hours',
        name: 'Hours',
        kind: 'fixed-bonus',
        terms: { amount: { value: 'hours' } },
      }),
      values: [{ code: 'hours', name: 'Hours', unit: 'h' }],
    });
    await assignToSchemes(database, '2026-03-01', [{ personId: manager, from: '2026-03-01', scheme: 'valued' }]);
    const value = (personId: string, code: string) => ({
      externalId: `${code}-${personId}`,
      personId,
      month: '2026-07',
      code,
      value: '100',
    });
    await month.enter('values', value(manager, 'hours'), value(manager, 'calls'), value(planned, 'calls'));
    await month.enter('time-worked', { externalId: 'w', personId: manager, month: '2026-07', workedDays: '20' });
    await month.enter('fines', { externalId: 'f', personId: planned, month: '2026-07', amount: '5', reason: 'late' });
    const { packs, totals, unread } = await month.pay();
    expect(totals).toEqual({ [manager]: '100.00', [planned]: '47000.00' });
    expect(unread).toEqual({
      [manager]: ['employment.workedDays', 'values.calls'],
      [planned]: ['fines', 'values.calls'],
    });
    expect(packs.get(manager)?.inputs).toMatchObject({
      values: { hours: '100' },
      employment: { hiredOn: '2026-03-01' },
    });
  });

  it('goes on from the last posted statement, and names the months without one', async () => {
    await month.signScheme(schemeOf('drawn', 1, '2026-01-01', bonus('40000'), draw));
    await month.signScheme(schemeOf('drawn', 2, '2026-09-01', bonus('56000'), draw));
    await assignToSchemes(database, '2026-03-01', [{ personId: manager, from: '2026-03-01', scheme: 'drawn' }]);
    const july = await month.pay('2026-07');
    expect(july.totals).toEqual({ [manager]: '50000.00' });
    // Not posted, so nothing of it goes on.
    expect((await month.pay('2026-08')).packs.get(manager)).not.toHaveProperty('carriedState');
    await month.post('2026-07');
    const september = await month.pay('2026-09');
    expect(september.packs.get(manager)).toMatchObject({
      carriedState: { draw: { month: '2026-07', balance: '10000.00' } },
      inputs: { skippedMonths: [{ month: '2026-08', reason: 'no statement' }] },
    });
    // 56 000, of which 6 000 are taken back.
    expect(september.totals).toEqual({ [manager]: '50000.00' });
    await month.post('2026-09');
    expect((await month.pay('2026-10')).packs.get(manager)).toMatchObject({
      carriedState: { draw: { balance: '4000.00' } },
    });
  });

  it('has the same bytes whenever it is frozen, and keeps each scheme once', async () => {
    await month.signPlanAndActuals(planned);
    await month.signScheme(schemeOf('by-plan', 1, '2026-01-01', byPlan, salary));
    await assignToSchemes(database, '2026-03-01', [
      { personId: planned, from: '2026-03-01', scheme: 'by-plan', grade: '1' },
    ]);
    const [first, second] = [await month.pay(), await month.pay()];
    expect(second.frozen).toEqual(first.frozen);
    const kept = await database.query('SELECT sha256 FROM pack_documents');
    // The built-in scheme, the calendar and the scheme.
    expect(kept).toHaveLength(3);
  });
});
