import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { alphaPlan } from '#apps/rehearsal/alpha-july.js';
import { findOverlap, type ParallelScope } from '#persistence/parallel-scope.js';
import { assignToSchemes } from '../support/assign-to-scheme.js';
import { withDataSource } from '../support/data-source.js';
import { PackFixture } from '../support/pack-fixture.js';
import { refusalOf, schemaFixture, type SchemaFixture } from '../support/schema-fixture.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

const schemeOf = (code: string, effectiveFrom: string, ...components: unknown[]) => ({
  format: 'pay-scheme/1',
  code,
  name: code,
  version: 1,
  effectiveFrom,
  components,
});
const bonus = (amount: string) => ({ code: 'bonus', name: 'Bonus', kind: 'fixed-bonus', terms: { amount } });
const draw = { code: 'draw', name: 'Draw', kind: 'draw', terms: { amount: '50000', recoverable: true, of: ['kpi'] } };
const kpi = { code: 'kpi', name: 'KPI', kind: 'kpi-bonus', terms: { plan: 'personal' } };
const graded = {
  code: 'salary',
  name: 'Salary',
  kind: 'salary',
  terms: { grades: [{ grade: 1, name: 'One', salary: '31000' }] },
};

interface Compared extends Record<string, unknown> {
  person: string;
  scheme: string;
  total: string | null;
  lines: { component: string; amount: string }[] | null;
  problems: { code: string }[] | null;
}

