import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { alphaActuals, alphaPlan } from '#apps/rehearsal/alpha-july.js';
import { ApiRefusal } from '#platform/api-session.js';
import { AlphaMonth, type DocumentReference } from '../support/alpha-month.js';
import { insertSalesManagers, joinOn } from '../support/staff-in-database.js';
import { startTestStack, type TestStack } from '../support/test-stack.js';

const size = 4_000;

describe('A department of thousands', () => {
  let stack: TestStack;
  let alpha: AlphaMonth;
  let people: string[];

  beforeAll(async () => {
    stack = await startTestStack();
    alpha = await AlphaMonth.open(stack);
    await alpha.advance('2026-08-01');
    // The manager of the demo has no plan here; whom a month asks for follows from who was there in it.
    await joinOn(stack.database, alpha.people.manager.person, '2026-08-01');
    people = await insertManagers();
  }, 120_000);
  afterAll(() => stack.stop());

  /** Managers with a signed plan each, as the database holds them when their directors have signed. */
  async function insertManagers(): Promise<string[]> {
    const { organisationId, id: headId } = alpha.people.head.person;
    const ids = await insertSalesManagers(stack.database, alpha.people.head.person, size);
    await stack.database.query(
      `WITH plans AS (
         INSERT INTO documents (organisation_id, kind, cycle_id, month, person_id, status, latest_version, submitted_version)
         SELECT $1, 'kpi-plan', $3, '2026-07', id, 'signed', 1, 1 FROM unnest($2::uuid[]) id RETURNING id
       ) INSERT INTO document_versions (document_id, version, content, sha256, drafted_by, drafted_at, submitted_by, submitted_at)
         SELECT id, 1, $4::jsonb, repeat('a', 64), $5, '2026-06-29', $5, '2026-06-30' FROM plans`,
      [organisationId, ids, alpha.cycleId, JSON.stringify(alphaPlan), headId],
    );
    return ids;
  }

  const path = () => `/api/monthly-cycles/${alpha.cycleId}/actuals`;
  const save = (basedOn: number, actuals: Record<string, unknown>) =>
    alpha.people.head.put<DocumentReference & { missing: { path: string; message: string }[] }>(`${path()}/draft`, {
      basedOn,
      people: actuals,
    });

  it('is told the first hundred of thousands of missing values and how many more there are', async () => {
    const saved = await save(0, {});
    expect(saved.missing).toHaveLength(101);
    expect(saved.missing.at(-1)).toMatchObject({
      path: 'people',
      message: expect.stringMatching(/^and \d+ \d{3} more$/),
    });
    const refused = await alpha.people.head.post(`${path()}/submission`, { version: saved.version }).then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(refused).toBeInstanceOf(ApiRefusal);
    expect(refused).toMatchObject({ status: 422, code: 'actuals-incomplete' });
    const { problems = [] } = (refused as ApiRefusal).problem as { problems?: { message: string }[] };
    expect(problems).toHaveLength(101);
    expect(problems.at(-1)?.message).toMatch(/^and \d+ \d{3} more$/);
  }, 60_000);

  it('saves, submits and approves its complete actuals', async () => {
    const complete = Object.fromEntries(people.map((id) => [id, alphaActuals]));
    expect(JSON.stringify(complete).length).toBeGreaterThan(size * 100);
    const saved = await save(1, { ...complete });
    expect(saved.missing).toEqual([]);
    await alpha.people.head.post(`${path()}/submission`, { version: saved.version });
    expect(await alpha.decide(alpha.people.commercial, saved)).toMatchObject({ status: 'signed' });
  }, 120_000);

  it('is the only thing that is read at such a length, and only of somebody who is signed in', async () => {
    const body = JSON.stringify({ basedOn: 2, people: {}, padding: 'x'.repeat(1_100_000) });
    const headers = { 'content-type': 'application/json' };
    const anonymous = await fetch(`${stack.url}${path()}/draft`, { method: 'PUT', headers, body });
    expect(anonymous.status).toBe(401);
    const other = alpha.people.head.post('/api/kpi-plans', { padding: 'x'.repeat(1_100_000) });
    await expect(other).rejects.toMatchObject({ status: 413 });
  });
});