describe('A scheme that runs beside the ones that pay', () => {
  let database: TestDatabase;
  let fixture: SchemaFixture;
  let month: PackFixture;
  /** Somebody paid by a scheme, and somebody paid by a plan alone. */
  let assigned: string;
  let planned: string;

  beforeEach(async () => {
    database = await createTestDatabase();
    fixture = await schemaFixture(database);
    month = new PackFixture(database, fixture);
    assigned = fixture.person('manager');
    planned = fixture.person('commercial');
    await month.signScheme(schemeOf('paying', '2026-01-01', bonus('31000')));
    await assignToSchemes(database, '2026-03-01', [
      { personId: assigned, from: '2026-03-01', scheme: 'paying', grade: '1' },
    ]);
    await assignToSchemes(database, '2026-03-01', [{ personId: planned, from: '2026-03-01', scheme: 'paying' }]);
  });
  afterEach(() => database.drop());

  const insert = `INSERT INTO parallel_schemes (organisation_id, scheme_code, from_month, until_month, department_ids, person_ids, reason, status, proposed_by, proposed_at, decided_by, decided_at)
    VALUES ($1, $2, '2026-07', '2026-08', $3, $4, 'A trial.', 'confirmed', $5, now(), $6, now()) RETURNING id`;
  const runs = (scheme: string, of: { departmentIds?: string[]; personIds?: string[] } = {}, by = 'general') =>
    refusalOf(database, insert, [
      fixture.organisationId,
      scheme,
      of.departmentIds ?? null,
      of.personIds ?? null,
      fixture.person('accounting'),
      fixture.person(by),
    ]);
  const results = () =>
    database.query<Compared>(
      `SELECT t.person_id AS person, p.scheme_code AS scheme, t.total::text, t.lines, t.problems FROM parallel_statements t
         JOIN parallel_schemes p ON p.id = t.parallel_id ORDER BY p.scheme_code, t.person_id`,
    );
  const totals = async () =>
    Object.fromEntries((await results()).map(({ person, scheme, total }) => [`${scheme} ${person}`, total]));

  it('compares by a revised plan as it was in force day by day', async () => {
    const planId = await month.signPlanAndActuals(planned, '2026-07', { sold: { value: '500000' } });
    const revised = {
      ...alphaPlan,
      indicators: alphaPlan.indicators.map((each) => (each.code === 'sales' ? { ...each, code: 'sold' } : each)),
    };
    await month.revise(planId, 0, { from: '2026-07-16', terms: revised });
    await month.signScheme(schemeOf('trial', '2026-01-01', kpi));
    await runs('trial', { personIds: [planned] });
    await month.signScheme({ ...schemeOf('paying', '2026-07-01', bonus('31000'), kpi), version: 2 });
    const paid = await month.pay();
    // Sales of 25 000 for 15 days and none, at half of the target, for 16 of 31; 10 000 and 12 000.
    expect(await totals()).toEqual({ [`trial ${planned}`]: '34096.77' });
    expect(paid.totals[planned]).toBe('65096.77');
  });

  it('is calculated for everybody of the run from the same inputs, and changes no byte of what pays', async () => {
    const before = await month.pay();
    await month.signScheme(schemeOf('trial', '2026-01-01', graded, bonus('1000')));
    await runs('trial');
    const beside = await month.pay();
    expect(beside).toEqual(before);
    expect(beside.totals).toEqual({ [assigned]: '31000.00', [planned]: '31000.00' });
    // One has a grade, which no scheme that pays them reads; the other has none, and the scheme asks for one.
    const found = await results();
    expect(found.find(({ person }) => person === assigned)).toMatchObject({
      total: '32000.00',
      problems: null,
      lines: [
        { component: 'salary', amount: '31000.00' },
        { component: 'bonus', amount: '1000.00' },
      ],
    });
    expect(found.find(({ person }) => person === planned)).toMatchObject({
      total: null,
      problems: [expect.anything()],
    });
  });

  it('asks for no plan that it does not pay by: who is paid by one is compared with a scheme without', async () => {
    await month.signScheme(schemeOf('by-plan', '2026-01-01', kpi));
    await assignToSchemes(database, '2026-03-01', [{ personId: planned, from: '2026-03-01', scheme: 'by-plan' }]);
    await month.signPlanAndActuals(planned);
    await month.signScheme(schemeOf('without-plan', '2026-01-01', bonus('50000')));
    await runs('without-plan', { personIds: [planned] });
    expect((await month.pay()).totals).toMatchObject({ [planned]: '47000.00' });
    expect(await results()).toMatchObject([{ scheme: 'without-plan', total: '50000.00', problems: null }]);
  });

  it('is for the people of departments and for those who are named, in its months alone', async () => {
    await month.signScheme(schemeOf('by-name', '2026-01-01', bonus('1')));
    await month.signScheme(schemeOf('by-department', '2026-01-01', bonus('2')));
    await runs('by-name', { personIds: [assigned] });
    await runs('by-department', { departmentIds: [fixture.departmentId] });
    await month.pay('2026-06');
    expect(await totals()).toEqual({});
    await month.pay();
    expect(await totals()).toEqual({
      [`by-name ${assigned}`]: '1.00',
      [`by-department ${assigned}`]: '2.00',
      [`by-department ${planned}`]: '2.00',
    });
  });

  it('goes on from month to month with what itself has left, and leaves nothing to what pays', async () => {
    await month.signScheme(schemeOf('by-plan', '2026-01-01', kpi));
    await assignToSchemes(database, '2026-03-01', [{ personId: planned, from: '2026-03-01', scheme: 'by-plan' }]);
    await month.signScheme(schemeOf('drawn', '2026-01-01', kpi, draw));
    await runs('drawn', { personIds: [planned] });
    await month.signPlanAndActuals(planned);
    await month.pay();
    // 47 000 by the plan, made up to 50 000: 3 000 are owed.
    expect(await totals()).toEqual({ [`drawn ${planned}`]: '50000.00' });
    await month.post('2026-07');
    await month.signPlanAndActuals(planned, '2026-08');
    const { packs } = await month.pay('2026-08');
    expect(packs.get(planned)).not.toHaveProperty('carriedState');
    const [august] = await database.query<{ pack: string }>(
      `SELECT t.pack FROM parallel_statements t JOIN payroll_runs r ON r.id = t.run_id WHERE r.month = '2026-08'`,
    );
    expect(JSON.parse(august?.pack ?? '{}')).toMatchObject({ carriedState: { draw: { balance: '3000.00' } } });
  });

  it('that is not in force on all days, or breaks, is named and stops nobody’s pay', async () => {
    await month.signScheme(schemeOf('later', '2026-07-02', bonus('1')));
    await month.signScheme(schemeOf('by-plan', '2026-01-01', kpi));
    await runs('later');
    await runs('by-plan');
    expect((await month.pay()).totals).toEqual({ [assigned]: '31000.00', [planned]: '31000.00' });
    const problems = () =>
      database.query(
        `SELECT p.scheme_code AS scheme, r.problem FROM parallel_runs r JOIN parallel_schemes p ON p.id = r.parallel_id JOIN payroll_runs n ON n.id = r.run_id
          WHERE n.number = (SELECT max(number) FROM payroll_runs) ORDER BY 1`,
      );
    expect(await problems()).toEqual([
      { scheme: 'by-plan', problem: null },
      { scheme: 'later', problem: 'scheme-not-in-force' },
    ]);
    expect(await results()).toMatchObject([
      { total: null, problems: [{ code: 'without-plan' }] },
      { total: null, problems: [{ code: 'without-plan' }] },
    ]);
    await database.query(
      `CREATE FUNCTION broken() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'broken'; END $$`,
    );
    const logged: unknown[] = [];
    const { error } = Logger.prototype;
    Logger.prototype.error = (fault: unknown) => void logged.push(fault);
    for (const [event, problem] of [
      ['UPDATE', 'not-calculated'],
      ['INSERT', 'not-frozen'],
    ]) {
      await database.query(
        `CREATE OR REPLACE TRIGGER broken BEFORE ${event} ON parallel_statements FOR EACH ROW EXECUTE FUNCTION broken()`,
      );
      expect((await month.pay()).totals).toEqual({ [assigned]: '31000.00', [planned]: '31000.00' });
      expect(await problems()).toContainEqual({ scheme: 'by-plan', problem });
      const { runId, parallelId, err } = logged.at(-1) as Record<string, unknown>;
      expect(err).toMatchObject({ message: 'broken' });
      expect(
        await database.query(
          'SELECT 1 FROM parallel_runs WHERE run_id = $1 AND parallel_id = $2 AND problem IS NOT NULL',
          [runId, parallelId],
        ),
      ).toHaveLength(1);
    }
    Logger.prototype.error = error;
  });

  it('overlaps another of the same scheme that has somebody of it in a month of both, and no other', async () => {
    const [row] = await database.query<{ id: string }>(
      `INSERT INTO departments (organisation_id, name, parent_id) VALUES ($1, 'Below', $2) RETURNING id`,
      [fixture.organisationId, fixture.departmentId],
    );
    const below = row?.id ?? '';
    await runs('of-department', { departmentIds: [fixture.departmentId] });
    await runs('of-people', { personIds: [assigned] });
    await runs('of-everybody');
    const general = fixture.person('general');
    const overlap = (scheme: string, of: Partial<ParallelScope>) =>
      withDataSource(database.url, async ({ manager }) => {
        const whole = { organisationId: fixture.organisationId, scheme, from: '2026-07', until: '2026-07' };
        const found = await findOverlap(manager, { ...whole, departmentIds: null, personIds: null, ...of }, [
          'confirmed',
        ]);
        return found?.status ?? 'none';
      });
    for (const [scheme, of, expected] of [
      ['of-everybody', { personIds: [general] }, 'confirmed'],
      ['of-everybody', { from: '2026-09', until: '2026-12' }, 'none'],
      ['of-everybody', { from: '2026-06', until: '2026-12' }, 'confirmed'],
      ['elsewhere', {}, 'none'],
      ['of-department', {}, 'confirmed'],
      ['of-department', { departmentIds: [fixture.departmentId] }, 'confirmed'],
      ['of-department', { departmentIds: [below] }, 'none'],
      ['of-department', { personIds: [assigned] }, 'confirmed'],
      ['of-department', { personIds: [general] }, 'none'],
      ['of-people', { departmentIds: [fixture.departmentId] }, 'confirmed'],
      ['of-people', { personIds: [planned] }, 'none'],
    ] as const)
      expect([scheme, of, await overlap(scheme, of)]).toEqual([scheme, of, expected]);
  });

  it('is confirmed by another than who proposed it, and stays what was decided', async () => {
    expect(await runs('trial', {}, 'accounting')).toBe('23514');
    expect(await runs('trial')).toBe('accepted');
    for (const change of [`until_month = '2027-01'`, `status = 'proposed'`, `reason = 'Other'`])
      expect(await refusalOf(database, `UPDATE parallel_schemes SET ${change}`)).toBe('PR003');
    expect(await refusalOf(database, `UPDATE parallel_schemes SET status = 'ended', ended_at = now()`)).toBe(
      'accepted',
    );
    expect(await refusalOf(database, 'DELETE FROM parallel_schemes')).toBe('PR003');
  });
});
